"""`kiosk …`: every command, in the order in which `--help` shows them."""

from kiosk.cli import city, classroom, counts, figures, imports, lessons, machine
from kiosk.cli.root import main

__all__ = ["city", "classroom", "counts", "figures", "imports", "lessons", "machine", "main"]
