"""A learner's way: `advance(state, event) -> state, effects`."""
