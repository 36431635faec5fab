"""How many things a sentence says, and which clauses hang on others.

In: sentences. Out: remarks on two statements in one sentence and on dependent clauses, with the
sentence in two where it can be cut without changing more than a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from wnp.values import Value
from wnp.wording.english.forms import (
    as_sentence,
    clause_at,
    finite_at,
    grammar,
    in_small,
    is_adverb,
    is_finite,
    is_name_at,
    join,
    openers,
    past_adverbs,
    subject_ends,
    verbs,
    words,
)  # fmt: skip
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark, remark_on_all
from wnp.wording.sentences import Sentence, Token

TWO_SUBJECTS = {Level.YOUNG: 4, Level.MIDDLE: 8, Level.TEEN: 12}
"""From how many words two people in a sentence who do something are too much."""
TWO_VERBS = {Level.YOUNG: 9, Level.MIDDLE: 11, Level.TEEN: 15}
THREE_VERBS = {Level.YOUNG: 6, Level.MIDDLE: 9, Level.TEEN: 12}
PLAIN_CLAUSE = 10
"""Words of a sentence in which a child of school age follows one plain clause."""
NEAR = 6


class Clause(Value, frozen=True):
    """A dependent clause: where its first words stand, and what kind they are."""

    first: int
    last: int
    """The last word of "so that"."""
    kind: str


def parts_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a sentence goes between colons, dashes and quotation marks."""
    start = 0
    for at, token in enumerate(tokens):
        if token.text in '“”„«»":;–—()' or (token.text == "-"):
            if at > start:
                yield start, at
            start = at + 1
    if start < len(tokens):
        yield start, len(tokens)


