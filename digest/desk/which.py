"""Which article a maintainer means: by its id, the head of it, the address of its page, or its input."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest import paths
from digest.clean.identity import identity
from digest.collection import documents
from digest.model import Document
from digest.problems import Problem, Refusal
from digest.project import Project
from digest.read.inputs import find_inputs

_PAGE = re.compile(r"(?:^|/)article/([0-9a-hjkmnp-tv-z]{8})(?![0-9a-z])")
_SHORTEST = 4  # characters of an id: fewer are soon two articles'
_SHOWN = 10
_HOW = "give its id, its address (/article/<id>-…/) or its file; digest export articles lists all"


@dataclass(frozen=True, slots=True)
class Which:
    """An article's id; where its input lies, if there is one; other articles that stand and have its very text."""

    id: str
    place: str | None
    copies: tuple[str, ...]


def which(asked: str, project: Project, rows: Iterable[str], places: Sequence[Path]) -> Which:
    """Raises Refusal where it is no article, or several. `rows`: `desk.lists.article_rows`; `places`: where a file
    of this name may be."""
    articles = {row["id"]: row for row in map(json.loads, rows)}
    id = _today(asked, _id(asked, project, articles.keys(), places), project, articles)
    own = articles.get(id)
    if own is None and all(line.key != f"article:{id}" for line in project.ledger.lines):
        raise Refusal([Problem(asked, "gives no article", "see why: digest explain article FILE")])
    down = project.decisions.taken_down
    copies = (row["id"] for row in articles.values() if own and row["text"] == own["text"] and row is not own)
    return Which(id, paths.place(own["origin"]) if own else None, tuple(copy for copy in copies if copy not in down))


def _id(asked: str, project: Project, ids: Iterable[str], places: Sequence[Path]) -> str:
    frozen = (line.key.partition(":") for line in project.ledger.lines)
    known = {*ids, *(id for kind, _, id in frozen if kind == "article")}
    if asked.lower() in known:
        return asked.lower()
    if found := sorted(set(_of_input(project, places))):
        return _only(asked, found)
    if (page := _PAGE.search(asked)) and page[1] in known:
        return page[1]
    heads = sorted(id for id in known if id.startswith(asked.lower()) and len(asked) >= _SHORTEST)
    if not heads:
        raise Refusal([Problem(asked, "is no article", _HOW)])
    return _only(asked, heads)


def _only(asked: str, found: Sequence[str]) -> str:
    if len(found) > 1:
        more = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
        what = f"is of {len(found):,} articles: {' '.join(found[:_SHOWN])}{more}"
        raise Refusal([Problem(asked, what, "give the id of one of them")])
    return found[0]


def _of_input(project: Project, places: Sequence[Path]) -> Iterator[str]:
    """The ids of the articles in the file that is at one of the places; of `file#name` that of the part alone."""
    inputs = {item.path.resolve(): item for item in find_inputs(project)[0]}
    for place in places:
        path, part = (place, "") if place.exists() else _parted(place)
        if (found := inputs.get(path.resolve())) is None:
            continue
        for document in documents(project, [found]):
            if isinstance(document, Document) and part in ("", document.origin.partition("#")[2]):
                yield identity(document, project).id
        return


def _parted(place: Path) -> tuple[Path, str]:
    path, _, part = str(place).partition("#")
    return Path(path), part


def _today(asked: str, id: str, project: Project, articles: dict[str, dict[str, Any]]) -> str:
    """The id that the article has today: of a renamed file the ledger knows the former one, and its page redirects."""
    if id in articles:
        return id
    lines = [line for line in project.ledger.lines if line.key == f"article:{id}"]
    for text in (text for line in reversed(lines) for text in (line.sha256, line.origin) if text):
        if heirs := [row["id"] for row in articles.values() if text in (row["sha256"], row["origin"])]:
            return _only(asked, heirs)
    return id
