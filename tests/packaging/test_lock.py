"""The locks agree with pyproject.toml, and with what these tests run on."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).resolve().parent.parent.parent
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
_EXTRAS: dict[str, set[str]] = {"build": set(), "run": {"all"}, "test": {"all", "test"}}
_PYTHONS = ("3.11", "3.12", "3.13")
_LOCKS = pytest.mark.parametrize("name", _EXTRAS)


def _blocks(name: str) -> list[str]:
    """A package each: its line, and the lines of its hashes."""
    text = (_ROOT / "packaging" / f"{name}.lock").read_text("utf-8")
    return re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())


def _pins(name: str, environment: dict[str, str]) -> dict[str, str]:
    """What the lock installs there: name → version."""
    found: dict[str, str] = {}
    for block in _blocks(name):
        pin = Requirement(block.split(" \\\n")[0])
        if pin.marker is None or pin.marker.evaluate(environment):
            (exact,) = pin.specifier
            assert exact.operator == "==", block
            assert canonicalize_name(pin.name) not in found, f"{pin.name} twice"
            found[canonicalize_name(pin.name)] = exact.version
    return found


def _wanted(name: str) -> list[Requirement]:
    """What the lock is to hold, without what that needs in its turn."""
    build = list(map(Requirement, _PROJECT["dependency-groups"]["build"]))
    return build if name == "build" else [*build, *_of_the_project(_EXTRAS[name])]


def _of_the_project(extras: set[str]) -> Iterator[Requirement]:
    """The project's own requirements; `kotohajime[…]` stands for the extras that it names."""
    project = _PROJECT["project"]
    lines = list(project["dependencies"])
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    for requirement in map(Requirement, lines):
        if requirement.name == project["name"]:
            yield from _of_the_project(requirement.extras)
        else:
            yield requirement


def _environment(python: str = "") -> dict[str, str]:
    """What markers ask for: of this machine, with another Python if one is named."""
    here = {name: str(value) for name, value in default_environment().items()}
    return {**here, "python_version": python, "python_full_version": f"{python}.0"} if python else here


@_LOCKS
@pytest.mark.parametrize("python", _PYTHONS)
def test_every_requirement_is_pinned(name: str, python: str) -> None:
    environment = _environment(python)
    pins = _pins(name, environment)
    wanted = [one for one in _wanted(name) if not one.marker or one.marker.evaluate(environment)]
    assert len(wanted) > (1 if name == "build" else 15)
    for one in wanted:
        assert one.specifier.contains(pins[canonicalize_name(one.name)]), f"{one}: run packaging/lock.sh"


@_LOCKS
def test_nothing_is_pinned_that_nothing_needs(name: str) -> None:
    """Followed from the project through what is installed here, which is what the lock says."""
    environment = _environment()
    pins = _pins(name, environment)
    todo, seen = _wanted(name), set()
    while todo:
        one = todo.pop()
        key = (canonicalize_name(one.name), frozenset(one.extras))
        if key in seen:
            continue
        seen.add(key)
        for line in metadata.requires(one.name) or ():
            needed = Requirement(line)
            given = ({**environment, "extra": extra} for extra in ("", *one.extras))
            if needed.marker is None or any(needed.marker.evaluate(each) for each in given):
                todo.append(needed)
    assert {package for package, _ in seen} == set(pins)


def test_the_tests_run_on_what_is_pinned() -> None:
    pins = _pins("test", _environment())
    assert {name: metadata.version(name) for name in pins} == pins


def test_the_tests_run_on_what_people_run() -> None:
    """The lock of the tests is that of the program and more, and both hold what builds them."""
    environment = _environment()
    assert _pins("build", environment).items() <= _pins("run", environment).items()
    assert _pins("run", environment).items() <= _pins("test", environment).items()


@_LOCKS
def test_every_package_has_its_hashes_and_no_host(name: str) -> None:
    blocks = _blocks(name)
    assert len(blocks) > (1 if name == "build" else 30)
    assert not [block for block in blocks if not re.search(r" \\\n    --hash=sha256:[0-9a-f]{64}", block)]
    assert not [block for block in blocks if re.search(r"://|--(extra-)?index|--find-links", block)]


def test_the_build_is_in_the_lock() -> None:
    """The set-up builds without isolation: what it builds with comes from the group that the lock follows."""
    assert set(_PROJECT["build-system"]["requires"]) < set(_PROJECT["dependency-groups"]["build"])


def test_python_versions_are_told_as_they_are_locked() -> None:
    told = [line.rpartition(":: ")[2] for line in _PROJECT["project"]["classifiers"] if ":: 3." in line]
    assert tuple(told) == _PYTHONS
    assert _PROJECT["project"]["requires-python"] == f">={_PYTHONS[0]}"


def test_every_script_names_a_lock() -> None:
    scripts = [path for path in (_ROOT / "packaging").iterdir() if path.is_file() and path.suffix in ("", ".sh")]
    named = {name for path in scripts for name in re.findall(r"^need_environment (.+)$", path.read_text("utf-8"), re.M)}
    assert named == {"run", "test"}


def test_the_set_up_takes_the_locks_only() -> None:
    """Each install is by hash or of this project alone, and from build.lock on none builds with what it fetched."""
    scripts = "".join((_ROOT / "packaging" / name).read_text("utf-8") for name in ("run", "test", "setup.sh"))
    assert len(re.findall(r"\bpip install\b", scripts)) == 1, "one way in: install_python"
    first, *others = re.findall(r"^ *install_python (--.*)$", scripts, re.MULTILINE)
    assert "--require-hashes" in first and "build.lock" in first
    assert len(others) == 2
    assert all("--no-build-isolation" in line for line in others)
    assert all("--require-hashes" in line or "--no-deps" in line for line in others)
