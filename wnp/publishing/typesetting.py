"""Typeset documents as tagged PDF with Typst. The only module that knows typst.

In: a document. Out: the bytes of a PDF/UA-1 file. The layout of each product is a `.typ` file
beside this module; words and pictures reach it as virtual files, words as data that are never read
as markup. Nothing is fetched, nothing outside the package is read, no clock is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import assert_never

import typst

from wnp.composing.pages import (
    Beside,
    Block,
    Card,
    Cases,
    Document,
    Heading,
    Helper,
    Helpers,
    NumberList,
    Page,
    Pair,
    Pictured,
    Prose,
    ScaleLine,
    Signatures,
    Table,
    Voice,
    Week,
    WeekRow,
    WriteLines,
)
from wnp.composing.plan.glance_room import GLANCE
from wnp.composing.sheets.week_room import WEEK
from wnp.composing.story.fitting import PICTURE_SHAPE, SHEETS, TYPE
from wnp.drawing.shapes import Drawing
from wnp.model.words import Bullets, Paragraph, Words
from wnp.palette import Mode
from wnp.publishing.pictures import picture_svg
from wnp.publishing.ratings import shown_value
from wnp.resources import resource_path, resource_text
from wnp.values import fields_of

STANDARD = "ua-1"
SHARED = ("common", "glance", "home", "poster_sheet", "card_side", "genogram_sheet", "tool_sheet")
"""Layouts that others import."""
Data = dict[str, object]
Names = Mapping[int, str]
"""The files of pictures, by the identity of each."""


class LayoutError(Exception):
    """A layout of ours has a fault; nothing that an author wrote can cause it."""


def typeset(document: Document, *, empty_folder: Path, mode: Mode = Mode.COLOUR) -> bytes:
    """Return a document as PDF.

    `empty_folder` is the root that Typst may read from; it must exist and hold nothing.
    """
    files = {"main.typ": resource_text(f"publishing/{document.kind}.typ")}
    for shared in SHARED:
        files[f"{shared}.typ"] = resource_text(f"publishing/{shared}.typ")
    files["data.json"] = json.dumps(document_data(document, mode), ensure_ascii=False)
    for name, picture in pictures_of(document).values():
        files[name] = picture_svg(picture, mode, "p")
    # Typst takes virtual files by name, which its type stub does not say.
    written, warnings = typst.compile_with_warnings(  # type: ignore[call-overload]
        {name: text.encode("utf-8") for name, text in files.items()},
        root=str(empty_folder),
        font_paths=house_fonts(),
        format="pdf",
        pdf_standards=[STANDARD],
        timestamp=0,
    )
    if warnings:
        raise LayoutError("; ".join(str(warning.message) for warning in warnings))
    result: bytes = written
    return result


@cache
def house_fonts() -> typst.Fonts:
    """Return the fonts of the package, and no others."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource_path("fonts"))],
    )


def pictures_of(document: Document) -> dict[int, tuple[str, Drawing]]:
    """Return every picture of a document once, with the name of its file, by its identity."""
    every = {id(each): each for each in _all_pictures(document)}
    return {key: (f"p{place}.svg", each) for place, (key, each) in enumerate(every.items())}


def _all_pictures(document: Document) -> Iterator[Drawing]:
    for page in document.pages:
        if page.picture:
            yield page.picture
        yield from _pictures_in((*page.blocks, *page.second_blocks))
    yield from _pictures_in(document.blocks)


def _pictures_in(blocks: Iterable[Block]) -> Iterator[Drawing]:
    for block in blocks:
        match block:
            case Pictured(picture):
                yield picture
            case Helpers(entries):
                yield from (entry.picture for entry in entries)
            case Card(_, inner):
                yield from _pictures_in(inner)
            case Pair(left, right):
                yield from _pictures_in((left, right))
            case Beside(left, right):
                yield from _pictures_in((*left, *right))


def document_data(document: Document, mode: Mode) -> Data:
    """Return a document as plain data for the layouts."""
    names = {key: name for key, (name, _) in pictures_of(document).items()}
    return {
        "kind": document.kind,
        "mode": str(mode),
        "title": document.title,
        "subtitle": document.subtitle,
        "second_subtitle": document.second_subtitle,
        "language": document.language,
        "second_language": document.second_language,
        "interface_language": document.interface_language,
        "right_to_left": document.right_to_left,
        "draft": document.draft,
        "footer": document.footer,
        "words_size": document.words_size,
        "landscape": document.landscape,
        "labels": dict(document.labels),
        "type": TYPE,
        "glance": GLANCE,
        "week": WEEK,
        "sheet": fields_of(SHEETS[document.kind]) if document.kind in SHEETS else {},
        "pages": [_page_data(page, document, names) for page in document.pages],
        "blocks": _blocks_data(document.blocks, names),
    }


def _page_data(page: Page, document: Document, names: Names) -> Data:
    return {
        "kind": page.kind,
        "language": page.language or document.language,
        "section": page.section,
        "heading": page.heading,
        "second_heading": page.second_heading,
        "words_size": page.words_size or document.words_size,
        "picture": names.get(id(page.picture), ""),
        "alt": spoken_picture(page.picture) if page.picture else "",
        "shape": shape_of(page.picture),
        "to_draw": page.to_draw,
        "blocks": _blocks_data(page.blocks, names),
        "second_blocks": _blocks_data(page.second_blocks, names),
    }


