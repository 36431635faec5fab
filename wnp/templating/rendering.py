"""Fill the placeholders of the library's own files. The only module here that knows Jinja2.

Templates run in Jinja's sandbox; a placeholder that nothing fills is an error of the library, not
of the author. Every value is escaped for the kind of text it goes into, so that a name can neither
break a file nor mean anything in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wnp.templating.library import library_text
from wnp.values import Value

MARKDOWN_SIGNS = frozenset("\\`*_{}[]()>#")
LIST_SIGNS = ("+ ", "- ")
ESCAPED = re.compile(rf"\\([{re.escape(''.join(sorted(MARKDOWN_SIGNS)))}+-])")
HEAD_MARK = "---\n"
BROKEN = (
    TemplateError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError,
    RecursionError, OSError,
)  # fmt: skip
"""What a template of somebody else can end in that cannot be filled."""
Tree = nodes.Node
KEPT = 64
"""How many compiled texts are kept; a topic has five a language, whatever the library holds."""


def yaml_text(value: object) -> str:
    """Return a value as it stands between the double quotes of a YAML text."""
    return str(value).replace("\\", "\\\\").replace('"', '\\"')


def markdown_text(value: object) -> str:
    """Return a value as it stands in a story, where signs such as `*` mean something."""
    text = "".join(f"\\{sign}" if sign in MARKDOWN_SIGNS else sign for sign in str(value))
    return f"\\{text}" if text.startswith(LIST_SIGNS) else text


@cache
def _environment(escape: Callable[[object], str]) -> Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(library_text),
        undefined=StrictUndefined,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    return environment


@lru_cache(maxsize=KEPT)
def _compiled(escape: Callable[[object], str], text: str) -> Template:
    return _environment(escape).from_string(text)


def render_yaml(text: str, values: Mapping[str, object]) -> str:
    """Return a template's YAML file, filled."""
    return _compiled(yaml_text, text).render(values)


def render_story(text: str, values: Mapping[str, object]) -> str:
    """Return a template's story, filled: a YAML head, then Markdown."""
    _, head, body = text.split(HEAD_MARK, 2)
    filled_head = _compiled(yaml_text, head).render(values)
    filled_body = _compiled(markdown_text, body).render(values)
    # A heading is plain text for whoever reads the file, so nothing in it needs an escape.
    body_lines = (
        ESCAPED.sub(r"\1", line) if line.startswith("## ") else line
        for line in filled_body.splitlines()
    )
    return f"{HEAD_MARK}{filled_head}{HEAD_MARK}" + "\n".join(body_lines)


def parse_placeholders(text: str) -> Tree:
    """Return the placeholders of a text as a tree, without running any of them."""
    return _environment(yaml_text).parse(text)


class Placeholder(Value, frozen=True):
    """One part of a tree of placeholders, as far as somebody decides whether it may be run."""

    kind: str
    line: int
    name: str = ""
    """What is called, asked for, filtered with or included."""
    sets: frozenset[str] = frozenset()
    """Names that it gives a value."""
    names: frozenset[str] = frozenset()
    """Names that it is made of."""
    entries: int = 0
    letters: int = 0
    loops: int = 0
    """How many repetitions stand one inside another here."""


def parts_of(tree: Tree, *, loops: int = 0, is_set: bool = False) -> Iterator[Placeholder]:
    """Yield every part of a tree."""
    inside = loops + isinstance(tree, nodes.For)
    assigned = is_set or isinstance(tree, nodes.Assign)
    yield _placeholder(tree, loops=inside, is_set=assigned)
    for child in tree.iter_child_nodes():
        yield from parts_of(child, loops=inside, is_set=assigned)


def _placeholder(tree: Tree, *, loops: int, is_set: bool) -> Placeholder:
    names = {one.name for one in tree.find_all(nodes.Name)} if is_set else set()
    value = getattr(tree, "value", "") if isinstance(tree, nodes.Const) else ""
    return Placeholder(
        type(tree).__name__,
        tree.lineno,
        name=_name_of(tree),
        sets=_sets(tree),
        names=frozenset(names),
        entries=len(getattr(tree, "items", ())),
        letters=len(value) if isinstance(value, str) else 0,
        loops=loops,
    )


def _sets(tree: Tree) -> frozenset[str]:
    if not isinstance(tree, nodes.Assign):
        return frozenset()
    return frozenset(one.name for one in tree.target.find_all(nodes.Name)) | _target(tree.target)


def _target(target: Tree) -> frozenset[str]:
    return frozenset({target.name}) if isinstance(target, nodes.Name) else frozenset()


def _name_of(tree: Tree) -> str:
    match tree:
        case nodes.Call(node=nodes.Name(name=str() as name)):
            return name
        case nodes.Call(node=nodes.Getattr(attr=str() as name)):
            return name
        case nodes.Include(template=nodes.Const(value=str() as name)):
            return name
        case nodes.Getattr(attr=str() as name):
            return name
        case nodes.Filter(name=str() as name) | nodes.Test(name=str() as name):
            return name
        case nodes.Name(name=str() as name):
            return name
    return ""


MOST_LETTERS = 100
"""What one name is counted as: most answers are shorter, some are four times as long."""
MOST_FILLED = 1_000_000
"""The longest page of ours counts a third of that."""
MOST_DEPTH = 40


class _TooLongError(Exception):
    """A text that could become longer than a story ever is; carries its line."""


def line_too_long(tree: Tree) -> int:
    """Return the line of the first part that could become too long once it is filled, else 0.

    Decided without filling anything: texts that are doubled line by line, lists inside lists, and
    lists joined by lists fill a computer before anybody could stop them.
    """
    try:
        _Letters().count(tree)
    except _TooLongError as slip:
        return int(slip.args[0])
    return 0


class _Letters:
    """Counts how many letters a text can have at most."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}
        """What the text has set so far."""

    def count(self, node: Tree, depth: int = 0) -> int:
        """Return how long at most a part of the text becomes."""
        total = self._count(node, depth + 1) if depth <= MOST_DEPTH else MOST_FILLED + 1
        if total > MOST_FILLED:
            raise _TooLongError(node.lineno or 1)
        return total

    def _count(self, node: Tree, depth: int) -> int:
        match node:
            case nodes.Name(name=name):
                return self.names.get(name, MOST_LETTERS)
            case nodes.Const(value=value):
                return len(str(value))
            case nodes.TemplateData(data=data):
                return len(data)
            case nodes.Assign(target=target):
                return self._set(target, self.count(node.node, depth))
            case nodes.For():
                inside = self._sum(node.body, depth)
                return (self.count(node.iter, depth) + 1) * (inside + 1)
            case nodes.Filter(name="join"):
                joined, *between = node.iter_child_nodes()
                return (self.count(joined, depth) + 1) * (self._sum(between, depth) + 1)
            case _:
                return self._sum(node.iter_child_nodes(), depth)

    def _sum(self, parts: Iterable[Tree], depth: int) -> int:
        return sum(self.count(part, depth) for part in parts)

    def _set(self, target: Tree, letters: int) -> int:
        for one in (target, *target.find_all(nodes.Name)):
            if isinstance(one, nodes.Name):
                self.names[one.name] = max(letters, self.names.get(one.name, MOST_LETTERS))
        return 0
