"""A quotation in its sentences: where the words before and behind it are that may tell who speaks."""

from __future__ import annotations

from typing import NamedTuple

from digest.quotes.passage import Passage, Quoted

_EDGE = 12  # characters of white space and marks that may stand before a quotation that stands alone


class Place(NamedTuple):
    """A quotation in its sentences: `start` is where the words before it begin, `stop` where those behind it end.

    `head` is the end of the words before it: they may stand in the paragraph before (`She said:`). `sentence` and
    `number` are the sentence and paragraph of the head, `tail` those of the words behind. `clause` is where the words
    behind the quotation before end, in one sentence with it; `begin` is where the words behind this one begin.
    """

    item: Quoted
    start: int
    head: int
    clause: int
    begin: int
    stop: int
    sentence: tuple[int, int]
    number: int
    tail: tuple[int, int]


def place(passage: Passage, index: int) -> Place:
    """Where the words around a quotation begin and end."""
    item = passage.quoted[index]
    text = passage.masked
    sentence, number = passage.sentence(item.paragraph, item.left), item.paragraph
    start, head = sentence[0], item.left
    if opens(text, passage.paragraphs[number][0], item.left):
        own = _led_from(passage, number - 1)
        if own is not None:
            sentence, number = own, number - 1
            start, head = own
    tail, begin = _followed_by(passage, item)
    stop = tail[1]
    if index + 1 < len(passage.quoted):
        stop = min(stop, passage.quoted[index + 1].left)
    clause = passage.quoted[index - 1].right if index and passage.quoted[index - 1].right <= item.left else 0
    return Place(item, start, head, max(start, clause), begin, max(stop, begin), sentence, number, tail)


def _followed_by(passage: Passage, item: Quoted) -> tuple[tuple[int, int], int]:
    """The sentence that it ends in, and where what follows it begins: in the next paragraph where a line broke."""
    own = passage.sentence(item.last, item.right - 1)
    end = passage.paragraphs[item.last][1]
    if passage.text[item.end - 1] == "," and end - item.right < _EDGE and item.last + 1 < len(passage.paragraphs):
        following = passage.sentences(item.last + 1)
        if not passage.masked[item.right : end].strip(" \"'") and following:
            return following[0], following[0][0]
    return own, item.right


def _led_from(passage: Passage, number: int) -> tuple[int, int] | None:
    """The last sentence of a paragraph that ends in a colon, a comma or a verb of speech: it leads to the next one."""
    if number < 0 or not (found := passage.sentences(number)):
        return None
    start, end = found[-1]
    last = passage.masked[max(start, end - _EDGE) : end].rstrip()[-1:]
    if last in (":", ","):
        return found[-1]
    said = passage.lexicon.verbs.finditer(passage.masked, max(start, end - 2 * _EDGE), end)
    return found[-1] if any(not passage.masked[verb.end() : end].strip() for verb in said) else None


def opens(text: str, start: int, at: int) -> bool:
    """Does nothing but white space and marks stand between two places?"""
    return at - start <= _EDGE and not text[start:at].strip(" \n\"'“‘-–—")
