"""Descriptions of people and pets, read into a look."""
