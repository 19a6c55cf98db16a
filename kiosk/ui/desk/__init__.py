"""The staff desk as view models."""
