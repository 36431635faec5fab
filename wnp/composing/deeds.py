"""Who does what, in words: when and for how long, who checks and how, whom to call.

In: parts of the gated plan. Out: the words of one cell. What nobody wrote makes no words.
"""

from __future__ import annotations

from wnp.composing.interface import Interface
from wnp.model.plan import Action, SafePlace, WarningSign


def when_of(interface: Interface, action: Action) -> str:
    """Return when something is done, and from which day until which, where that was written."""
    days = (interface.date(day) if day else "" for day in (action.begins, action.ends))
    period = period_of(interface, *days)
    if action.when and period:
        return interface.say("plan", "during", when=action.when, period=period)
    return action.when or period


def period_of(interface: Interface, begins: str, ends: str) -> str:
    """Return from when until when something holds, of two moments in words."""
    if begins and ends:
        return interface.say("plan", "from_to", begins=begins, ends=ends)
    if ends:
        return interface.say("plan", "until", ends=ends)
    return interface.say("plan", "from", begins=begins) if begins else ""


def moment_in_words(interface: Interface, day: str, time: str) -> str:
    """Return a day with a time of day, as far as they were written."""
    date, hour = interface.date(day) if day else "", interface.time(time)
    if date and hour:
        return interface.say("plan", "at_time", date=date, time=hour)
    return date or hour


def check_of(interface: Interface, action: Action, how: str) -> str:
    """Return who checks an action and how; `how` is `checked` with its names as they print."""
    who = interface.names_of(action.checked_by)
    return interface.say("plan", "checks", who=who, how=how) if who and how else who or how


def place_in_words(interface: Interface, place: SafePlace) -> str:
    """Return a safe place, with whether it is inside the house or outside."""
    side = interface.say("plan", f"side_{place.side}") if place.side else ""
    return f"{place.where} ({side})" if place.where and side else place.where or side


def call_after(interface: Interface, sign: WarningSign) -> str:
    """Return whom to call at a warning sign, as a line of its own."""
    if not sign.call:
        return ""
    return f"{interface.say('plan', 'call_whom')} {interface.name_of(sign.call)}"
