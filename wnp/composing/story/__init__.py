"""The story on pages: booklet, storyboard, the questions of a child, the remarks of a check."""
