"""Write the pages of the library: the gallery, and one page for each template.

In: the shelf, and the language of the page. Out: Markdown, whose larger parts are HTML, so that a
page looks the same whatever its words contain. Without scripts everything can be read; with them,
what is not asked for hides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from wnp.gallery.samples import ASKED, BOOKLET, COVER, TELLING
from wnp.gallery.shelf import Sample, Shown
from wnp.gallery.telling import age_label
from wnp.keeping import kept_names, kept_text
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.regions import REGIONS
from wnp.templating.library import Template

PICTURES = "assets/library"
"""Where the files of the samples stand in the site."""
REGION_OF_ZIP = re.compile(r"-([A-Z]{2})\.zip$")
NO_SIDES = "hide: [navigation, toc]"


def gallery_page(shelf: Sequence[Shown], language: str, folder: str) -> str:
    """Return the gallery; the pages of the templates lie in `folder` beside it."""
    words = table(f"{language}/library")
    cards = "\n".join(_card(shown, language, folder) for shown in shelf)
    return "\n".join(
        (
            f"---\ntitle: {_yaml(words['title'])}\n{NO_SIDES}\n---\n",
            f"# {words['heading']}\n",
            f'<p class="wnp-lead">{_text(words["lead"])}</p>\n',
            f"{_filters(shelf, words)}\n",
            f'<ul class="wnp-shelf">\n{cards}\n</ul>\n',
        )
    )


def _card(shown: Shown, language: str, folder: str) -> str:
    """Return one book of the gallery, with what the filters need to know."""
    template, words = shown.template, table(f"{language}/library")
    leaflet = template.leaflet(language)
    cover = f"../{files_of(shown, shown.sample(language))}/{COVER}"
    topic = words["topics"].get(template.topic, "")
    spoken = _lang_of(template, language)
    about = {
        "topic": template.topic,
        "ages": " ".join(map(str, template.ages)),
        "languages": " ".join(one.language for one in shown.samples),
        "forms": " ".join(template.forms),
        "words": " ".join((template.id, topic, *leaflet.words)),
    }
    marks = " ".join(f'data-{name}="{escape(value)}"' for name, value in about.items())
    kicker = f'<span class="wnp-kicker">{_text(topic)}</span>' if topic else ""
    return (
        f'<li class="wnp-book" {marks}><a href="{folder}/{template.id}.html">'
        f'<img src="{cover}" alt="" width="1200" height="840" loading="lazy">'
        f'{kicker}<span class="wnp-title"{spoken}>{_text(leaflet.title)}</span></a>'
        f"<p{spoken}>{_text(leaflet.about)}</p>"
        f'<p class="wnp-facts">{_text(_facts(shown, words))}</p></li>'
    )


def _facts(shown: Shown, words: Mapping[str, Any]) -> str:
    """Return ages and languages in a line."""
    ages = shown.template.ages
    labels = ", ".join(age_label(age, ages) for age in ages)
    own_names = ", ".join(_own_name(one.language) for one in shown.samples)
    return f"{words['years'].format(ages=labels)} · {own_names}"


def _filters(shelf: Sequence[Shown], words: Mapping[str, Any]) -> str:
    """Return the wishes that somebody can have; without scripts they stay hidden."""
    templates = [shown.template for shown in shelf]
    ages = sorted({age for template in templates for age in template.ages})
    topics = [name for name in words["topics"] if any(t.topic == name for t in templates)]
    forms = [name for name in words["forms"] if any(name in t.forms for t in templates)]
    spoken = [
        name for name in LANGUAGES if any(s.language == name for b in shelf for s in b.samples)
    ]
    rows = (
        ("topic", words["every_topic"], [(name, words["topics"][name]) for name in topics]),
        ("age", words["every_age"], [(str(age), age_label(age, tuple(ages))) for age in ages]),
        ("language", words["every_language"], [(name, _own_name(name)) for name in spoken]),
        ("form", words["every_form"], [(name, words["forms"][name]) for name in forms]),
    )
    selects = "".join(_select(name, words[name], every, options) for name, every, options in rows)
    said = {"many": words["found"], "one": words["found_one"], "none": words["found_none"]}
    status = " ".join(f'data-{name}="{escape(text)}"' for name, text in said.items())
    return (
        f'<form class="wnp-filters" role="search" aria-label="{escape(words["filters"])}" hidden>'
        f'<label>{_text(words["search"])}<input type="search" name="words" autocomplete="off" '
        f'placeholder="{escape(words["search_example"])}"></label>{selects}'
        f'<p><span role="status" {status}></span> '
        f'<button type="reset" hidden>{_text(words["all_again"])}</button></p></form>'
    )


def _select(name: str, label: str, every: str, options: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f'<option value="{key}">{_text(words)}</option>' for key, words in options)
    return (
        f'<label>{_text(label)}<select name="{name}">'
        f'<option value="">{_text(every)}</option>{rows}</select></label>'
    )


def template_page(shown: Shown, language: str, *, gallery: str, start: str) -> str:
    """Return the page of one template; `gallery` and `start` are the pages to go on to."""
    template, words = shown.template, table(f"{language}/library")
    leaflet = template.leaflet(language)
    spoken = _lang_of(template, language)
    guidance = "\n".join(f"<li>{_text(line)}</li>" for line in leaflet.guidance)
    return "\n".join(
        (
            f"---\ntitle: {_yaml(leaflet.title)}\n{NO_SIDES}\n---\n",
            f'<p class="wnp-trail"><a href="../{gallery}">{_text(words["back"])}</a></p>\n',
            f"# {_markdown(leaflet.title)}\n",
            f"{_opening(shown, language)}\n",
            f"## {words['guidance']} {{ #guidance }}\n",
            f'<p class="wnp-quiet">{_text(words["guidance_lead"])}</p>\n',
            f'<ul class="wnp-guidance"{spoken}>\n{guidance}\n</ul>\n',
            f"## {words['story']} {{ #story }}\n",
            f"{_missing(shown, language)}{words['story_lead']}\n",
            f"{_story(shown, language)}\n",
            f"## {words['take']} {{ #take }}\n",
            f"{_taking(shown, language, start)}\n",
        )
    )


def _opening(shown: Shown, language: str) -> str:
    """Return the first sight of a story: its cover, what it is about, what to do with it."""
    template, words = shown.template, table(f"{language}/library")
    sample = shown.sample(language)
    files = f"../../{files_of(shown, sample)}"
    forms = " · ".join(words["forms"].get(name, name) for name in template.forms)
    facts = f"{template.id} · {_facts(shown, words)} · {forms}"
    return (
        f'<div class="wnp-opening"><img src="{files}/{COVER}" alt="" width="1200" height="840">'
        f'<div><p class="wnp-lead"{_lang_of(template, language)}>'
        f"{_text(template.about(language))}</p>"
        f'<p class="wnp-facts">{_text(facts)}</p>'
        f'<p class="wnp-doors"><a class="md-button md-button--primary" href="#story">'
        f"{_text(words['look_inside'])}</a> "
        f'<a class="md-button" href="#take">{_text(words["take"])}</a> '
        f'<a class="md-button" href="{files}/{BOOKLET}">{_text(words["sample"])}</a></p>'
        "</div></div>"
    )


def _missing(shown: Shown, language: str) -> str:
    """Say that a story is not there in the language of the page."""
    sample, words = shown.sample(language), table(f"{language}/library")
    if sample.language == language:
        return ""
    return f"{words['missing'].format(language=_own_name(sample.language))}\n"


def _story(shown: Shown, language: str) -> str:
    """Return the frames in every language, and what chooses among ages, languages and forms."""
    template, words = shown.template, table(f"{language}/library")
    ages = [(str(age), age_label(age, template.ages)) for age in template.ages]
    spoken = [(one.language, _own_name(one.language)) for one in shown.samples]
    forms = [(form, words["forms"].get(form, form)) for form in template.forms]
    first = shown.sample(language).language
    choices = _choice("age", words["age"], ages, ages[len(ages) // 2][0])
    choices += _choice("language", words["language"], spoken, first)
    choices += _choice("form", words["form"], forms, "long") if forms[1:] else ""
    tellings = "\n".join(
        f'<div class="wnp-telling" lang="{one.language}" data-language="{one.language}">\n'
        f"{_frames(shown, one)}\n</div>"
        for one in _own_first(shown, language)
    )
    form = f'<form class="wnp-choices" hidden>{choices}</form>'
    return f'<div class="wnp-story">\n{form}\n{tellings}\n</div>'


def _own_first(shown: Shown, language: str) -> tuple[Sample, ...]:
    """Return the samples, that in the language of the page before the others."""
    first = shown.sample(language)
    return (first, *(one for one in shown.samples if one is not first))


def _frames(shown: Shown, sample: Sample) -> str:
    pictures = f"../../{files_of(shown, sample)}"
    return kept_text(sample.folder, TELLING).replace("{pictures}", pictures)


def _choice(name: str, label: str, options: Sequence[tuple[str, str]], chosen: str) -> str:
    """Return a row of which one is chosen."""
    rows = "".join(
        f'<label{_lang(key) if name == "language" else ""}><input type="radio" name="{name}" '
        f'value="{key}"{" checked" if key == chosen else ""}><span>{_text(words)}</span></label>'
        for key, words in options
    )
    return f"<fieldset><legend>{_text(label)}</legend>{rows}</fieldset>"


def _taking(shown: Shown, language: str, start: str) -> str:
    """Return how to make the story one's own: by the program, or by hand."""
    template, words = shown.template, table(f"{language}/library")
    samples = _own_first(shown, language)
    lines = "\n".join(f"- {_downloads(shown, sample, words)}" for sample in samples)
    return "\n".join(
        (
            f"{words['take_lead']}\n",
            f"{_call(shown, language, words)}\n",
            f"{_other_forms(template, language, words)}\n",
            f"{words['take_more'].format(start=f'../{start}')}\n",
            f"{_asked(samples[0], words)}\n",
            f"{words['take_zip']}\n",
            f"{lines}\n",
        )
    )


