"""A small family folder, as the gate hands it on, and pictures that are plain boxes."""

import pytest

from wnp.drawing.shapes import Drawing, Path, Pen, Text
from wnp.geometry import straight_line
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import (
    Action,
    BottomLine,
    ChildRule,
    Danger,
    Meeting,
    NetworkMember,
    Plan,
    Rating,
    Rule,
    SafetyGoal,
    SafetyObject,
    Scale,
    WarningSign,
)
from wnp.model.scene import EmptyFrame, Scene
from wnp.model.story import Frame, Passage, Story
from wnp.model.words import plain
from wnp.problems import Place
from wnp.values import replace

PEOPLE = (
    Person("mia", "Mia", "child", 6),
    Person("ben", "Ben", "child", 2),
    Person("mama", "Mama", "mother"),
    Person("papa", "Papa", "father"),
    Person("oma", "Oma Rosa", "grandparent", phone="0664 123456"),
    Person("klein", "Frau Klein", "worker"),
)


def passage(text, line=3, **more):
    """Make a passage of one paragraph."""
    return Passage((plain(text),), place=Place("story.md", line), **more)


def frame(number, title, *passages, picture=None):
    """Make a frame whose heading stands on line ten times its number."""
    return Frame(
        title,
        "worry",
        picture or Scene(),
        passages,
        place=Place("story.md", 10 * number),
        number=number,
    )


STORY = Story(
    "Warum Mia und Ben bei Oma wohnen",
    "de",
    ("mia", "ben"),
    frames=(
        frame(
            1,
            "Lauter Streit",
            passage("Mama und Papa haben gestritten."),
            passage("Mama und Papa haben oft sehr laut gestritten.", from_age=7),
            passage("Es tut mir leid.", speaker="papa"),
        ),
        frame(2, "Mein Zimmer", passage("Mia hat ein Bett."), picture=EmptyFrame()),
    ),
    version="3",
    date="2026-11-03",
)
ENGLISH = replace(
    STORY,
    title="Why Mia and Ben live with Grandma",
    language="en",
    frames=(
        frame(1, "A loud quarrel", passage("Mum and Dad quarrelled.")),
        frame(2, "My room", passage("Mia has a bed."), picture=EmptyFrame()),
    ),
)
PLAN = Plan(
    title="Unser Plan",
    version="2",
    date="2026-11-03",
    dangers=(
        Danger(
            ("klein", "oma"),
            "dass Papa wieder schlägt",
            "dass Mia verletzt wird",
            child_text="Es gibt wieder lauten Streit.",
            goal=SafetyGoal(
                "Papa geht bei Wut hinaus.", "Mia schläft ruhig.", "Oma sieht es.", "6 Monate"
            ),
            scale=Scale("Mia kann nicht zu Hause sein.", "Alle sind sicher genug."),
            ratings=(Rating("oma", 6.5, "2026-11-03", "Es war ruhig."), Rating("papa", 8)),
        ),
    ),
    bottom_lines=(BottomLine("Niemand trinkt.", "court", "2026-09-02"),),
    rules=(Rule("Niemand schreit.", ("mama", "papa")),),
    warning_signs=(
        WarningSign("Papa hat getrunken", "red", ("oma",), "Oma holt Mia."),
        WarningSign("Alle essen zusammen", "green"),
    ),
    actions=(Action("oma", "holt Mia ab", "am Freitag", "im Heft", "klein"),),
    network=(NetworkMember("oma", "holt die Kinder", "all", "2026-10-20"),),
    safety_object=SafetyObject("roter Stein", "Regal", "Fenster", ("oma",)),
    child_rules=(ChildRule("Ich darf Oma anrufen."),),
    meetings=(Meeting("2026-12-01", "Treffen", "16:30", "bei Oma", ("mama", "oma")),),
)


@pytest.fixture
def folder():
    """A folder with a story in two languages and a plan, in Germany."""
    return FamilyFolder(Family(PEOPLE, region="DE", language="de"), (STORY, ENGLISH), PLAN)


@pytest.fixture
def picture():
    """A drawing with a frame, a line of writing and words for those who do not see it."""
    frame_line = straight_line([0j, 1200 + 0j, 1200 + 840j, 840j])
    writing = Text("Straße", 600 + 100j, 46, "#33261f")
    return Drawing(
        1200,
        840,
        (Path((frame_line,), Pen(fill="#f8e8d3")), writing),
        "Ein Zimmer",
        "Mia sitzt da.",
    )


def block_line(block):
    """Say in one line what a block is."""
    words = getattr(block, "words", ())
    text = " / ".join(part.text for part in words).replace("\n", " | ")
    match type(block).__name__:
        case "Voice" | "Prose":
            return f"{getattr(block, 'speaker', '')} {text}".strip()
        case "Heading":
            return f"{'#' * block.level} {block.text}"
        case "Table":
            rows = "; ".join(", ".join(row) for row in block.rows)
            return f"table {', '.join(block.head)}: {rows}"
        case "Card":
            return card_line(block)
        case "Pair":
            return f"{block_line(block.left)} ↔ {block_line(block.right)}"
        case "ScaleLine":
            return f"0 {block.zero} 10 {block.ten} {marks_line(block.marks)}".strip()
        case "NumberList":
            return ", ".join(f"{name} {number}" for name, number, _ in block.entries)
        case "Cases":
            return "; ".join(
                f"{when} → {' / '.join(part.text for part in then) or '…'}"
                for when, then in block.entries
            )
        case "Pictured":
            return f"(picture) {text or block.picture.description}"
        case "Helpers":
            return ", ".join(map(helper_line, block.entries))
        case "WriteLines":
            return f"{block.label} {block.count} lines".strip()
        case _:
            return ", ".join(f"{name}: {said or '…'}" for name, said in block.entries)


def marks_line(marks):
    """Say who stands where on a scale."""
    return ", ".join(f"{name} {value:g} {note}".strip() for name, value, note in marks)


def helper_line(helper):
    """Say who helps, how, and by which number."""
    named = f"{helper.name}: {helper.task}" if helper.task else helper.name
    return f"[{named} {helper.number}]" if helper.number else f"[{named}]"


def card_line(card):
    """Say what a card is called, how it looks and what stands in it."""
    return f"[{card.title}{f' ({card.tone})' if card.tone else ''}: {inner(card)}]"


def inner(card):
    """Say what stands in a card."""
    return "; ".join(map(block_line, card.blocks))


def page_line(page):
    """Say in one line what is on a page."""
    seen = "picture" if page.picture else "frame to draw in" if page.to_draw else "no picture"
    told = [page.heading, *map(block_line, page.blocks)]
    if page.second_heading:
        told += [page.second_heading, *map(block_line, page.second_blocks)]
    return f"{page.kind} ({seen}): {' — '.join(told)}"


@pytest.fixture
def outline():
    """Say what stands in a document, one line a page or block."""

    def told(document):
        return [*map(page_line, document.pages), *map(block_line, document.blocks)]

    return told
