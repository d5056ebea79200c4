"""One field of an article as the rules see it: quotations masked, sentences, names by place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from digest.model import ActorKind, Field, Mention, Party
from digest.quotes.lexicon import Lexicon
from digest.text import sentences

_BREAK = re.compile("\n\n")
_ASKED = re.compile(r"[^.!?:;\n]{1,90}")
_BEFORE_NAME = re.compile(r"\b(?:(?:[A-Z]\.){2,}|(?:Msgr|Dist|Atty|Supt|Insp|Const|Dep|Asst|Cpl|Spc|Fr|Ald|Det)\.)$")
_GAP = 90  # characters behind a question in which its verb of speech is looked for


class Quoted(NamedTuple):
    """What stands in marks: `start`:`end` between them, trimmed; `left`:`right` with them.

    `paragraph` is the number of the paragraph that it begins in, `last` of the one that it ends in.
    """

    start: int
    end: int
    left: int
    right: int
    paragraph: int
    last: int


class Name(NamedTuple):
    """A mention in the narrative: who, what kind, where."""

    start: int
    end: int
    party: Party
    kind: ActorKind
    how: str

    @property
    def is_personal(self) -> bool:
        return self.kind in ("person", "unknown")


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the ends that initials and titles before a name seem to make: `said Dist. Atty. A.J. Velm`."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and _BEFORE_NAME.search(text, max(found[-1][0], found[-1][1] - 8), found[-1][1]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs of a field."""
    found, at = [], 0
    for place in _BREAK.finditer(text):
        found.append((at, place.start()))
        at = place.end()
    return [*found, (at, len(text))]


class Passage:
    """A field's text with the same length and its quotations masked, read lazily."""

    def __init__(
        self,
        field: Field,
        text: str,
        paragraphs: Sequence[tuple[int, int]],
        quoted: Sequence[Quoted],
        mentions: Sequence[Mention],
        kind_of: Callable[[Mention], ActorKind],
        lexicon: Lexicon,
    ) -> None:
        self.field = field
        self.text = text
        self.paragraphs = paragraphs
        self.quoted = quoted
        self.lexicon = lexicon
        self.masked = self._mask()
        self._lefts = [item.left for item in quoted]
        self.names = [
            Name(start, end, Party(mention.actor, mention.key), kind_of(mention), mention.how)
            for mention in mentions
            if mention.span.field == field and self.is_told(start := mention.span.start, end := mention.span.end)
        ]
        self.starts = [name.start for name in self.names]
        self._sentences: dict[int, list[tuple[int, int]]] = {}

    def is_told(self, start: int, end: int) -> bool:
        """Does a span stand in no quotation?"""
        at = bisect_right(self._lefts, start) - 1
        return not (at >= 0 and start < self.quoted[at].right) and end <= len(self.text)

    def between(self, start: int, end: int) -> Sequence[Name]:
        """The names that begin in a span."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def sentences(self, paragraph: int) -> list[tuple[int, int]]:
        """The sentences of one paragraph, quotations being words of them."""
        known = self._sentences.get(paragraph)
        if known is None:
            start, end = self.paragraphs[paragraph]
            known = _joined(self.masked, [(start + a, start + b) for a, b in sentences(self.masked[start:end])])
            self._sentences[paragraph] = known
        return known

    def sentence(self, paragraph: int, at: int) -> tuple[int, int]:
        """The sentence that holds a place of a paragraph."""
        found = self.sentences(paragraph)
        number = bisect_right(found, (at, len(self.text))) - 1
        return found[max(number, 0)] if found else self.paragraphs[paragraph]

    def _mask(self) -> str:
        """Each quotation as one word, which ends in a stop where it ends a sentence."""
        parts, at = [], 0
        for item in self.quoted:
            parts += [self.text[at : item.left], self._word(item)]
            at = item.right
        return "".join([*parts, self.text[at:]])

    def _word(self, item: Quoted) -> str:
        word = list("“Q" + "q" * (item.right - item.left - 3) + "”")
        if self.ends_sentence(item) and len(word) > 3:
            word[-2] = "."
        for number in range(item.paragraph, item.last):
            end = self.paragraphs[number][1] - item.left
            word[end : end + 2] = "\n\n"
            if end + 2 < len(word) - 2:
                word[end + 2] = "Q"
        return "".join(word)

    def ends_sentence(self, item: Quoted) -> bool:
        """Does a sentence end with it? A question may have its verb behind it: `“Why?” Orla Velm asked.`"""
        last = self.text[item.end - 1]
        if last in ".…؟。!?！？":
            if last == ".":
                return True
            told = _ASKED.match(self.text, item.right, min(len(self.text), item.right + _GAP))
            return not (told and self.lexicon.verbs.search(told[0]))
        return False