def _call(shown: Shown, language: str, words: Mapping[str, Any]) -> str:
    """Return what to type; its end follows what is chosen above, if there are scripts."""
    template = shown.template
    said = table(f"{language}/story")["forms"]
    languages = {one.language: _wish("language", one.language) for one in shown.samples}
    forms = {form: _wish("form", _typed(said[form][0])) for form in template.forms if form in said}
    chosen = {"language": shown.sample(language).language, "form": "long"}
    ends = {"language": languages | {"de": ""}, "form": forms | {"long": ""}}
    spans = "".join(
        f"<span {_marks(name, rows)}>{_text(rows[chosen[name]])}</span>"
        for name, rows in ends.items()
    )
    region = "" if words["region"] == "DE" else _wish("region", words["region"])
    begin = f"wnp new {template.id} {words['take_folder']}"
    return f'<pre class="wnp-call"><code>{_text(begin)}{spans}{region}</code></pre>\n'


def _wish(name: str, said: str) -> str:
    return f" --{name} {said}"


def _marks(name: str, rows: Mapping[str, str]) -> str:
    """Return what a script needs to know to follow a choice."""
    marks = "".join(f' data-{key}="{escape(words)}"' for key, words in rows.items())
    return f'data-choice="{name}"{marks}'


def _other_forms(template: Template, language: str, words: Mapping[str, Any]) -> str:
    """Return what to add to the call for each form beside the first."""
    said = table(f"{language}/story")["forms"]
    named = [
        f"{words['forms'].get(form, form)} `--form {_typed(said[form][0])}`"
        for form in template.forms[1:]
        if form in said
    ]
    return f"{words['take_forms']} {', '.join(named)}." if named else ""


