"""Words keep their paragraphs, lists and emphasis, and lose what no booklet can show."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.model.words import Bullets, Paragraph, Span, plain, text_of
from wnp.problems import Findings, Place
from wnp.reading.words import LONGEST, parse_words


def read(text: str):
    """Return blocks, and what is said about them."""
    findings = Findings()
    words = parse_words(text, Place("story.md", 3), findings)
    return words, [say(found, "de") for found in findings]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("Ein Satz.\nZwei  Sätze.", (plain("Ein Satz.\nZwei Sätze."),), id="one"),
        pytest.param("Eins.\n\nZwei.", (plain("Eins."), plain("Zwei.")), id="two paragraphs"),
        pytest.param(
            "**Stopp** und *leise* und ***beides***.",
            (
                Paragraph(
                    (
                        Span("Stopp", strong=True),
                        Span(" und "),
                        Span("leise", emphasis=True),
                        Span(" und "),
                        Span("beides", strong=True, emphasis=True),
                        Span("."),
                    )
                ),
            ),
            id="emphasis",
        ),
        pytest.param("Eins\n-\nzwei", (plain("Eins\n-\nzwei"),), id="a lone dash"),
        pytest.param("Eins  \nzwei\\\ndrei", (plain("Eins\nzwei\ndrei"),), id="line breaks"),
        pytest.param(
            "Im Plan steht:\n- Oma kommt\n- Mama ruft an",
            (plain("Im Plan steht:"), Bullets((plain("Oma kommt"), plain("Mama ruft an")))),
            id="list right below words",
        ),
        pytest.param(
            "* eins\n    * zwei\n* drei",
            (Bullets((plain("eins"), plain("zwei"), plain("drei"))),),
            id="list in a list",
        ),
        pytest.param(
            "1) Licht an\n2) Tür auf",
            (Bullets((plain("Licht an"), plain("Tür auf")), numbered=True),),
            id="numbered list",
        ),
        pytest.param("3. Mai: *Besuch*", None, id="a date is no list"),
        pytest.param("    Eingerückt", (plain("Eingerückt"),), id="no code"),
        pytest.param(
            "<b>Hallo</b> & <script>x</script> *",
            (plain("<b>Hallo</b> & <script>x</script> *"),),
            id="raw HTML stays text",
        ),
        pytest.param("&amp; \\*", (plain("&amp; *"),), id="entities stay text"),
        pytest.param("\\<b\\> 5 * 3", (plain("<b> 5 * 3"),), id="escaped signs"),
        pytest.param("[Oma](https://a.b) kommt", (plain("Oma kommt"),), id="link"),
        pytest.param("\tHallo\t du", (plain("Hallo du"),), id="tabs"),
    ],
)
def test_words_are_read(text, blocks):
    words, said = read(text)

    assert said == []
    if blocks is None:
        assert text_of(words) == "3. Mai: Besuch"
    else:
        assert words == blocks


@pytest.mark.parametrize(
    ("text", "words", "problem"),
    [
        (
            "Das ist [hier](javascript:alert(1)).",
            "Das ist hier.",
            "story.md:3:1: Die Verknüpfung hinter „hier“ ist nicht sicher und wird weggelassen.\n"
            "    Löschen Sie die eckigen und runden Klammern; die Worte bleiben.",
        ),
        (
            "Eins\n![Haus](haus.png)",
            "Eins\nHaus",
            "story.md:4:1: Mitten in den Worten kann kein Bild stehen.\n"
            "    Ein eigenes Bild kommt in den Bildblock, zum Beispiel: Bild: zeichnung.jpg",
        ),
        (
            "| a | b |",
            "| a | b |",
            "story.md:3:1: Eine Tabelle kann in der Geschichte nicht stehen.\n"
            "    Schreiben Sie eine Liste: jede Zeile mit einem Strich davor.",
        ),
        (
            "a" * (LONGEST + 1),
            "a" * LONGEST,
            "story.md:3: Dieser Text ist zu lang für eine Seite; gelesen werden die ersten 8000 "
            "Zeichen.\n    Teilen Sie ihn auf mehrere Seiten auf.",
        ),
    ],
)
def test_what_no_booklet_can_show_is_explained(text, words, problem):
    found, said = read(text)

    assert (text_of(found), said) == (words, [problem])


@settings(deadline=None)
@given(st.text(alphabet="ab *_-+.1)\\[](){}<>#|`~\n\t!&", max_size=120))
def test_no_marks_break_the_reader(text):
    read(text)


@settings(deadline=None)
@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_characters="*_\\[]!|-+.)\x02\x03"),
        max_size=80,
    )
)
def test_no_letter_gets_lost(text):
    words, _ = read(text)

    assert "".join(text_of(words).split()) == "".join(
        text.replace("\x02", "").replace("\x03", "").split()
    )
