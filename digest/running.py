"""What all runs share: the collection while its cache is open, and what a result is made from."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from digest import fingerprint
from digest.cache import opened
from digest.clock import Clock
from digest.collection import Collection, Inputs, convert_inputs
from digest.interface.files import FOLDER as INTERFACE
from digest.project import Project
from digest.publish.state import FOLDER

Tell = Callable[[str], None]  # what a run is told by its phases

_RESULTS = FOLDER / "results.db"


@contextmanager
def collected(project: Project, inputs: Inputs, workers: int, clock: Clock, tell: Tell) -> Iterator[Collection]:
    """The collection of a project's inputs; its articles can be had while the context lasts."""
    with opened(project.root / _RESULTS, str(_RESULTS)) as cache:
        yield convert_inputs(project, inputs, cache, workers, clock, tell)


def made_from(project: Project, inputs: Inputs) -> str:
    """The fingerprint of all that pages and exports depend on."""
    own = fingerprint.of_files(project.docs / "about", ("home.md", "about.md"))
    texts = fingerprint.of_tree(project.root / INTERFACE)
    return fingerprint.of_texts([fingerprint.of_code(), project.hash, own, texts, *inputs.identity()])


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Cards and pages are trees without cycles; looking for some among all of them costs time for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
