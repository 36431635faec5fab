"""Whole figures, drawn: limbs, aids, the small signs beside a head."""
