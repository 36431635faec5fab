"""Fill the placeholders of the library's own files. The only module here that knows Jinja2.

Templates run in Jinja's sandbox; a placeholder that nothing fills is an error of the library, not
of the author. Every value is escaped for the kind of text it goes into, so that a name can neither
break a file nor mean anything in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wnp.templating.library import library_text

MARKDOWN_SIGNS = frozenset("\\`*_{}[]()>#")
LIST_SIGNS = ("+ ", "- ")
ESCAPED = re.compile(rf"\\([{re.escape(''.join(sorted(MARKDOWN_SIGNS)))}+-])")
HEAD_MARK = "---\n"
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
