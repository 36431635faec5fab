"""What the manual shows as an example is what the program understands."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from wnp.building.products import ALL_FILES
from wnp.building.sketching import draw_picture
from wnp.checking.weights import ADVICE, KEEPS_DRAFT
from wnp.cli.calls import COMMANDS, Call, parse_call
from wnp.drawing.people.cast import choose_cast
from wnp.lexicon import LANGUAGES
from wnp.lexicon.messages import message_rows, say
from wnp.model.folder import FamilyFolder
from wnp.model.scene import PeoplePicture, Scene
from wnp.problems import Findings
from wnp.reading.folder import read_folder
from wnp.reading.story_words import story_word
from wnp.templating.library import search_templates

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "site" / "pages"
FENCE = re.compile(r"^( *)(`{3,4})(\w+)\n(.*?)^\1\2$", re.MULTILINE | re.DOTALL)
SCENE_LINE = re.compile(r"^\| `([^`|]+: [^`|]+)` \|", re.MULTILINE)
BLOCK = re.compile(r"^\| `(::: [^`]+)` \|", re.MULTILINE)
NAMED_TEMPLATE = re.compile(r"\*\*(T\d+)\*\* \*(.+?)\*")
HEADING = re.compile(r"`(## [^`]+)`")
COMMAND = re.compile(r"^\s*(?:\.venv/bin/)?(wnp (?!COMMAND|BEFEHL|COMMANDE).*)$", re.MULTILINE)
PAGES = {
    "de": ("familie", "plan", "geschichte", "erste-geschichte"),
    "en": ("family", "plan", "story", "first-story"),
    "fr": ("famille", "plan", "histoire", "premiere-histoire"),
}
SLIP = {
    "de": ("ängstlich", "ängstlih"),
    "en": ("afraid", "afrade"),
    "fr": ("effrayée", "effrayyée"),
}
"""A word of the first story, and how its misspelling is shown there."""
PICTURE = {"de": "bild", "en": "picture", "fr": "image"}


@dataclass(frozen=True)
class Example:
    """A fenced example: which page, what kind, its text."""

    page: str
    kind: str
    text: str


def examples(language: str) -> Iterator[Example]:
    """Yield every fenced example of a language's pages."""
    for name in PAGES[language]:
        page = (MANUAL / language / f"{name}.md").read_text(encoding="utf-8")
        for indent, _, kind, text in FENCE.findall(page):
            yield Example(name, kind, re.sub(f"^{indent}", "", text, flags=re.MULTILINE))


def example(language: str, page: int, kind: str, number: int = 0) -> str:
    """Return one example of a page."""
    name = PAGES[language][page]
    found = [one.text for one in examples(language) if (one.page, one.kind) == (name, kind)]
    return found[number]


def read(**files: str) -> tuple[FamilyFolder | None, list[str]]:
    """Read a folder, and say what is wrong in it."""
    findings = Findings()
    content = {f"{name}.{ending_of(name)}": text.encode() for name, text in files.items()}
    folder = read_folder(content, findings)
    return folder, [say(found, "en") for found in findings]


def ending_of(name: str) -> str:
    return "md" if name == "story" else "yaml"


def frame(language: str, *lines: str, title: str = "A", words: str = "A.") -> str:
    """Return a frame with a picture."""
    body = "\n".join(lines)
    return f"\n## {title}\n\n```{PICTURE[language]}\n{body}\n```\n\n{words}\n"


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def test_the_example_folder_is_read_without_a_problem(language):
    folder, problems = read(
        family=example(language, 0, "yaml"),
        plan=example(language, 1, "yaml", 0),
        record=example(language, 1, "yaml", 1),
        story=example(language, 2, "markdown", 0),
    )

    assert problems == []
    assert folder is not None
    assert folder.plan is not None
    people = {person.id for person in folder.family.people}
    assert {action.who for action in folder.plan.actions} <= people
    assert {approval.decision for approval in folder.record.approvals} == {
        "agrees",
        "agrees_except",
    }
    assert [passage.from_age for passage in folder.stories[0].frames[0].passages] == [0, 7, 0, 0]


def test_lines_to_fill_in_are_read_wherever_they_stand(language):
    folder, problems = read(
        family=example(language, 0, "yaml"), plan=example(language, 1, "text", 0)
    )

    assert problems == []
    assert folder is not None
    assert folder.plan is not None
    assert {"network_member.phone", "code_word.then"} <= set(folder.plan.blanks)


def test_every_other_example_of_a_story_is_read_without_a_problem(language):
    family = example(language, 0, "yaml")
    others = [one for one in examples(language) if one.kind == "markdown"]

    for one in others:
        text = one.text if "## " in one.text else f"## A\n\n{one.text}"
        _, problems = read(family=family, story=text)
        assert problems == [], one.page


def test_the_agreement_of_the_first_story_is_read(language):
    folder, problems = read(
        family=example(language, 0, "yaml"), record=example(language, 3, "yaml", -1)
    )

    assert problems == []
    assert folder is not None
    assert [str(one.decision) for one in folder.record.approvals] == ["agrees", "agrees"]


