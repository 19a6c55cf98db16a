"""`kiosk …`: every command, in the order in which `--help` shows them."""

from kiosk.cli import classroom, counts, lessons, machine
from kiosk.cli.root import main

__all__ = ["classroom", "counts", "lessons", "machine", "main"]
