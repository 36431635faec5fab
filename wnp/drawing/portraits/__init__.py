"""Pictures of faces that are no scenes: portraits, medallions, scales, the way of the sign."""
