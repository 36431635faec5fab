"""The safety plan on pages: the whole of it, at a glance, blank, and what is new in it."""
