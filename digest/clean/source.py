"""Which source an article is from, by what evidence, and the title without the source's name behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from digest import paths
from digest.registry.sources import Source
from digest.text import fold

_SUFFIX = re.compile(r"\s+(?:[|–—\-:·•«»/]|::)\s*(?P<name>[^|–—·•«»]{2,60})$")

_LONGEST_SUFFIX = 70  # characters


@dataclass(frozen=True, slots=True)
class Origin:
    """A source's id and name, the title without its suffix, and the reason in words; no id where nothing tells."""

    id: str | None
    name: str | None
    title: str
    reason: str


def recognise(title: str, printed: str | None, url: str | None, origin: str, sources: dict[str, Source]) -> Origin:
    """By what the input declares, else its title's suffix, else its URL's host, else its place under `articles/`."""
    bare, suffix_of = _without_suffix(title, sources)
    if printed is not None:
        found = sources.get(printed) or next((s for s in sources.values() if fold(s.name) == fold(printed)), None)
        if found:
            return Origin(found.id, found.name, _cut(title, found), "declared in the article's front matter")
        return Origin(
            paths.slug(printed, "source"), printed, title, "declared in the article's front matter, not in sources.yml"
        )
    if suffix_of:
        return Origin(suffix_of.id, suffix_of.name, bare, f"the title ends in “{title[len(bare) :].strip()}”")
    for source in sources.values():
        if url and source.has_host(url):
            return Origin(source.id, source.name, title, f"its URL is on a host of {source.name}")
    for source in sources.values():
        if source.has_path(origin):
            return Origin(source.id, source.name, title, f"it lies in a folder of {source.name}")
    return Origin(None, None, title, "nothing in the input says so, and no source in sources.yml matches")


def _without_suffix(title: str, sources: dict[str, Source]) -> tuple[str, Source | None]:
    found = _SUFFIX.search(title, max(0, len(title) - _LONGEST_SUFFIX))
    if found:
        name = fold(found["name"])
        for source in sources.values():
            if any(fold(suffix) == name for suffix in source.title_suffixes):
                return title[: found.start()].rstrip(), source
    return title, None


def _cut(title: str, source: Source) -> str:
    bare, of = _without_suffix(title, {source.id: source})
    return bare if of else title


def without_name(title: str, names: Iterable[str]) -> str:
    """The title without the site's name behind it, where the site goes by one of these names."""
    own = {_named(name) for name in names}
    while (found := _SUFFIX.search(title, max(0, len(title) - _LONGEST_SUFFIX))) and _named(found["name"]) in own:
        title = title[: found.start()].rstrip()
    return title


def _named(name: str) -> str:
    return fold(name).removeprefix("the ").strip()
