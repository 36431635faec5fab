"""Speech and thought bubbles: how large they are, where they find room, their outlines."""
