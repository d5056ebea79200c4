"""A small site's docs, made by hand in the shape that the converter writes, with one hostile title."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from digest.gathered import ActorEntry, Catalog, Tie
from digest.interface.files import english
from digest.pictures.bars import bars
from digest.pictures.network import Knot, network
from digest.render.front_page import frame, search_page
from digest.render.markdown import markdown
from digest.render.nodes import (
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
    Picture,
    Quote,
    Table,
    Text,
)
from digest.render.suggestions import suggestions

ROOT = Path(__file__).resolve().parents[2]

HOSTILE = '"><script>alert(1)</script></title><img src=x onerror=alert(2)> & {{ 7*7 }}'


@dataclass(frozen=True)
class Actor:
    id: str
    name: str
    kind: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    id: str
    slug: str
    title: str
    source: str
    date: str | None
    text: tuple[str, ...]
    actors: tuple[str, ...]
    language: str = "en"
    front: tuple[tuple[str, FrontValue], ...] = field(default=())


ACTORS = {
    actor.id: actor
    for actor in (
        Actor("ismail-haniyeh", "Ismail Haniyeh", "person", ("Haniyeh", "Ismail Haniya", "هنية")),
        Actor("saleh-al-arouri", "Saleh al-Arouri", "person", ("Al-Aruri", "Salih al-Aruri")),
        Actor("hassan-nasrallah", "Hassan Nasrallah", "person", ("Hasan Nasrullah", "Nasrallah")),
        Actor("hamas", "Hamas", "organisation", ("Hamas",)),
        Actor("wang-yi", "Wang Yi", "person", ("王毅",)),
        Actor("naim-qassem", "Naim Qassem", "person", ("Naim Qassem",)),
    )
}
SOURCES = {"example-times": "The Example Times", "sample-daily": "Sample Daily"}
_TRIO = ("hassan-nasrallah", "ismail-haniyeh", "saleh-al-arouri", "hamas")
REPORTS = (
    Report(
        "0a1b2c3d",
        "talks-in-beirut",
        "Talks in Beirut",
        "example-times",
        "2023-04-09",
        ("Hasan Nasrullah met Haniyeh and Al-Aruri in Beirut.", "They visited the harbour together."),
        _TRIO,
    ),
    Report(
        "1b2c3d4e",
        "haniyeh-travels",
        "Haniyeh travels, Haniyeh returns",
        "sample-daily",
        "2023-06-20",
        ("Haniyeh travelled, and Haniyeh came back. Al-Aruri stayed. Al-Aruri waited for Haniyeh.",) * 3,
        ("ismail-haniyeh", "saleh-al-arouri"),
    ),
    Report(
        "2c3d4e5f",
        "funeral",
        "A funeral in Beirut",
        "sample-daily",
        "2024-01-04",
        ("Al-Aruri was buried in Beirut.", "https://times.example/" + "long" * 60),
        ("saleh-al-arouri", "hamas"),
    ),
    Report("3d4e5f6g", "undated", "A report without a date", "example-times", None, ("Hamas said so.",), ("hamas",)),
    Report(
        "4e5f6g7h",
        "script-alert-1",
        HOSTILE,
        "sample-daily",
        "2023-05-11",
        ("Hamas is named here. <mark>not ours</mark> <img src=x onerror=alert(3)> harmless",),
        ("hamas",),
        front=(("standfirst", HOSTILE), ("byline", HOSTILE), ("description", HOSTILE), ("author", HOSTILE)),
    ),
    Report(
        "5f6g7h8j",
        "wang-yi",
        "王毅会见外长",
        "sample-daily",
        "2023-04-06",
        ("外交部长王毅周四在北京会见外长。",),
        ("wang-yi",),
        "zh",
    ),
    Report(
        "6g7h8j9k",
        "haniya",
        "هنية في بيروت",
        "example-times",
        "2023-04-05",
        ("وصل إسماعيل هنية إلى بيروت.",),
        ("ismail-haniyeh",),
        "ar",
    ),
    Report("7h8j9k0m", "speech", "A speech in Tyre", "example-times", "2024-02-11", ("He spoke.",), ("naim-qassem",)),
)


def write_project(folder: Path, *, reports: Iterable[Report] = REPORTS, site_url: str | None = None) -> Path:
    """A project folder with the repository's mkdocs.yml and `docs/`; returns its mkdocs.yml."""
    for page in pages(tuple(reports)):
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(markdown(page, english()), encoding="utf-8")
    (folder / "docs/search/names.json").write_bytes(suggestions(_catalog(tuple(reports)), {}, english()))
    for name in ("home.md", "about.md"):
        (folder / "docs" / "about" / name).write_text("People's own text.\n", encoding="utf-8")
    config = Path(shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml"))
    if site_url:
        config.write_text(config.read_text(encoding="utf-8") + f"\nsite_url: {site_url}\n", encoding="utf-8")
    return config


def _catalog(reports: tuple[Report, ...]) -> Catalog:
    """As much of a catalogue as the suggested names need: how many articles name an actor, not which."""
    counts = {id: sum(id in report.actors for report in reports) for id in ACTORS}
    actors = {
        actor.id: ActorEntry(
            *(actor.id, actor.name, actor.kind, True, (None,) * counts[actor.id]),  # type: ignore[arg-type]
            *(tuple((text, "alias", 1) for text in actor.spellings), (), ()),
        )
        for actor in ACTORS.values()
    }
    return Catalog((), actors, {}, {}, {}, (), None)


def pages(reports: tuple[Report, ...]) -> list[Page]:
    """Every page of the site."""
    return [
        *(_report(report) for report in reports),
        *(_actor(actor, reports) for actor in ACTORS.values()),
        *(_source(source, reports) for source in SOURCES),
        *_lists(reports),
    ]


def _text(*inlines: Inline | str) -> tuple[Inline, ...]:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines)


