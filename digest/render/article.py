"""The page of one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.formats.citation import names_in
from digest.gather.cards import excerpt
from digest.gathered import ActorEntry, Catalog
from digest.model import Article, Card, LinkedArticle, Mention
from digest.registry.sources import Publish
from digest.render.cards import note
from digest.render.cite import citation, cite_box, cite_file
from digest.render.facets import article_facets
from digest.render.how import IN_WORDS
from digest.render.language import direction, language_name
from digest.render.nodes import (
    Anchor,
    Block,
    Details,
    Div,
    FrontValue,
    Heading,
    Inline,
    Item,
    ItemList,
    Link,
    Name,
    Page,
    Paragraph,
    Table,
    Text,
)
from digest.render.receipts import anchor
from digest.render.site import Site
from digest.render.story_cards import elsewhere
from digest.render.versions import versions
from digest.render.when import basis, day, hinted


def article_page(linked: LinkedArticle, card: Card, catalog: Catalog, publish: Publish, site: Site) -> Page:
    """Facts, actors, the text (as far as `publish` allows), and how all of it was made."""
    article = linked.article
    present = _present(linked, catalog)
    body: list[Block] = [
        Heading(1, "top", (Text(article.title),)),
        Div("d-facts", (Paragraph(_facts(article)),)),
    ]
    if article.date is None:
        body.append(note(_undated(article)))
    body += versions(article, catalog)
    body += _chips(present)
    body += _text(linked, catalog, publish)
    body += elsewhere(card, catalog)
    page = paths.article(card.id, card.slug)
    cited = citation(article, page, catalog, site)
    body.append(cite_box(cited, article, page, site))
    body += [Heading(2, "made", (Text("How this page was made"),)), Div("d-made", _made(linked, catalog, publish))]
    front = _front(article, present, catalog, publish)
    return Page(page, front, tuple(body), files=(cite_file(cited, article),))


def _present(linked: LinkedArticle, catalog: Catalog) -> list[ActorEntry]:
    """The actors with a page, by first mention."""
    entries = (catalog.actor_of(mention.actor, mention.key) for mention in linked.mentions)
    return list({entry.id: entry for entry in entries if entry is not None}.values())


def _front(
    article: Article, present: list[ActorEntry], catalog: Catalog, publish: Publish
) -> tuple[tuple[str, FrontValue], ...]:
    pairs: tuple[tuple[str, FrontValue | None], ...] = (
        ("title", article.title),
        ("id", article.id),
        ("date", article.date),
        ("published", article.published),
        ("date_basis", article.date_basis),
        ("date_hints", article.date_hints or None),
        ("source", article.source),
        ("byline", article.byline),
        ("authors", names if len(names := names_in(article.byline)) > 1 else None),
        ("standfirst", article.standfirst if publish == "full" else None),
        ("language", article.language),
        ("url", article.url),
        ("actors", tuple(entry.id for entry in present) or None),
        ("story", stories[0] if (stories := catalog.stories_of.get(article.id, ())) else None),
        ("stories", stories or None),
        ("duplicate_of", first.id if (first := catalog.copies.get(article.id)) else None),
        ("input", article.origin),
        ("sha256", article.sha256),
        ("kind", "article"),
        ("facets", article_facets(article, present, catalog)),
    )
    return tuple((key, value) for key, value in pairs if value is not None)


def _facts(article: Article) -> tuple[Inline, ...]:
    source: Inline = (
        Link(article.source_name or article.source, paths.source(article.source))
        if article.source
        else Text("Source unknown")
    )
    parts: list[Inline] = [source]
    if article.date:
        parts += [Text(" · "), Link(day(article.date), paths.month(article.date[:7]))]
        parts.append(Text(f" ({basis(article.date_basis)})"))
    else:
        parts += [Text(" · "), Link("Date unknown", paths.UNDATED)]
    if article.language:
        parts.append(Text(f" · {language_name(article.language)}"))
    if article.byline:
        parts.append(Text(f" · by {article.byline}"))
    if article.url:
        parts += [Text(" · "), Link("Original", article.url)]
    return tuple(parts)


def _undated(article: Article) -> str:
    unknown = "The date of this article is unknown: none is printed."
    return f"{unknown} Its text hints: {hinted(article.date_hints)}." if article.date_hints else unknown


def _chips(present: list[ActorEntry]) -> Iterator[Block]:
    named = [entry for entry in present if entry.kind not in ("outlet", "place")]
    if named:
        yield Div("d-chips", (ItemList(tuple(_chip(entry) for entry in named)),))
    for kind, label in (("outlet", "Outlets it names"), ("place", "Places")):
        if some := [entry for entry in present if entry.kind == kind]:
            yield Div("d-named", (Paragraph((Text(f"{label}: "), *_joined(some))),))


def _chip(entry: ActorEntry) -> Item:
    return Item((Name(entry.name, paths.actor(entry.id)),))


def _joined(entries: list[ActorEntry]) -> Iterator[Inline]:
    for number, entry in enumerate(entries):
        if number:
            yield Text(", ")
        yield Name(entry.name, paths.actor(entry.id))


def _text(linked: LinkedArticle, catalog: Catalog, publish: Publish) -> Iterator[Block]:
    article = linked.article
    if publish == "link":
        yield note("This source allows a link only; its text is not shown here.")
        return
    reading = direction(article.language)
    if publish == "excerpt":
        yield Div(
            "d-text",
            tuple(Paragraph((Text(part),)) for part in excerpt(article).split("\n\n")),
            article.language,
            reading,
        )
        yield note("This source allows an excerpt only: its first two sentences.")
        return
    if article.standfirst:
        inlines = linked_text(article.standfirst, 0, _in_field(linked, "standfirst"), catalog)
        yield Div("d-standfirst", (Paragraph(inlines),), article.language, reading)
    yield Div("d-text", tuple(_paragraphs(linked, catalog)), article.language, reading)


def _in_field(linked: LinkedArticle, field: str) -> list[Mention]:
    return [mention for mention in linked.mentions if mention.span.field == field]


def _paragraphs(linked: LinkedArticle, catalog: Catalog) -> Iterator[Block]:
    mentions = _in_field(linked, "text")
    start = first = 0
    for number, paragraph in enumerate(linked.article.paragraphs, start=1):
        yield Anchor(anchor(number))
        end = start + len(paragraph)
        stop = first
        while stop < len(mentions) and mentions[stop].span.start < end:
            stop += 1
        yield Paragraph(linked_text(paragraph, start, mentions[first:stop], catalog))
        first = stop
        start = end + 2


def linked_text(text: str, offset: int, mentions: Sequence[Mention], catalog: Catalog) -> tuple[Inline, ...]:
    """`text`, which begins at `offset` of its field, with each actor linked where it is first named."""
    inlines: list[Inline] = []
    at = 0
    seen: set[str] = set()
    for mention in mentions:
        entry = catalog.actor_of(mention.actor, mention.key)
        start, end = mention.span.start - offset, mention.span.end - offset
        if entry is None or start < at:
            continue
        if start > at:
            inlines.append(Text(text[at:start]))
        to = None if entry.id in seen else paths.actor(entry.id)
        inlines.append(Name(text[start:end], to, _how(catalog.settled(mention), entry) if to else None))
        seen.add(entry.id)
        at = end
    if at < len(text):
        inlines.append(Text(text[at:]))
    return tuple(inlines)


def _how(mention: Mention, entry: ActorEntry) -> str:
    return entry.name if mention.text == entry.name else f"{entry.name}: {IN_WORDS[mention.how]}"


def _made(linked: LinkedArticle, catalog: Catalog, publish: Publish) -> tuple[Block, ...]:
    article = linked.article
    return (
        Paragraph((Text(_counts(article)),)),
        Details("What was left out", _removed(article, publish)),
        Details("How each name was recognised", _recognised(linked, catalog)),
    )


def _counts(article: Article) -> str:
    reasons = dict(article.reasons)
    return (
        f"Made from {article.origin}. Title: {reasons['title']}. Date: {reasons['date']}. Source: {reasons['source']}."
    )


def _removed(article: Article, publish: Publish) -> tuple[Block, ...]:
    if not article.removed:
        return (Paragraph((Text("Nothing: every line of the input is on this page."),)),)
    if publish != "full":
        rows = tuple(((Text(str(line.line)),), (Text(line.rule),)) for line in article.removed)
        return (Table(("Line", "Rule"), rows),)
    full = tuple(((Text(str(line.line)),), (Text(line.rule),), (Text(line.text),)) for line in article.removed)
    return (Table(("Line", "Rule", "Text"), full),)


def _recognised(linked: LinkedArticle, catalog: Catalog) -> tuple[Block, ...]:
    rows: dict[tuple[str, str], tuple[tuple[Inline, ...], ...]] = {}
    for mention in linked.mentions:
        entry = catalog.actor_of(mention.actor, mention.key)
        if entry is not None:
            name = Name(entry.name, paths.actor(entry.id))
            settled = catalog.settled(mention)
            row = ((Name(mention.text),), (name,), (Text(f"{settled.how}: {settled.reason}"),))
            rows.setdefault((entry.id, mention.text), row)
    if not rows:
        return (Paragraph((Text("No actor with a page is named in this article."),)),)
    return (Table(("As printed", "Actor", "How"), tuple(rows.values())),)
