"""Documents become tagged PDF: everything is said, nothing is read as markup, nothing leaks."""

from io import BytesIO

import pikepdf
import pytest

from wnp.composing.pages import NumberList, Page, Prose, Voice, WriteLines
from wnp.composing.story.fitting import SHEETS, lines_too_many
from wnp.model.words import plain
from wnp.palette import Mode
from wnp.publishing.typesetting import spoken_picture, typeset
from wnp.values import replace


@pytest.fixture
def pdf_of(tmp_path):
    """Typeset a document; the folder that Typst may read stays empty."""

    def made(document, **more):
        written = typeset(document, empty_folder=tmp_path, **more)
        assert list(tmp_path.iterdir()) == []
        return written

    return made


def elements(pdf, wanted):
    """Return the alternative texts of all elements of a kind in the tree of tags."""
    found = []

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") == wanted:
                found.append(str(node.get("/Alt", "")))
            if "/K" in node:
                walk(node.K)

    with pikepdf.open(BytesIO(pdf)) as opened:
        walk(opened.Root.StructTreeRoot.K)
    return found


def test_a_booklet_has_a_page_for_each_page(pdf_of, booklet, texts):
    pages = texts(pdf_of(booklet))

    assert len(pages) == 8
    assert pages[0].startswith("Warum Mia bei Oma wohnt")
    assert "Lauter Streit Es war laut. Mia war da." in pages[1]
    assert "Papa sagt: Es tut mir leid." in pages[3]
    assert "Mia hat ein neues Bett. Mit Teddy." in pages[4]
    assert "Oma 0664 123 Tag" in pages[7]


def test_useful_pages_at_the_end_are_one_page_each(pdf_of, booklet, texts):
    everybody = NumberList((("Frau Müller-Lüdenscheidt", "0664 123", "Tag und Nacht"),) * 6)
    full = Page("helpers", "Wer mir hilft", blocks=(everybody, WriteLines(3, "Und mit:")))
    fuller = replace(booklet, pages=(*booklet.pages[:-1], full), words_size=24)

    assert len(texts(pdf_of(fuller))) == 8


def test_what_looks_like_markup_is_printed_as_it_was_written(pdf_of, booklet, texts):
    written = booklet.pages[2].heading.replace(" ", "")

    assert written in texts(pdf_of(booklet))[2].replace(" ", "")


def test_every_page_says_that_it_is_a_draft(pdf_of, booklet, plan, texts):
    for document in (booklet, replace(booklet, kind="storyboard"), plan):
        assert all(document.draft in page for page in texts(pdf_of(document)))


def test_an_agreed_booklet_says_nothing_of_drafts(pdf_of, booklet, texts):
    assert "Entwurf" not in " ".join(texts(pdf_of(replace(booklet, draft=""))))


def test_every_picture_is_told_to_those_who_do_not_see_it(pdf_of, booklet):
    told = "Ein Zimmer. Mia sitzt auf dem Bett."

    assert spoken_picture(booklet.pages[0].picture) == told
    assert elements(pdf_of(booklet), "/Figure") == [told] * 4


def test_a_file_knows_its_language_and_title_and_nobody(pdf_of, booklet):
    with pikepdf.open(BytesIO(pdf_of(booklet))) as pdf:
        assert str(pdf.Root.Lang) == "de"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert set(pdf.docinfo) == {"/Title", "/Creator"}
        assert str(pdf.docinfo.Title) == "Warum Mia bei Oma wohnt"
        assert "pdfuaid" in pdf.Root.Metadata.read_bytes().decode()


@pytest.mark.parametrize(
    ("kind", "size"),
    [("booklet", (420, 595)), ("storyboard", (842, 595)), ("plan", (595, 842))],
)
def test_pages_have_the_size_of_their_product(pdf_of, booklet, plan, kind, size):
    document = plan if kind == "plan" else replace(booklet, kind=kind)

    with pikepdf.open(BytesIO(pdf_of(document))) as pdf:
        sizes = {tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in pdf.pages}

    assert sizes == {size}


def test_only_the_fonts_of_the_house_are_used(pdf_of, booklet):
    with pikepdf.open(BytesIO(pdf_of(booklet))) as pdf:
        found = [font for page in pdf.pages for font in page.resources.Font.as_dict().values()]
        fonts = {str(font.BaseFont).partition("+")[2] for font in found}

    assert fonts == {"Andika", "Andika-Bold"}


