"""Check a folder and say what was found: as rows for programs, as a page to read and to print.

In: the path of a family folder. Out: findings with frame, rule and sentence; the difficulty of each
sentence; a review as HTML. The page is for the talk with the family, so the audience gate stands
before it as before every other page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.checking.checks import check_folder
from wnp.checking.excusing import Excused, without_excused, without_turned_off
from wnp.checking.texts import Text, texts_of_story
from wnp.checking.weights import Weight, heaviest_first, weight_of
from wnp.checking.wording import problem_of, remarks_in
from wnp.composing.story.review import Mark, MarkedText, Note, Review, ReviewedFrame, cut_into_runs
from wnp.lexicon import table
from wnp.lexicon.advice import name_of
from wnp.lexicon.messages import hint_of, message_areas, message_of
from wnp.lexicon.regions import spell
from wnp.model.audience import gate
from wnp.model.folder import FamilyFolder
from wnp.model.story import Frame, Story
from wnp.model.visibility import Audience, Reader
from wnp.problems import Problem
from wnp.values import Value, replace
from wnp.wording.difficulty import difficulty_of
from wnp.wording.sentences import sentences_in

ABOUT_WORDS = ("wording", "words", "telling")
"""Areas of messages that a family may read: about words, and about nothing that is kept."""


class RatedSentence(Value, frozen=True):
    """A sentence of the story and how hard it is to understand."""

    text: Text
    words: str
    start: int
    difficulty: float


def rate_sentences(folder: FamilyFolder) -> Iterator[RatedSentence]:
    """Yield every sentence of the stories in a language that we know, with its difficulty."""
    for story in folder.stories:
        for text in texts_of_story(story, folder.family):
            for sentence in sentences_in(text.words, story.language):
                if sentence.words:
                    rated = difficulty_of(sentence, story.language)
                    yield RatedSentence(text, sentence.text, sentence.start, rated)


def frame_at(folder: FamilyFolder, problem: Problem) -> Frame | None:
    """Return the frame of a story that a problem is about."""
    for story in folder.stories:
        if story.place.file == problem.place.file:
            before = [one for one in story.frames if one.place.line <= problem.place.line]
            return before[-1] if before and problem.place.line else None
    return None


def review_of(folder: FamilyFolder, audience: Audience, language: str, today: str = "") -> Review:
    """Return the review of a folder's stories for one audience."""
    seen = gate(folder, Reader(audience))
    if audience is not Audience.PROFESSIONALS:
        seen = replace(seen, plan=None)
    found = [one for one in check_folder(seen, today) if _is_for(one, audience)]
    left, excused = without_excused(found, folder.excuses)
    given, _ = without_turned_off(left, folder.family.pack)
    problems = [one for one in given if one.kind != "excuse-unused"]
    kept = set(problems)
    frames = tuple(
        _reviewed(frame, story, seen, kept, language)
        for story in seen.stories
        for frame in story.frames
    )
    others = [one for one in heaviest_first(problems) if frame_at(seen, one) is None]
    words = table(f"{language}/review")
    shown = seen.stories[0] if seen.stories else Story("")
    return Review(
        title=shown.title or words["title"],
        subtitle=words["title"],
        summary=summary_of(problems, language),
        language=language,
        story_language=shown.language,
        footer=words["footer"],
        labels=tuple(words["labels"].items()),
        frames=frames,
        others=tuple(_note(number, one, seen, language) for number, one in enumerate(others, 1)),
        excused=_excused_notes(excused, seen, language, audience),
    )


def summary_of(problems: Sequence[Problem], language: str) -> str:
    """Return the one line that stands above everything."""
    words = table(f"{language}/review")["summary"]
    weights = [weight_of(one) for one in problems]
    for weight in (Weight.ERROR, Weight.DRAFT, Weight.ADVICE):
        if count := weights.count(weight):
            row = words[str(weight)]
            return str(row["one" if count == 1 else "many"]).format(count=count)
    return str(words["good"])


def _is_for(problem: Problem, audience: Audience) -> bool:
    return audience is Audience.PROFESSIONALS or problem.kind in _kinds_about_words()


def _kinds_about_words() -> frozenset[str]:
    areas = message_areas("en")
    return frozenset(kind for area in ABOUT_WORDS for kind in areas[area])


def _reviewed(
    frame: Frame, story: Story, folder: FamilyFolder, problems: set[Problem], language: str
) -> ReviewedFrame:
    """Return a frame with its marks; what is said about words comes before the rest."""
    here = replace(story, title="", frames=(frame,))
    notes: dict[Problem, Note] = {}
    texts = []
    for text in texts_of_story(here, folder.family):
        marks = []
        for remark in remarks_in(text):
            found = problem_of(text, remark)
            if found in problems:
                note = notes.setdefault(found, _note(len(notes) + 1, found, folder, language))
                marks.append(Mark(remark.start, remark.end, note.number))
        if not text.is_heading or marks:
            label = _label_of(text, language)
            texts.append(MarkedText(cut_into_runs(text.words, marks), label))
    rest = sorted(p for p in problems - notes.keys() if frame_at(folder, p) is frame)
    for found in rest:
        notes[found] = _note(len(notes) + 1, found, folder, language)
    heading = table(f"{language}/review")["frame"].format(number=frame.number, title=frame.title)
    return ReviewedFrame(heading, tuple(texts), tuple(notes.values()))


def _label_of(text: Text, language: str) -> str:
    words = table(f"{language}/review")["texts"]
    if text.is_heading:
        return str(words["heading"])
    if text.is_bubble:
        return str(words["bubble"])
    return str(words[str(text.setting.level)])


def _note(number: int, found: Problem, folder: FamilyFolder, language: str) -> Note:
    here = folder.family.here
    quoted = {text for _, text in found.values}
    return Note(
        number,
        name_of(found.kind, language),
        spell(message_of(found, language), here, quoted),
        spell(hint_of(found, language), here, quoted),
        str(weight_of(found)),
        str(found.place) if found.place.file else "",
    )


def _excused_notes(
    excused: Sequence[Excused], folder: FamilyFolder, language: str, audience: Audience
) -> tuple[Note, ...]:
    """Return what was answered with a reason; the reasons are between the authors."""
    if audience is not Audience.PROFESSIONALS:
        return ()
    notes = (_note(number, one.problem, folder, language) for number, one in enumerate(excused, 1))
    reasons = (one.reason for one in excused)
    return tuple(
        replace(note, hint=reason, weight="excused")
        for note, reason in zip(notes, reasons, strict=True)
    )
