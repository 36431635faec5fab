"""Genograms: who belongs to whom over generations, as a drawing and in words."""
