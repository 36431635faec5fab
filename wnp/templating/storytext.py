"""The text of a story as its author sees it: a head, then frames. Cut it, keep some, add some.

In and out: the text of `story.md`, filled or still with its placeholders.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from wnp.reading.keys import field_named, field_words
from wnp.reading.story_words import story_word, word_for
from wnp.templating.ages import sort_lines

FRAME = re.compile(r"(?m)^(?=## )")
SECTION = re.compile(r"^## .*\{\.([\w-]+)\}[ \t]*$", re.M)
OPENS_NEXT = re.compile(r"\{% (?:if|for|set) [^\n]*%\}\s*$")
"""A line of a template behind the words of a frame, which is about the frame that follows."""
OPENS_FIRST = re.compile(r"\{% (?:if|for) [^\n]*%\}\s*$")
"""The same behind the head; what is set there is for all frames."""
SETS = re.compile(r"(?m)^\{% set [^\n]*%\}\n")
SPEECH = re.compile(r"^(?!```)[^:\n]+:\s*(?P<said>[„“«\"»‹›‘].+)$")
"""A line of a picture that puts words into a bubble: `Oma sagt: „Du bist nicht schuld.“`."""
HEAD_MARK = "---\n"


def section_of(frame: str, language: str) -> str:
    """Return the section that the heading of a frame names."""
    found = SECTION.search(frame)
    return story_word("sections", found[1].replace("_", " "), language) if found else ""


def keep_sections(story: str, sections: Collection[str], language: str) -> str:
    """Return a story with the frames of some sections alone.

    In a story that still has its placeholders, what a frame sets for the later ones stays.
    """
    head, *frames = parted(story)
    return head + "".join(
        one if section_of(one, language) in sections else "".join(SETS.findall(one))
        for one in frames
    )


def parted(story: str) -> list[str]:
    """Return the head of a story and its frames, each with the lines that it depends on."""
    parts = FRAME.split(story)
    for at in range(len(parts) - 1):
        lines = parts[at].splitlines(keepends=True)
        end, opens = len(lines), OPENS_NEXT if at else OPENS_FIRST
        while end and (not lines[end - 1].strip() or opens.match(lines[end - 1])):
            end -= 1
        waiting = [line for line in lines[end:] if line.strip()]
        if waiting:
            parts[at] = "".join(lines[:end]) + "\n"
            parts[at + 1] = "".join(waiting) + parts[at + 1]
    return parts


def add_frame(story: str, frame: str, before: str, language: str) -> str:
    """Return a story with one more frame, before the first of a section or at the end."""
    head, *frames = parted(story)
    sections = [section_of(one, language) for one in frames]
    place = sections.index(before) if before in sections else len(frames)
    frames.insert(place, frame.strip("\n") + "\n\n")
    return head + "".join(one if one.endswith("\n\n") else f"{one}\n\n" for one in frames)


def set_head(story: str, values: Mapping[str, str], language: str) -> str:
    """Return a story whose head says these values, by the names of the fields."""
    _, head, body = story.split(HEAD_MARK, 2)
    words, left = field_words("story", language), dict(values)
    lines = []
    for line in head.splitlines():
        field = field_named("story", line.partition(":")[0], language)
        lines.append(f"{words[field]}: {left.pop(field)}" if field in left else line)
    lines += [f"{words[field]}: {value}" for field, value in left.items()]
    return HEAD_MARK + "\n".join(lines) + "\n" + HEAD_MARK + body


def silenced(story: str, reads: str, language: str) -> str:
    """Return a story whose words for the youngest are notes for whoever reads it aloud.

    `reads` is the line above them. Bubbles with words leave the picture for the note too.
    """
    head, *frames = FRAME.split(story)
    return head + "".join(_silent_frame(frame, reads, language) for frame in frames)


def _silent_frame(frame: str, reads: str, language: str) -> str:
    lines = sort_lines(frame.splitlines())
    said = [found["said"] for line in lines.heading if (found := SPEECH.match(line))]
    picture = [line for line in lines.heading if not SPEECH.match(line)]
    voices = [line for line in lines.others if line.startswith(">")]
    notes = [line for line in lines.others if not line.startswith(">")]
    words = [line for line in (*lines.words.get(0, ()), *said, *voices) if line.strip()]
    told = [f"::: {word_for('blocks', 'note', language)}", reads, *words, ":::"]
    parts = ("\n".join(part).strip("\n") for part in (picture, told, notes))
    return "\n\n".join(part for part in parts if part) + "\n\n"
