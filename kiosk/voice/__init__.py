"""Speech: engines, and the cache of what was rendered."""
