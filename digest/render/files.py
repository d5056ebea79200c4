"""Every file of a site that is no page, in one order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest import paths
from digest.gathered import Catalog
from digest.registry.actors import Actor
from digest.render.site import Site
from digest.render.suggestions import suggestions


def all_files(site: Site, catalog: Catalog, known: Mapping[str, Actor]) -> Iterator[tuple[str, bytes]]:
    """Paths from the root of docs/, and contents; `known` are the registered actors by id."""
    yield paths.ROBOTS, _robots(site).encode()
    yield paths.SUGGESTIONS, suggestions(catalog, known, site.texts)


def _robots(site: Site) -> str:
    """Everything may be read by everybody; where the list of all pages is."""
    sitemap = site.address("sitemap.xml")
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {sitemap}\n" if sitemap else "")
