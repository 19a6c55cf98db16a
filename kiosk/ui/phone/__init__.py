"""The drawn phone as view models."""
