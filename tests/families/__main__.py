"""Fill every template for many invented families, say what is broken, and show some sentences.

    python -m tests.families 500

It is meant to be read: a program finds two spaces, only a reader hears what sounds wrong.
"""

import re
import sys
from collections import Counter
from random import Random

from tests.families.invented import Invented, broken_in, sentences_of, texts_of
from wnp.templating.library import list_templates

SHOWN = 200


def main(count: int, only: str = "") -> None:
    """Fill `count` families into every template, or into one."""
    broken: Counter[str] = Counter()
    heard: dict[str, dict[str, str]] = {"de": {}, "en": {}, "fr": {}}
    for template in list_templates():
        if only and template.id != only:
            continue
        for number in range(count):
            try:
                family = Invented(template, number)
                files, problems = family.filled()
            except Exception as fault:  # a template that is not finished must not hide the others
                broken[f"{template.id} {type(fault).__name__}: {fault}"] += 1
                continue
            if problems:
                broken[f"{template.id} {number}: {problems}"] += 1
                continue
            said = [*sentences_of(files["story.md"]), *texts_of(files.get("plan.yaml", ""))]
            for sentence in said:
                for reason in broken_in(sentence, family):
                    broken[f"{template.id} {family.language}: {reason}: {sentence}"] += 1
                shape = re.sub("|".join(map(re.escape, family.names)), "N", sentence)
                heard[family.language].setdefault(f"{shape}", f"{template.id}  {sentence}")
    for what, often in sorted(broken.items()):
        print(f"{often:4} {what}")
    for language, sentences in heard.items():
        chosen = Random(count).sample(sorted(sentences.values()), min(SHOWN, len(sentences)))
        print(f"\n# {language}: {len(chosen)} of {len(sentences)}")
        print("\n".join(sorted(chosen)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, *sys.argv[2:3])
