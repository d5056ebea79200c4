"""What every test may ask for: the shared articles, and a steady hypothesis."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# The same examples in every run, so that a red test is the change's own doing; `random` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("random", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


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
