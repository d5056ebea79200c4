"""The files of all feeds, and the list of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from digest import paths
from digest.collection import Collection
from digest.feeds.atom import atom
from digest.feeds.catalog import all_feeds
from digest.feeds.json_feed import json_feed
from digest.feeds.moments import Moments, changes
from digest.feeds.opml import Listed, listed, opml
from digest.gather.moved import Moved
from digest.project import Project
from digest.render.site import Site


def feed_files(
    collection: Collection, project: Project, site: Site, moved: Iterable[Moved]
) -> Iterator[tuple[str, bytes]]:
    """Paths and contents; nothing where the site has no address, which feeds cannot do without."""
    if site.url is None:
        return
    former = _former(moved)
    found: list[Listed] = []
    for feed in all_feeds(collection.catalog, moments(collection, project), site, partial(_address, site)):
        found.append(listed(feed))
        for name, content in ((paths.ATOM, atom(feed)), (paths.JSON_FEED, json_feed(feed))):
            for path in (feed.path, *former.get(feed.path, ())):
                yield paths.beside(path, name), content
    yield paths.OPML, opml(site, found)


def moments(collection: Collection, project: Project) -> Moments:
    """When the articles of a collection came, and were changed."""
    versions = ((item.card.id, item.revisions) for item in collection.kept)
    return Moments(project.ledger.days, changes(versions, project.corrections))


def _former(moved: Iterable[Moved]) -> dict[str, list[str]]:
    """Of a page the addresses that it had before: who follows one of those goes on to get its feed."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in moved:
        if item.to and paths.has_feed(item.path) and paths.has_feed(item.to) and _kind(item.path) == _kind(item.to):
            found[item.to].append(item.path)
    return found


def _kind(path: str) -> str:
    return path.partition("/")[0]


def _address(site: Site, path: str) -> str:
    return site.address(path) or path