def _typed(words: str) -> str:
    """Return words as one word of a call."""
    return f'"{words}"' if " " in words else words


def _asked(sample: Sample, words: Mapping[str, Any]) -> str:
    """Return what the program will ask, folded away."""
    return (
        f'<details class="wnp-asks"><summary>{_text(words["asks"])}</summary>'
        f'<ul lang="{sample.language}">{kept_text(sample.folder, ASKED)}</ul></details>'
    )


def _downloads(shown: Shown, sample: Sample, words: Mapping[str, Any]) -> str:
    """Return links to the folder for each region and to the booklet, in one language."""
    files = f"../../{files_of(shown, sample)}"
    spoken = _own_name(sample.language)
    names = {found[1]: name for name in kept_names(sample.folder)
             if (found := REGION_OF_ZIP.search(name))}  # fmt: skip
    links = [
        _link(f"{files}/{names[region]}", f"{words['regions'][region]} (ZIP)", spoken, " download")
        for region in REGIONS
        if region in names
    ]
    links.append(_link(f"{files}/{BOOKLET}", words["sample"], spoken))
    return f"**{spoken}:** {' · '.join(links)}"


def _link(target: str, label: str, spoken: str, more: str = "") -> str:
    """Return a link that says to those who only hear it which language it is for."""
    name = escape(f"{label}, {spoken}")
    return f'<a href="{target}" aria-label="{name}"{more}>{_text(label)}</a>'


def files_of(shown: Shown, sample: Sample) -> str:
    """Return where the files of a sample stand in the site."""
    return f"{PICTURES}/{shown.template.id}/{sample.language}"


def files_to_show(sample: Sample) -> tuple[str, ...]:
    """Return the files of a sample that its page leads to."""
    return tuple(name for name in kept_names(sample.folder) if name not in (TELLING, ASKED))


def _own_name(language: str) -> str:
    return str(table(f"{language}/library")["own_name"])


def _lang_of(template: Template, language: str) -> str:
    """Return the mark for words that stand in for words in the page's language."""
    found = template.leaflet_language(language)
    return "" if found == language else _lang(found)


def _lang(language: str) -> str:
    return f' lang="{language}"'


def _text(words: str) -> str:
    return escape(words, quote=False)


def _markdown(words: str) -> str:
    """Return a title for a heading, without a sign read as Markdown."""
    return "".join(f"&#{ord(sign)};" if sign in "<>&*_`[]{}#\\" else sign for sign in words)


def _yaml(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
