"""Extensions and plugins in mkdocs.yml that would run or include what an article's text says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from digest.problems import Problem
from digest.project import Project
from digest.registry.yaml_file import Place, YamlFile, read_yaml

_CLOSED = ("attr_list", "md_in_html", "tables", "toc")
_RUNNING = frozenset(
    "macros exec markdown-exec gen-files simple-hooks include-markdown include_dir_to_nav snippets table-reader".split()
)


def config(project: Project) -> Iterator[Problem]:
    """Extensions that the escaping of pages does not hold for, and plugins that would run what articles say."""
    path = project.root / "mkdocs.yml"
    seen: set[Path] = set()
    while path not in seen:
        seen.add(path)
        name = path.relative_to(project.root).as_posix() if path.is_relative_to(project.root) else str(path)
        file, problems = read_yaml(path, name)
        for problem in problems:
            yield problem if file is None else replace(problem, level="warning")
        if file is None or not isinstance(file.content, dict):
            return
        yield from _of_file(file)
        parent = file.content.get("INHERIT")
        if isinstance(parent, str):
            path = (path.parent / parent).resolve()


def _of_file(file: YamlFile) -> Iterator[Problem]:
    for name, place in _names(file, "markdown_extensions"):
        if name.removeprefix("markdown.extensions.") not in _CLOSED:
            what = f"extension {name}: text of articles is escaped for {' '.join(_CLOSED)} only"
            yield Problem(file.where(place), what, "remove it, so that no article can become markup")
    for name, place in _names(file, "plugins"):
        if name in _RUNNING:
            what = f"plugin {name} runs or includes what stands in a page, and pages hold text of strangers"
            yield Problem(file.where(place), what, "remove it")


def _names(file: YamlFile, section: str) -> Iterator[tuple[str, Place]]:
    """What is switched on, in any way to write it: a list of names, of names with settings, or one mapping."""
    content = file.content.get(section)
    if isinstance(content, dict):
        yield from ((name, (section, name)) for name in content)
    for number, entry in enumerate(content if isinstance(content, list) else ()):
        for name in entry if isinstance(entry, dict) else (str(entry),):
            yield name, (section, number, name)
