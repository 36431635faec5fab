"""Whether a plan is whole, looks ahead, and reaches nobody who may not have it."""
