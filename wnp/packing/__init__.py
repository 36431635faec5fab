"""A pack as one file: make it, and take it apart as if somebody hostile had made it."""
