"""Where the articles of a story differ: value by value on the story's page, all of it in lists of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest import paths
from digest.gathered import Difference, Story, Version
from digest.interface.words import Words, counted, say
from digest.model import Receipt
from digest.render import listings
from digest.render.beside import kept, taken
from digest.render.cards import dotted
from digest.render.nodes import Block, Div, Heading, Item, ItemList, Link, Listing, Page, Paragraph, Quote, Text
from digest.render.parted import Whole
from digest.render.receipts import told_by
from digest.render.when import day

_VALUES = 8  # of one difference on the page
_ARTICLES = 3  # for each of them


@dataclass(frozen=True, slots=True)
class Differ:
    """One difference on the page of a story: its values, those that most articles state first, and for each of them
    the articles that are shown."""

    what: str
    values: tuple[tuple[str, int, tuple[Version, ...]], ...]
    whole: Whole[Version]

    @property
    def shown(self) -> tuple[Version, ...]:
        return tuple(version for _, _, versions in self.values for version in versions)

    @property
    def listing(self) -> Listing:
        """What is shown, for a file beside the page."""
        return self.whole.listed(self.shown, _name(self.whole.path))


def differing(story: Story, found: Sequence[Difference]) -> list[Differ]:
    return [_differ(story, number, difference) for number, difference in enumerate(found, 1)]


def _differ(story: Story, number: int, difference: Difference) -> Differ:
    groups: dict[str, list[Version]] = {}
    for version in difference.versions:
        groups.setdefault(version.value, []).append(version)
    often = sorted(groups.items(), key=lambda group: -len(group[1]))  # as many: the one told first
    values = tuple((value, len(own), tuple(own[:_ARTICLES])) for value, own in often[:_VALUES])
    page = paths.story(story.id, story.slug)
    whole = Whole(
        path=paths.part(page, f"differ-{number}"),
        whom=Text(story.title),
        what=say(f"differ.{difference.what}"),
        above=Link(say("story.all"), page),
        rows=[version for _, own in often for version in own],
        show=lambda rows: Div("d-contacts", (ItemList(tuple(_row(difference.what, row) for row in rows)),)),
        listed=listings.versions,
        receipt=lambda version: version.receipt,
        most=sum(len(own) for _, _, own in values),
    )
    return Differ(difference.what, values, whole)


def differences_told(found: Sequence[Differ]) -> Iterator[Block]:
    """What the articles state otherwise than one another; which of them is right is not said."""
    yield Heading(2, "differ", (Text(say("differ.heading")),))
    if not found:
        yield Paragraph((Text(say("differ.none")),))
    for number, differ in enumerate(found, 1):
        yield Heading(3, f"differ-{number}", (Text(say(f"differ.{differ.what}")),))
        items = (_value(differ.what, value, count, versions) for value, count, versions in differ.values)
        yield Div("d-contacts", (ItemList(tuple(items)),))
        yield from taken(differ.whole.above.to, differ.listing)
        if len(differ.whole.rows) > differ.whole.most:
            link = Link(say("list.all", n=len(differ.whole.rows)), differ.whole.path)
            yield Paragraph((Text(say("list.beginning", some=say("differ.first"), all=link)),))


def differ_receipts(found: Sequence[Differ]) -> list[Receipt]:
    """Of what is shown on the page of the story."""
    return [version.receipt for differ in found for version in differ.shown]


def differ_lists(found: Sequence[Differ]) -> Iterator[Page]:
    """All that is stated, where it is too much for that page."""
    for differ in found:
        yield from differ.whole.pages()


def differ_listings(found: Sequence[Differ]) -> tuple[Listing, ...]:
    return kept(*(differ.listing for differ in found))


def _value(what: str, value: str, count: int, versions: Sequence[Version]) -> Item:
    blocks = tuple(block for version in versions for block in _told(version))
    return Item((Text(_in_words(what, value)), *dotted(counted(count, "article"))), blocks)


def _row(what: str, version: Version) -> Item:
    return Item((Text(_in_words(what, version.value)),), tuple(_told(version)))


def _told(version: Version) -> Iterator[Block]:
    card = version.card
    if version.sentence:
        yield Quote((Paragraph((Text(version.sentence),)),))
    yield told_by(card, version.receipt)


def _in_words(what: str, value: str) -> Words:
    return day(value) if what.startswith("day_") else value


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
