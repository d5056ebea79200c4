"""What `mkdocs.yml` says that a build depends on, read without running anything of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import Any

from digest.problems import Problem, Refusal
from digest.registry.mkdocs_yml import language_of, read_mkdocs_yml
from digest.registry.yaml_file import YamlFile

# Themes that do not print what the converter writes. Others may extend ours.
_OTHER_THEMES = frozenset({None, "mkdocs", "readthedocs", "material"})
_MATERIAL = Path(str(resources.files("material"))) / "templates"
_SEARCH = frozenset({"search", "material/search"})


@dataclass(frozen=True, slots=True)
class Config:
    """Files and folders besides `docs/` that shape the site: the configuration, hooks, the theme's custom_dir."""

    files: tuple[Path, ...]
    folders: tuple[Path, ...]


def read_config(root: Path) -> Config:
    """Raises Refusal, with lines, where the file is no YAML or sets what a digest cannot be built with."""
    files, content, file, problems = read_mkdocs_yml(root)
    if file and not problems:
        problems = [*_wrong(content, file), *_unknown_language(root, content, file)]
    if problems:
        raise Refusal(problems)
    theme = content.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    hooks = [root / hook for hook in _texts(content.get("hooks"))]
    # A hook may import its neighbours.
    folders = {hook.parent for hook in hooks} - {root}
    if isinstance(own, str):
        folders.add(root / own)
    return Config((*files, *hooks), tuple(sorted(folders)))


def _wrong(content: dict[str, Any], file: YamlFile) -> Iterator[Problem]:
    theme = content.get("theme")
    name = theme.get("name") if isinstance(theme, dict) else theme
    if name in _OTHER_THEMES and not (isinstance(theme, dict) and "name" in theme and name is None):
        what = f"the theme is {name or 'not set'}, and generated pages need the theme digest"
        yield Problem(file.where(("theme", "name")), what, "write theme: {name: digest, font: false}")
    if content.get("docs_dir") not in (None, "docs", "./docs", "docs/"):
        what = f"docs_dir is {content['docs_dir']}, and digest writes its pages into docs/"
        yield Problem(file.where(("docs_dir",)), what, "remove the line")
    if str(content.get("use_directory_urls", "true")).lower() in ("false", "no", "off"):
        what = "use_directory_urls is off, and the addresses of a digest end in a slash"
        yield Problem(file.where(("use_directory_urls",)), what, "remove the line")
    plugins = content.get("plugins", ["search"])
    if any(plugin in _SEARCH for plugin in _texts(plugins)):
        what = "the plugin search is on, which has every text a second time: digest has a search of its own"
        yield Problem(file.where(("plugins",)), what, "write plugins: [], or a list without search")


def _unknown_language(root: Path, content: dict[str, Any], file: YamlFile) -> Iterator[Problem]:
    """Material has a template for each language that it knows; a project may bring one of its own."""
    language, theme = language_of(content), content.get("theme")
    template = Path("partials", "languages", f"{language}.html")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    if (_MATERIAL / template).is_file() or (isinstance(own, str) and (root / own / template).is_file()):
        return
    known = sorted(path.stem for path in (_MATERIAL / template.parent).glob("*.html"))
    near = get_close_matches(language, known, 1, 0.4) or ["en"]
    what = f"the language {language} is none that Material has texts for"
    fix = f"write language: {near[0]}; there are {' '.join(known)}"
    yield Problem(file.where(("theme", "language")), what, fix)


def _texts(value: Any) -> list[str]:
    """The names in a list of plugins or hooks, each a text or a mapping from its name to its settings."""
    if isinstance(value, dict):
        return [str(name) for name in value]
    names: list[str] = []
    for item in value if isinstance(value, list) else ():
        names += [item] if isinstance(item, str) else _texts(item)
    return names
