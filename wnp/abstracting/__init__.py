"""From a family's story to a template in which nobody can be recognised."""
