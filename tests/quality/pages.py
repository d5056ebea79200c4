"""Pages of the shared corpora: news texts with known lines, wrapped in the furniture of real pages, several a site.

A row of the furniture corpus is one site. Each of its pages prints the furniture anew: short lines (menus, buttons) are
the same on all; of the lines that read like headlines and teasers some stay, some change from page to page. Then come
title, byline and date in one of the site's shapes, and the text, with the lines of `inside` between its paragraphs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from digest.model import Document
from digest.problems import Problem
from digest.read.plain import read
from digest.registry.settings import Limits
from digest.text import normalise
from tests.quality.row import Corpus

SEED = 1
TEXTS = ("gum_wikinews", "meantime", "re3d")
FURNITURE = "furniture"
_PAGES_A_SITE = 5
_HEADLINE_WORDS = 5  # a line of furniture of so many words may be another one on the next page
_SECTIONS = ("before", "inside", "after")
# Wikinews' own furniture, which the corpora hold as text: what follows a list of sources, and credits of pictures.
_TAIL = re.compile(r"Sources|Fuentes|Fonti|Bronnen")
_CREDIT = re.compile(r"(?:Image|Video|Audio|Photo): .{0,60}")
_BY = {"en": "By", "es": "Por", "it": "Di", "nl": "Door"}
_WRITERS = ("Lena Brandvik", "Orla Velmian", "Marek Olsavsky", "Ilse Norhaven", "Tomas Quill", "Pia de Winter")
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A news text: its title, its lines that are the article, and its lines that may stay or go (credits)."""

    id: str
    lang: str
    title: str
    day: date
    lines: tuple[str, ...]
    neutral: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """One page as scraped. `article` and `furniture` are its normalised lines; only what has a letter or digit."""

    document: Document
    text: Text
    site: str
    article: tuple[str, ...]
    furniture: tuple[str, ...]


def is_tuned(site: str) -> bool:
    """Is it of the half of the furniture whose errors were looked at?"""
    return hashlib.sha256(site.encode()).digest()[-1] % 2 == 0


def pages(corpora: Corpus) -> list[Page]:
    """All pages of all sites, in the order of the furniture corpus; the same each time."""
    chance = Random(SEED)
    sites = corpora.rows(FURNITURE)
    hands = _deal(texts(corpora), len(sites), chance)
    pools = {half: _pools(sites, half) for half in (True, False)}
    made: list[Page] = []
    for row, hand in zip(sites, hands, strict=True):
        made += _Site(row, pools[is_tuned(row["id"])]).pages(hand)
    return made


def texts(corpora: Corpus) -> list[Text]:
    """Every text of the three corpora, its title and date line cut off."""
    return [_text(row) for name in TEXTS for row in corpora.rows(name)]


def _text(row: dict[str, Any]) -> Text:
    lines = [line for line in map(normalise, row["text"].split("\n")) if line]
    if lines[0] == normalise(row["title"]):
        lines = lines[2:]
    end = next((at for at, line in enumerate(lines) if _TAIL.fullmatch(line)), len(lines))
    return Text(
        id=row["id"],
        lang=row["lang"],
        title=normalise(row["title"]),
        day=date.fromisoformat(row["date"]) if row["date"] else date(2017, 3, 14),
        lines=tuple(lines[:end]),
        neutral=frozenset(line for line in lines if _CREDIT.fullmatch(line)),
    )


def _deal(all_texts: Sequence[Text], sites: int, chance: Random) -> list[list[Text]]:
    """Five texts of one language for each site; a text comes again only after all others of its language."""
    decks: dict[str, list[Text]] = {}
    hands = []
    for lang in chance.choices([text.lang for text in all_texts], k=sites):
        hand: list[Text] = []
        while len(hand) < _PAGES_A_SITE:
            if not decks.get(lang):
                decks[lang] = [text for text in all_texts if text.lang == lang and text not in hand]
                chance.shuffle(decks[lang])
            hand.append(decks[lang].pop())
        hands.append(hand)
    return hands


Pools = dict[str, list[str]]


def _pools(sites: Sequence[dict[str, Any]], half: bool) -> Pools:
    """The lines that may stand in for a headline, by section, of one half of the sites."""
    own = [row for row in sites if is_tuned(row["id"]) == half]
    return {name: [line for row in own for line in row[name] if _varies(line)] for name in _SECTIONS}


