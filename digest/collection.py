"""All inputs of a project, read; and all its articles, converted and gathered. Only the cache is written to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from digest import fingerprint, packed
from digest.cache import Cache
from digest.clean.identity import identity
from digest.clean.repeats import survey
from digest.clock import Clock
from digest.convert import index_of, recipe
from digest.gather import gather
from digest.gather.revisions import choose
from digest.gather.takedowns import Known, without_effect
from digest.gathered import Catalog
from digest.link.decided import unapplied
from digest.model import Article, Document, LinkedArticle
from digest.problems import Failure, Problem, Refusal
from digest.project import Project
from digest.read import readers
from digest.read.file import read_file
from digest.read.find import Found, hash_of
from digest.read.inputs import find_inputs
from digest.registry.raw import read_feeds
from digest.stages import Kept, linked, outcomes
from digest.stories.compare import compare
from digest.text import counted

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files of `seeds/articles/` and `seeds/raw/` by origin, with the hashes of their bytes; and what is not read."""

    files: tuple[Found, ...]
    hashes: tuple[str, ...]
    problems: tuple[Problem, ...]

    def identity(self) -> Iterator[str]:
        """Texts that change when anything of it does."""
        for file, hash in zip(self.files, self.hashes, strict=True):
            yield f"{file.origin} {hash} {file.known}"
        yield from map(str, self.problems)
        yield from readers.identity()


@dataclass(frozen=True, slots=True)
class Collection:
    """The articles, one an id, by origin; the catalog; the inputs passed over; what a user should be told.

    `taken` are those that are taken down: nothing else here speaks of them but the catalog's `removed`. The articles
    themselves are in the cache, and can be had one after the other while it is open.
    """

    kept: tuple[Kept, ...]
    catalog: Catalog
    failures: tuple[Failure, ...]
    problems: tuple[Problem, ...]
    cache: Cache
    taken: tuple[Kept, ...] = ()

    def articles(self) -> Iterator[tuple[LinkedArticle, Kept]]:
        """All of them, by origin."""
        return ((linked(item, self.cache), item) for item in self.kept)

    def by_id(self) -> Callable[[str], Article]:
        """What gives an article for its id."""
        items = {item.card.id: item for item in self.kept}
        return lambda id: linked(items[id], self.cache).article


def read_inputs(project: Project) -> Inputs:
    """Raises Refusal where there is no input at all: an empty folder must not empty a site."""
    found, problems = find_inputs(project)
    if not found:
        what = "holds no article" if project.articles.is_dir() else "is missing"
        raise Refusal([*problems, Problem("seeds/articles/", what, "put an article into it; nothing was changed")])
    return Inputs(tuple(found), tuple(map(_hash, found)), (*problems, *read_feeds(project.raw)[1]))


def documents(project: Project, files: Iterable[Found]) -> Iterator[Document | Failure]:
    """All that is in the files, one after the other; of a file of many no more than one is held."""
    for file in files:
        yield from read_file(file, project.settings.limits, fields_of(project, file))


def fields_of(project: Project, file: Found) -> dict[str, str]:
    """The names of fields of the source that a file's place, or the feed that led to it, tells."""
    placed = (source for source in project.sources.values() if source.has_path(file.origin))
    source = project.sources.get(file.source or "") or next(placed, None)
    return source.fields if source else {}


def convert_inputs(
    project: Project, inputs: Inputs, cache: Cache, workers: int, clock: Clock, tell: Tell
) -> Collection:
    """Raises Refusal where two articles have one id."""
    tell(f"converting {counted(len(inputs.files), 'input')}")
    with clock.stage("survey"):
        repeats = survey(of_lines(project, inputs.files), project.sources)
    done = outcomes(project, documents(project, inputs.files), repeats, cache, workers, clock)
    every, versions = _one_per_id((item for item in done if isinstance(item, Kept)), cache)
    down = project.decisions.taken_down
    kept = tuple(item for item in every if item.card.id not in down)
    taken = tuple(item for item in every if item.card.id in down)
    failures = tuple(item for item in done if isinstance(item, Failure))
    with clock.stage("group"):
        alike, grouped = (fingerprint.of_texts((name, fingerprint.of_code())).encode() for name in ("pairs", "grouped"))
        pairs = compare((item.card for item in kept), packed.pairs(cache.get(alike)))
        cache.put(alike, packed.pack_pairs(pairs))
    cache.keep_only((alike, grouped, *(key for item in done if isinstance(item, Kept) for key in item.keys)))
    with clock.stage("gather"):
        known = packed.grouped(cache.get(grouped))
        cards, gone = ([item.card for item in items] for items in (kept, taken))
        catalog = gather(cards, project, index_of(recipe(project)), pairs, known, gone)
        cache.put(grouped, packed.pack_grouped(catalog.grouped))
    idle = _without_effect(project, every, cache)
    told = (*inputs.problems, *versions, *(failure.problem for failure in failures), *idle)
    return Collection(kept, catalog, failures, told, cache, taken)


def _without_effect(project: Project, every: Iterable[Kept], cache: Cache) -> Iterator[Problem]:
    """Decisions about articles, or places in them, that are not there."""
    decisions = project.decisions
    decided = (linked(item, cache).article for item in every if item.card.id in decisions.by_article)
    yield from unapplied(decisions, decided)
    known = (Known(item.card.id, item.origin, item.sha256) for item in every)
    yield from without_effect(decisions, project.ledger, known)


def _hash(file: Found) -> str:
    """SHA-256 of a file's bytes; empty where it cannot be read, which is told when it is."""
    try:
        return hash_of(file.path)
    except OSError:
        return ""


def of_lines(project: Project, files: Iterable[Found]) -> Iterator[Document]:
    """The documents that may share furniture: no pages, whose furniture their markup tells; none taken down."""
    held = (file for file in files if (reader := readers.reader_of(file.path.name)) and reader.holds_lines)
    for document in documents(project, held):
        if isinstance(document, Document) and document.form == "lines" and not is_taken_down(document, project):
            yield document


def is_taken_down(document: Document, project: Project) -> bool:
    """Is it of an article that is taken down? Nothing may be learned from it then: it is as if it were not there."""
    down = project.decisions.taken_down
    return bool(down) and identity(document, project).id in down


def _one_per_id(kept: Iterable[Kept], cache: Cache) -> tuple[tuple[Kept, ...], list[Problem]]:
    """Of documents with one id the one that is shown, with its versions. Raises Refusal where they are two articles."""
    groups: dict[str, list[Kept]] = defaultdict(list)
    for item in kept:
        groups[item.card.id].append(item)
    shown: list[Kept] = []
    told: list[Problem] = []
    for group in groups.values():
        if len(group) == 1:
            shown += group
            continue
        choice = choose([linked(item, cache).article for item in group])
        shown.append(replace(group[choice.shown], revisions=choice.revisions))
        told += choice.told
    if clashes := [problem for problem in told if problem.level == "error"]:
        raise Refusal(clashes)
    return tuple(shown), told
