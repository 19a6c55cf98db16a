"""What a person can mend: which file, which line, what is wrong, what to do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Translate = Callable[[str], str]
_IN_STEP = "ステップ「{step}」: {sentence}"


@dataclass(frozen=True)
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
        sentence = say(self.message).format_map(self.fills)
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
