"""What a person can mend: which file, which line, what is wrong, what to do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path

from kiosk.value import value

Translate = Callable[[str], str]
_LONGEST_REASON = 200
_IN_STEP = "ステップ「{step}」: {sentence}"


@value
class Problem:
    """One thing to mend. `message` is a catalog key in Japanese; `fills` are put into its {places}."""

    message: str
    file: Path | None = None
    line: int | None = None
    fills: dict[str, str] = field(default_factory=dict)
    step: str = ""
    is_warning: bool = False

    def sentence(self, translate: Translate | None = None) -> str:
        """The message in the reader's language; without a translator, in Japanese."""
        say = translate or str
        try:
            sentence = say(self.message).format_map(self.fills)
        except (LookupError, ValueError):
            # A translation with places of its own: what is wrong is worth more than its language.
            sentence = self.message.format_map(self.fills)
        return say(_IN_STEP).format(step=self.step, sentence=sentence) if self.step else sentence

    def located(self, translate: Translate | None = None) -> str:
        """`file:line: sentence`, as editors and terminals understand it."""
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place}: {self.sentence(translate)}" if place else self.sentence(translate)


class Refused(Exception):
    """Input that cannot be used, with everything that is wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.located() for problem in problems))
        self.problems = problems


@contextmanager
def naming(file: Path, problems: list[Problem]) -> Iterator[None]:
    """Whatever goes wrong with one file becomes problems that name it: no file may take the others along."""
    try:
        yield
    except Refused as refused:
        problems += refused.problems
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
        problems.append(Problem("このファイルを使えません（{reason}）。", file, fills={"reason": reason}))
