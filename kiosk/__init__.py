"""Kotohajime: first steps with a smartphone, on a screen where nothing can go wrong."""