def shape_of(picture: Drawing | None) -> float:
    """Return the height of a picture by its width; a frame to draw in is as high as a scene."""
    return picture.height / picture.width if picture else PICTURE_SHAPE


def spoken_picture(picture: Drawing) -> str:
    """Return what is read aloud for a picture."""
    title = picture.title.strip()
    stop = "" if title.endswith((".", "!", "?", "…")) else "."
    return f"{title}{stop} {picture.description.strip()}".strip()


def _blocks_data(blocks: tuple[Block, ...], names: Names) -> list[Data]:
    return [_block_data(block, names) for block in blocks]


def _block_data(block: Block, names: Names) -> Data:
    match block:
        case Voice(speaker, words):
            return {"is": "voice", "speaker": speaker, "words": _words_data(words)}
        case Heading(text, level):
            return {"is": "heading", "text": text, "level": level}
        case Prose(words):
            return {"is": "prose", "words": _words_data(words)}
        case Table():
            return _table_data(block)
        case Card() | Pair() | Week() | Beside() | Helpers() | Pictured():
            return _group_data(block, names)
        case ScaleLine():
            return _scale_data(block)
        case WriteLines(count, label):
            return {"is": "lines", "count": count, "label": label}
        case NumberList() | Signatures() | Cases():
            return _list_data(block)
        case _:
            assert_never(block)


def _list_data(block: NumberList | Signatures | Cases) -> Data:
    match block:
        case NumberList(entries):
            named = [dict(zip(("label", "number", "note"), row, strict=True)) for row in entries]
            return {"is": "numbers", "entries": named}
        case Signatures(entries, date_label):
            signed = [{"name": name, "decision": decision} for name, decision in entries]
            return {"is": "signatures", "entries": signed, "date_label": date_label}
        case Cases(entries):
            told = [{"when": when, "then": _words_data(then)} for when, then in entries]
            return {"is": "cases", "entries": told}
        case _:
            assert_never(block)


def _group_data(block: Card | Pair | Week | Beside | Helpers | Pictured, names: Names) -> Data:
    match block:
        case Card():
            return _card_data(block, names)
        case Pair(left, right):
            return {
                "is": "pair",
                "left": _card_data(left, names),
                "right": _card_data(right, names),
            }
        case Week():
            return _week_data(block)
        case Beside(left, right, share):
            columns = {"left": _blocks_data(left, names), "right": _blocks_data(right, names)}
            return {"is": "beside", "share": share, **columns}
        case Helpers(entries):
            helping = [_helper_data(entry, names) for entry in entries]
            return {"is": "helpers", "entries": helping}
        case Pictured(picture, words):
            return {"is": "pictured", "words": _words_data(words), **_picture_data(picture, names)}
        case _:
            assert_never(block)


def _helper_data(helper: Helper, names: Names) -> Data:
    told = {"name": helper.name, "task": helper.task, "number": helper.number}
    return told | _picture_data(helper.picture, names)


def _picture_data(picture: Drawing, names: Names) -> Data:
    return {
        "picture": names[id(picture)],
        "alt": spoken_picture(picture),
        "shape": shape_of(picture),
    }


def _table_data(table: Table) -> Data:
    widths = table.widths or (1,) * len(table.head)
    return {
        "is": "table",
        "head": table.head,
        "rows": table.rows,
        "caption": table.caption,
        "widths": widths,
        "blank": table.blank,
    }


def _week_data(week: Week) -> Data:
    return {
        "is": "week",
        "head": week.head,
        "days": week.days,
        "rows": [_week_row_data(row) for row in week.rows],
        "any_time": [_week_row_data(row) for row in week.any_time],
        "any_time_title": week.any_time_title,
        "blank": week.blank,
    }


def _week_row_data(row: WeekRow) -> Data:
    bars = [{"first": bar.first, "last": bar.last, "words": bar.words} for bar in row.bars]
    said = {"who": row.who, "what": row.what, "stand_in": row.stand_in, "when": row.when}
    return {**said, "bars": bars}


def _card_data(card: Card, names: Names) -> Data:
    blocks = _blocks_data(card.blocks, names)
    return {"is": "card", "title": card.title, "tone": card.tone, "blocks": blocks}


def _scale_data(scale: ScaleLine) -> Data:
    marks = [
        {"name": name, "value": value, "shown": shown_value(value), "note": note}
        for name, value, note in scale.marks
    ]
    ends = {"zero": scale.zero, "ten": scale.ten}
    return {"is": "scale", "title": scale.title, "marks": marks, **ends}


def _words_data(words: Words) -> list[Data]:
    return [_word_block_data(block) for block in words]


def _word_block_data(block: Paragraph | Bullets) -> Data:
    if isinstance(block, Paragraph):
        return {"is": "paragraph", "spans": _spans_data(block)}
    items = [_spans_data(item) for item in block.items]
    return {"is": "numbers" if block.numbered else "bullets", "items": items}


def _spans_data(paragraph: Paragraph) -> list[Data]:
    return [{"text": span.text, "bold": span.strong or span.emphasis} for span in paragraph.spans]
