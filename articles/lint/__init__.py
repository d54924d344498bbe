"""Reads content/ as a strict editor would: shape, plain words, sources, numbers, honesty."""
