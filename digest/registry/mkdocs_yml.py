"""`mkdocs.yml`, with the files that it inherits from, read without running anything of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from digest.problems import Problem
from digest.registry.yaml_file import YamlFile, read_yaml

_NAME = "mkdocs.yml"


class MkdocsYml(NamedTuple):
    """The files, nearest first; their content as MkDocs merges it; the first of them; and what is wrong with them."""

    files: list[Path]
    content: dict[str, Any]
    first: YamlFile | None
    problems: list[Problem]


def read_mkdocs_yml(root: Path) -> MkdocsYml:
    """That of the project in `root`. Where one of the files cannot be read nothing of them is content."""
    path = root / _NAME
    files: list[Path] = []
    content: dict[str, Any] = {}
    first: YamlFile | None = None
    while path not in files:
        files.append(path)
        file, problems = read_yaml(path, path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path))
        if file is None:
            return MkdocsYml(files, {}, None, problems)
        first = first or file
        if not isinstance(file.content, dict):
            what = "is no mapping of keys to values"
            return MkdocsYml(files, {}, None, [Problem(file.where(), what, "write site_name: …")])
        content = _merged(file.content, content)
        parent = file.content.get("INHERIT")
        if isinstance(parent, str):
            path = (path.parent / parent).resolve()
    return MkdocsYml(files, content, first, [])


def language_of(content: dict[str, Any]) -> str:
    """That of the theme: Material's own texts are in it, too."""
    theme = content.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) else "en"


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """As MkDocs does it: mappings melt, everything else is replaced."""
    made = {**below, **above}
    for key in below.keys() & above.keys():
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            made[key] = _merged(below[key], above[key])
    return made
