"""What the last run left in `.cache/digest/`: what it was made from and what it told, and the inputs it passed over."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from digest import fingerprint
from digest.problems import Problem

FOLDER = Path(".cache/digest")


@dataclass(frozen=True, slots=True)
class State:
    """`made_from` is the fingerprint of everything a result depends on; `told` what the user was told with it."""

    made_from: str
    counts: dict[str, int]
    told: tuple[Problem, ...]
    cutoff: str | None = None


def read_state(root: Path, name: str) -> State | None:
    """The state saved under `name`; none where it is missing, torn or of another version."""
    try:
        raw = json.loads((root / FOLDER / f"{name}.json").read_text("utf-8"))
        told = tuple(Problem(**problem) for problem in raw["told"])
        return State(raw["made_from"], dict(raw["counts"]), told, raw["cutoff"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_state(root: Path, name: str, state: State) -> None:
    put(root / FOLDER / f"{name}.json", [json.dumps(asdict(state), ensure_ascii=True) + "\n"])


def write_quarantine(root: Path, failures: Iterable[tuple[Problem, str]]) -> None:
    """The inputs passed over, with the reason of each, and the traceback where it is a bug of ours."""
    lines = (json.dumps({**asdict(problem), "trace": trace}) + "\n" for problem, trace in failures)
    put(root / FOLDER / "quarantine.jsonl", lines)


def put(path: Path, lines: Iterable[str], *, over_the_same: bool = True) -> int:
    """Replace the file at `path` by `lines`, one after the other, whole or not at all; returns its size in bytes.

    Unless `over_the_same`, a file that holds just that is left as it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    with draft.open("w", encoding="utf-8", errors="replace", newline="") as file:
        file.writelines(lines)
    size = draft.stat().st_size
    if over_the_same or fingerprint.of_content(draft) != fingerprint.of_content(path):
        draft.replace(path)
    else:
        draft.unlink()
    return size
