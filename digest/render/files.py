"""Every file of a site that is no page, in one order."""

from __future__ import annotations

from collections.abc import Iterator

from digest import paths
from digest.render.site import Site


def all_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Paths from the root of docs/, and contents."""
    yield paths.ROBOTS, _robots(site).encode()


def _robots(site: Site) -> str:
    """Everything may be read by everybody; where the list of all pages is."""
    sitemap = site.address("sitemap.xml")
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {sitemap}\n" if sitemap else "")
