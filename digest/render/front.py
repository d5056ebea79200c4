"""Front matter that reads back equal: PyYAML writes it, every text value in double quotes.

Left to choose, PyYAML writes `1e3`, `08` and `0o17` bare, and other readers make numbers of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from digest.render.nodes import FrontValue

# Writer and reader fold at 80 columns otherwise, and a folded line may read `---`.
_ONE_LINE = 2**31 - 1
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_SURROGATES = re.compile("[\ud800-\udfff]")


class _Quoted(str):
    """Text that is written in double quotes."""

    __slots__ = ()


class _Dumper(yaml.CSafeDumper):
    """libyaml's writer: the same bytes as PyYAML's own for these values, at a tenth of the time."""


def _represent(dumper: _Dumper, text: _Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')


_Dumper.add_representer(_Quoted, _represent)


def _text(text: str) -> _Quoted:
    return _Quoted(_SURROGATES.sub("\ufffd", text) if not text.isprintable() else text)


def _key(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError(f"not a front matter key of ours: {key!r}")
    return key


def _value(value: FrontValue) -> object:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple):
        return [_text(item) for item in value]
    if isinstance(value, Mapping):
        return {_key(key): _value(item) for key, item in value.items()}
    return value


def front_matter(pairs: Iterable[tuple[str, FrontValue]]) -> str:
    """The block between two `---` lines, in order, with its closing new line.

    Raises ValueError for a key of a wrong form, a key twice, and a missing `title`: Material would build the
    page's title from the heading, un-escaped.
    """
    pairs = tuple(pairs)
    values = {_key(key): _value(value) for key, value in pairs}
    if not values.get("title") or len(values) != len(pairs):
        raise ValueError(f"front matter needs a title, and each key once: {[key for key, _ in pairs]}")
    block = yaml.dump(
        values,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=_ONE_LINE,
    )
    return f"---\n{block}---\n"
