"""Names for files that come from anywhere: safe in every file system, the same for the same name, and not taken."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath

from digest import paths
from digest.problems import Problem, Refusal
from digest.project import Project
from digest.read.readers import by_suffix
from digest.registry.sources import Source


def file_name(name: str, taken: Container[str]) -> str:
    """`Der Hafen (2).TXT` is `der-hafen-2.txt`; where that is among the folded names `taken`, `der-hafen-2-2.txt`."""
    ending = next(suffix for suffix in by_suffix() if name.lower().endswith(suffix))
    stem = paths.slug(name[: -len(ending)], "article")
    made, number = stem + ending, 2
    while made in taken:
        made, number = f"{stem}-{number}{ending}", number + 1
    return made


def folded(name: str) -> str:
    """What two names have in common that some file system takes for one."""
    return unicodedata.normalize("NFC", name).lower()


def folder_name(name: str) -> str:
    """A folder's, likewise; folders of one name are one."""
    return paths.slug(name, "folder")


def folder_into(text: str) -> str:
    """A folder below `seeds/articles/`, as a person names it. Raises Refusal for one that is not there."""
    path = PurePosixPath(unicodedata.normalize("NFC", text))
    if path.is_absolute() or not path.parts or any(not _is_plain(part) for part in path.parts):
        what = "is no folder below seeds/articles/"
        raise Refusal([Problem(f"--into {text}", what, "name it from there, without dots: --into courier/2024")])
    return path.as_posix()


def folder_of(source: Source, project: Project) -> str:
    """The folder that everything in is an outlet's. Raises Refusal where `sources.yml` tells none."""
    for match in source.match:
        folder, _, rest = (match.path or "").partition("*")
        if rest in ("", "*") and folder.startswith("articles/") and folder.endswith("/") and folder != "articles/":
            return folder.removeprefix("articles/").removesuffix("/")
    where = project.files["seeds/sources.yml"].where((source.id,))
    fix = f'add `- {{path: "articles/{source.id}/**"}}` to its `match`'
    raise Refusal([Problem(where, f"tells no folder of `{source.id}`", fix)])


def _is_plain(part: str) -> bool:
    return not part.startswith(".") and part.isprintable() and "\\" not in part
