"""The package keeps to its floors: a module imports only from floors below its own."""

import ast
from pathlib import Path

import pytest

import wnp

PACKAGE = Path(wnp.__file__).parent
FLOORS = (
    ("wnp.values",),
    ("wnp.resources", "wnp.problems", "wnp.geometry", "wnp.palette", "wnp.locks"),
    ("wnp.lexicon",),
    ("wnp.model",),
    ("wnp.reading", "wnp.drawing", "wnp.wording"),
    ("wnp.templating",),
    ("wnp.checking", "wnp.composing"),
    ("wnp.publishing.svg", "wnp.abstracting"),
    ("wnp.publishing",),
    ("wnp.picture_files", "wnp.pack_files", "wnp.packing", "wnp.drafts"),
    ("wnp.files", "wnp.answer_files", "wnp.archive_files"),
    ("wnp.building",),
    ("wnp.cli",),
    ("wnp.keeping",),
    ("wnp.__main__", "wnp.reference", "wnp.catalogue"),
    ("wnp.gallery",),
    ("wnp.siting",),
)
INNER_FLOORS = {
    "drawing": (
        ("shapes", "ink", "fading", "text_width"),
        ("people", "library"),
        ("heads", "clothes", "alt"),
        ("figures", "bubbles"),
        ("staging",),
        ("scenes",),
        ("portraits",),
        ("genogram", "tools"),
    ),
    "composing": (
        ("pages", "letters", "interface", "by_hand", "deeds", "final_words"),
        ("story",),
        ("plan",),
        ("home", "sheets", "tools"),
    ),
}
"""The floors of large rooms, which have rooms of their own."""
ONE_MODULE_EACH = {
    "msgspec": "wnp.values",
    "typst": "wnp.publishing.typesetting",
    "pikepdf": "wnp.publishing.imposition",
    "jinja2": None,
    "markdown": "wnp.reading.words",
    "yaml": "wnp.reading.nodes",
    "fontTools": "wnp.publishing.fonts",
    "PIL": "wnp.reading.photos",
    "mkdocs": "wnp.siting",
    "zipfile": "wnp.packing.archives",
}
"""Packages from outside, and the one module that may say their name (`None`: one a step)."""


def modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("wnp", *path.relative_to(PACKAGE).with_suffix("").parts)
        found[".".join(part for part in parts if part != "__init__")] = path
    return found


def imports_of(path: Path) -> set[str]:
    """Return what a module imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def floor_of(module: str) -> int:
    """Return the floor of a module; the longest name that fits decides."""
    fitting = [
        (len(name), floor)
        for floor, names in enumerate(FLOORS)
        for name in names
        if module == name or module.startswith(f"{name}.")
    ]
    return max(fitting)[1] if fitting else -1


def room_of(module: str) -> str:
    """Return the package inside wnp that a module belongs to."""
    return ".".join(module.split(".")[:2])


MODULES = modules()


@pytest.mark.parametrize("module", [name for name in MODULES if name != "wnp"])
def test_imports_point_down(module):
    floor = floor_of(module)
    assert floor >= 0, f"{module} has no floor"

    for imported in imports_of(MODULES[module]):
        if imported.startswith("wnp.") and room_of(imported) != room_of(module):
            assert floor_of(imported) < floor, f"{module} imports {imported}"


@pytest.mark.parametrize("room", sorted(INNER_FLOORS))
def test_a_large_room_keeps_to_floors_of_its_own(room):
    floors = {name: floor for floor, names in enumerate(INNER_FLOORS[room]) for name in names}
    inside = {name: path for name, path in MODULES.items() if name.startswith(f"wnp.{room}.")}

    for module, path in inside.items():
        own = module.split(".")[2]
        below = {
            imported.split(".")[2]
            for imported in imports_of(path)
            if imported.startswith(f"wnp.{room}.")
        }
        for name in below - {own}:
            assert floors[name] < floors[own] or not floors[own], f"{module} imports {name}"


def test_no_module_imports_itself_in_a_ring():
    imported_by = {
        name: {module for found in imports_of(path) for module in (found, found.rpartition(".")[0])}
        for name, path in MODULES.items()
    }
    graph = {name: (imported_by[name] & MODULES.keys()) - {name} for name in MODULES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name not in done:
            for target in graph[name]:
                visit(target, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("outside", sorted(ONE_MODULE_EACH))
def test_an_outside_package_is_named_in_one_module(outside):
    users = {
        module
        for module, path in MODULES.items()
        if any(name.split(".")[0] == outside for name in imports_of(path))
    }

    if ONE_MODULE_EACH[outside]:
        assert users <= {ONE_MODULE_EACH[outside]}
    assert len(users) == len({room_of(user) for user in users})


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_module_says_its_job(module):
    assert ast.get_docstring(ast.parse(MODULES[module].read_text(encoding="utf-8")))
