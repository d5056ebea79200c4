"""What a site goes without that does not know its own address."""

from __future__ import annotations

from digest.problems import Problem


def unlocated(url: str | None) -> tuple[Problem, ...]:
    """A note where `url`, the site's own address, is not known."""
    if url is not None:
        return ()
    what = "site_url is not set: the site has no feeds, no canonical addresses, and nothing in sitemap.xml"
    return (Problem("mkdocs.yml", what, "write site_url: https://…, the address where the site will live", "note"),)
