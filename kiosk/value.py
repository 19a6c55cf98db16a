"""Values that pass between rooms: frozen dataclasses that cost nothing when a module is imported."""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """As `dataclass(frozen=True)`, which writes six functions as text and compiles them for every class at each start.

    That is a fifth of the time to the terminal's first picture, so what is imported before it uses this one: the same
    fields for `fields`, `replace` and `match`, but the methods are written once, below. Making an instance takes a
    little longer.
    """
    made = dataclass(init=False, repr=False, eq=False)(cls)
    found = fields(made)  # type: ignore[arg-type]
    names = tuple(x.name for x in found)
    fixed = {x.name: x.default for x in found if x.default is not MISSING}
    fresh = {x.name: x.default_factory for x in found if x.default_factory is not MISSING}
    for name, method in _methods(made, names, fixed, fresh).items():
        setattr(made, name, method)
    return made


def _methods(
    cls: type[Any], names: tuple[str, ...], fixed: dict[str, Any], fresh: dict[str, Callable[[], Any]]
) -> dict[str, Callable[..., Any]]:
    """The six, for a class with fields of these names, some with a fixed or a freshly made default."""

    known = frozenset(names)
    parts: Callable[[Any], tuple[Any, ...]] = (
        attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, name) for name in names)
    )

    def init(self: Any, *args: Any, **told: Any) -> None:
        if len(args) == len(names) and not told:
            # All of it, in order, as wherever many are made.
            vars(self).update(zip(names, args, strict=True))
            return
        given = {**dict(zip(names, args, strict=False)), **told}
        if len(given) != len(args) + len(told) or not known.issuperset(told):
            raise TypeError(f"{cls.__name__} has the fields {', '.join(names)}: {args} {told}")
        if len(given) != len(names):
            given = {**fixed, **{name: make() for name, make in fresh.items() if name not in given}, **given}
        if len(given) != len(names):
            raise TypeError(f"{cls.__name__} wants {', '.join(x for x in names if x not in given)}")
        vars(self).update(given)

    def told(self: Any) -> str:
        return f"{cls.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def equal(self: Any, other: Any) -> bool:
        return parts(self) == parts(other) if type(other) is type(self) else NotImplemented

    def refuse(_self: Any, name: str, *_: Any) -> None:
        raise FrozenInstanceError(f"{cls.__name__}.{name} cannot be changed")

    return {
        "__init__": init, "__repr__": told, "__eq__": equal, "__hash__": lambda self: hash(parts(self)),
        "__setattr__": refuse, "__delattr__": refuse,
    }  # fmt: skip
