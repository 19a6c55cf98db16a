"""Plant each known fault in a copy of the program, and see whether its tests turn red: python -m tests.mutants [WORD…]

With words, only the faults with one of them in their name. Exit status 1 when a fault was not seen.
"""

import sys
import tempfile
import time
from pathlib import Path

import click

from tests.mutants.known import is_seen, known_mutants
from tests.scratch import copied


@click.command()
@click.argument("words", nargs=-1)
def main(words: tuple[str, ...]) -> None:
    """Plant each known fault in a copy of the program, and see whether its tests turn red."""
    chosen = [mutant for mutant in known_mutants() if not words or any(word in mutant.name for word in words)]
    unseen = []
    with tempfile.TemporaryDirectory(prefix="kotohajime-mutants-") as folder:
        tree = copied(Path(folder))
        for mutant in chosen:
            start = time.monotonic()
            found = is_seen(tree, mutant)
            click.echo(f"{'seen' if found else 'NOT SEEN':8} {time.monotonic() - start:5.0f} s  {mutant.name}")
            if not found:
                unseen.append(mutant)
    click.echo(f"{len(chosen) - len(unseen)} of {len(chosen)} seen")
    sys.exit(1 if unseen else 0)


if __name__ == "__main__":
    main()
