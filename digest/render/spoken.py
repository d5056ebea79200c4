"""Inline nodes with the site's own words in its language: behind this, every text of them is a string."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from digest.interface.texts import Texts
from digest.interface.words import Wording
from digest.render.nodes import Inline, Name, Text


def spoken(inlines: Iterable[Inline], texts: Texts) -> list[Inline]:
    """What is said may hold other inlines: it is cut there. Neighbouring pieces of one text are one node."""
    found: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text):
            if isinstance(inline.text, Wording):
                found += _cut(inline.text, texts)
            else:
                found.append(inline if isinstance(inline.text, str) else Text(texts.text(inline.text)))
        elif isinstance(inline, Name):
            found.append(Name(inline.text, inline.to, texts.text(inline.how)) if inline.how else inline)
        else:
            found.append(inline if isinstance(inline.text, str) else replace(inline, text=texts.text(inline.text)))
    return found


def _cut(wording: Wording, texts: Texts) -> Iterator[Inline]:
    text = ""
    for part in texts.parts(wording):
        if isinstance(part, str):
            text += part
        else:
            if text:
                yield Text(text)
            text = ""
            yield from spoken((part,), texts)
    if text:
        yield Text(text)


def text_of(inline: Inline) -> str:
    """The text of an inline that is spoken."""
    return cast(str, inline.text)
