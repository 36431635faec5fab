"""From the gated model to neutral pages: booklet, storyboard, plan. Knows no HTML and no PDF."""
