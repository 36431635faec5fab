"""Invented families by number, and rules that tell broken grammar in what is written for them."""

import re
from collections.abc import Iterator
from random import Random

from wnp.lexicon.regions import REGIONS
from wnp.problems import Problem
from wnp.templating.filling import fill_template
from wnp.templating.forms import FORMS
from wnp.templating.library import Template
from wnp.templating.needs import needed_by

CHILDREN = (
    "Lena", "Jonas", "Ana-Sofia", "D’Angelo", "Max", "Agnès", "Ole", "Yusuf", "Hugo", "Élise",
    "Ismaël", "Emma Lou", "Ahmad", "Chloé", "Nils", "Océane", "ملك", "Uliana", "Jo", "Maximiliana",
)  # fmt: skip
NAMES = {
    "de": {
        "mother": ("Mama", "Mami", "Anne", "Mutti", "Oma Inge", "Oma Alma"),
        "father": ("Papa", "Papi", "Baba", "Opa Uwe", "Tata"),
        "grandparent": ("Oma Rosa", "Opa Klaus", "Nonna", "Grosi Anni"),
        "relative": ("Tante Ines", "Onkel Ali", "Jules"),
        "neighbour": ("Kurt", "Frau Weiß", "Fritz"),
        "": ("Frau Klein", "Herr Voß", "Frau O’Neill", "Herr Çelik", "Frau Amann", "Kim", "Iris"),
    },
    "en": {
        "mother": ("Mum", "Mummy", "Mam", "Gran", "Auntie Io", "Grandma Ada"),
        "father": ("Dad", "Daddy", "Baba", "Grandad", "James"),
        "grandparent": ("Granny Rose", "Grandpa Ian", "Nan"),
        "relative": ("Auntie Una", "Uncle Ali", "Jules"),
        "neighbour": ("Kurt", "Mrs Webb", "Alex"),
        "": ("Ms Klein", "Mr Evans", "Ms O’Neill", "Mr Çelik", "Kim", "Iris", "Mrs Abbott"),
    },
    "fr": {
        "mother": ("Maman", "Mamie Ève", "Mama", "Imma"),
        "father": ("Papa", "Baba", "Papi Émile", "Atta"),
        "grandparent": ("Mamie Rose", "Papi Alain", "Nonna"),
        "relative": ("Tata Inès", "Tonton Ali", "Jules"),
        "neighbour": ("Kurt", "Madame Weber", "Aline"),
        "": ("Madame Klein", "Monsieur Voss", "Madame Eyraud", "Éric", "Iris", "Monsieur Aubry"),
    },
}  # fmt: skip
GENDERS = ("female", "male", "diverse", "unknown")
AGES = (None, 5, 9, 14)


class Invented:
    """One family of a number: always the same for the same number and template."""

    def __init__(self, template: Template, number: int) -> None:
        chance = Random(f"{template.id} {number}")
        self.template = template
        self.language = template.languages[number % len(template.languages)]
        self.region = chance.choice(REGIONS)
        self.age = chance.choice(AGES)
        self.form = chance.choice([form for form in template.forms if form in FORMS])
        self.answers = self._answers(chance)

    def _answers(self, chance: Random) -> dict[str, str]:
        parts = {part.name: part.is_optional for part in self.template.parts}
        children = dict(self.template.groups)["children"]
        pool = NAMES[self.language]
        free = list(chance.sample(CHILDREN, len(CHILDREN)))
        names: dict[str, str] = {}
        for part in parts:
            if part == "baby":
                names[part] = free.pop()
                continue
            known = [one for one in pool.get(part, pool[""]) if one not in names.values()]
            names[part] = free.pop() if part in children else chance.choice(known or free)
        missing = {part for part, optional in parts.items() if optional and chance.random() < 0.35}
        for some in self.template.at_least_one:
            if missing.issuperset(some):
                missing.remove(chance.choice(some))
        names |= dict.fromkeys(missing, "-")
        asked = {
            part.name for part in needed_by(self.template, self.form, self.age, self.language).parts
        }
        answers = {f"{part}.name": name for part, name in names.items() if part in asked}
        for child in children:
            answers[f"{child}.gender"] = chance.choice(GENDERS)
            answers[f"{child}.age"] = str(chance.randint(0, 17))
        return answers

    def filled(self) -> tuple[dict[str, str], tuple[Problem, ...]]:
        """Return the files of the family, and what is wrong with its answers."""
        return fill_template(
            self.template, self.answers, language=self.language, region=self.region,
            age=self.age, form=self.form,
        )  # fmt: skip

    @property
    def names(self) -> list[str]:
        """Everybody's name, the longest first."""
        found = {name for key, name in self.answers.items() if key.endswith(".name")} - {"-"}
        return sorted(found, key=len, reverse=True)


