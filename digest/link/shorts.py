"""Short forms of the organisations that one article prints in full: `Ford`, `Colts`, `GM`, `Air Force`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from digest.link import shapes as s
from digest.link.discovery import Name

WEAK = s.ORG_END | s.LEGAL | s.TOPIC | s.GENERAL | s.THING | s.SMALL | s.ORG_HEAD
# What a body has, or is called after somebody: the Hamas Political Bureau is not Hamas, the Carter Center not Carter.
_PARTS = frozenset(
    """
    bureau office wing department division unit command board council committee brigade brigades administration
    government regime cabinet campaign family foundation center centre library
    """.split()
)
SMALL_WORDS = frozenset("of and the for on in at de la &".split())


@dataclass(slots=True)
class Shorts:
    """The short forms that the organisations of one article allow: `Ford`, `Colts`, `GM`, `Air Force`."""

    _owners: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _names: dict[str, Name] = field(default_factory=dict)

    def add(self, name: Name) -> None:
        """An organisation that the article prints in full."""
        self._names[name.key] = name
        for form in _short_forms(name):
            self._owners[form].add(name.key)

    def forget(self, forms: Iterable[str]) -> None:
        """Words that are no short forms after all: of a town with a hospital."""
        for form in forms:
            self._owners.pop(form, None)

    def forms(self) -> set[str]:
        """The short forms of exactly one organisation."""
        return {form for form, keys in self._owners.items() if len(keys) == 1}

    def owner(self, printed: str) -> Name | None:
        """The one organisation whose short form that is."""
        keys = self._owners.get(printed, ())
        return self._names[next(iter(keys))] if len(keys) == 1 else None


def initials(name: str) -> str:
    """`General Motors` gives `GM`, `U.S. Air Force` gives `USAF`; small words are left out."""
    words = name.replace("-", " ").replace(".", "").split()
    letters = (word if word.isupper() else word[0].upper() for word in words if word.lower() not in SMALL_WORDS)
    return "".join(letters)


def _short_forms(name: Name) -> Iterable[str]:
    tokens = name.founds[0].piece.tokens
    texts = name.printed.split()
    yield initials(name.printed)
    if len(texts) != len(tokens):
        return
    is_whole = tokens[-1].bits & (s.ORG_END | s.LEGAL | s.STATE) and tokens[-1].text.lower() not in _PARTS
    end = len(tokens) if is_whole else 1
    while end > 1 and tokens[end - 1].bits & (WEAK | s.STATE):
        end -= 1
        if tokens[end].bits & s.PLACE_END:
            break  # the Harbour County Court is not Harbour
        if not tokens[end - 1].bits & (s.SMALL | s.STATE | s.PLACE) and any(not t.bits & WEAK for t in tokens[:end]):
            yield " ".join(texts[:end])
    last = tokens[-1]
    if not last.bits & WEAK and last.text.endswith("s"):
        yield last.text
    if tokens[0].bits & s.STATE and len(tokens) > 2:
        yield " ".join(texts[1:])