def one_thing_at_a_time(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A sentence says one thing."""
    level = setting.level
    if level is Level.ADULT:
        return
    for start, end in parts_of(sentence.tokens):
        tokens = sentence.tokens[start:end]
        count = sum(token.text[0].isalnum() for token in tokens)
        if count < TWO_SUBJECTS[level]:
            continue
        cuts = [*_own_subjects(tokens, setting)]
        if cuts and (count >= TWO_SUBJECTS[level] or len(cuts) > 1):
            better = _in_two(tokens, cuts[0]) if (start, end) == (0, len(sentence.tokens)) else ""
            yield remark_on_all("two-statements", sentence, better)
            return
        more = [*_more_verbs(tokens, setting)]
        most = THREE_VERBS if len(more) > 1 else TWO_VERBS
        if more and count >= most[level]:
            better = _again(tokens, more[0], setting) if start == 0 else ""
            yield remark_on_all("two-statements", sentence, better)
            return


def _own_subjects(tokens: Sequence[Token], setting: Setting) -> Iterator[int]:
    """Yield where a second clause begins that says who does something."""
    has_verb = is_open = False
    for at, token in enumerate(tokens):
        if dependent_at(tokens, at, setting):
            is_open = True
        if token.text == "," and is_open and not _is_join(tokens, at + 1):
            is_open, has_verb = False, False
            continue
        if has_verb and not is_open and (token.text == "," or _is_join(tokens, at)):
            first = _behind_join(tokens, at)
            if _is_comment(tokens, first):
                return
            if _begins_clause(tokens, at, first, setting):
                yield at
        has_verb = has_verb or _is_verb(tokens, at, setting)


def _is_comment(tokens: Sequence[Token], first: int) -> bool:
    """Say whether what follows only says what to think of it: "…, and that is fine"."""
    low = {token.low for token in tokens[first + 1 : first + 2]}
    is_meant = tokens[first - 1].low == "and" and _word_at(tokens, first) == "that"
    return is_meant and bool(low & words("be"))


def _is_join(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].low in words("joins")


def _behind_join(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the first word of a clause behind a comma, "and" and "then"."""
    first = at + 1
    while first < len(tokens) and (
        tokens[first].low in words("joins") or is_adverb(tokens[first].low)
    ):
        first += 1
    return first


def _begins_clause(tokens: Sequence[Token], at: int, first: int, setting: Setting) -> bool:
    """Say whether a clause with a subject of its own begins at an index."""
    if first >= len(tokens) or dependent_at(tokens, first, setting):
        return False
    starts = [first]
    if tokens[first].low in words("prepositions"):
        starts += range(first + 2, min(first + 5, len(tokens)))
    for start in starts:
        verb = clause_at(tokens, start, setting)
        if verb >= 0:
            is_comma_only = tokens[at].text == "," and first == at + 1
            return not (
                (is_comma_only and tokens[verb].low in words("telling"))
                or (tokens[at].low in {"and", "or"} and _is_list(tokens, at, start, verb, setting))
            )
    return False


def _is_list(tokens: Sequence[Token], at: int, first: int, verb: int, setting: Setting) -> bool:
    """Say whether "and" joins two people rather than two clauses: "She saw Mum and Dad cry"."""
    if at == 0 or first != at + 1 or tokens[verb].low in verbs().thirds:
        return False
    if tokens[first].low in words("pronouns"):
        return False
    ends = [end for start in range(max(at - 3, 0), at)
            for end, _ in subject_ends(tokens[:at], start, setting) if end == at]  # fmt: skip
    if not ends:
        return False
    before = {token.low for token in tokens[:at]}
    return bool(before & words("telling")) or tokens[0].low in words("auxiliaries")


def _is_verb(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Say whether a verb that says what somebody does stands at an index."""
    low = tokens[at].low
    if is_name_at(tokens, at):
        return False
    if low in words("auxiliaries") or low in words("with_verb"):
        return True
    if at == 0:
        return low in verbs().bases
    if low in verbs().pasts or low in verbs().thirds:
        return tokens[at - 1].low not in words("determiners") | words("prepositions")
    if low in verbs().bases:
        return tokens[at - 1].low in words("plural") or tokens[at - 1].low.endswith("s")
    return is_finite(low, many=False)


def _more_verbs(tokens: Sequence[Token], setting: Setting) -> Iterator[int]:
    """Yield where the same person does a second thing: "and threw", ", took"."""
    verb = clause_at(tokens, 0, setting)
    if verb < 0:
        return
    for at in range(verb + 1, len(tokens) - 1):
        if dependent_at(tokens, at, setting):
            return
        is_cut = tokens[at].text == "," or tokens[at].low in words("joins") - {"so"}
        if not is_cut:
            continue
        first = _behind_join(tokens, at)
        if first < len(tokens) and tokens[first - 1] is not tokens[at] and tokens[at].text == ",":
            continue  # the comma before "and" is no cut of its own
        if first < len(tokens) and _same_form(tokens, verb, first):
            yield at


def _same_form(tokens: Sequence[Token], verb: int, first: int) -> bool:
    """Say whether a word has the form of the sentence's first verb."""
    low, head = tokens[first].low, tokens[verb].low
    is_last = first + 1 >= len(tokens) or not tokens[first + 1].is_word
    if low in words("auxiliaries"):
        return not is_last
    if head in words("auxiliaries"):
        head = _form_of_auxiliary(head)
    if low in verbs().thirds and (head in verbs().thirds or head == "-s"):
        return not (is_last and tokens[first - 1].low in words("joins"))
    is_past = low in verbs().pasts or (low.endswith("ed") and is_finite(low, many=False))
    return is_past and (head in verbs().pasts or head == "-ed" or head.endswith("ed"))


def _form_of_auxiliary(low: str) -> str:
    return "-ed" if low in words("pasts") else "-s"


def _in_two(tokens: Sequence[Token], at: int) -> str:
    """Return a sentence cut before a second clause; "but" and "so" stay."""
    first = at
    while tokens[first].text == "," or tokens[first].low in {"and", "or"}:
        first += 1
    so = tokens[first].low == "so"
    rest = as_sentence(tokens[first + 1 :], "That is why ") if so else as_sentence(tokens[first:])
    return f"{as_sentence(tokens[:at])} {rest}"


def _again(tokens: Sequence[Token], at: int, setting: Setting) -> str:
    """Return a sentence cut before a second verb, with the subject said again."""
    ends = [end for end, many in subject_ends(tokens, 0, setting)
            if finite_at(tokens, end, many=many) >= 0]  # fmt: skip
    first = at + 1
    while first < len(tokens) and tokens[first].low in words("joins"):
        first += 1
    if not ends or ends[-1] > 5:
        return ""
    who = join(tokens[: ends[-1]])
    return f"{as_sentence(tokens[:at])} {as_sentence(tokens[first:], f'{who} ')}"


def no_clause_hangs_on_another(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """No "although", "which" or "before"; from 7 years one short "because" or "when" is fine."""
    level = setting.level
    if level is Level.ADULT:
        return
    tokens = sentence.tokens
    found = [one for part in parts_of(tokens) for one in _dependent(tokens, part, setting)]
    if not found or _is_enough(found, len(sentence.words), level):
        return
    worst = min(found, key=lambda one: (one.kind not in clause_words("hard"), one.first))
    better = _apart(tokens, found[0], setting) if len(found) == 1 else ""
    yield remark("subordinate-clause", sentence, worst.first, worst.last, better)


def _is_enough(found: Sequence[Clause], count: int, level: Level) -> bool:
    """Say whether a reader can follow these clauses."""
    kinds = {one.kind for one in found}
    if level is Level.TEEN:
        is_early = found[0].first == 0 and found[0].kind in clause_words("hard_in_front")
        return len(found) < 2 and not is_early and not kinds & clause_words("hard_for_teens")
    is_plain = len(found) == 1 and not kinds & clause_words("hard")
    return level is Level.MIDDLE and is_plain and count <= PLAIN_CLAUSE


@cache
def clause_words(name: str) -> frozenset[str]:
    """Return a list of words with which dependent clauses begin."""
    return frozenset(grammar()["clauses"][name])


def _dependent(
    tokens: Sequence[Token], part: tuple[int, int], setting: Setting
) -> Iterator[Clause]:
    """Yield the dependent clauses of a part; "who helps and who listens" counts once."""
    start, end = part
    inside, at, before, kind = tokens[start:end], 0, -NEAR, ""
    is_question = "?" in {inside[-1].text, *(token.text for token in tokens[end : end + 1])}
    while at < len(inside):
        clause = dependent_at(inside, at, setting)
        if clause and not (at == 0 and _stands_alone(inside, is_question=is_question)):
            is_joined = at > 0 and (
                inside[at - 1].low in words("joins")
                or (inside[at - 1].text == "," and clause.kind == kind)
            )
            if not (is_joined and before >= 0 and at - before <= NEAR):
                yield Clause(start + clause.first, start + clause.last, clause.kind)
            before, kind = at, clause.kind
        at = clause.last + 1 if clause else at + 1


def _stands_alone(tokens: Sequence[Token], *, is_question: bool) -> bool:
    """Say whether a part that begins like a clause is a question or a heading by itself."""
    has_comma = any(token.text == "," for token in tokens)
    if is_question and len(tokens) > 1:
        is_asked = tokens[1].low in words("auxiliaries") or tokens[0].low in words("asking")
        return is_asked or not has_comma
    if has_comma or tokens[0].low in words("whoever"):
        return False
    kinds = [_is_tensed(token.low) for token in tokens]
    return sum(here and not before for before, here in pairwise([False, *kinds])) < 2


def _is_tensed(low: str) -> bool:
    return low in words("auxiliaries") or low in verbs().pasts or low in verbs().thirds


def dependent_at(tokens: Sequence[Token], at: int, setting: Setting) -> Clause | None:
    """Return the dependent clause that begins at an index."""
    low = tokens[at].low
    if _is_no_opener(tokens, at):
        return None
    if low == "that":
        return Clause(at, at, "that") if _is_that_clause(tokens, at, setting) else None
    for length in (3, 2, 1) if low in openers() else ():
        kind = "-".join(token.low for token in tokens[at : at + length])
        if kind not in clause_words("plain") and kind not in clause_words("hard"):
            continue
        last = at + length - 1
        is_sure = kind in words("no_clause_needed") and _word_at(tokens, last + 1) != "of"
        if is_sure or _has_clause(tokens, last + 1, kind, setting):
            return Clause(at, last, kind)
    return None


def _is_no_opener(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "That is why" begins a sentence, or "after" belongs to "looking"."""
    before = [token.low for token in tokens[:at]]
    if tokens[at].low == "after":
        return before[-1:] != [] and before[-1] in words("before_after")
    return tokens[at].low == "why" and before in (["that", "is"], ["that", "was"], ["that's"])


def _word_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _has_clause(tokens: Sequence[Token], at: int, kind: str, setting: Setting) -> bool:
    """Say whether what follows such a word says who does what."""
    if at >= len(tokens):
        return False
    if kind in words("also_subject") and any(
        finite_at(tokens, at, many=many) == past_adverbs(tokens, at) for many in (True, False)
    ):
        return True
    if kind in words("not_before_adverbs"):
        is_pointing = tokens[at].low in words("pointing")
        return not is_pointing and clause_at(tokens, at, setting) >= 0
    starts = {at, past_adverbs(tokens, at)}
    return any(clause_at(tokens, start, setting) >= 0 for start in starts)


def _is_that_clause(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Say whether "that" begins a clause rather than pointing at something."""
    if at == 0 or at + 1 >= len(tokens) or not tokens[at - 1].is_word:
        return False
    before = tokens[at - 1].low
    closed = words("prepositions") | words("joins") | words("adverbs") | words("auxiliaries")
    if before in openers() or (before in closed and before not in clause_words("before_that")):
        return False
    if clause_at(tokens, at + 1, setting) >= 0:
        return True
    many = tokens[at - 1].low.endswith("s") or tokens[at - 1].low in words("plural")
    if is_finite(tokens[at + 1].low, many=True) and before not in clause_words("before_that"):
        return is_finite(tokens[at + 1].low, many=many)
    return before in clause_words("before_that") and is_finite(tokens[at + 1].low, many=False)


def _apart(tokens: Sequence[Token], clause: Clause, setting: Setting) -> str:
    """Return the sentence in two, where a clause can simply be cut off."""
    linking = grammar()["apart"].get(clause.kind)
    if linking is None or any(token.text in '“”„«»":;–—()' for token in tokens):
        return ""
    first, inner = clause.first, tokens[clause.last + 1 :]
    if first == 0:
        comma = next((at for at, token in enumerate(tokens) if token.text == ","), -1)
        if comma < 0:
            return ""
        inner, outer = tokens[clause.last + 1 : comma], tokens[comma + 1 :]
        return _two(inner, outer, linking, setting)
    if linking == ":":
        return f"{join(tokens[:first])}: {join(inner)}"
    return _two(inner, tokens[:first], linking, setting)


def _two(inner: Sequence[Token], outer: Sequence[Token], linking: str, setting: Setting) -> str:
    """Return what a clause says, and then the rest, in the order "first this, then that"."""
    if not inner or not outer or linking == ":":
        return ""
    opening, link, is_last = (*linking.split("|"), "", "")[:3]
    first = as_sentence(inner, opening) if not opening else f"{opening}{in_small(inner, setting)}."
    if is_last:
        return f"{as_sentence(outer)} {as_sentence(inner, link)}"
    first = first.replace("..", ".").replace("!.", ".").replace("?.", ".")
    return f"{first} {link}{in_small(_bare(outer), setting)}."


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out the marks at the end."""
    end = len(tokens)
    while end and not tokens[end - 1].text[0].isalnum():
        end -= 1
    return tokens[:end]


RULES: tuple[Rule, ...] = (one_thing_at_a_time, no_clause_hangs_on_another)