def _varies(line: str) -> bool:
    return line.count(" ") + 1 >= _HEADLINE_WORDS


class _Site:
    """What the pages of one site share: furniture, the shape of the head, and how lines are parted."""

    def __init__(self, row: dict[str, Any], pools: Pools) -> None:
        self.id: str = row["id"]
        self.chance = Random(f"{SEED}:{self.id}")
        self.pools = pools
        # Of each line: None where it is the same on all pages.
        self.sections = {
            name: [(line, _varies(line) and self.chance.random() < 0.5) for line in row[name]] for name in _SECTIONS
        }
        self.shape = self.chance.randrange(len(_HEADS))
        self.below = self.chance.choice((0, 0, 1, 2, 4))  # lines of furniture between title and text
        self.parted = self.chance.choice(("\n", "\n\n"))
        self.name = self.chance.choice(("Norhaven Post", "The Velmia Courier", "Harbour Wire"))

    def pages(self, texts: Sequence[Text]) -> list[Page]:
        return [self._page(number, text) for number, text in enumerate(texts)]

    def _page(self, number: int, text: Text) -> Page:
        before, inside, after = (self._printed(name) for name in _SECTIONS)
        top, head = _HEADS[self.shape](text, self.name, self.chance)
        cut = max(0, len(before) - self.below)
        body = self._between(text.lines, inside)
        lines = [*top, *before[:cut], *head, *before[cut:], *body, *after]
        origin = f"{self.id.replace(':', '-')}/{number}.txt"
        document = read(origin, self.parted.join(lines).encode("utf-8"), Limits())
        assert not isinstance(document, Problem)
        article = tuple(line for line in text.lines if line not in text.neutral and _says(line))
        furniture = tuple(line for line in map(normalise, (*before, *inside, *after)) if _says(line))
        return Page(document, text, self.id, article, furniture)

    def _printed(self, section: str) -> list[str]:
        pool = self.pools[section]
        return [self.chance.choice(pool) if varies else line for line, varies in self.sections[section]]

    def _between(self, lines: Sequence[str], inside: Sequence[str]) -> list[str]:
        """The text with each clump of `inside` at a gap between its lines; an equal line begins a new clump."""
        clumps: list[list[str]] = []
        for line in inside:
            if not clumps or line == clumps[-1][-1] or self.chance.random() < 0.3:
                clumps.append([])
            clumps[-1].append(line)
        gaps = sorted(self.chance.choices(range(1, max(2, len(lines))), k=len(clumps)))
        made: list[str] = []
        for at, line in enumerate(lines):
            made += [item for gap, clump in zip(gaps, clumps, strict=True) if gap == at for item in clump]
            made.append(line)
        return made + [item for gap, clump in zip(gaps, clumps, strict=True) if gap >= len(lines) for item in clump]


def _says(line: str) -> bool:
    return any(map(str.isalnum, line))


def _day(text: Text) -> str:
    month = _MONTHS[text.lang].split()[text.day.month - 1]
    if text.lang == "en":
        return f"{month} {text.day.day}, {text.day.year}"
    joint = " de " if text.lang == "es" else " "
    return joint.join((str(text.day.day), month, str(text.day.year)))


def _by(text: Text, chance: Random) -> str:
    return f"{_BY[text.lang]} {chance.choice(_WRITERS)}"


Head = tuple[list[str], list[str]]


def _title_by_date(text: Text, site: str, chance: Random) -> Head:
    return [], [text.title, _by(text, chance), _day(text)]


def _window_title_first(text: Text, site: str, chance: Random) -> Head:
    return [f"{text.title} – {site}"], [text.title, f"{_by(text, chance)} - {_day(text)}"]


def _date_first(text: Text, site: str, chance: Random) -> Head:
    return [], [text.day.strftime("%Y-%m-%d %H:%M"), text.title, chance.choice(_WRITERS)]


def _numbers(text: Text, site: str, chance: Random) -> Head:
    return [], [text.title, f"{text.day:%d.%m.%Y}"]


def _title_alone(text: Text, site: str, chance: Random) -> Head:
    return [], [text.title]


def _twice(text: Text, site: str, chance: Random) -> Head:
    return [f"{text.title} | {site}"], [text.title, _day(text), _by(text, chance)]


_HEADS = (_title_by_date, _window_title_first, _date_first, _numbers, _title_alone, _twice)
