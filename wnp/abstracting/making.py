"""Write a template: its description, and for each language a family folder with placeholders.

In: drafts about which everything is decided, and the name of the template. Out: the files by
their path in the new folder, in the form of the library. Whoever may be missing in another family
is inside `{% if … %}`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from wnp.abstracting.clue import Told
from wnp.abstracting.cutting import Draft, Page, Passage
from wnp.abstracting.deciding import plain_heading
from wnp.abstracting.inventing import asks_of, invented_family, toml_of, toml_text
from wnp.abstracting.people import Seats
from wnp.abstracting.placeholders import parts_in
from wnp.abstracting.vocabulary import in_common_spelling
from wnp.lexicon import spoken, table
from wnp.reading.family import id_from
from wnp.reading.keys import field_words, value_words
from wnp.reading.story_words import word_for
from wnp.templating.forms import FORMS

TRUSTED = ("grandparent", "relative", "friend", "foster", "teacher", "worker")
LISTENERS = ("teacher", "worker")
FEWEST_PAGES = 3
"""With fewer pages a short form tells nothing."""
EXAMPLE_DAY = "2030-01-15"
"""A day on which nothing happened."""


def template_files(
    drafts: Sequence[Draft], seats: Seats, name: str, forbidden: Collection[str]
) -> dict[str, bytes]:
    """Return every file of a template by its path in the new folder."""
    texts = {"template.toml": template_toml(drafts, seats, name)}
    for draft in drafts:
        folder = spoken(draft.language)
        rows = table(f"{folder}/abstracting")
        family = invented_family(seats, folder, forbidden)
        family["answers"] = {"date": EXAMPLE_DAY}
        texts[f"{folder}/example.toml"] = toml_of(family, rows["example_note"])
        texts[f"{folder}/family.yaml"] = _family_text(seats, folder)
        texts[f"{folder}/story.md"] = in_common_spelling(story_text(draft, seats), folder)
        texts[f"{folder}/plan.yaml"] = _plan_text(folder)
        texts[f"{folder}/record.yaml"] = f'{{% include "shared/{folder}/record.yaml" %}}\n'
    return {path: text.encode("utf-8") for path, text in texts.items()}


def template_toml(drafts: Sequence[Draft], seats: Seats, name: str) -> str:
    """Return what the template says about itself."""
    languages = [spoken(draft.language) for draft in drafts]
    ages = sorted({drafts[0].youngest, *(one.age for draft in drafts for page in draft.pages
                                         for one in page.passages if one.age)})  # fmt: skip
    slug = id_from(name) or "template"
    lines = [
        f"# {table(f'{languages[0]}/abstracting')['template_note']}",
        f"id = {toml_text(slug.upper())}",
        f"slug = {toml_text(slug)}",
        f"cover = {_cover(drafts[0])}",
        f"ages = {ages}",
        f"forms = {_listed(_forms(drafts))}",
        f"languages = {_listed(languages)}",
        f"at_least_one = [{_listed(seats.groups['parents'])}]",
        "",
        "[groups]",
        *(f"{group} = {_listed(parts)}" for group, parts in _groups(seats)),
    ]
    for seat in seats.seats:
        lines += ["", "[[people]]", f"name = {toml_text(seat.part)}"]
        lines.append(f"asks = {_listed(asks_of(seat.base))}")
        lines += ["optional = true"] if seat.part in seats.optional else []
    lines += ["", "[[blanks]]", 'name = "date"', 'kind = "date"']
    for language in languages:
        lines += ["", f"[{language}]", *_leaflet(language, name)]
    return "\n".join(lines) + "\n"


def _forms(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Return the forms that make sense: short if enough is left, wordless if all can be seen."""
    pages = [draft.pages for draft in drafts]
    kept = FORMS["short"].sections
    is_short = all(sum(page.section in kept for page in some) >= FEWEST_PAGES for some in pages)
    is_seen = all(page.picture for some in pages for page in some)
    return ("long", *(("short",) if is_short else ()), *(("wordless",) if is_seen else ()))


def _groups(seats: Seats) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from seats.groups.items()
    for name, bases in (("trusted", TRUSTED), ("listeners", LISTENERS)):
        yield name, tuple(seat.part for seat in seats.seats if seat.base in bases)


def _leaflet(language: str, name: str) -> Iterator[str]:
    rows = table(f"{language}/abstracting")
    yield f"title = {toml_text(name)}"
    yield f"about = {toml_text(rows['about'])}"
    yield f"words = {_listed(rows['search'])}"
    yield f"guidance = {_listed(rows['guidance'])}"


def _listed(words: Collection[str]) -> str:
    return f"[{', '.join(map(toml_text, words))}]"


def _cover(draft: Draft) -> int:
    """Return the number of the first page whose picture shows a child."""
    shows = (
        number
        for number, page in enumerate(draft.pages, 1)
        if any("child" in told.text for told in page.picture)
    )
    return next(shows, 0)


def _family_text(seats: Seats, language: str) -> str:
    """Return the list of people: the one that all templates share."""
    together = value_words("tie", language)["separated"]
    lines = [f'{{% set parents_are = "{together}" %}}', '{% set grandparent_of = "mother" %}']
    if "grandparent" not in seats.parts:
        lines.append("{% set grandparent = none %}")
    lines.append(f'{{% include "shared/{language}/people.yaml" %}}')
    return "\n".join(lines) + "\n"


