"""What a city brings: its own tables of classes, read as they are, and what of them is new."""
