"""Faults planted by hand: each is one a person would notice, and each must turn a test red."""
