"""Words as an author set them: paragraphs and lists of plain, strong and emphasised spans."""

from __future__ import annotations

from wnp.values import Value


class Span(Value, frozen=True):
    """A run of text in one style; `\\n` inside is a line break the author asked for."""

    text: str
    strong: bool = False
    emphasis: bool = False


class Paragraph(Value, frozen=True):
    """A paragraph of spans."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words without their style."""
        return "".join(span.text for span in self.spans)


class Bullets(Value, frozen=True):
    """A list of paragraphs, one an item."""

    items: tuple[Paragraph, ...]
    numbered: bool = False

    @property
    def text(self) -> str:
        """The words without their style, one item a line."""
        return "\n".join(item.text for item in self.items)


Block = Paragraph | Bullets
Words = tuple[Block, ...]


def plain(text: str) -> Paragraph:
    """Make a paragraph of one plain span."""
    return Paragraph((Span(text),))


def text_of(words: Words) -> str:
    """Return words without their style, one block a line."""
    return "\n".join(block.text for block in words)
