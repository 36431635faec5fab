"""Read a picture that is no scene: `Bild: zeichnung.jpg`, `Bild: leer`, `Bild: Familie`."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath, PureWindowsPath

from wnp.lexicon import table
from wnp.lexicon.folding import nearest, unquoted
from wnp.model.scene import (
    TOOL_PICTURES,
    EmptyFrame,
    OwnPicture,
    PeoplePicture,
    Picture,
    PlacesPicture,
    ToolPicture,
)
from wnp.reading.patterns import WordIndex, index_of
from wnp.reading.scenes.acting import Cast
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.gathering import find_people
from wnp.reading.tokens import Piece, letters_of, tokens_of

PICTURE_FILES = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".svg", ".gif", ".heic", ".heif", ".avif",
    ".bmp", ".tif", ".tiff", ".pdf", ".doc", ".docx", ".odt", ".psd",
)  # fmt: skip
"""How the name of a drawing or photo may end; which can be used is told where it is opened."""
OF_PLACES = ("side-by-side", "houses", "house")
"""Kinds of picture that are made of several places."""


def read_whole_picture(piece: Piece, cast: Cast, reading: Reading) -> Picture | None:
    """Return the picture that is meant, or nothing if that is not clear."""
    name = unquoted(piece.text)
    if name.lower().endswith(PICTURE_FILES):
        return own_picture(name, piece, reading)
    tokens = tokens_of(piece.text)
    hit = _kinds(reading.language).at(letters_of(piece.text), 0)
    if not hit:
        known = [word for words in reading.table["pictures"].values() for word in words]
        reading.note(piece, "unknown-picture", nearest=nearest(piece.text, known))
        return None
    end, (kind, *_) = hit
    rest = piece.cut(tokens[end - 1].end)
    if kind == "empty":
        return EmptyFrame()
    if kind in OF_PLACES:
        return PlacesPicture(kind)
    if kind in TOOL_PICTURES:
        return ToolPicture(kind)
    if tokens_of(rest.text):
        find_people(_without_preposition(rest, reading), cast, reading)
    return PeoplePicture(kind)


def own_picture(name: str, piece: Piece, reading: Reading) -> OwnPicture | None:
    """Return a picture file of the folder; no other folder is ever looked into."""
    windows, other = PureWindowsPath(name), PurePosixPath(name)
    is_elsewhere = windows.drive or windows.root or other.is_absolute() or ":" in name
    if is_elsewhere or ".." in windows.parts:
        reading.note(piece, "picture-outside-folder", name=windows.name)
        return None
    return OwnPicture(windows.as_posix())


@cache
def _kinds(language: str) -> WordIndex:
    rows: dict[str, list[str]] = table(f"{language}/scene")["pictures"]
    return index_of((word, kind) for kind, words in rows.items() for word in words)


def _without_preposition(piece: Piece, reading: Reading) -> Piece:
    """Return "Mia und Oma" for "mit Mia und Oma"."""
    tokens = tokens_of(piece.text)
    if tokens and tokens[0].letters in reading.tongue.words("verbs", "with"):
        return piece.cut(tokens[0].end)
    return piece.cut(tokens[0].start) if tokens else piece
