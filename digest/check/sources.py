"""Sources that claim the same articles, or an actor that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from digest.problems import Problem
from digest.project import Project
from digest.text import fold


def sources(project: Project) -> Iterator[Problem]:
    """`actor:` must be an actor's id, of kind outlet; a rule of `match:` belongs to one source."""
    file = project.files["seeds/sources.yml"]
    claimed: dict[tuple[str, str], str] = {}
    for id, source in project.sources.items():
        actor = project.actors.get(source.actor or "")
        if source.actor is not None and actor is None:
            fix = f"add an entry `{source.actor}:` of kind outlet to seeds/actors.yml, or correct the id"
            yield Problem(file.where((id, "actor")), f"`{source.actor}` is no actor's id", fix)
        elif actor is not None and actor.kind != "outlet":
            what = f"`{actor.id}` is of kind {actor.kind}, not outlet"
            yield Problem(file.where((id, "actor")), what, "correct the one or the other", "warning")
        for number, match in enumerate(source.match):
            for kind, value in match.model_dump(exclude_none=True).items():
                rule = kind, fold(str(value))
                if claimed.setdefault(rule, id) != id:
                    what = f"{kind} “{value}” is claimed by `{claimed[rule]}` and `{id}`: the first one gets it"
                    yield Problem(file.where((id, "match", number)), what, "leave it with one of them")