def _plan_text(language: str) -> str:
    words, rows = field_words("plan", language), table(f"{language}/abstracting")
    return (
        f'# {rows["plan_note"]}\n{words["title"]}: "{rows["plan_title"]}"\n'
        f"{words['version']}: 1\n{words['date']}: {{{{ date }}}}\n\n"
        f"{rows['plan']}"
    )


def story_text(draft: Draft, seats: Seats) -> str:
    """Return the story of one language with its placeholders."""
    language = draft.language
    words = field_words("story", language)
    title = _quotable(draft.title.text)
    head = [
        "---",
        f'{words["title"]}: "{title}"',
        f"{words['for']}: [{{{{ children.ids }}}}]",
        f"{words['form']}: {word_for('forms', 'long', language)}",
        f"{words['version']}: 1",
        f"{words['date']}: {{{{ date }}}}",
        "---",
    ]
    if needs := _needs(draft.title, seats):
        plain = table(f"{spoken(language)}/abstracting")["title"]
        head[1:2] = [f"{{% if {needs} %}}", head[1], "{% else %}",
                     f'{words["title"]}: "{plain}"', "{% endif %}"]  # fmt: skip
    pages = (_page_text(page, seats, language) for page in draft.pages)
    return "\n".join((*head, "", *pages)).rstrip("\n") + "\n"


def _quotable(title: str) -> str:
    """Return a title without the signs that would end it in the head of a story."""
    parts = re.split(r"(\{\{.*?\}\})", title.replace("\\", ""))
    return "".join(one if one.startswith("{{") else one.replace('"', "”") for one in parts)


def _page_text(page: Page, seats: Seats, language: str) -> str:
    """Return one frame, inside a condition if all of it depends on somebody."""
    section = f" {{.{page.section}}}" if page.section else ""
    needs = _needs_of_page(page, seats)
    lines = [*_heading_lines(page, seats, section, needs), ""]
    if page.had_picture:
        picture = list(_told_lines(page.picture, seats, needs)) or [_empty_picture(language)]
        lines += [f"```{word_for('blocks', 'picture', language)}", *picture, "```", ""]
    for age in sorted({one.age for one in page.passages}):
        passages = [one for one in page.passages if one.age == age]
        lines += _age_lines(passages, seats, needs, language, age)
    if needs:
        lines = [f"{{% if {needs} %}}", *lines[:-1], "{% endif %}", ""]
    return "\n".join(lines)


def _heading_lines(page: Page, seats: Seats, section: str, given: str) -> Iterator[str]:
    """Yield the heading; where it names somebody who may be missing, also a plain one."""
    needs, plain = _needs(page.heading, seats), plain_heading(page)
    heading = f"## {page.heading.text}{section}"
    if needs in ("", given) or not plain:
        yield heading
    else:
        yield from (f"{{% if {needs} %}}", heading, "{% else %}")
        yield from (f"## {plain.text}{section}", "{% endif %}")


def _empty_picture(language: str) -> str:
    """Return the line of a frame in which a child may draw."""
    rows = table(f"{spoken(language)}/scene")
    return f"{rows['keys']['picture'][0]}: {rows['pictures']['empty'][0]}"


def _age_lines(
    passages: Sequence[Passage], seats: Seats, given: str, language: str, age: int
) -> Iterator[str]:
    needs = _one_of([_needs(told, seats) for one in passages for told in one.told])
    inside = needs if age and needs != given else ""
    if inside:
        yield f"{{% if {inside} %}}"
    if age:
        yield f"::: {word_for('blocks', 'from', language)} {age}"
    for number, passage in enumerate(passages):
        if number:
            yield ""
        yield from _told_lines(
            passage.told, seats, inside or given, "> " if passage.is_voice else ""
        )
    yield from (":::",) if age else ()
    yield from ("{% endif %}",) if inside else ()
    yield ""


def _told_lines(texts: Sequence[Told], seats: Seats, given: str, mark: str = "") -> Iterator[str]:
    """Yield texts, one a line; what only holds with somebody is inside a condition.

    `given` is the condition around all of them.
    """
    for needs, some in groupby(texts, lambda told: _needs(told, seats)):
        lines = [mark + told.text for told in some]
        yield from (
            [f"{{% if {needs} %}}", *lines, "{% endif %}"] if needs not in ("", given) else lines
        )


def _needs(told: Told, seats: Seats) -> str:
    """Return who has to be there for a text: `sibling and grandparent`, or nothing."""
    parts = dict.fromkeys(part for part in parts_in(told.text, seats) if part in seats.optional)
    return " and ".join(parts)


def _needs_of_page(page: Page, seats: Seats) -> str:
    """Return who has to be there for a page to have a heading and words for the youngest."""
    told = [_needs(told, seats) for one in page.passages if not one.age for told in one.told]
    heading = "" if plain_heading(page) else _needs(page.heading, seats)
    needs = (heading, _one_of(told))
    return " and ".join(dict.fromkeys(need for need in needs if need))


def _one_of(needs: Sequence[str]) -> str:
    """Return what one of some texts needs; nothing if one of them needs nobody."""
    ways = dict.fromkeys(needs)
    if not ways or "" in ways:
        return ""
    if len(ways) == 1:
        return next(iter(ways))
    return f"({' or '.join(f'({way})' if ' and ' in way else way for way in ways)})"
