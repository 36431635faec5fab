"""What children asked: which questions are still open, which answers their story does not give yet.

In: a folder, before or after the gate. Out: questions, in the order of the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.lexicon.folding import fold
from wnp.model.folder import FamilyFolder
from wnp.model.permission import audience_of
from wnp.model.tools import Question
from wnp.model.visibility import Audience, Reader
from wnp.model.words import text_of
from wnp.values import replace


def open_questions(folder: FamilyFolder) -> tuple[Question, ...]:
    """Return the questions that nobody has answered."""
    return tuple(question for question in folder.tools.questions if not question.answer)


def answers_not_told(folder: FamilyFolder) -> tuple[Question, ...]:
    """Return the questions whose answer stands in no frame of a story."""
    told = fold(" ".join(_words_of_stories(folder)))
    return tuple(
        question
        for question in folder.tools.questions
        if question.answer and fold(question.answer) not in told
    )


def _words_of_stories(folder: FamilyFolder) -> Iterator[str]:
    for story in folder.stories:
        for frame in story.frames:
            yield from (text_of(passage.words) for passage in frame.passages)


def asked_for(folder: FamilyFolder, reader: Reader) -> FamilyFolder:
    """Return a folder with the questions of the child that reads; of all children of the story.

    What a brother or a sister wants to know stands in nobody's booklet but theirs.
    """
    person = folder.family.person(reader.person)
    if person and audience_of(person) is Audience.CHILD:
        askers = {person.id}
    else:
        askers = {who for story in folder.stories for who in story.people}
    if not askers:
        return folder
    mine = (one for one in folder.tools.questions if not one.who or one.who in askers)
    return replace(folder, tools=replace(folder.tools, questions=tuple(mine)))
