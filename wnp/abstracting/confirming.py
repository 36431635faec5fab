"""Let a person decide about every clue: leave it out, keep it, or say it with other words.

In: clues, and answers from a file or from questions. Out: what was decided, and which clues are
still open. The file is Markdown that a person reads and fills in; it quotes the family's story, so
it is as confidential as that. New words are looked through like the old ones. A name of the family
is never kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from wnp.abstracting.clue import ALIKE, KEEP, LEAVE, REPLACE, REST, Answer, Clue, Told
from wnp.abstracting.clues import NEVER_KEPT, clues_in
from wnp.abstracting.counted import numbers_in
from wnp.abstracting.deciding import words_of
from wnp.abstracting.people import seats_of
from wnp.abstracting.plainly import said_plainly, said_with_placeholders
from wnp.abstracting.source import Source
from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.folding import fold, unquoted
from wnp.problems import Findings, Place
from wnp.values import Value, replace

SAYS = "="
"""What stands before new words."""
MOST_WORDS = 300
_HEADING = re.compile(r"##\s+(?P<place>\S+)\s+·\s+(?P<words>.*)")
_ANSWER = re.compile(r"(?P<name>[^\W\d_]+)\s?:\s*(?P<said>.*)")


_Key = tuple[str, str, str]
"""Place, words and sentence: what an entry of the file is known by."""


class Settled(Value, frozen=True):
    """What was decided: one answer for every clue, and the words that may stay because of it."""

    answers: tuple[Answer, ...]
    allowed: frozenset[str]
    """Words that were found, looked at, and kept or written by a person."""


class Confirming:
    """The answers so far: about the clues of a story, and about the new words among the answers."""

    def __init__(self, clues: Iterable[Clue], source: Source) -> None:
        self.first = tuple(dict.fromkeys(clues))
        self.source = source
        self.seats = seats_of(source.folder)
        self.answers: dict[Clue, Answer] = {}

    @property
    def clues(self) -> tuple[Clue, ...]:
        """Every clue, each followed by those that its new words have."""
        return tuple(clue for clue, _ in self._with_texts())

    @property
    def open(self) -> tuple[Clue, ...]:
        """The clues that nobody has decided about; nothing is asked of words that are gone."""
        anew = self.said_anew
        pairs = [
            (clue, text)
            for clue, text in self._with_texts()
            if text not in anew or clue.told != text
        ]
        gone = {
            text
            for clue, text in pairs
            if clue in self.answers and self.answers[clue].does == LEAVE
        }
        return tuple(clue for clue, text in pairs if clue not in self.answers and text not in gone)

    @property
    def said_anew(self) -> frozenset[Told]:
        """Texts in whose place a person has written others; the old words do not count any more."""
        return frozenset(clue.told for clue in self.answers if self._is_anew(clue))

    def _is_anew(self, clue: Clue) -> bool:
        answer = self.answers.get(clue)
        return answer is not None and answer.does == REPLACE and clue.words == clue.told.text

    def _with_texts(self) -> tuple[tuple[Clue, Told], ...]:
        """Return every clue with the text of the story that it is about."""
        return tuple(
            (one, clue.told)
            for clue in self.first
            for one in (clue, *self.clues_of_new_words(clue))
        )

    def take(self, clue: Clue, answer: Answer | None) -> None:
        """Take an answer, or take one back."""
        self.answers.pop(clue, None)
        if answer and answer.reach:
            self._take_more(clue, answer)
            answer = replace(answer, reach="")
        if answer and answer.does == REPLACE:
            answer = replace(answer, words=self._named(answer.words, clue.told))
        if answer:
            self.answers[clue] = answer

    def _take_more(self, clue: Clue, answer: Answer) -> None:
        """Take an answer for every open clue that is like one, or for all the rest."""
        for other in self.open:
            if answer.reach == REST or clue.is_like(other):
                self.answers.setdefault(other, Answer(other, answer.does))

    def _named(self, words: str, told: Told) -> str:
        """Return new words with placeholders where they name somebody of the family."""
        words = said_with_placeholders(words, told.text, self.seats, told.language)
        return words_of(self.seats, told.language).named(words)

    def clues_of_new_words(self, clue: Clue, depth: int = 0) -> tuple[Clue, ...]:
        """Return what the words tell that shall stand in place of others."""
        answer = self.answers.get(clue)
        if answer is None or answer.does != REPLACE or depth > 1:
            return ()
        starts = not clue.told.text.startswith(clue.words)
        text = f"{{{{ _ }}}} {answer.words}" if starts else answer.words
        told = Told(text, clue.place, clue.told.language, clue.told.kind, (), clue.told.frame)
        found = [
            replace(one, place=clue.place)
            for one in clues_in((told,), self.source)
            if one.kind != "voice"
        ]
        return tuple(
            one for each in found for one in (each, *self.clues_of_new_words(each, depth + 1))
        )

    def settled(self) -> Settled:
        """Return what was decided; whatever nobody was asked about any more is left out."""
        anew = self.said_anew
        counts = (one for one in self.first if one.told not in anew or self._is_anew(one))
        answers = tuple(self._final(clue) for clue in counts)
        said = [one for one in self.answers.values() if one.does != LEAVE]
        words = [one.words if one.does == REPLACE else one.clue.words for one in said]
        allowed = (
            each for text in words for each in (*re.findall(r"\w+", text), *numbers_in(text))
        )
        return Settled(answers, frozenset(allowed))

    def _final(self, clue: Clue) -> Answer:
        """Return an answer in which what was decided about its own new words is done."""
        answer = self.answers.get(clue) or Answer(clue)
        words = answer.words
        for inner in self.clues_of_new_words(clue):
            if inner.told.text.endswith(answer.words):
                said = self._final(inner)
                if said.does == LEAVE:
                    return Answer(clue)
                if said.does == REPLACE:
                    words = words.replace(inner.words, said.words)
        return replace(answer, words=words)


def can_stay(clue: Clue) -> bool:
    """Say whether the words of a clue may be kept."""
    return clue.kind not in NEVER_KEPT


def why(clue: Clue, language: str) -> str:
    """Return why something is asked about."""
    rows: Mapping[str, str] = table(f"{spoken(language)}/clues")["why"]
    return rows.get(clue.kind, rows["rare"])


def answer_of(said: str, clue: Clue) -> Answer | str:
    """Return the answer that somebody wrote, or the kind of the problem with it."""
    said = said.strip()
    if said.startswith(SAYS) or unquoted(said) != said:
        words = unquoted(said.removeprefix(SAYS).strip())
        is_sound = words and len(words) <= MOST_WORDS and not re.search(r"[{}\n]", _bare(words))
        return Answer(clue, REPLACE, words) if is_sound else "clue-answer-not-understood"
    does, reach = _answer_words().get(fold(said), ("", ""))
    if does == KEEP and not can_stay(clue):
        return "clue-cannot-stay"
    return Answer(clue, does, reach=reach) if does else "clue-answer-not-understood"


def _bare(words: str) -> str:
    """Return words without the placeholders that somebody may write in them."""
    return re.sub(r"\{\{ \w+ \}\}", "", words)


@cache
def _answer_words() -> dict[str, tuple[str, str]]:
    """Return what can be answered, and how far it reaches."""
    rows: list[Mapping[str, list[str]]]
    rows = [table(f"{language}/clues")["answers"] for language in LANGUAGES]
    known = {fold(word): (LEAVE, REST) for row in rows for word in row["rest"]}
    for row in rows:
        for does in (LEAVE, KEEP):
            known |= {fold(word): (does, "") for word in row[does]}
            known |= {
                fold(word + all_): (does, ALIKE) for word in row[does] for all_ in row["alike"]
            }
    return known


def confirm_text(confirming: Confirming, language: str) -> str:
    """Return a file with every clue, its reason, and the answers so far."""
    words: Mapping[str, str] = table(f"{spoken(language)}/clues")["file"]
    open_ones = frozenset(confirming.open)
    asked = [one for one in confirming.clues if one in confirming.answers or one in open_ones]
    about = words["about"].strip().format(count=len(open_ones))
    groups: dict[_Key, list[Clue]] = {}
    for clue in asked:
        groups.setdefault(_key_of(clue), []).append(clue)
    entries = (_entry(clues, confirming.answers, words, language) for clues in groups.values())
    return "\n\n".join((about, *entries)) + "\n"


def is_confirm_text(text: str) -> bool:
    """Say whether a text is a file with answers, so that no other is written over."""
    rows = (table(f"{language}/clues")["file"]["about"] for language in LANGUAGES)
    titles = [row.strip().partition("\n")[0] for row in rows]
    return not text.strip() or text.lstrip("\ufeff \n").startswith(tuple(titles))


def _entry(
    clues: list[Clue], answers: Mapping[Clue, Answer], words: Mapping[str, str], language: str
) -> str:
    """Return one entry; whatever is asked about the same words is answered at once."""
    first = clues[0]
    lines = [f"## {first.place} · {_words(first)}", "", f"> {_sentence(first)}", ""]
    lines += dict.fromkeys(why(clue, language) for clue in clues)
    lines += [
        words["suggestion"].format(words=better) for one in clues if (better := suggested(one))
    ]
    said = [said_as(answers.get(clue), language) for clue in clues]
    answer = said[0] if all(said) else ""
    return "\n".join((*lines, f"{words['answer']}: {answer}".rstrip()))


def _key_of(clue: Clue) -> _Key:
    return str(clue.place), _words(clue), _sentence(clue)


def _words(clue: Clue) -> str:
    return said_plainly(clue.words, clue.told.language).strip()


def _sentence(clue: Clue) -> str:
    return said_plainly(clue.told.text, clue.told.language).strip()


def suggested(clue: Clue) -> str:
    """Return the better words for a clue as a person reads them, or nothing."""
    return said_plainly(clue.suggestion, clue.told.language)


def said_as(answer: Answer | None, language: str) -> str:
    """Return an answer as somebody would write it."""
    if answer is None:
        return ""
    if answer.does == REPLACE:
        return f"{SAYS} {said_plainly(answer.words, answer.clue.told.language)}"
    return str(table(f"{spoken(language)}/clues")["answers"][answer.does][0])


def take_confirmations(text: str, file: str, confirming: Confirming, findings: Findings) -> None:
    """Take the answers of a file; strictly: each must fit a clue that is still there."""
    entries = tuple(_entries(text, file))
    for _ in range(3):  # the answers about new words fit only once the new words are known
        known = _by_key(confirming)
        for entry in entries:
            for clue in known.get(entry.key, ()):
                answer = answer_of(entry.said, clue) if entry.said else None
                if isinstance(answer, Answer):
                    confirming.take(clue, answer)
    known = _by_key(confirming)
    for entry in entries:
        entry.report(known.get(entry.key, ()), findings)


def _by_key(confirming: Confirming) -> dict[_Key, list[Clue]]:
    known: dict[_Key, list[Clue]] = {}
    for clue in confirming.clues:
        known.setdefault(_key_of(clue), []).append(clue)
    return known


class _Entry(Value, frozen=True):
    """One entry of a file: which clue it means, what is answered, and where."""

    key: _Key
    said: str
    place: Place

    def report(self, clues: Iterable[Clue], findings: Findings) -> None:
        """Note what is wrong with an answer."""
        if not self.said:
            return
        about = tuple(clues)
        if not about:
            findings.add(self.place, "clue-gone", words=self.key[1], where=self.key[0])
        wrong = (found for one in about if isinstance(found := answer_of(self.said, one), str))
        if kind := next(wrong, ""):
            findings.add(self.place, kind, found=self.said[:60], words=self.key[1])


def _entries(text: str, file: str) -> Iterator[_Entry]:
    names = frozenset(fold(table(f"{one}/clues")["file"]["answer"]) for one in LANGUAGES)
    heading: re.Match[str] | None = None
    sentence = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("## "):
            heading, sentence = _HEADING.fullmatch(line.strip()), ""
        elif line.startswith(">"):
            sentence = line.removeprefix(">").strip()
        elif (
            heading and (found := _ANSWER.fullmatch(line.strip())) and fold(found["name"]) in names
        ):
            key = (heading["place"], heading["words"].strip(), sentence)
            yield _Entry(key, found["said"].strip(), Place(file, number))
            heading = None
