"""From text to model, with everything that is wrong in it. Never touches the disk, never raises."""