def test_the_sum_of_a_plan_has_its_own_page(pdf_of, plan, texts):
    first, second, *_ = texts(pdf_of(plan))

    assert first.startswith("Das Wichtigste auf einer Seite Entwurf")
    told = ("Oma Rosa", "holt Mia ab", "Mama liegt im Bett", "Oma kommt.")
    assert [words for words in told if words not in first] == []
    assert "Polizei 110" in first
    assert "Der ganze Plan Sorgen" in second


def test_a_long_table_says_its_head_on_every_page(pdf_of, plan, texts):
    written = pdf_of(plan)
    pages = [page for page in texts(written)[1:] if "holt Mia ab" in page]

    assert len(pages) >= 3
    assert all({"Wer", "Was", "Wann"} <= set(page.split()) for page in pages)
    assert len(elements(written, "/TH")) == 2 + 4 + 3


def test_an_agreement_is_printed_only_for_those_who_gave_it(pdf_of, plan, texts):
    last = texts(pdf_of(plan))[-1]

    assert last.count("stimmt zu") == 1
    assert "Mama stimmt zu" in last
    assert "Papa Datum und Unterschrift" in last


def test_words_that_are_too_many_go_on_and_are_never_cut(pdf_of, booklet, texts):
    words = " ".join(f"Wort{number}" for number in range(400))
    long = replace(booklet.pages[1], blocks=(Prose((plain(words),)),))

    told = " ".join(texts(pdf_of(replace(booklet, pages=(booklet.pages[0], long)))))

    assert "Wort0 " in told
    assert "Wort399" in told


@pytest.mark.parametrize("kind", ["booklet", "storyboard"])
@pytest.mark.parametrize("language", ["de", "ar"])
def test_what_is_said_to_fit_stays_on_its_page(pdf_of, texts, booklet, kind, language):
    word = "خائفة" if language == "ar" else "gestritten"
    voice = Voice("Papa sagt:", (plain(f"{word} " * 6),))
    frames = [
        replace(
            booklet.pages[1],
            heading=f"{word} {word}",
            language=language,
            blocks=(Prose((plain(f"{word} " * count),)), *more),
        )
        for count in range(4, 60, 3)
        for more in ((voice,), (voice, WriteLines(2)))
    ]
    fitting = tuple(frame for frame in frames if not lines_too_many(frame, SHEETS[kind]))

    made = replace(booklet, kind=kind, pages=(booklet.pages[0], *fitting))

    assert len(fitting) > 8
    assert len(texts(pdf_of(made))) == len(made.pages)


def test_a_picture_makes_room_for_words_that_break_badly(pdf_of, texts, booklet):
    told = (
        "Papa wohnt im Moment woanders.",
        "Bis zum 1. März 2027 darf Papa nicht in eure Wohnung.",
        "Wie es danach weitergeht, besprechen die Erwachsenen vorher.",
        "Du darfst Papa trotzdem lieb haben.",
        "Du darfst auch wütend sein.",
    )
    frame = replace(
        booklet.pages[1],
        heading="Papa wohnt jetzt woanders",
        blocks=tuple(Prose((plain(sentence),)) for sentence in told),
    )

    pages = (booklet.pages[0], frame)

    made = pdf_of(replace(booklet, kind="storyboard", pages=pages, words_size=26))

    assert len(texts(made)) == 2


def test_arabic_runs_from_the_right_and_can_be_read_again(pdf_of, booklet, texts):
    title = "شجار بصوت عال"
    page = Page("frame", title, to_draw=True, blocks=(Prose((plain("كانت Mia خائفة."),)),))
    arabic = replace(booklet, language="ar", right_to_left=True, pages=(Page("cover", title), page))

    written = pdf_of(arabic)

    assert title in texts(written)[1]
    with pikepdf.open(BytesIO(written)) as pdf:
        assert str(pdf.Root.ViewerPreferences.Direction) == "/R2L"


@pytest.mark.parametrize("mode", list(Mode))
def test_every_way_of_printing_works(pdf_of, booklet, plan, mode, texts):
    assert len(texts(pdf_of(booklet, mode=mode))) == 8
    assert texts(pdf_of(plan, mode=mode))


def test_the_same_document_gives_the_same_bytes(pdf_of, booklet, plan):
    assert pdf_of(booklet) == pdf_of(booklet)
    assert pdf_of(plan) == pdf_of(plan)
