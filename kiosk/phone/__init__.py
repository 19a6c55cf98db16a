"""The simulated phone: what a screen is made of, and what a touch does to it."""
