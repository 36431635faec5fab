"""Read `plan.yaml`: the safety plan.

In: the file's text and the family. Out: the plan. Every list may also be a single item, and every
item that is mainly one text may be that text alone. People are named by id or call name; helpers
from outside the family (`Suchtberatung`) are kept as the words that were written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from wnp.model.family import Family
from wnp.model.plan import (
    Action,
    BottomLine,
    ChildRule,
    Contingency,
    Danger,
    Meeting,
    NetworkMember,
    PhoneNumber,
    Plan,
    Rating,
    Rule,
    SafetyGoal,
    SafetyObject,
    Scale,
    VisibleSign,
    WarningSign,
)
from wnp.problems import Findings, Place
from wnp.reading.fields import Fields, Sheet
from wnp.reading.keys import value_named
from wnp.reading.nodes import Mapping, parse_nodes
from wnp.reading.people import directory_of

Item = TypeVar("Item")


def parse_plan(text: str, file: str, family: Family, findings: Findings) -> Plan:
    """Read a plan; what cannot be read is noted and left out."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return Plan(place=Place(file))
    sheet = Sheet(file, root, findings, directory_of(family), family.language)
    fields = Fields(sheet, "plan", root)
    safety_object = fields.part("safety_object", "safety_object")
    return Plan(
        title=fields.text("title"),
        version=fields.text("version"),
        date=fields.date("date"),
        dangers=_items(fields, "dangers", "danger", "about", _danger),
        bottom_lines=_items(fields, "bottom_lines", "bottom_line", "text", _bottom_line),
        rules=_items(fields, "rules", "rule", "text", _rule),
        triggers=_items(fields, "triggers", "rule", "text", _rule),
        warning_signs=_items(fields, "warning_signs", "warning_sign", "text", _warning_sign),
        actions=_items(fields, "actions", "action", "", _action),
        network=_items(fields, "network", "network_member", "who", _network_member),
        visible_signs=_items(fields, "visible_signs", "visible_sign", "text", _visible_sign),
        safety_object=_safety_object(safety_object) if safety_object else None,
        child_rules=_items(fields, "child_rules", "child_rule", "text", _child_rule),
        contingencies=_items(fields, "contingencies", "contingency", "", _contingency),
        meetings=_items(fields, "meetings", "meeting", "date", _meeting),
        numbers=_items(fields, "numbers", "number", "", _number),
        place=Place(file),
    )


def _items(
    fields: Fields, name: str, section: str, short: str, read: Callable[[Fields], Item]
) -> tuple[Item, ...]:
    """Read each item of a list; `short` is the field that a mere text stands for."""
    return tuple(read(item) for item in fields.parts(name, section, short))


def _danger(fields: Fields) -> Danger:
    goal = fields.part("goal", "goal", "parents_do")
    scale = fields.part("scale", "scale")
    return Danger(
        who_worried=fields.several("who_worried"),
        about=fields.needed_text("about"),
        may_happen=fields.text("may_happen"),
        harm=fields.text("harm"),
        dispute=fields.text("dispute"),
        child_text=fields.text("child_text"),
        goal=_goal(goal) if goal else SafetyGoal(),
        scale=Scale(scale.needed_text("zero"), scale.needed_text("ten")) if scale else None,
        ratings=_items(fields, "ratings", "rating", "", _rating),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _goal(fields: Fields) -> SafetyGoal:
    return SafetyGoal(
        parents_do=fields.text("parents_do"),
        child_experiences=fields.text("child_experiences"),
        others_see=fields.text("others_see"),
        how_long=fields.text("how_long"),
    )


def _rating(fields: Fields) -> Rating:
    fields.needed_text("who")
    fields.needed_text("value")
    value = fields.number("value", "unlikely-rating", 0, 10)
    return Rating(
        who=fields.somebody("who"),
        value=round(2 * value) / 2 if value is not None else 0,
        date=fields.date("date"),
        reason=fields.text("reason"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _bottom_line(fields: Fields) -> BottomLine:
    set_by = value_named("set_by", fields.text("set_by"), fields.sheet.folder_language)
    return BottomLine(
        text=fields.needed_text("text"),
        set_by=set_by or fields.somebody("set_by"),
        since=fields.date("since"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _rule(fields: Fields) -> Rule:
    return Rule(
        text=fields.needed_text("text"),
        applies_to=fields.several("applies_to"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _warning_sign(fields: Fields) -> WarningSign:
    return WarningSign(
        text=fields.needed_text("text"),
        level=fields.choice("level", "level", "yellow"),
        seen_by=fields.several("seen_by"),
        then=fields.text("then"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _action(fields: Fields) -> Action:
    fields.needed_text("who")
    return Action(
        who=fields.somebody("who"),
        what=fields.needed_text("what"),
        when=fields.text("when"),
        checked=fields.text("checked"),
        stand_in=fields.somebody("stand_in"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _network_member(fields: Fields) -> NetworkMember:
    fields.needed_text("who")
    return NetworkMember(
        who=fields.somebody("who"),
        task=fields.text("task"),
        knows=fields.choice("knows", "knows"),
        agreed_on=fields.date("agreed_on"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _visible_sign(fields: Fields) -> VisibleSign:
    return VisibleSign(
        text=fields.needed_text("text"),
        observed_by=fields.several("observed_by"),
        frequency=fields.text("frequency"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _safety_object(fields: Fields) -> SafetyObject:
    return SafetyObject(
        thing=fields.needed_text("thing"),
        usual_place=fields.needed_text("usual_place"),
        alarm_place=fields.needed_text("alarm_place"),
        who_looks=fields.several("who_looks"),
        how_often=fields.text("how_often"),
        then=fields.needed_text("then"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _child_rule(fields: Fields) -> ChildRule:
    return ChildRule(fields.needed_text("text"), fields.visibility(), fields.place)


def _contingency(fields: Fields) -> Contingency:
    return Contingency(
        when=fields.needed_text("when"),
        then=fields.text("then"),
        decides=fields.somebody("decides"),
        call=fields.somebody("call"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _meeting(fields: Fields) -> Meeting:
    fields.needed_text("date")
    return Meeting(
        date=fields.date("date"),
        purpose=fields.text("purpose"),
        time=fields.text("time"),
        where=fields.text("where"),
        who=fields.several("who"),
        unannounced=_is_secret(fields),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _is_secret(fields: Fields) -> bool:
    """Say whether a visit is unannounced; an answer that nobody understands is taken for yes."""
    otherwise = "yes" if fields.has("unannounced") else "no"
    return fields.choice("unannounced", "yes_no", otherwise) == "yes"


def _number(fields: Fields) -> PhoneNumber:
    return PhoneNumber(
        label=fields.text("label"),
        number=fields.needed_text("number"),
        note=fields.text("note"),
        visibility=fields.visibility(),
    )
