"""What is new since the last build: articles, actors, addresses, names that wait for a maintainer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from digest.publish.state import FOLDER, put

_NOW, _BUILT = "now.json", "built.json"


class Held(NamedTuple):
    """What a site holds: ids with titles or names; addresses; names that `digest review` asks about."""

    articles: Mapping[str, str]
    actors: Mapping[str, str]
    addresses: frozenset[str]
    doubts: frozenset[str]


class News(NamedTuple):
    """What the site holds that the last one did not, by title, name and address; `gone` are addresses it had."""

    articles: tuple[str, ...]
    actors: tuple[str, ...]
    addresses: tuple[str, ...]
    gone: tuple[str, ...]
    doubts: tuple[str, ...]


def put_held(root: Path, held: Held) -> None:
    """Keep what the pages in docs/ hold, for the next build."""
    put(root / FOLDER / _NOW, [json.dumps({**held._asdict(), **_lists(held)}, ensure_ascii=True) + "\n"])


def news_of_build(root: Path) -> News | None:
    """What docs/ holds now against the site built last; from now on that is this one. None for the first site."""
    now, before = (_held(root / FOLDER / name) for name in (_NOW, _BUILT))
    if now is None:
        return None
    if now != before:
        put(root / FOLDER / _BUILT, [(root / FOLDER / _NOW).read_text("utf-8")])
    return None if before is None else _compared(before, now)


def _compared(before: Held, now: Held) -> News:
    return News(
        tuple(now.articles[id] for id in sorted(now.articles.keys() - before.articles.keys())),
        tuple(sorted(now.actors[id] for id in now.actors.keys() - before.actors.keys())),
        tuple(sorted(now.addresses - before.addresses)),
        tuple(sorted(before.addresses - now.addresses)),
        tuple(sorted(now.doubts - before.doubts)),
    )


def _lists(held: Held) -> dict[str, list[str]]:
    return {"addresses": sorted(held.addresses), "doubts": sorted(held.doubts)}


def _held(path: Path) -> Held | None:
    """None where there is no such file, or a torn one."""
    try:
        raw = json.loads(path.read_text("utf-8"))
        return Held(dict(raw["articles"]), dict(raw["actors"]), _texts(raw["addresses"]), _texts(raw["doubts"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _texts(values: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str, values))
