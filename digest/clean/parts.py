"""What a document's lines and markup are: the seam between its form and its fields."""

from __future__ import annotations

from dataclasses import dataclass

from digest.clean.head import Head
from digest.model import Evidence, Removed


@dataclass(frozen=True, slots=True)
class Parts:
    """The head as printed, the body's lines, and the lines that are neither.

    `evidence` is all that is said of the article, by the input, by what it came in and by its markup; `names` are the
    site's, by its own word: a title may end in one.
    """

    head: Head
    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]
    evidence: tuple[Evidence, ...] = ()
    names: tuple[str, ...] = ()
