"""Figures of speed and memory, beside their targets. `python -m tests.bench` prints them; no test is timed."""
