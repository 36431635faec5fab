"""The tools around a plan on sheets of their own, and the genogram."""
