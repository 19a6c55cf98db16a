"""The instructor's console and the projector as view models."""
