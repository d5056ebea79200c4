"""What a page shows around its headline: date line, byline, standfirst."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from digest.clean import kinds
from digest.clean.alike import alike, bare, bared
from digest.clean.blocks import BLOCKS, DROPPED, is_hidden
from digest.clean.bylines import byline
from digest.clean.dated import is_update, printed_date
from digest.dates import grammar
from digest.dates.iso import is_year
from digest.model import Evidence
from digest.text import fold, normalise

_HEADINGS = ("h1", "h2", "h3")
_MOST_HEADINGS, _MOST_ELEMENTS, _MOST_PIECES = 60, 120, 60
_ELSEWHERE = ("nav", "footer", "aside", "form")
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?(?:title|head|heading|headline)|summary|lede|intro|excerpt"
    r"|article-?(?:lead|description)|chapeau|entradilla|sottotitolo|occhiello|lead-?(?:text|paragraph))(?:$|[\s_-])",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"(?:^|[\s_-])(?:author|byline|writer|contributor)s?(?:[_-]*(?:name|link|text))?(?:$|\s)", re.IGNORECASE
)
_CHANGED = re.compile(r"modif|updat", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_COMPARED = 100  # characters of a description, which may be cut short
_NAME_WORDS, _LONGEST_MARK, _SHORTEST_PROSE = 6, 160, 40


def heading(root: etree._Element, titles: Iterable[str], names: Iterable[str]) -> etree._Element | None:
    """The element that holds the headline: it says what the page's head says; else the only `h1` that may be one.

    An outlet's name is often the first `h1`.
    """
    said, sites = bared(titles), {fold(name) for name in names}
    found = [(element, text_of(element)) for element in islice(root.iter(*_HEADINGS), _MOST_HEADINGS)]
    for element, text in found:
        if text and fold(text) not in sites and alike(text, said):
            return element
    free = [
        element
        for element, text in found
        if element.tag == "h1" and text and fold(text) not in sites and not any(element.iterancestors(*_ELSEWHERE))
    ]
    return free[0] if len(free) == 1 else None


def text_of(element: etree._Element) -> str:
    """Its text in one line, of the first pieces only: a container may hold the page."""
    return normalise("".join(islice(element.itertext(), _MOST_PIECES)))


def shown(head: etree._Element, descriptions: Iterable[str]) -> Iterator[Evidence]:
    """What stands between the headline and the first paragraph, and the date above the headline in its own header.

    Nothing further down is looked at: there are the dates of other articles, comments and copyrights.
    """
    told = tuple({fold(description.rstrip(" .…"))[:_COMPARED] for description in descriptions})
    for time in _above(head):
        yield from _date(time, text_of(time))
    title, lead = bare(text_of(head)), ""
    for element in _behind(head):
        if any(child.tag in BLOCKS for child in element):
            continue
        text = text_of(element)
        if not text or (len(text) < _LONGEST_MARK and bare(text) == title):
            continue
        hints = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-testid') or ''}"
        if _is_standfirst(element, text, hints):
            yield Evidence("standfirst", text, "page")
        elif not lead and fold(text).startswith(told):
            lead = text
        elif element.tag in BLOCKS and len(text) >= _SHORTEST_PROSE and kinds.kind(text) == "prose":
            return
        elif len(text) < _LONGEST_MARK:
            marks = [*_date(element, text), *_writer(element, text, hints)]
            if marks and lead:
                yield Evidence("standfirst", lead, "page")
            yield from marks


def _is_standfirst(element: etree._Element, text: str, hints: str) -> bool:
    """A line of some length that is marked as one, or a smaller heading that leads nowhere."""
    is_heading = element.tag == "h2" and element.find(".//a") is None
    if text.count(" ") + 1 < _NAME_WORDS or not (is_heading or _STANDFIRST.search(hints)):
        return False
    return kinds.kind(text) in ("prose", "sentence", "short")


def _above(head: etree._Element) -> Iterator[etree._Element]:
    """Elements `time` in front of the headline, in the header or article that both are in."""
    around = next(head.iterancestors("header", "article"), None)
    for element in islice(around.iter("time", head.tag), _MOST_PIECES) if around is not None else ():
        if element is head:
            return
        if element.tag == "time":
            yield element


def _behind(head: etree._Element) -> Iterator[etree._Element]:
    """The elements that follow in the page, each before those in it; at most a few hundred, and none without text."""
    element, met = head, 0
    inside = False
    while element is not None and met < _MOST_ELEMENTS:
        below = element[0] if inside and len(element) else None
        while below is None and element is not None:
            below = element.getnext()
            if below is None:
                element = element.getparent()
        element = below
        if element is None:
            return
        met += 1
        inside = element.tag not in DROPPED and element.tag not in _ELSEWHERE and not is_hidden(element)
        if inside:
            yield element


def _date(element: etree._Element, text: str) -> Iterator[Evidence]:
    """The date that an element is: by `datetime`, by `content` where it is marked as the date, or by its whole text."""
    said = element.get("datetime") or element.get("content") or ""
    if not said and not _DIGIT.search(text):
        return
    marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    before = element.getprevious()
    label = (before.tail if before is not None else element.getparent().text) or ""
    if _CHANGED.search(marks) or _CHANGED.search(label[-40:]) or is_update(text):
        return
    if said and grammar.parse(normalise(said)):
        yield Evidence("date", normalise(said), "page")
    elif (printed := printed_date(text)) and not is_year(printed.date):
        yield Evidence("date", printed.published or printed.date, "page")


def _writer(element: etree._Element, text: str, hints: str) -> Iterator[Evidence]:
    """The byline that an element is: `By …`, or a few words where it is marked as the author."""
    if found := byline(text):
        yield Evidence("byline", found.name, "page")
        if found.date:
            yield Evidence("date", found.date.published or found.date.date, "page")
        return
    is_marked = "author" in f"{element.get('rel') or ''} {element.get('itemprop') or ''}" or _WRITER.search(hints)
    words = text.split()
    if is_marked and len(words) <= _NAME_WORDS and all(not word[0].islower() for word in words):
        yield Evidence("byline", text, "page")
