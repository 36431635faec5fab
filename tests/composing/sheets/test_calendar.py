"""A calendar of a plan tells days and times, and nothing of what they are about."""

from wnp.composing.sheets.calendar import compose_calendar
from wnp.model.plan import Meeting, Plan, Trial
from wnp.values import replace

PLAN = Plan(
    date="2026-11-03",
    meetings=(
        Meeting("2026-12-24", "GEHEIM", "17 Uhr", unannounced=True),
        Meeting(
            "2026-12-18", "Wie geht es GEHEIM?", "15.30 Uhr", "GEHEIM", ("mama",), kind="review"
        ),
        Meeting("2026-11-20", "Gericht", "9 bis 11 Uhr", kind="court"),
        Meeting("2026-11-27", "Besuch"),
        Meeting("irgendwann", "Treffen"),
    ),
    trials=(Trial("Wochenende GEHEIM", "2026-11-28"), Trial("x", "2026-12-05", unannounced=True)),
    review_date="2027-01-15",
)


def dates(folder, plan=PLAN, **wishes):
    document, problems = compose_calendar(replace(folder, plan=plan), **wishes)
    assert problems == ()
    return document.dates


def test_every_announced_date_is_there_with_a_neutral_title(folder):
    told = [(one.day, one.time, one.until, one.title, one.written) for one in dates(folder)]

    assert told == [
        ("2026-11-20", "09:00", "11:00", "Termin", "2026-11-03"),
        ("2026-11-27", "", "", "Termin", "2026-11-03"),
        ("2026-11-28", "", "", "Termin", "2026-11-03"),
        ("2026-12-18", "15:30", "", "Treffen", "2026-11-03"),
        ("2027-01-15", "", "", "Treffen", "2026-11-03"),
    ]


def test_titles_are_in_the_language_asked_for(folder):
    titles = {one.title for one in dates(folder, language="fr")}

    assert titles == {"Rendez-vous", "Rencontre"}


def test_nothing_in_it_tells_what_it_is_about(folder):
    document, _ = compose_calendar(replace(folder, plan=PLAN))
    told = " ".join(value for one in document.dates for value in (one.title, one.uid))

    assert not any(word in told for word in ("GEHEIM", "mama", "Mia", "Gericht", "Besuch"))


def test_a_number_stays_from_version_to_version_and_tells_families_apart(folder):
    later = replace(PLAN, date="2027-01-01", version="9", meetings=PLAN.meetings[1:2])
    people = replace(folder.family.people[0], name="Maja"), *folder.family.people[1:]
    others = replace(folder, family=replace(folder.family, people=people))

    here, afterwards, there = (
        {one.day: one.uid for one in found}
        for found in (dates(folder), dates(folder, later), dates(others))
    )
    assert here["2026-12-18"] == afterwards["2026-12-18"]
    assert len({*here.values(), *there.values()}) == 2 * len(here)
