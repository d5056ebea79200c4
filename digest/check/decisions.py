"""Decisions without effect: about articles and places that are not there, or about names that they cannot touch."""

from __future__ import annotations

from collections.abc import Iterator

from digest.check.inputs import article_id, documents
from digest.clean import clean
from digest.clean.repeats import survey
from digest.collection import is_taken_down
from digest.gather.takedowns import Known, without_effect
from digest.link.decided import unapplied
from digest.link.known import known
from digest.model import Article
from digest.problems import Problem
from digest.project import Project
from digest.registry.decisions import NAME, NotAnActor
from digest.text import fold


def decisions(project: Project) -> Iterator[Problem]:
    """A `this-mention` whose place is gone; a `not-an-actor` about a state, which is known all the same; a `takedown`
    of an article that nobody knows."""
    yield from _of_states(project)
    if project.decisions.by_article:
        yield from unapplied(project.decisions, _decided_articles(project))
    if project.decisions.taken_down:
        inputs = (Known(article_id(item, project), item.origin, item.sha256) for item in documents(project))
        yield from without_effect(project.decisions, project.ledger, inputs)


def _of_states(project: Project) -> Iterator[Problem]:
    nobodies = [line for line in project.decisions.lines if isinstance(line, NotAnActor)]
    if not nobodies:
        return
    everybody = known(project.actors, project.decisions)
    names = {fold(name): actor for actor in everybody.actors.values() for name in actor.spellings}
    for line in nobodies:
        if actor := names.get(fold(line.name)):
            what = f"“{line.name}” is known as {actor.name}: the line has no effect"
            fix = "remove the line; for one place in one article use the verdict this-mention with `actor` null"
            yield Problem(f"{NAME}:{line.line.number}", what, fix, "warning")


def _decided_articles(project: Project) -> Iterator[Article]:
    """The articles that a line is about, cleaned: their places are counted in the text without furniture."""
    everything = list(documents(project))
    repeats = survey((item for item in everything if not is_taken_down(item, project)), project.sources)
    for document in everything:
        if article_id(document, project) in project.decisions.by_article:
            yield clean(document, repeats, project)
