"""Build the site with a library of many topics, and the same pages with nothing but Material.

`python -m tests.benchmarks.library 200` prints time and memory side by side: the first building,
which draws every picture, a second one, one after a change of one template, and the bare theme with
its own search on the same pages and files. The topics are copies of those there are, each with a
title, a child and a day of its own, so that no two pictures need be the same.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMES = ("Lina", "Emil", "Sami", "Noor", "Ida", "Theo", "Zoe", "Malik", "Ella", "Jan")
TICK = 0.05
BARE = """
site_name: Bare
docs_dir: docs
use_directory_urls: false
theme: {name: material, font: false, features: [navigation.tabs, navigation.top]}
extra_css: [assets/extra.css, assets/library.css]
plugins: [search: {lang: [de, en, fr]}]
markdown_extensions:
  [admonition, attr_list, tables, toc: {permalink: true}, pymdownx.details, pymdownx.superfences,
   pymdownx.tabbed: {alternate_style: true}]
"""


def copy_project(folder: Path) -> None:
    """Copy what the site is made of, but no template."""
    for name in ("wnp", "illustrations", "site"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.rmtree(folder / "site" / "public", ignore_errors=True)
    shutil.copytree(ROOT / "story_templates" / "shared", folder / "story_templates" / "shared")


def make_topics(folder: Path, count: int) -> None:
    """Write topics, each a little different from every other."""
    real = sorted(path for path in (ROOT / "story_templates").glob("T[0-9][0-9]") if is_whole(path))
    for number in range(count):
        base = real[number % len(real)]
        target = folder / "story_templates" / f"B{number:03}"
        shutil.copytree(base, target)
        leaflet = (target / "template.toml").read_text(encoding="utf-8")
        leaflet = re.sub(r'(?m)^id = ".*"', f'id = "B{number:03}"', leaflet)
        leaflet = re.sub(r'(?m)^slug = "(.*)"', rf'slug = "\1-{number}"', leaflet)
        leaflet = re.sub(r'(?m)^title = "(.*)"', rf'title = "\1 ({number})"', leaflet)
        (target / "template.toml").write_text(leaflet, encoding="utf-8")
        for example in target.glob("*/example.toml"):
            text = example.read_text(encoding="utf-8")
            name = f"{NAMES[number % len(NAMES)]}{'abcdefghij'[number // 10 % 10]}"
            text = re.sub(r'(?m)^name = ".*"', f'name = "{name}"', text, count=1)
            example.write_text(text, encoding="utf-8")


def is_whole(folder: Path) -> bool:
    """Say whether a template has everything in each language."""
    return all((folder / language / "story.md").exists() for language in ("de", "en", "fr"))


def bare_project(folder: Path, made: Path) -> None:
    """Lay out the same pages and files for the theme alone."""
    docs = folder / "docs"
    shutil.copytree(made / "site" / "pages", docs)
    shutil.copytree(made / ".cache" / "site" / "pages", docs, dirs_exist_ok=True)
    built = made / "site" / "public" / "assets"
    for name in ("library", "pictures"):
        shutil.copytree(built / name, docs / "assets" / name)
    ours = (made / "mkdocs.yml").read_text(encoding="utf-8")
    menu = re.findall(r"(?ms)^nav:\n.*?^(?=\w)", ours)[0]
    (folder / "mkdocs.yml").write_text(f"{BARE}{menu}", encoding="utf-8")


def build(folder: Path) -> tuple[float, float, float]:
    """Build a site; return seconds, seconds of work, and the most megabytes of all processes."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
    arguments = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    begin, most = time.perf_counter(), 0
    running = subprocess.Popen(arguments, cwd=folder, env=environment, start_new_session=True)
    while not (ended := os.wait4(running.pid, os.WNOHANG))[0]:
        most = max(most, memory_of(running.pid))
        time.sleep(TICK)
    _, status, used = ended
    assert status == 0
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime, most / 1024


def memory_of(session: int) -> int:
    """Return the kilobytes that the processes of a session hold now, shared ones counted once."""
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                sums = (process / "smaps_rollup").read_text()
                total += int(re.findall(r"(?m)^Pss: +(\d+)", sums)[0])
        except (OSError, IndexError):
            continue
    return total


def change_one(folder: Path) -> None:
    """Change one sentence of one template."""
    story = folder / "story_templates" / "B000" / "de" / "story.md"
    story.write_text(story.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def main(count: int) -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory(prefix="library-") as place:
        made, bare = Path(place, "made"), Path(place, "bare")
        made.mkdir()
        bare.mkdir()
        copy_project(made)
        make_topics(made, count)
        rows = [("first building, everything drawn", build(made))]
        rows.append(("built again", build(made)))
        change_one(made)
        rows.append(("after a change of one template", build(made)))
        bare_project(bare, made)
        rows.append(("bare Material, the same pages", build(bare)))
        pages = len(list((made / "site" / "public").rglob("*.html")))
        print(f"{count} topics, {pages} pages")
        bare_work = rows[-1][1][1]
        for name, (seconds, work, megabytes) in rows:
            print(
                f"{name:36} {seconds:7.1f} s, work {work:7.1f} s  {work / bare_work:5.2f} ×"
                f"  {megabytes:6.0f} MB"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
