"""What every test may ask for: the shared articles, a steady hypothesis, templates that are compiled once."""

from __future__ import annotations

import gc
import os
import signal
import sysconfig
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader

ROOT = Path(__file__).resolve().parents[1]
_INSTALLED = (sysconfig.get_path("purelib"), sysconfig.get_path("platlib"))

# In the background of a shell Ctrl-C is ignored, and what is started here would not hear it either.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run, so that a red test is the change's own doing; `random` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("random", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_collection_finish() -> None:
    """All that was imported and collected stays to the end. The collector went through it at each of its rounds, which
    was a tenth of the time, and in a forked child each round copied it.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A run builds hundreds of small sites of the same templates. Compiling them is a quarter of the time of each.

    Jinja knows the code by the bytes of its template, so a changed template counts at once.
    """
    cache = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    with patch.object(Environment, "__init__", partialmethod(Environment.__init__, bytecode_cache=cache)):
        yield


@pytest.fixture(scope="session", autouse=True)
def _files_of_the_theme_are_listed_once() -> Iterator[None]:
    """Each build lists the theme's files, of which 14,000 are icons; those that are installed stay as they are."""
    listed = FileSystemLoader.list_templates
    known: dict[tuple[str, ...], list[str]] = {}

    def once(loader: FileSystemLoader) -> list[str]:
        folders = tuple(map(str, loader.searchpath))
        if not all(folder.startswith((*_INSTALLED, str(ROOT / "digest"))) for folder in folders):
            return listed(loader)
        if folders not in known:
            known[folders] = listed(loader)
        return known[folders]

    with patch.object(FileSystemLoader, "list_templates", once):
        yield


def required(what: str) -> bool:
    """Whether a missing `what` is a failure here, not a reason to skip: `DIGEST_REQUIRE_SHARED=1` in CI."""
    return os.environ.get(f"DIGEST_REQUIRE_{what.upper()}", "") not in ("", "0")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that holds `seeds/` with the real articles and `seeds/expected.json`: `$DIGEST_SHARED`."""
    folder = (ROOT / (os.environ.get("DIGEST_SHARED") or "../shared")).resolve()
    if not (folder / "seeds" / "expected.json").is_file():
        tell = pytest.fail if required("shared") else pytest.skip
        tell(
            f"the shared articles are not in {folder}: ask the maintainers for the folder 'shared' (texts of "
            "others, not in the repository), put it beside the repository or set DIGEST_SHARED to it"
        )
    return folder
