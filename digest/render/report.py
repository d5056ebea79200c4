"""How a reader tells the maintainers of a problem with a page: the last line of every page."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from digest import paths
from digest.render.nodes import Div, Link, Page, Paragraph
from digest.render.site import Site

PAGE = "{page}"  # in the address: where the page's own goes
_NEW_ISSUE = ("/issues/new", "/issues/new/")


def with_report(page: Page, site: Site) -> Page:
    """The page with its line; as it is where digest.yml names nobody to report to."""
    if site.report_to is None:
        return page
    link = Link("Report a problem with this page", report_address(site.report_to, paths.address(page.path)))
    return replace(page, body=(*page.body, Div("d-report", (Paragraph((link,)),))))


def report_address(to: str, page: str) -> str:
    """Where to, with the page's address from the root of the site filled in: as a mail's subject, as the title of a new
    issue, or in the place of `{page}`."""
    subject = quote(f"Problem on {page}", safe="")
    if PAGE in to:
        return to.replace(PAGE, quote(page, safe=""))
    if "://" not in to:
        return f"mailto:{to.removeprefix('mailto:')}?subject={subject}"
    return f"{to}?title={subject}" if to.endswith(_NEW_ISSUE) else to
