"""A page fetched by its address into `seeds/raw/`: what `digest add` does with a URL."""

from __future__ import annotations

import hashlib
import io

from digest.collection import fields_of
from digest.intake import media
from digest.intake.add import Outcome, failed
from digest.intake.answer import fetched
from digest.intake.made import Made, made_of
from digest.intake.store import Store
from digest.intake.web.request import Answer
from digest.intake.web.unfetched import Unfetched
from digest.intake.web.visitor import Visitor
from digest.problems import Problem
from digest.project import Project
from digest.read.file import input_of, read_input
from digest.read.raw import found_raw
from digest.read.readers import reader_of
from digest.registry.raw import PLACE, Fetch


def add_address(url: str, source: str | None, project: Project, store: Store, visitor: Visitor) -> Outcome:
    """Fetched, looked at, and kept if there is an article in it."""
    moment = visitor.net.moment()
    try:
        answer = visitor.get(url, store.known(url))
    except Unfetched as error:
        return failed(url, Problem("", error.what, error.fix))
    if answer.status == 304:
        return Outcome("there already", f"{url}: is there already, and has not changed")
    record = fetched(answer, url, moment, before=store.newest(url), source=source)
    ending = media.ending(record.media_type, answer.address)
    made = _made(answer, record, ending, project)
    if isinstance(made, Problem):
        return failed(url, made)
    name, became = store.keep(answer.body, ending, record)
    if became == "unchanged":
        return Outcome("there already", f"{url}: is there already, as {PLACE}/{name}")
    return Outcome("added", f"{PLACE}/{name}: {made}")


def _made(answer: Answer, record: Fetch, ending: str, project: Project) -> Made | Problem:
    name = f"{hashlib.sha256(answer.body).hexdigest()}.{ending}"
    reader = reader_of(name)
    if reader is None:
        return Problem("", f"is {record.media_type}, which no reader reads", "see `digest readers` for what is read")
    found = found_raw(project.raw, name, record, project.sources)
    input = input_of(found, io.BytesIO(answer.body), project.settings.limits, fields_of(project, found))
    return made_of(read_input(reader, input), project)
