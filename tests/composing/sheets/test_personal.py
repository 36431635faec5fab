"""A personal page holds one person's part of the plan, and no other's."""

import pytest

from wnp.composing.plan.glance_room import fits
from wnp.composing.sheets.personal import compose_personal
from wnp.model.plan import (
    Action,
    Contingency,
    Journal,
    Meeting,
    NetworkMember,
    Plan,
    Rule,
    VisibleSign,
    WarningSign,
)
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

OMA = Reader(Audience.NETWORK, "oma")
PLAN = Plan(
    date="2026-11-03",
    actions=(
        Action("oma", "holt die Kinder", "am Freitag", "Sie schreibt ins Heft.", "klein"),
        Action("mama", "kocht", "am Abend", stand_in="oma"),
        Action("papa", "FREMDES", "am Montag", stand_in="klein"),
    ),
    warning_signs=(
        WarningSign("Papa hat getrunken", "red", ("oma",), "Oma holt Mia."),
        WarningSign("FREMDES", "yellow", ("papa",), "Papa geht."),
    ),
    network=(
        NetworkMember("oma", "holt die Kinder", "most", "2026-10-20", substitute="klein"),
        NetworkMember("papa", "FREMDES", "some"),
    ),
    contingencies=(
        Contingency("Oma Rosa ist krank", "Frau Klein kommt.", "mama", "klein"),
        Contingency("FREMDES", "Papa ruft an.", "papa", "mama"),
    ),
    visible_signs=(
        VisibleSign("Mia lacht", ("oma",), "jeden Tag"),
        VisibleSign("FREMDES", ("papa",)),
    ),
    rules=(Rule("Niemand schreit.", ("oma",)), Rule("FREMDES", ("papa",))),
    meetings=(
        Meeting("2026-12-01", "Treffen", "16:30", "bei Oma", ("mama", "oma")),
        Meeting("2026-12-02", "FREMDES", who=("papa",)),
        Meeting("2026-12-03", "FREMDES", who=("oma",), unannounced=True),
    ),
    journal=Journal(("oma",), "in der Küche", ("klein",), "jeden Abend"),
)


@pytest.fixture
def told(folder, outline):
    """Say what stands on somebody's page."""

    def of(reader=OMA, plan=PLAN):
        document, problems = compose_personal(replace(folder, plan=plan), reader)
        assert problems == ()
        return outline(document)[0].split(" — ")

    return of


def test_the_page_holds_all_that_is_mine(told):
    assert told() == [
        "glance (no picture): Oma Rosa: Mein Teil im Plan",
        "## Das habe ich zugesagt",
        "Holt die Kinder. Zugesagt am 20. Oktober 2026. Ich weiß Bescheid über das meiste."
        " Kann ich nicht, übernimmt Frau Klein.",
        "## Das tue ich",
        "table Was, Wann, Vertretung, So wird es geprüft: holt die Kinder, am Freitag, Frau Klein,"
        " Sie schreibt ins Heft.",
        "## Da springe ich ein",
        "table Was, Wann, Für: kocht, am Abend, Mama",
        "## Darauf achte ich, und das tue ich dann",
        "[Rot: Sofort handeln (red): Papa hat getrunken → Oma holt Mia.]",
        "[Wenn etwas dazwischenkommt: Oma Rosa ist krank"
        " → Frau Klein kommt. / Anrufen: Frau Klein]",
        "## Wen ich anrufe",
        "Frau Klein , Mama , Polizei 110, Rettungsdienst 112,"
        " Für Kinder: Nummer gegen Kummer 116 111",
        "## Da treffen wir uns",
        "Dienstag, 1. Dezember 2026, 16:30 Uhr, bei Oma",
        "## Diese Regeln gelten für mich",
        "Niemand schreit.",
        "## Daran sehe ich, dass es klappt",
        "Mia lacht (jeden Tag)",
        "## Unser Heft",
        "Ich schreibe hinein, was ich gesehen und getan habe: in der Küche, jeden Abend",
    ]


def test_a_sentence_tells_of_somebody_by_a_part_of_the_name(told):
    sign = WarningSign("Es ist laut", "red", ("papa",), "Klein ruft die Polizei.")
    page = told(Reader(Audience.PROFESSIONALS, "klein"), Plan(warning_signs=(sign,)))

    assert "[Rot: Sofort handeln (red): Es ist laut → Klein ruft die Polizei.]" in page


def test_nothing_of_the_others_stands_on_it(told):
    assert "FREMDES" not in " ".join(told())
    assert "FREMDES" in " ".join(told(Reader(Audience.PARENTS, "papa")))


def test_whoever_has_no_task_yet_gets_lines_to_write_one_on(told):
    page = told(Reader(Audience.NETWORK, "oma"), Plan())

    assert page[1] == "Meine Aufgabe, und wann ich sie übernehme: 3 lines"


def test_the_letters_are_as_large_as_the_page_holds(folder):
    sizes = []
    for count in (1, 8, 40):
        plan = replace(PLAN, actions=PLAN.actions[:1] * count)
        document, problems = compose_personal(replace(folder, plan=plan), OMA)
        sizes.append((document.words_size, fits(document.pages[0]), [p.kind for p in problems]))

    assert sizes == [(16, True, []), (13, True, []), (11, False, ["personal-too-long"])]
