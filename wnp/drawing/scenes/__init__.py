"""Whole pictures: rooms, people, bubbles and signs, composed on a sheet."""
