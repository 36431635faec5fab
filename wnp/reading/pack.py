"""Read the folder of a pack: `pack.toml` and what lies beside it.

In: the content of its files by name, with `/` between the folders. Out: the pack, as far as it can
be read, and problems for everything that has a wrong name or a wrong kind. What a pack may say is
the table `PACK` and, in exactly the form of `lexicon/regions/AT.toml`, the table `REGION`. Whether
what it says may stand is a question for `wnp.checking.packs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wnp.lexicon import LANGUAGES
from wnp.lexicon.folding import nearest
from wnp.lexicon.pictures import KINDS
from wnp.model.pack import Pack, PackPicture, PackTemplate, Said
from wnp.problems import Findings, Place, with_visible_values
from wnp.reading.own_words import parse_own_words
from wnp.reading.toml_lines import TomlFile, parse_toml

PACK_FILE = "pack.toml"
REGION_FILE = "region.toml"
WORDS_FILES = ("words.yaml", "woerter.yaml", "mots.yaml")
TEMPLATE_FILES = ("example.toml", "family.yaml", "story.md", "plan.yaml", "record.yaml")
TEMPLATE = re.compile(r"templates/([^/]+)/(template\.toml|[a-z]{2}/[\w-]+\.(?:toml|yaml|md))")
PICTURE = re.compile(r"illustrations/(?:settings|props|symbols)/[a-z0-9-]+\.svg")
PICTURE_FILES = tuple(f"illustrations/{kind}.toml" for kind in KINDS)
"""What the pictures are called, in the form of our own tables of the same names."""
BESIDE = re.compile(r"(?i)(?:readme|licen[cs]e|changelog|credits)(?:\.md|\.txt)?")
"""Files for people, which nothing reads."""
MOST_BYTES = 400_000
"""The longest story of ours has 30 kB."""
MOST_FILES = 2_000
MOST_DOTS = 60
"""Names within names take the reader of TOML the longer the more there are, far out of measure."""
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
TEXT, TEXTS, SWITCH, PAIR, SHARE = "text", "texts", "switch", "pair", "share"
EXAMPLES = {
    TEXT: '"…"', TEXTS: '["…", "…"]', SWITCH: "true", PAIR: '["„", "“"]', SHARE: "0.5",
    "table": "[…]",
}  # fmt: skip
ANY = "*"
IN_EACH = dict.fromkeys(LANGUAGES, TEXT)
WORD_LISTS = {language: {ANY: TEXT} for language in LANGUAGES}
FORMS = dict.fromkeys(
    ("name", "subject", "object", "dative", "from", "at", "to", "explained"), TEXT
)
OFFICE = dict.fromkeys(LANGUAGES, FORMS)
Shape = str | Mapping[str, "Shape"]
PACK: Mapping[str, Shape] = {
    "id": TEXT,
    "version": TEXT,
    "licence": TEXT,
    "credits": TEXTS,
    "region": TEXT,
    "languages": TEXTS,
    "name": IN_EACH,
    "advice_off": TEXTS,
    "letterhead": dict.fromkeys(("name", "street", "telephone", "line"), TEXT),
    "family_words": WORD_LISTS,
    "trade_words": WORD_LISTS,
    "hurting_words": WORD_LISTS,
}
"""What `pack.toml` may say."""
ABOUT = frozenset({"id", "version", "licence", "credits", "region", "languages", "name"})
"""What of it tells about the pack and changes nothing."""
REGION: Mapping[str, Shape] = {
    "name": TEXT,
    "sharp_s": SWITCH,
    "checked_on": TEXT,
    "label": IN_EACH,
    "quotes": dict.fromkeys(LANGUAGES, PAIR),
    "time": IN_EACH,
    "months": {language: {str(month): TEXT for month in range(1, 13)} for language in LANGUAGES},
    "authority": OFFICE,
    "court": OFFICE,
    "decider": OFFICE,
    "legal_note": IN_EACH,
    "numbers": {"[]": {"kind": TEXT, "number": TEXT, "label": IN_EACH, "note": IN_EACH}},
}
"""What `region.toml` may say, each part of it or none."""


def _called(*forms: str) -> dict[str, Shape]:
    """Return what says how a picture is called: names, and its forms inside a sentence."""
    inside = {f"{language}_{form}": TEXT for language in LANGUAGES for form in forms}
    return {**dict.fromkeys(LANGUAGES, TEXTS), **inside}


COLOURED = ("wall", "wall_evening", "wall_night", "floor", "floor_evening", "floor_night")
PICTURES: Mapping[str, Mapping[str, Shape]] = {
    "settings": {
        **_called("in"),
        **dict.fromkeys((*COLOURED, "pattern", "pattern_colour"), TEXT),
        "horizon": SHARE,
        "edge": SWITCH,
        "outdoors": SWITCH,
        "shows": TEXTS,
        "seats": {ANY: {"at": SHARE, "furniture": TEXT, "replaces": TEXT}},
    },
    "props": {**_called("is", "has", "many"), "carried": TEXT, "hangs": SWITCH, "free": SWITCH},
    "symbols": _called("is", "has", "many"),
}
"""What a row of `illustrations/<kind>.toml` may say."""


def read_pack(files: Mapping[str, bytes], findings: Findings) -> Pack | None:
    """Read a pack; none without a `pack.toml` that can be read."""
    heard = Findings()
    pack = _read(files, heard)
    findings.extend(map(with_visible_values, heard.found))
    return pack


def _read(files: Mapping[str, bytes], findings: Findings) -> Pack | None:
    known = {name: files[name] for name in sorted(files) if _is_known(name, findings)}
    if len(known) > MOST_FILES:
        findings.add(Place(), "pack-many-files", most=MOST_FILES)
        return None
    if PACK_FILE not in known:
        findings.add(Place(PACK_FILE), "pack-missing", nearest=nearest(PACK_FILE, files))
        return None
    texts = {
        name: text
        for name, content in known.items()
        if not name.endswith(".svg")
        and (text := decode_text_file(content, name, findings)) is not None
    }
    about = _toml(texts, PACK_FILE, findings)
    if about is None:
        return None
    return _pack(about, texts, known, findings)


def _pack(
    about: TomlFile, texts: Mapping[str, str], files: Mapping[str, bytes], findings: Findings
) -> Pack:
    rows = tuple(_walk(about, PACK, about.tables, (), findings))
    texts_of = {one.path: one.value for one in rows}
    said = [one for one in rows if one.path[0] not in ABOUT]
    said += _region(texts, findings)
    said += _own_words(texts, findings)
    said += _pictures(texts, findings)

    def listed(name: str) -> tuple[str, ...]:
        value = texts_of.get((name,), ())
        return value if isinstance(value, tuple) else ()

    return Pack(
        id=str(texts_of.get(("id",), "")),
        version=str(texts_of.get(("version",), "")),
        licence=str(texts_of.get(("licence",), "")),
        credits=listed("credits"),
        region=str(texts_of.get(("region",), "")),
        languages=listed("languages"),
        titles=tuple((one.path[1], one.text) for one in rows if one.path[0] == "name"),
        said=tuple(one for each in said for one in _parted(each)),
        templates=tuple(_templates(texts)),
        pictures=tuple(
            PackPicture(name, content) for name, content in files.items() if name.endswith(".svg")
        ),
        place=Place(PACK_FILE),
    )


def belongs_in_pack(name: str) -> bool:
    """Say whether a pack can hold a file of this name."""
    return _is_read(name) or bool(BESIDE.fullmatch(name))


def _is_read(name: str) -> bool:
    if name in (PACK_FILE, REGION_FILE, *WORDS_FILES, *PICTURE_FILES):
        return True
    return bool(TEMPLATE.fullmatch(name) or PICTURE.fullmatch(name))


def _is_known(name: str, findings: Findings) -> bool:
    if not belongs_in_pack(name):
        findings.add(Place(name), "pack-file-unknown")
    return _is_read(name)


def decode_text_file(content: bytes, name: str, findings: Findings) -> str | None:
    """Return the text of a file of a pack; nothing, and the problem, where it is none."""
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1000
        findings.add(Place(name), "pack-file-large", size=len(content) // 1000, most=most)
        return None
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as slip:
        line = content.count(b"\n", 0, slip.start) + 1
        findings.add(Place(name, line), "pack-not-utf-8")
        return None
    for line, written in enumerate(text.split("\n"), 1):
        if name.endswith(".toml") and QUOTED.sub("", written).count(".") > MOST_DOTS:
            findings.add(Place(name, line), "pack-too-deep")
            return None
    return text


def _toml(texts: Mapping[str, str], name: str, findings: Findings) -> TomlFile | None:
    return parse_toml(texts[name], name, findings) if name in texts else None


def _walk(
    file: TomlFile,
    shape: Mapping[str, Shape],
    table: Mapping[str, Any],
    path: tuple[str, ...],
    findings: Findings,
) -> Iterator[Said]:
    """Yield everything that a table says, and note what it cannot say."""
    for name, value in table.items():
        here = (*path, name)
        wanted = shape.get(name) or shape.get(ANY)
        if wanted is None:
            near, known = nearest(name, shape), ", ".join(shape)
            findings.add(
                file.place(here), "pack-unknown-name", found=name[:60], nearest=near, known=known
            )
        elif isinstance(wanted, str):
            if told := _told(value, wanted):
                yield Said(here, told[0], file.place(here))
            else:
                _report_kind(file, here, wanted, findings)
        elif "[]" in wanted:
            yield from _rows(file, wanted["[]"], value, here, findings)
        elif isinstance(value, dict):
            yield from _walk(file, wanted, value, here, findings)
        else:
            _report_kind(file, here, "table", findings)


def _rows(
    file: TomlFile, shape: Shape, value: object, path: tuple[str, ...], findings: Findings
) -> Iterator[Said]:
    """Yield the rows of a list of tables, each under its kind in place of its number."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        _report_kind(file, path, "table", findings)
        return
    assert not isinstance(shape, str)
    for at, row in enumerate(value):
        kind = row.get("kind")
        here = (*path, str(at))
        if not isinstance(kind, str):
            findings.add(file.place(here), "pack-row-without-kind", field=path[-1])
            continue
        for one in _walk(file, shape, row, here, findings):
            if one.path[-1] != "kind":
                yield Said((*path, kind, *one.path[len(here) :]), one.value, one.place)


