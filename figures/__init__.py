"""The figures of the site: sections of skin drawn by code, light and dark from the same seed."""
