"""The last step of composing: every text of a document as it is printed.

In: a document with words as they were written. Out: the same document with the region's spelling
and with letters that the fonts have. Names of people keep their own spelling.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from wnp.composing.letters import printable
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
from wnp.drawing.shapes import Drawing, Group, Path, Raster, Shape, Text
from wnp.lexicon.regions import spell
from wnp.model.family import Family
from wnp.model.words import Bullets, Paragraph, Words
from wnp.values import replace

Print = Callable[[str], str]


def finished(document: Document, family: Family, real_names: tuple[str, ...] = ()) -> Document:
    """Return a document whose texts are final."""
    whole = {person.name for person in family.people} | set(real_names)
    names = whole | {word for name in whole for word in name.split()}  # also in “Herrn Groß”

    def final(text: str) -> str:
        return spell(printable(text), family.here, names)

    return replace(
        document,
        title=final(document.title),
        subtitle=final(document.subtitle),
        second_subtitle=final(document.second_subtitle),
        draft=final(document.draft),
        footer=final(document.footer),
        labels=tuple((name, final(label)) for name, label in document.labels),
        pages=tuple(_page(page, final) for page in document.pages),
        blocks=_blocks(document.blocks, final),
    )


def _page(page: Page, final: Print) -> Page:
    return replace(
        page,
        heading=final(page.heading),
        second_heading=final(page.second_heading),
        picture=page.picture and finished_drawing(page.picture, final),
        blocks=_blocks(page.blocks, final),
        second_blocks=_blocks(page.second_blocks, final),
    )


def finished_drawing(drawing: Drawing, final: Print) -> Drawing:
    """Return a drawing whose writing and description are final; itself, if they were before."""
    title, description = final(drawing.title), final(drawing.description)
    shapes = _shapes(drawing.shapes, final)
    if (title, description) == (drawing.title, drawing.description) and shapes is drawing.shapes:
        return drawing
    return replace(drawing, title=title, description=description, shapes=shapes)


def _shapes(shapes: tuple[Shape, ...], final: Print) -> tuple[Shape, ...]:
    done = tuple(_shape(shape, final) for shape in shapes)
    same = all(one is other for one, other in zip(done, shapes, strict=True))
    return shapes if same else done


def _shape(shape: Shape, final: Print) -> Shape:
    match shape:
        case Path() | Raster():
            return shape
        case Text(words):
            printed = final(words)
            return shape if printed == words else replace(shape, words=printed)
        case Group(inner):
            done = _shapes(inner, final)
            return shape if done is inner else replace(shape, shapes=done)
        case _:
            assert_never(shape)


def _blocks(blocks: tuple[Block, ...], final: Print) -> tuple[Block, ...]:
    return tuple(_block(block, final) for block in blocks)


def _block(block: Block, final: Print) -> Block:
    match block:
        case Voice(speaker, words):
            return Voice(final(speaker), _words(words, final))
        case Heading(text):
            return replace(block, text=final(text))
        case Prose(words):
            return Prose(_words(words, final))
        case Table(head, rows):
            cells = tuple(_texts(row, final) for row in rows)
            return replace(
                block, head=_texts(head, final), rows=cells, caption=final(block.caption)
            )
        case Card() | Pair() | Week() | Beside() | Helpers() | Pictured():
            return _group(block, final)
        case ScaleLine():
            return _scale(block, final)
        case NumberList(entries):
            named = ((final(label), number, final(note)) for label, number, note in entries)
            return NumberList(tuple(named))
        case WriteLines():
            return replace(block, label=final(block.label))
        case Signatures(entries):
            signed = tuple((final(name), final(decision)) for name, decision in entries)
            return replace(block, entries=signed, date_label=final(block.date_label))
        case Cases(entries):
            return Cases(tuple((final(when), _words(then, final)) for when, then in entries))
        case _:
            assert_never(block)


def _group(block: Card | Pair | Week | Beside | Helpers | Pictured, final: Print) -> Block:
    match block:
        case Card():
            return _card(block, final)
        case Pair(left, right):
            return Pair(_card(left, final), _card(right, final))
        case Week():
            return _week(block, final)
        case Beside(left, right):
            return replace(block, left=_blocks(left, final), right=_blocks(right, final))
        case Helpers(entries):
            return Helpers(tuple(_helper(entry, final) for entry in entries))
        case Pictured(picture, words):
            return Pictured(finished_drawing(picture, final), _words(words, final))
        case _:
            assert_never(block)


def _card(card: Card, final: Print) -> Card:
    return replace(card, title=final(card.title), blocks=_blocks(card.blocks, final))


def _week(week: Week, final: Print) -> Week:
    return replace(
        week,
        head=_texts(week.head, final),
        days=_texts(week.days, final),
        rows=tuple(_week_row(row, final) for row in week.rows),
        any_time=tuple(_week_row(row, final) for row in week.any_time),
        any_time_title=final(week.any_time_title),
    )


def _week_row(row: WeekRow, final: Print) -> WeekRow:
    return WeekRow(
        final(row.who),
        final(row.what),
        final(row.stand_in),
        tuple(replace(bar, words=final(bar.words)) for bar in row.bars),
        final(row.when),
    )


def _helper(helper: Helper, final: Print) -> Helper:
    return Helper(
        finished_drawing(helper.picture, final),
        final(helper.name),
        final(helper.task),
        helper.number,
    )


def _scale(scale: ScaleLine, final: Print) -> ScaleLine:
    marks = tuple((final(name), value, final(note)) for name, value, note in scale.marks)
    ends = (final(scale.zero), final(scale.ten), final(scale.title))
    return replace(scale, zero=ends[0], ten=ends[1], title=ends[2], marks=marks)


def _texts(texts: tuple[str, ...], final: Print) -> tuple[str, ...]:
    return tuple(map(final, texts))


def _words(words: Words, final: Print) -> Words:
    return tuple(_word_block(block, final) for block in words)


def _word_block(block: Paragraph | Bullets, final: Print) -> Paragraph | Bullets:
    if isinstance(block, Paragraph):
        return _paragraph(block, final)
    return replace(block, items=tuple(_paragraph(item, final) for item in block.items))


def _paragraph(paragraph: Paragraph, final: Print) -> Paragraph:
    spans = tuple(replace(span, text=final(span.text)) for span in paragraph.spans)
    return Paragraph(spans)
