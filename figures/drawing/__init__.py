"""The drawing kit: colour, line, canvas and labels. It knows nothing of skin."""
