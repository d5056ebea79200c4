"""What is new since the last build: articles, actors, addresses, names that wait for a maintainer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from digest.publish.state import FOLDER, put

_NOW, _BUILT = "now.json", "built.json"


class Held(NamedTuple):
    """What a site holds: ids with titles or names; addresses; of one that was built, names that `digest review` asks
    about."""

    articles: Mapping[str, str]
    actors: Mapping[str, str]
    addresses: frozenset[str]
    doubts: frozenset[str] = frozenset()


class News(NamedTuple):
    """What the site holds that the last one did not, by title, name and address; `gone` are addresses it had."""

    articles: tuple[str, ...]
    actors: tuple[str, ...]
    addresses: tuple[str, ...]
    gone: tuple[str, ...]
    doubts: tuple[str, ...]


def put_held(root: Path, held: Held) -> None:
    """Keep what the pages in docs/ hold, for the next build."""
    _put(root / FOLDER / _NOW, held)


def news_of_build(root: Path, doubts: frozenset[str]) -> News | None:
    """What docs/ holds now against the site built last; from now on that is this one. None for the first site.

    `doubts`: the names that `digest review` asks about now.
    """
    now, before = (_held(root / FOLDER / name) for name in (_NOW, _BUILT))
    if now is None:
        return None
    now = now._replace(doubts=doubts)
    if now != before:
        _put(root / FOLDER / _BUILT, now)
    return None if before is None else _compared(before, now)


def _compared(before: Held, now: Held) -> News:
    return News(
        tuple(now.articles[id] for id in sorted(now.articles.keys() - before.articles.keys())),
        tuple(sorted(now.actors[id] for id in now.actors.keys() - before.actors.keys())),
        tuple(sorted(now.addresses - before.addresses)),
        tuple(sorted(before.addresses - now.addresses)),
        tuple(sorted(now.doubts - before.doubts)),
    )


def _put(path: Path, held: Held) -> None:
    lists = {"addresses": sorted(held.addresses), "doubts": sorted(held.doubts)}
    put(path, [json.dumps({**held._asdict(), **lists}, ensure_ascii=True) + "\n"])


def _held(path: Path) -> Held | None:
    """None where there is no such file, or a torn one."""
    try:
        raw = json.loads(path.read_text("utf-8"))
        return Held(dict(raw["articles"]), dict(raw["actors"]), _texts(raw["addresses"]), _texts(raw["doubts"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _texts(values: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str, values))
