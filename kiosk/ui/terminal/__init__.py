"""The residents' terminal as view models."""
