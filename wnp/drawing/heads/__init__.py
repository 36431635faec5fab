"""Heads, drawn: hair, faces, what is worn on them."""
