"""Neutral pages: what stands on them, in reading order. Every exit prints these, and no stories.

A document is either a booklet (one thing a page, pages of a fixed size) or a sheet (blocks that
flow over as many pages as they need, with a page before them that sums them up). All texts are
final: in the reader's language, with the region's words and spelling.
"""

from __future__ import annotations

from wnp.drawing.shapes import Drawing
from wnp.model.words import Words
from wnp.values import Value


class Voice(Value, frozen=True):
    """Words of somebody: who, and what they say."""

    speaker: str
    words: Words


class Heading(Value, frozen=True):
    """A heading inside a sheet; the document's title is level 1, so these start at 2."""

    text: str
    level: int = 2


class Prose(Value, frozen=True):
    """Paragraphs and lists."""

    words: Words


class Table(Value, frozen=True):
    """A table with a head row; `caption` is read aloud before it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    widths: tuple[int, ...] = ()
    """Relative column widths."""
    blank: int = 0
    """How many empty rows follow, to be written in by hand."""


class Card(Value, frozen=True):
    """A boxed group with a title: a danger with its goal and scale, a warning level."""

    title: str
    blocks: tuple[Block, ...]
    tone: str = ""
    """`green`, `yellow`, `red` or empty; never the only clue, the title says it too."""


class Pair(Value, frozen=True):
    """Two cards that belong together and stand side by side where there is room."""

    left: Card
    right: Card


class ScaleLine(Value, frozen=True):
    """A scale 0 to 10 with what both ends mean and a mark for each rating."""

    zero: str
    ten: str
    marks: tuple[tuple[str, float | None, str], ...] = ()
    """Name, value (none: to be filled in by hand) and date or reason."""
    title: str = ""


class NumberList(Value, frozen=True):
    """Telephone numbers: label, number, note."""

    entries: tuple[tuple[str, str, str], ...]


class WriteLines(Value, frozen=True):
    """Empty lines to write on by hand."""

    count: int
    label: str = ""


class Signatures(Value, frozen=True):
    """A line to sign for each person, and what the record says; never a tick nobody gave."""

    entries: tuple[tuple[str, str], ...]
    """Name, and the recorded decision in words (empty: nothing recorded, a line to sign on)."""
    date_label: str = ""


class Cases(Value, frozen=True):
    """What is done when something happens, one case a row: this leads to that."""

    entries: tuple[tuple[str, Words], ...]
    """What happens, and what is done then and whom to call, as far as it is known."""


class Bar(Value, frozen=True):
    """On which days of a week something is done: from a day to a day, counted from 0."""

    first: int
    last: int
    words: str
    """At what time, or the days in words."""


class WeekRow(Value, frozen=True):
    """One task in a week: whose it is, on which days, and who stands in."""

    who: str
    what: str
    stand_in: str
    bars: tuple[Bar, ...] = ()
    """In the order of the days; none where the task has no day of its own."""
    when: str = ""
    """When it is done, in words, where it has no day of its own."""


class Week(Value, frozen=True):
    """Who does what on which day: tasks with days, then those without, then empty rows."""

    head: tuple[str, ...]
    """Over the tasks, over each of the seven days, over who stands in."""
    days: tuple[str, ...]
    """The seven days in full, to be read aloud."""
    rows: tuple[WeekRow, ...] = ()
    any_time: tuple[WeekRow, ...] = ()
    any_time_title: str = ""
    blank: int = 0
    """How many empty rows follow, to be written in by hand."""


class Beside(Value, frozen=True):
    """Two columns of blocks on a wide sheet; the left one takes `share` of the room."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5


class Helper(Value, frozen=True):
    """Somebody to turn to: the face, the name, what they do, the number."""

    picture: Drawing
    name: str
    task: str = ""
    number: str = ""


class Helpers(Value, frozen=True):
    """Faces with names and with what these people do."""

    entries: tuple[Helper, ...]


class Pictured(Value, frozen=True):
    """Words with a picture of their own, beside or above them."""

    picture: Drawing
    words: Words


Block = (
    Voice
    | Heading
    | Prose
    | Table
    | Card
    | Pair
    | ScaleLine
    | NumberList
    | WriteLines
    | Signatures
    | Cases
    | Week
    | Beside
    | Helpers
    | Pictured
)


class Page(Value, frozen=True):
    """One page of a booklet or storyboard, or the page before a plan that sums it up."""

    kind: str
    """`cover`, `frame`, `silent`, `draw`, `questions`, `helpers`, `end` or `glance`."""
    heading: str
    picture: Drawing | None = None
    to_draw: bool = False
    """Whether an empty frame to draw in stands where the picture would."""
    blocks: tuple[Block, ...] = ()
    second_heading: str = ""
    second_blocks: tuple[Block, ...] = ()
    """The same words in a second language, side by side or one under the other."""
    language: str = ""
    """The language of heading and blocks, where it is not the document's own."""
    section: str = ""
    """What part of the story it is, such as `worry`; empty where nothing was said."""
    words_size: float = 0
    """The size of its words in points, where it has one of its own."""


class Date(Value, frozen=True):
    """One entry of a calendar, by which nobody learns what it is about."""

    day: str
    """ISO date."""
    time: str
    """`16:30`; empty for the whole day."""
    until: str
    """`18:00`; empty where no end is known."""
    title: str
    uid: str
    """A number that stays the same from version to version."""
    written: str
    """ISO date on which it was written down."""


class Document(Value, frozen=True):
    """One product: its pages or its flow of blocks, and what every page says at its foot."""

    kind: str
    """`booklet`, `storyboard`, `plan`, `week`, `sheet` or `calendar`: its layout."""
    title: str
    language: str
    region: str
    right_to_left: bool = False
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    draft: str = ""
    """The word for "draft" in the reader's language, on every page; empty when agreed."""
    footer: str = ""
    """Version, date, "confidential"; never a name that the reader may not have."""
    second_language: str = ""
    subtitle: str = ""
    """Under the title: whom it is for."""
    second_subtitle: str = ""
    words_size: float = 18
    """The size of the words in points; headings and the rest follow it."""
    landscape: bool = False
    """Whether a sheet lies on its long side."""
    dates: tuple[Date, ...] = ()
    """What a calendar holds."""
    interface_language: str = "de"
    """The language of draft mark, footer and labels: the document's own where we speak it."""
    labels: tuple[tuple[str, str], ...] = ()
    """Interface words the exits print, by name: `page`, `contents`, `draw_here` …"""

    def label(self, name: str) -> str:
        """Return an interface word."""
        return dict(self.labels)[name]
