"""The page of one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.formats.citation import names_in
from digest.gather.cards import excerpt
from digest.gathered import ActorEntry, Catalog
from digest.interface.words import Language, Wording, Words, say
from digest.model import Article, Card, LinkedArticle, Mention
from digest.registry.sources import Publish
from digest.render.cards import dotted, note
from digest.render.cite import citation, cite_box, cite_file
from digest.render.facets import article_facets
from digest.render.how import recognised
from digest.render.language import direction
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
from digest.render.said import quoted_in
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
    if publish != "link":
        body += quoted_in(card, catalog)
    body += elsewhere(card, catalog)
    page = paths.article(card.id, card.slug)
    cited = citation(article, page, catalog, site)
    body.append(cite_box(cited, article, page, site))
    body += [Heading(2, "made", (Text(say("article.made")),)), Div("d-made", _made(linked, catalog, publish))]
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
        else Text(say("source.unknown_head"))
    )
    parts: list[Inline] = [source]
    if article.date:
        parts += [Text(" · "), Link(day(article.date), paths.month(article.date[:7]))]
        parts += [Text(" "), Text(say("date.basis", basis=basis(article.date_basis)))]
    else:
        parts += [Text(" · "), Link(say("date.unknown_head"), paths.UNDATED)]
    if article.language:
        parts += dotted(Language(article.language))
    if article.byline:
        parts += dotted(say("article.by", byline=article.byline))
    if article.url:
        parts += [Text(" · "), Link(say("article.original"), article.url)]
    return tuple(parts)


def _undated(article: Article) -> Wording:
    unknown = say("article.undated")
    return say("article.hints", told=unknown, hints=hinted(article.date_hints)) if article.date_hints else unknown


def _chips(present: list[ActorEntry]) -> Iterator[Block]:
    named = [entry for entry in present if entry.kind not in ("outlet", "place")]
    if named:
        yield Div("d-chips", (ItemList(tuple(_chip(entry) for entry in named)),))
    for kind in ("outlet", "place"):
        if some := [entry for entry in present if entry.kind == kind]:
            label = Text(say("list.label", what=say(f"article.named_{kind}")))
            yield Div("d-named", (Paragraph((label, *_joined(some))),))


def _chip(entry: ActorEntry) -> Item:
    return Item((Name(entry.name, paths.actor(entry.id)),))


def _joined(entries: list[ActorEntry]) -> Iterator[Inline]:
    for number, entry in enumerate(entries):
        if number:
            yield Text(say("list.comma"))
        yield Name(entry.name, paths.actor(entry.id))


def _text(linked: LinkedArticle, catalog: Catalog, publish: Publish) -> Iterator[Block]:
    article = linked.article
    if publish == "link":
        yield note(say("article.link_only"))
        return
    reading = direction(article.language)
    if publish == "excerpt":
        yield Div(
            "d-text",
            tuple(Paragraph((Text(part),)) for part in excerpt(article).split("\n\n")),
            article.language,
            reading,
        )
        yield note(say("article.excerpt_only"))
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


def _how(mention: Mention, entry: ActorEntry) -> Words:
    if mention.text == entry.name:
        return entry.name
    return say("article.how", name=entry.name, how=recognised(mention.how))


def _made(linked: LinkedArticle, catalog: Catalog, publish: Publish) -> tuple[Block, ...]:
    article = linked.article
    return (
        Paragraph((Text(_counts(article)),)),
        Details(say("article.left_out"), _removed(article, publish)),
        Details(say("article.recognised"), _recognised(linked, catalog)),
    )


def _counts(article: Article) -> Wording:
    reasons = dict(article.reasons)
    told = {field: reasons[field] for field in ("title", "date", "source")}
    return say("article.made_from", input=article.origin, **told)


def _removed(article: Article, publish: Publish) -> tuple[Block, ...]:
    if not article.removed:
        return (Paragraph((Text(say("article.nothing_left_out")),)),)
    if publish != "full":
        rows = tuple(((Text(str(line.line)),), (Text(line.rule),)) for line in article.removed)
        return (Table((say("head.line"), say("head.rule")), rows),)
    full = tuple(((Text(str(line.line)),), (Text(line.rule),), (Text(line.text),)) for line in article.removed)
    return (Table((say("head.line"), say("head.rule"), say("head.text")), full),)


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
        return (Paragraph((Text(say("article.no_actor")),)),)
    return (Table((say("head.as_printed"), say("head.actor"), say("head.how")), tuple(rows.values())),)
