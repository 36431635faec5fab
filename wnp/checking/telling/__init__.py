"""Whether a story is told so that a child can follow it: one module a rule."""
