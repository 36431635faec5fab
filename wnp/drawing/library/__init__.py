"""The picture library: SVG files, read strictly, and laid on the page."""
