"""The week of a plan is one page by which a stranger can act."""

import pytest

from wnp.composing.pages import Bar, NumberList, WeekRow
from wnp.composing.sheets.week import compose_week
from wnp.composing.sheets.week_room import fits
from wnp.composing.sheets.week_rows import runs_of
from wnp.model.plan import Action, Contingency, Plan, Rule, SafetyObject, WarningSign
from wnp.reading.timing import parse_timing
from wnp.values import replace

SIGN = WarningSign("Mama liegt mittags im Bett", "yellow", ("oma",), "Oma Rosa kommt sofort.")
CASE = Contingency("Oma Rosa ist krank", "Frau Klein kommt.", "oma", "klein")


def action(who, what, when, stand_in="oma"):
    """Make a task as the reading makes it."""
    timing = parse_timing(when, "de")
    return Action(
        who, what, when, stand_in=stand_in,
        days=timing.days, time=timing.time, until=timing.until, trigger=timing.trigger,
    )  # fmt: skip


@pytest.fixture
def made(folder):
    """Compose the week of a plan, and return its page and what there is to mend."""

    def compose(**parts):
        plan = replace(folder.plan, **parts)
        document, problems = compose_week(replace(folder, plan=plan))
        return document.pages[0], [(found.kind, dict(found.values)) for found in problems]

    return compose


@pytest.fixture
def rows(made):
    """Return the tasks with days and those without, as the page shows them."""

    def of(*actions):
        week = made(actions=actions)[0].blocks[0].left[0]
        return week.rows, week.any_time

    return of


def test_a_stranger_reads_who_comes_when_and_who_steps_in(rows):
    dated, any_time = rows(
        action("oma", "holt die Kinder", "dienstags um 16 Uhr", "klein"),
        action("mama", "ruft an", "jeden Abend um 20 Uhr"),
        action("papa", "übt mit Mia", "Mo, Mi, Do 17.30 Uhr", "klein"),
        action("klein", "kommt", "bei Rot, innerhalb einer Stunde"),
    )

    assert dated == (
        WeekRow("Mama", "ruft an", "Oma Rosa", (Bar(0, 6, "jeden Abend um 20 Uhr"),)),
        WeekRow(
            "Papa",
            "übt mit Mia",
            "Frau Klein",
            (Bar(0, 0, "17:30"), Bar(2, 3, "17:30")),
        ),
        WeekRow("Oma Rosa", "holt die Kinder", "Frau Klein", (Bar(1, 1, "16:00"),)),
    )
    assert any_time == (
        WeekRow("Frau Klein", "kommt", "Oma Rosa", (), "bei Rot, innerhalb einer Stunde"),
    )


@pytest.mark.parametrize(
    ("when", "bar", "beside"),
    [
        ("jeden Samstag um 10 Uhr", "10:00", ""),
        ("Samstag", "Sa", ""),
        ("samstags von 14 bis 16 Uhr", "14–16", ""),
        ("jeden zweiten Samstag um 10 Uhr", "10:00", "jeden zweiten Samstag um 10 Uhr"),
        ("jeden 2. Samstag um 10 Uhr", "10:00", "jeden 2. Samstag um 10 Uhr"),
        ("Samstag 14.30 bis 16 Uhr", "14:30", "Samstag 14.30 bis 16 Uhr"),
        ("am Samstagabend", "Sa", "am Samstagabend"),
    ],
)
def test_words_that_a_bar_cannot_say_stand_beside_it(rows, when, bar, beside):
    (row,), _ = rows(action("oma", "kommt", when))

    assert (row.bars, row.when) == ((Bar(5, 5, bar),), beside)


def test_days_that_follow_each_other_are_one_bar():
    assert list(runs_of(("sunday", "monday", "tuesday", "friday"))) == [(0, 1), (4, 4), (6, 6)]


