"""A text falls into the sentences that a reader would see."""

import pytest

from wnp.wording.sentences import sentences_in


def cut(text, language="de"):
    """Return the sentences of a text as texts."""
    return [sentence.text for sentence in sentences_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("Mia spielt. Ben schläft.", "de", ["Mia spielt.", "Ben schläft."]),
        ("Am 4. Mai kam Dr. Berg.", "de", ["Am 4. Mai kam Dr. Berg."]),
        ("Er heißt z. B. Tom. Gut!", "de", ["Er heißt z. B. Tom.", "Gut!"]),
        ("Mia ist 6. Ben ist 2.", "de", ["Mia ist 6.", "Ben ist 2."]),
        ("Wer hilft? Oma hilft!", "de", ["Wer hilft?", "Oma hilft!"]),
        ("Mia malt\nBen spielt", "de", ["Mia malt", "Ben spielt"]),
        ("Mia malt mit\nder Oma.", "de", ["Mia malt mit\nder Oma."]),
        ("„Ich komme.“ Mia wartet.", "de", ["„Ich komme.“", "Mia wartet."]),
        ("Mr. Smith is here. He helps.", "en", ["Mr. Smith is here.", "He helps."]),
        ("« Je viens. » Léa attend.", "fr", ["« Je viens. »", "Léa attend."]),
        ("", "de", []),
    ],
)
def test_sentences(text, language, sentences):
    assert cut(text, language) == sentences


def test_every_word_knows_its_place():
    text = "Mia malt. Ben's Bild\nist 2,5 m groß."

    for sentence in sentences_in(text, "de"):
        assert text[sentence.start :].startswith(sentence.text)
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text


def test_words_hold_together_what_is_read_as_one():
    (sentence,) = sentences_in("Erzieher*innen-Team, c'est-à-dire 14:30!", "de")

    assert [token.text for token in sentence.words] == [
        "Erzieher*innen-Team", "c'est-à-dire", "14:30",
    ]  # fmt: skip