def test_pictures_of_the_manual_are_understood_and_drawn(language):
    page = (MANUAL / language / f"{PAGES[language][2]}.md").read_text(encoding="utf-8")
    whole = [one.text for one in examples(language) if one.kind == PICTURE[language]]
    lines = SCENE_LINE.findall(page)
    assert whole
    assert len(lines) >= 15

    story = "".join(frame(language, text) for text in (*whole, *lines))
    folder, problems = read(family=example(language, 0, "yaml"), story=story)

    assert problems == []
    assert folder is not None
    people = {person.id: person for person in folder.family.people}
    cast = choose_cast(folder.family.people, folder.family.ties)
    for one in folder.stories[0].frames:
        if isinstance(one.picture, (Scene, PeoplePicture)):
            drawing, undrawn = draw_picture(one.picture, cast, people, language, one.number)
            assert drawing.shapes
            assert undrawn == ()


def test_blocks_and_headings_of_the_manual_are_understood(language):
    page = (MANUAL / language / f"{PAGES[language][2]}.md").read_text(encoding="utf-8")
    blocks, headings = BLOCK.findall(page), [h for h in HEADING.findall(page) if "{" in h]
    assert len(blocks) == 6
    assert len(headings) == 2

    story = "".join(f"## A\n\n{block}\nA.\n:::\n\nB.\n\n" for block in blocks)
    story += "".join(f"{heading}\n\nA.\n\n" for heading in headings)
    _, problems = read(family=example(language, 0, "yaml"), story=story)

    assert problems == []


def test_sections_of_the_manual_are_understood(language):
    page = (MANUAL / language / f"{PAGES[language][2]}.md").read_text(encoding="utf-8")

    for name in re.findall(r"\{\.([^\s}]+)", page):
        assert story_word("sections", name, language), name


MANUAL_PAGES = [ROOT / "README.md", *sorted(MANUAL.rglob("*.md"))]


def commands_in(page: Path) -> list[str]:
    """Return every call of the program that stands in an example of a page."""
    text = page.read_text(encoding="utf-8")
    blocks = [block for _, _, kind, block in FENCE.findall(text) if kind in ("sh", "powershell")]
    lines = [part for block in blocks for line in block.splitlines() for part in line.split("&&")]
    return [found[1] for line in lines if (found := COMMAND.match(line.strip()))]


@pytest.mark.parametrize("page", MANUAL_PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_command_of_the_manual_can_be_called(page):
    for line in commands_in(page):
        words = shlex.split(line)[1:]
        if words == ["--help"]:
            continue
        assert isinstance(parse_call(words), Call), line


def test_commands_are_found_in_the_pages():
    assert sum(len(commands_in(page)) for page in MANUAL_PAGES) > 50


def test_every_command_and_option_is_in_the_manual(language):
    page = {"de": "befehle", "en": "commands", "fr": "commandes"}[language]
    text = (MANUAL / language / f"{page}.md").read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)

    for name, command in COMMANDS.items():
        part = next(part for part in parts if part.startswith(f"`wnp {name}`"))
        assert [one.flag for one in command.options if f"{one.flag}" not in part] == []


def test_every_message_is_in_the_manual(language):
    page = {"de": "meldungen", "en": "messages", "fr": "messages"}[language]
    text = (MANUAL / language / f"{page}.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    heads = [line for line in rows if line.startswith("| ---")]

    assert len(rows) - 2 * len(heads) == len(message_rows(language))
    assert len([row for row in rows if row.startswith("| *")]) == len(
        (ADVICE | KEEPS_DRAFT) & message_rows(language).keys()
    )


def test_the_message_in_the_first_story_is_what_the_program_says(language, request):
    shown = example(language, 3, "text").rstrip()
    right, wrong = SLIP[language]
    story = example(language, 3, "markdown").replace(right, wrong, 1)

    findings = Findings()
    files = {"family.yaml": example(language, 0, "yaml"), "story.md": story}
    read_folder({name: text.encode() for name, text in files.items()}, findings)
    said = "\n".join(say(found, language) for found in findings)

    if request.config.getoption("--update-golden"):
        page = MANUAL / language / f"{PAGES[language][3]}.md"
        text = page.read_text(encoding="utf-8").replace(shown, said)
        page.write_text(text, encoding="utf-8", newline="\n")
        shown = said
    assert shown == said


def test_the_templates_are_called_as_the_first_story_says(language):
    page = (MANUAL / language / f"{PAGES[language][3]}.md").read_text(encoding="utf-8")

    named = dict(NAMED_TEMPLATE.findall(page))
    titles = {template.id: template.title(language) for template in search_templates("")}

    assert len(named) >= 2
    assert named == {name: titles.get(name) for name in named}


def test_the_first_story_says_what_every_file_is_for(language):
    page = (MANUAL / language / f"{PAGES[language][3]}.md").read_text(encoding="utf-8")

    assert [name for name in sorted(ALL_FILES) if f"`{name}`" not in page] == []
