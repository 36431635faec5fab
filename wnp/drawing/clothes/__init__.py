"""Clothes, drawn: garments, what is sewn on them, what is worn over them."""
