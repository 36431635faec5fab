"""The exits: neutral pages and drawings become SVG, HTML, PDF, imposed sheets. No stories here."""
