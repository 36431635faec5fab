"""What of a plan a child and its home hold: the child's plan, the poster, the cards."""