def _told(value: object, kind: str) -> tuple[str | bool | tuple[str, ...]] | None:
    """Return a value that is of the wanted kind."""
    if kind == SWITCH:
        return (value,) if isinstance(value, bool) else None
    if kind == SHARE:
        return (str(value),) if isinstance(value, float) or type(value) is int else None
    if kind == TEXT:
        return (value,) if isinstance(value, str) else None
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return None
    return None if kind == PAIR and len(value) != 2 else (tuple(value),)


def _report_kind(file: TomlFile, path: tuple[str, ...], kind: str, findings: Findings) -> None:
    example = f"[{'.'.join(path)}]" if kind == "table" else f"{path[-1]} = {EXAMPLES[kind]}"
    findings.add(file.place(path), "pack-wrong-kind", field=path[-1][:60], example=example[:80])


def _region(texts: Mapping[str, str], findings: Findings) -> Iterator[Said]:
    file = _toml(texts, REGION_FILE, findings)
    for one in _walk(file, REGION, file.tables, (), findings) if file else ():
        yield Said(("region", *one.path), one.value, one.place)


def _pictures(texts: Mapping[str, str], findings: Findings) -> Iterator[Said]:
    """Yield what the tables beside the pictures say of them."""
    for kind, name in zip(KINDS, PICTURE_FILES, strict=True):
        file = _toml(texts, name, findings)
        for one in _walk(file, {ANY: PICTURES[kind]}, file.tables, (), findings) if file else ():
            yield Said(("illustrations", kind, *one.path), one.value, one.place)


def _own_words(texts: Mapping[str, str], findings: Findings) -> Iterator[Said]:
    """Yield the rows of `words.yaml`, which holds for every language."""
    for name in WORDS_FILES:
        if name in texts:
            lines = texts[name].split("\n")
            for word, plain in parse_own_words(texts[name], name, findings):
                at = next((n for n, line in enumerate(lines, 1) if word in line), 0)
                yield Said(("words", word), plain, Place(name, at))


def _parted(one: Said) -> Iterator[Said]:
    """Yield a list of names as one thing said for each of them."""
    if one.path[0] == "advice_off" and isinstance(one.value, tuple):
        yield from (Said((*one.path, name), name, one.place) for name in one.value)
    else:
        yield one


def _templates(texts: Mapping[str, str]) -> Iterator[PackTemplate]:
    found: dict[str, dict[str, str]] = {}
    for name, text in texts.items():
        if inside := TEMPLATE.fullmatch(name):
            found.setdefault(inside[1], {})[inside[2]] = text
    for folder, files in found.items():
        yield PackTemplate(folder, tuple(files.items()))
