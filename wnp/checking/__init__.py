"""Look for trouble in what was read: structure, plan, privacy, words. One function a check."""