def _p(*inlines: Inline | str) -> Paragraph:
    return Paragraph(_text(*inlines))


def _div(css: str, *blocks: Block) -> Div:
    return Div(css, blocks)


def _list(*items: tuple[Inline, ...]) -> ItemList:
    return ItemList(tuple(Item(item) for item in items))


def _name(actor: str, text: str | None = None) -> Name:
    return Name(text or ACTORS[actor].name, f"actor/{actor}.md", "alias: listed in actors.yml")


def _page(path: str, title: str, kind: str, *body: Block) -> Page:
    return Page(path, (("title", title), ("kind", kind)), (Heading(1, "top", (Text(title),)), *body))


def _path(report: Report) -> str:
    return f"article/{report.id}-{report.slug}.md"


def _meta(report: Report) -> Div:
    source = Link(SOURCES[report.source], f"source/{report.source}.md")
    return _div("d-meta", _p(source, f" · {report.date or 'date unknown'}"))


def _report(report: Report) -> Page:
    facets: dict[str, str | tuple[str, ...]] = {
        "actor": tuple(ACTORS[actor].name for actor in report.actors),
        "source": SOURCES[report.source],
        "year": report.date[:4] if report.date else "undated",
        "language": report.language,
        "kind": "article",
    }
    front: list[tuple[str, FrontValue]] = [("title", report.title), ("id", report.id)]
    front += [("date", report.date)] if report.date else []
    front += [*report.front, ("language", report.language), ("kind", "article"), ("facets", facets)]
    rows = tuple((_text(str(line)), _text("furniture"), _text("Share this " * 12)) for line in (1, 2, 30))
    return Page(
        _path(report),
        tuple(front),
        (
            Heading(1, "top", (Text(report.title),)),
            _div("d-facts", _p(Link(SOURCES[report.source], f"source/{report.source}.md"), f" · {report.date}")),
            _div("d-chips", _list(*((_name(actor),) for actor in report.actors))),
            Div(
                "d-text",
                (_p(_name(report.actors[0]), " is named."), *(_p(text) for text in report.text)),
                report.language,
                "rtl" if report.language == "ar" else "ltr",
            ),
            Heading(2, "made", (Text("How this page was made"),)),
            _div("d-made", Details("What was left out", (Table(("Line", "Rule", "Text"), rows),))),
        ),
    )


def _receipt(actor: Actor, report: Report) -> Item:
    sentence = Quote((_p(Name((actor.spellings or (actor.name,))[0]), " is named in this sentence."),))
    return Item((Link(report.title, _path(report)),), (sentence, _meta(report)))


