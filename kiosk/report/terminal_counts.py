"""What terminals were used for, as sums."""

import json
from dataclasses import dataclass, field, fields

# (install, month "2026-11", weekday with Monday 0, hour in Japan, locale) → visits, and those with a step done
VisitKey = tuple[str, str, int, int, str]
# (install, month, lesson, way, phone, locale) → started, finished
LessonKey = tuple[str, str, str, str, str, str]
# (install, month, lesson, way, phone, step) → reached, done, seconds, hints, wrong taps, left here
StepKey = tuple[str, str, str, str, str, str]
# (install, month, lesson, step, bait) → left alone, taken
BaitKey = tuple[str, str, str, str, str]


@dataclass
class TerminalCounts:
    """Sums by every dimension a report splits by; any split adds up to the whole because it adds up these."""

    visits: dict[VisitKey, list[int]] = field(default_factory=dict)
    lessons: dict[LessonKey, list[int]] = field(default_factory=dict)
    steps: dict[StepKey, list[float]] = field(default_factory=dict)
    baits: dict[BaitKey, list[int]] = field(default_factory=dict)
    # install → events whose clock could not be believed
    doubtful: dict[str, int] = field(default_factory=dict)

    def add(self, other: "TerminalCounts") -> None:
        """Add up with the counts of other events."""
        for one in fields(self):
            mine = getattr(self, one.name)
            for key, value in getattr(other, one.name).items():
                if key not in mine:
                    mine[key] = value if isinstance(value, int) else list(value)
                elif isinstance(value, int):
                    mine[key] += value
                else:
                    mine[key] = [a + b for a, b in zip(mine[key], value, strict=True)]

    def as_json(self) -> str:
        """Without the installation, which is the same in all keys."""
        tables = (self.visits, self.lessons, self.steps, self.baits)
        return json.dumps(
            [[[*key[1:], *value] for key, value in table.items()] for table in tables] + [sum(self.doubtful.values())]
        )

    @classmethod
    def from_json(cls, install: str, text: str) -> "TerminalCounts":
        visits, lessons, steps, baits, doubtful = json.loads(text)
        return cls(
            {(install, *row[:4]): row[4:] for row in visits}, {(install, *row[:5]): row[5:] for row in lessons},
            {(install, *row[:5]): row[5:] for row in steps}, {(install, *row[:4]): row[4:] for row in baits},
            {install: doubtful} if doubtful else {},
        )  # fmt: skip
