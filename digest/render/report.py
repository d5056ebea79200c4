"""How a reader tells the maintainers of a problem with a page: the last line of every page."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from digest import paths
from digest.interface.words import say
from digest.render.nodes import Div, Link, Page, Paragraph
from digest.render.site import Site

PAGE = "{page}"  # in the address: where the page's own goes
_NEW_ISSUE = ("/issues/new", "/issues/new/")


def with_report(page: Page, site: Site) -> Page:
    """The page with its line; as it is where digest.yml names nobody to report to."""
    if site.report_to is None:
        return page
    address = paths.address(page.path)
    subject = site.texts.text(say("report.subject", page=address))
    link = Link(say("report.link"), report_address(site.report_to, address, subject))
    return replace(page, body=(*page.body, Div("d-report", (Paragraph((link,)),))))


def report_address(to: str, page: str, subject: str) -> str:
    """Where to, with the `subject` filled in as that of a mail or as the title of a new issue, or with the page's
    address from the root of the site in the place of `{page}`."""
    title = quote(subject, safe="")
    if PAGE in to:
        return to.replace(PAGE, quote(page, safe=""))
    if "://" not in to:
        return f"mailto:{to.removeprefix('mailto:')}?subject={title}"
    return f"{to}?title={title}" if to.endswith(_NEW_ISSUE) else to