def test_people_in_words_are_named(rows):
    (row,), _ = rows(action("oma und mama", "kommen", "am Montag", "papa oder klein"))

    assert (row.who, row.stand_in) == ("Oma Rosa und Mama", "Papa oder Frau Klein")


def test_the_page_says_what_then_and_whom_to_call(made):
    page, problems = made(
        actions=(action("mama", "ruft an", "am Montag"),),
        warning_signs=(SIGN,),
        contingencies=(CASE,),
    )
    beside = page.blocks[0]
    numbers = next(block for block in beside.left if isinstance(block, NumberList))

    assert [card.title for card in beside.right[1:]] == [
        "Gelb: Aufpassen",
        "Wenn etwas dazwischenkommt",
    ]
    assert [
        (when, " / ".join(part.text for part in then))
        for card in beside.right[1:]
        for when, then in card.blocks[0].entries
    ] == [
        ("Mama liegt mittags im Bett", "Oma Rosa kommt sofort."),
        ("Oma Rosa ist krank", "Frau Klein kommt. / Anrufen: Frau Klein"),
    ]
    assert numbers.entries == (
        ("Oma Rosa", "0664 123456", ""),
        ("Frau Klein", "", ""),
        ("Mama", "", ""),
        ("Polizei", "110", ""),
        ("Rettungsdienst", "112", ""),
        ("Für Kinder: Nummer gegen Kummer", "116 111", ""),
    )
    assert problems == []


def test_a_sign_without_words_tells_the_task_that_begins_with_it(made):
    task = replace(action("oma", "holt die Kinder", "bei Rot"), id="action-1")
    sign = WarningSign("Papa hat getrunken", "red", actions=("action-1",))
    page, _ = made(actions=(task,), warning_signs=(sign,))

    (_, then), *_ = page.blocks[0].right[1].blocks[0].entries
    assert [part.text for part in then] == ["Oma Rosa holt die Kinder."]


TWELVE = tuple(
    action(who, "holt beide Kinder von der Schule ab und bleibt zum Abendessen", f"{day} um 16 Uhr")
    for who in ("oma", "mama", "papa")
    for day in ("montags", "dienstags", "donnerstags", "samstags")
)


def test_twelve_tasks_fit_on_the_page_in_letters_that_can_be_read(made):
    page, problems = made(actions=TWELVE, warning_signs=(SIGN,) * 3)

    assert fits(page)
    assert page.words_size >= 11
    assert problems == []


def test_few_tasks_have_large_letters(made):
    page, _ = made(actions=TWELVE[:2])

    assert page.words_size == 13


def test_what_has_no_room_is_named(made):
    page, problems = made(
        actions=TWELVE,
        warning_signs=(SIGN,) * 6,
        contingencies=tuple(replace(CASE, when=f"Fall {number}") for number in range(5)),
        triggers=(Rule("Streit ums Geld"),),
        safety_object=SafetyObject(
            "Stein", "Regal", "Fenster", ("oma",), "täglich", "Oma fragt. " * 9
        ),
    )

    assert fits(page)
    assert len(page.blocks[0].left[0].rows) == 12
    assert problems == [("week-left-out", {"parts": "das Sicherheitszeichen"})]


def test_a_page_that_is_too_full_keeps_every_task_and_says_so(made):
    page, problems = made(actions=TWELVE * 3)

    assert len(page.blocks[0].left[0].rows) == 36
    assert ("week-too-long", {}) in problems


def test_a_plan_that_says_nothing_has_rows_to_write_in(folder):
    document, problems = compose_week(replace(folder, plan=Plan()))
    week, *_ = document.pages[0].blocks[0].left

    assert (week.rows, week.any_time, week.blank > 4, problems) == ((), (), True, ())
    assert fits(document.pages[0])


def test_the_title_names_nobody(folder):
    document, _ = compose_week(folder)

    assert (document.title, document.subtitle) == ("Unsere Woche", "für Mia und Ben")
