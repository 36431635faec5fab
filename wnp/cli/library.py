"""The command that shows the template library.

In: an understood call and the language to speak. Out: the exit status. One template that is meant
by its name is shown in full, with the guidance that never prints.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.talk import complain, phrase, print_json
from wnp.lexicon import table
from wnp.problems import NOWHERE, Problem, problem
from wnp.reading.story_words import word_for
from wnp.templating.library import Template, find_named, search_templates

INDENT = " " * 5
WIDTH = 96


def run_templates(call: Call, language: str) -> int:
    """Show which templates there are, or one in full."""
    words = " ".join(call.arguments)
    more = _of_pack(call)
    if isinstance(more, Problem):
        complain([more], language)
        return WRONG_CALL
    named = find_named(words, more) if words else None
    found = (named,) if named else search_templates(words, more)
    if call.value("format") == "json":
        print_json([_row(one, language) for one in found])
        return WELL
    if not found:
        complain([problem(NOWHERE, "no-such-template", found=words)], language)
        return TO_MEND
    for one in found:
        print("\n".join(_short(one, language)))
    if named:
        print("\n".join(_guidance(named, language)))
    return WELL


def _of_pack(call: Call) -> tuple[Template, ...] | Problem:
    """Return the templates of the pack that is asked for."""
    if not call.value("pack"):
        return ()
    from wnp.building.family_packs import load_sound_pack
    from wnp.templating.pack_templates import templates_of

    today = date.today().isoformat()
    pack = load_sound_pack(call.value("pack"), Path("family"), today)
    return pack if isinstance(pack, Problem) else templates_of(pack)


def _row(one: Template, language: str) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title(language),
        "about": one.about(language),
        "ages": list(one.ages),
        "languages": list(one.languages),
        "forms": list(one.forms),
        "guidance": list(one.leaflet(language).guidance),
    }


def _short(one: Template, language: str) -> Iterator[str]:
    ages = phrase(language, "ages", ages=", ".join(map(str, one.ages)))
    forms = ", ".join(word_for("forms", form, language) for form in one.forms)
    yield f"{one.id}  {one.title(language)}"
    yield from _wrapped(one.about(language))
    yield f"{INDENT}{ages} · {', '.join(one.languages)} · {forms}"


def _guidance(one: Template, language: str) -> Iterator[str]:
    """Yield when to use a template and when not, its forms, and how to begin."""
    words = table(f"{language}/cli")["library"]
    yield ""
    yield f"{words['guidance']}:"
    for hint in one.leaflet(language).guidance:
        yield from _wrapped(hint, first="  -  ")
    yield ""
    yield f"{words['forms']}:"
    for form in one.forms:
        yield from _wrapped(f"{word_for('forms', form, language)}: {words[form]}", first="  -  ")
    yield ""
    yield f"{words['begin']}: wnp new {one.id} {words['folder']}"


def _wrapped(text: str, first: str = INDENT) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=INDENT, break_on_hyphens=False
    )
