"""A template of somebody else does what those of the library do, and nothing else."""

import pytest

from wnp.resources import resource_files
from wnp.templating.placeholders import refuse


def test_every_text_of_the_library_may_be_run():
    texts = (
        (name, content.decode())
        for name, content in resource_files("story_templates")
        if name.startswith(("T01/", "T05/", "T14/", "shared/")) and not name.endswith(".toml")
    )

    assert {name: found for name, text in texts if (found := refuse(text))} == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{{ ''.__class__ }}", "placeholder"),
        ("{% import 'os' as os %}", "placeholder"),
        ("{% for a in range(10**9) %}x{% endfor %}", "placeholder"),
        ("{{ 9**9**9 }}", "placeholder"),
        ("{{ 'x' * 10**9 }}", "placeholder"),
        ("{{ 'x'|center(1000000000) }}", "placeholder"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "placeholder"),
        ("{% set x %}aa{% endset %}", "placeholder"),
        ("{{ child.name.format(1) }}", "placeholder"),
        ("{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}", "placeholder"),
        ("{{ child", "placeholder"),
        ("{% set a = 'xx' %}{% set a = a ~ a %}", "repeats"),
        ("{% set a = 'xx' %}{% set a = a + a %}", "repeats"),
        ("{% set a = [1] %}{% set a = [a, a] %}", "repeats"),
        ("{% for a in b %}{% for c in b %}x{% endfor %}{% endfor %}", "repeats"),
        ("{% set a = '" + "x" * 500 + "' %}", "repeats"),
        ("{% set a = 'xx' %}" + "{% set a = a|join(a) %}" * 9, "repeats"),
        ("{{ people|join(people|join(people|join(people|join(people)))) }}", "repeats"),
        ("{% if child %}" * 90 + "{% endif %}" * 90, "repeats"),
        ("{{ people }}" * 30_000, "repeats"),
        ("{{ 'a'" + " ~ 'a'" * 6_000 + " }}", "repeats"),
        ("{% include '../../secret.md' %}", "includes"),
        ('{# {% include "../../secret.md" %} #}', "includes"),
        ("{% include name %}", "includes"),
    ],
)
def test_what_could_reach_out_or_grow_is_refused(text, kind):
    found = refuse(text)

    assert found
    assert found.kind == f"pack-template-{kind}"


def test_a_refusal_knows_its_line():
    found = refuse("a\n\n{{ child }}\n{{ child._secret }}\n")

    assert found
    assert (found.line, found.found) == (4, "_secret")