def _actor(actor: Actor, reports: tuple[Report, ...]) -> Page:
    own = [report for report in reports if actor.id in report.actors]
    others = dict.fromkeys(other for report in own for other in report.actors if other != actor.id)
    met = (actor.name, *actor.spellings)
    facets: dict[str, str | tuple[str, ...]] = {"actor": (actor.name,), "kind": "actor"}
    front: tuple[tuple[str, FrontValue], ...] = (
        *(("title", actor.name), ("id", actor.id), ("kind", "actor"), ("verified", actor.id != "wang-yi")),
        *(("actor_kind", actor.kind), ("spellings", met)),
        ("facets", facets),
    )
    return Page(
        f"actor/{actor.id}.md",
        front,
        (
            Heading(1, "top", (Name(actor.name),)),
            _div("d-facts", _p(f"{actor.kind} · {len(own)} articles")),
            _div("d-receipts", ItemList(tuple(_receipt(actor, report) for report in own))),
            Heading(2, "with", (Text("Most often named with"),)),
            *_pictures(actor, [ACTORS[other] for other in others]),
            _div("d-counts", _list(*((_name(other), Text(" 1")) for other in others))),
            Heading(2, "spellings", (Text("Spellings met"),)),
            Table(("As printed", "Recognised by"), tuple(((Name(name),), _text("alias")) for name in met)),
        ),
    )


def _pictures(actor: Actor, others: Sequence[Actor]) -> Iterator[Block]:
    counts = (3, 0, 1, 2)
    titles = [f"{year}: {count} articles" for year, count in zip(range(2020, 2024), counts, strict=True)]
    yield _div("d-pictured", _div("d-chart", Picture("d-bars", "Articles by year", bars(counts, titles))))
    knots = [
        Knot(other.name, f"actor/{other.id}.md", 9 - place, place, f"{other.name}: 1 article")
        for place, other in enumerate(others)
    ]
    if knots:
        drawn = network(actor.name, knots, [Tie(0, place, 2) for place in range(1, len(knots))])
        yield _div("d-pictured", Picture("d-network", f"{actor.name} and others", drawn))


def _cards(reports: Iterable[Report]) -> Div:
    items = (Item((Link(report.title, _path(report)),), (_meta(report), _p(report.text[0]))) for report in reports)
    return _div("d-cards", ItemList(tuple(items)))


def _source(source: str, reports: tuple[Report, ...]) -> Page:
    name = SOURCES[source]
    front: tuple[tuple[str, FrontValue], ...] = (
        *(("title", name), ("id", source), ("kind", "source")),
        ("facets", {"source": name, "kind": "source"}),
    )
    own = [report for report in reports if report.source == source]
    return Page(f"source/{source}.md", front, (Heading(1, "top", (Name(name),)), _cards(own)))


def _lists(reports: tuple[Report, ...]) -> list[Page]:
    actors = tuple(((_name(actor.id)), Text(actor.kind)) for actor in ACTORS.values())
    table = Table(("Actor", "Kind"), tuple(((name,), (kind,)) for name, kind in actors))
    sources = ((Link(name, f"source/{source}.md"), Text(" 3")) for source, name in SOURCES.items())
    months = _div("d-months", _list((Link("2023-04", "articles/2023-04.md"), Text(" 3"))))
    search = _div("d-search", _p(Link("Search all pages", "search/index.md")))
    today = _page("index.md", "Today", "page", _div("d-intro", _p("What is said.")), search, _cards(reports))
    return [
        replace(today, front=(*today.front, ("frame", frame()))),
        _page("articles/index.md", "Articles", "list", months, _cards(reports)),
        _page("stories/index.md", "Stories", "list", _p("No two articles tell of one event yet.")),
        _page("articles/2023-04.md", "Articles of April 2023", "list", _cards(reports[:1])),
        _page("actors/index.md", "Actors", "list", _div("d-counts", table)),
        _page("actor/hassan-nasrallah/2023.md", "Hassan Nasrallah: 2023", "list", _cards(reports[:1])),
        _page("sources/index.md", "Sources", "list", _div("d-counts", _list(*sources))),
        search_page(),
        _page("about/index.md", "About", "page", _p("What this is and is not.")),
    ]
