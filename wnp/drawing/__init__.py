"""Scenes become drawings: figures, rooms, things, bubbles, laid out on a sheet. Knows no SVG."""