ONE = {
    "de": "ist hat darf kann wohnt schläft muss will passt hilft denkt macht geht kommt weiß war "
          "hatte bekommt gehört lernt spielt braucht sagt soll",
    "en": "is has was does sleeps lives takes helps knows wants likes goes comes gets belongs "
          "thinks says needs plays",
    "fr": "est a peut dort habite fait aime pense doit va dit reçoit vient sait veut était avait "
          "n’a aide joue parle",
}  # fmt: skip
MANY = {
    "de": "sind haben dürfen können wohnen schlafen müssen wollen passen helfen denken machen "
          "gehen kommen wissen waren hatten bekommen gehören lernen spielen brauchen sagen sollen",
    "en": "are have were do sleep live take help know want like go come get belong think say need "
          "play",
    "fr": "sont ont peuvent dorment habitent font aiment pensent doivent vont disent reçoivent "
          "viennent savent veulent étaient avaient n’ont aident jouent parlent",
}  # fmt: skip
BEGUN = "Sagt|Ist|Hat|Darf|Kann|Will|Muss|Geht|Kommt|Hört|Weiß|Braucht|Möchte"
"""German verbs for one person that may begin a sentence."""
AND = {"de": "und", "en": "and", "fr": "et"}
BROKEN = (
    (r"\{\{|\}\}|\{%|\bNone\b|undefined", "nothing fills it"),
    (r"(?<=\S)  +(?=\S)", "two spaces"),
    (r" [,.;](?!\w|…|\.)", "a space before a sign"),
    (r"\(\)|„\s*“|: *\.|,\s*,|,\s*\.|\.\.(?!\.)", "something fell away"),
    (r"\b(?!in in|nous nous|vous vous|die die|das das)(\w{2,}) \1\b", "a word twice"),
)
BY_LANGUAGE = {
    "de": (
        (r"\b(?:und|oder|bei|von|für) (?:und\b|[,.?!])", "a name fell away"),
        (r", und\b(?= [A-ZÄÖÜ]\w+\.)", "a comma before the last"),
        (r"\b(?:von|zu|bei|in) dem (?:Jugendamt|Gericht)\b", "von dem"),
    ),
    "en": (
        (r"\b(?:and|or|with|from|for|about|to the) (?:and|[,.?!])", "a name fell away"),
        (r"\b[Aa] (?=[aeio]\w)(?!one|eu)", "a before a vowel"),
        (r"\b[Aa]n (?=[bcdfgjklmnpqrstvwz])", "an before a consonant"),
    ),
    "fr": (
        (r"\b(?:et|ou|avec|de|chez|pour) (?:et\b|[,.])", "a name fell away"),
        (r"\b[àÀ] les?\b(?= \w)|\b[dD]e les?\b(?! \w+(?:er|ir|re)\b)", "à le, de le"),
        (r"(?<![-’\w])(?:[JjMmTtSsDdLlNn]e|[Qq]ue|[Ll]a|[Ss]i(?= ils?\b)) "
         r"(?=[aeéèêiîoôuœ])(?!onz|oui|un\b.*ou|ouist)", "an elision"),
    ),
}  # fmt: skip


def broken_in(sentence: str, family: Invented) -> Iterator[str]:
    """Yield what is broken in a sentence that was written for a family."""
    language = family.language
    for pattern, reason in (*BROKEN, *BY_LANGUAGE[language]):
        if re.search(pattern, sentence):
            yield reason
    yield from _wrong_number(sentence, family)
    for name in family.names:
        if language == "de" and re.search(rf"\b{re.escape(name)}(?:s|es)\b", sentence):
            yield f"{name} is inflected"
        vowel = re.match(r"[AEIOUÉÈÂÎÔŒ]", name)
        if (
            language == "fr"
            and vowel
            and re.search(rf"\b[dDqQ](?:e|ue) {re.escape(name)}", sentence)
        ):
            yield f"an elision before {name}"


def _wrong_number(sentence: str, family: Invented) -> Iterator[str]:
    """Yield a verb that does not agree with the names at the start of a sentence."""
    some = "|".join(map(re.escape, family.names))
    names = rf"((?:{some})(?:(?:, | {AND[family.language]} )(?:{some}))*)"
    found = re.match(rf"{names} (\S+)(?! alles)", sentence)
    if not found:
        begun = re.match(rf"(?:{BEGUN}) {names}", sentence)
        if family.language == "de" and begun and begun[1] not in family.names:
            yield f"{begun[0]}: one verb for several"
        return
    is_one = found[1] in family.names
    wrong = (MANY if is_one else ONE)[family.language].split()
    if found[2].strip(".,!?") in wrong:
        yield f"{found[1]} … {found[2]}"


def sentences_of(story: str) -> Iterator[str]:
    """Yield the words of a story and its headings, line by line, without pictures and notes."""
    inside = ""
    body = story.split("---\n", 2)[2]
    for line in body.splitlines():
        if line.startswith("```"):
            inside = "" if inside else "picture"
        elif line.startswith(":::"):
            inside = "" if line == ":::" else "note" if not re.search(r"\d", line) else ""
        elif line.strip() and not inside:
            yield re.sub(r"\\(.)", r"\1", re.sub(r"^## | \{\.[\w-]+\}$", "", line))


def texts_of(plan: str) -> Iterator[str]:
    """Yield the sentences of a plan or of a list of people."""
    for line in plan.splitlines():
        if not line.strip().startswith("#"):
            yield from re.findall(r'"([^"]{12,})"', line)
