"""Front matter that reads back equal: PyYAML writes it, every text value in double quotes.

Left to choose, PyYAML writes `1e3`, `08` and `0o17` bare, and other readers make numbers of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import yaml

from digest.interface.texts import Texts
from digest.interface.words import Section
from digest.render.nodes import FrontValue

# Writer and reader fold at 80 columns otherwise, and a folded line may read `---`.
_ONE_LINE = 2**31 - 1
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_SURROGATES = re.compile("[\ud800-\udfff]")


def _quoted(text: str) -> yaml.Event:
    clean = text if text.isprintable() else _SURROGATES.sub("\ufffd", text)
    return yaml.ScalarEvent(None, None, (False, True), clean, style='"')


def _key(key: str) -> yaml.Event:
    if not _KEY.fullmatch(key):
        raise ValueError(f"not a front matter key of ours: {key!r}")
    return yaml.ScalarEvent(None, None, (True, False), key)


def _value(value: FrontValue, texts: Texts) -> Iterator[yaml.Event]:
    if isinstance(value, tuple):
        yield yaml.SequenceStartEvent(None, None, True, flow_style=False)
        yield from map(_quoted, value)
        yield yaml.SequenceEndEvent()
    elif isinstance(value, Section):
        yield from _mapping(texts.of(value.name).items(), texts)
    elif isinstance(value, Mapping):
        yield from _mapping(value.items(), texts)
    elif isinstance(value, int):
        yield yaml.ScalarEvent(None, None, (True, False), str(value).lower())
    else:
        yield _quoted(texts.text(value))


def _mapping(pairs: Iterable[tuple[str, FrontValue]], texts: Texts) -> Iterator[yaml.Event]:
    yield yaml.MappingStartEvent(None, None, True, flow_style=False)
    for key, value in pairs:
        yield _key(key)
        yield from _value(value, texts)
    yield yaml.MappingEndEvent()


def front_matter(pairs: Iterable[tuple[str, FrontValue]], texts: Texts) -> str:
    """The block between two `---` lines, in order, with its closing new line.

    Raises ValueError for a key of a wrong form, a key twice, and a missing `title`: Material would build the
    page's title from the heading, un-escaped.
    """
    pairs = tuple(pairs)
    if len({key for key, _ in pairs}) != len(pairs) or not dict(pairs).get("title"):
        raise ValueError(f"front matter needs a title, and each key once: {[key for key, _ in pairs]}")
    # Events go straight to libyaml's emitter: representing and resolving each value cost more than the emitting.
    events = (
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_mapping(pairs, texts),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    )
    block = yaml.emit(events, Dumper=yaml.CSafeDumper, allow_unicode=True, width=_ONE_LINE)
    return f"---\n{block}---\n"
