from __future__ import annotations

import signal
import threading
from itertools import count
from pathlib import Path
from time import process_time

import pytest

from digest import convert
from digest.deadline import TimeUp, deadline
from digest.model import Article, Document, Repeats
from digest.problems import Failure
from digest.project import Project, load

A_LITTLE = 0.02  # CPU seconds


def for_ever() -> None:
    for _ in count():
        pass


def test_a_loop_without_end_is_ended() -> None:
    with pytest.raises(TimeUp), deadline(A_LITTLE):
        for_ever()


def test_no_library_can_swallow_it() -> None:
    with pytest.raises(TimeUp), deadline(A_LITTLE):
        try:
            for_ever()
        except Exception:
            pytest.fail("it was taken for an error")


def test_what_is_done_in_time_is_left_alone_and_so_is_what_comes_after() -> None:
    with deadline(A_LITTLE):
        pass
    start = process_time()
    while process_time() - start < 3 * A_LITTLE:
        pass
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0


def test_the_handler_of_before_is_back() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with deadline(60), pytest.raises(TimeUp), deadline(A_LITTLE):
        for_ever()
    assert signal.getsignal(signal.SIGPROF) is before


def test_in_another_thread_nothing_is_bounded_and_nothing_fails() -> None:
    done = []

    def work() -> None:
        with deadline(A_LITTLE):
            done.append(signal.getitimer(signal.ITIMER_PROF)[0])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [0]


def test_an_article_that_takes_too_long_is_a_failure_and_the_next_one_is_converted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "digest.yml").write_text("limits: {seconds: 1}\n", encoding="utf-8")
    project = load(tmp_path)
    clean = convert.clean

    def slow(document: Document, repeats: Repeats, project: Project) -> Article:
        if document.origin == "slow.txt":
            for_ever()
        return clean(document, repeats, project)

    monkeypatch.setattr(convert, "clean", slow)
    monkeypatch.setattr(convert, "deadline", lambda seconds: deadline(seconds * A_LITTLE))
    text = "Harbour talks\n\nThe port council of Norhaven met on Monday and agreed on new rules for ships.\n"
    work = [convert.Task(Document(name, text, "", "text/plain")) for name in ("slow.txt", "x.txt")]
    first, second = convert.convert_batch(convert.recipe(project), work).outcomes
    assert isinstance(first, Failure)
    assert first.problem.what == "takes more than limits.seconds = 1 of CPU time; passed over"
    assert "raise limits.seconds in digest.yml" in first.problem.fix
    assert isinstance(second, convert.Converted)
