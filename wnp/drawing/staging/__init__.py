"""Who plays which part, who belongs together, and how they are put on the page."""
