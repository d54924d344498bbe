"""Article text to safe HTML: plain Python that knows no database.

Public door: ``render``, ``mentions`` and the frozen types of ``markup.types``.
"""
