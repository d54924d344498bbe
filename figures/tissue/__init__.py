"""The parts of skin, each a function that draws one structure on a canvas.

Draw from the back: ground (dermis, fat), texture (fibres, cells), structures (vessels, nerves,
glands, hair), epidermis, labels. Every random choice comes from the `rng` handed in.
"""
