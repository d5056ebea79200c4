"""Verdicts in words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

_SIGNED = ("by", "on", "why")


def in_words(contents: Iterable[dict[str, Any]]) -> str:
    """For whoever reads along."""
    return "; ".join(map(_words, contents))


def as_typed(contents: Iterable[dict[str, Any]]) -> str:
    """As they would be typed into a file for `--apply`."""
    own = ({key: value for key, value in content.items() if key not in _SIGNED} for content in contents)
    return ", ".join(json.dumps(content, ensure_ascii=False) for content in own)


def _words(content: dict[str, Any]) -> str:
    match content:
        case {"verdict": "same", "name": name, "actor": actor}:
            return f"“{name}” is a spelling of `{actor}`"
        case {"verdict": "different", "a": a, "b": b}:
            return f"“{a}” is different from “{b}”"
        case {"verdict": "new", "name": name, "kind": kind}:
            return f"“{name}” is an actor of its own ({kind})"
        case {"verdict": "not-an-actor", "name": name}:
            return f"“{name}” is not an actor"
        case {"verdict": "merge", "from": gone, "into": kept}:
            return f"`{gone}` is `{kept}`"
        case {"verdict": "this-mention", "text": text, "nth": nth, "article": article, "actor": actor}:
            whose = f"`{actor}`" if actor else "nobody"
            return f"“{text}” ({nth}) in {article} is {whose}"
        case {"verdict": "takedown", "article": article}:
            return f"{article} is taken down"
    return as_typed([content])
