"""The names that the search boxes suggest while somebody types: one file, loaded when a box is used.

Its columns have an entry for each actor. `more` are the tokens of other spellings that sound like none of the name's;
the script makes keys of them, by the rules that the file brings along.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from digest.gathered import Catalog
from digest.interface.texts import Texts
from digest.names.key import sound_rules, without_honorifics, words
from digest.names.typed import LETTERS, typed, typed_key
from digest.registry.actors import Actor
from digest.render.how import kind
from digest.render.spellings import all_spellings

_MOST = 5_000  # actors: more would be 25 kB (gzipped) for each 1,000 on the first letter that is typed
_MOST_TOKENS = 60  # of one actor
_NOT_SLUG = re.compile("[^a-z0-9]+")


def suggestions(catalog: Catalog, known: Mapping[str, Actor], texts: Texts) -> bytes:
    """JSON, the same for the same actors. Of very many actors those named in most articles."""
    often = sorted(catalog.actors.values(), key=lambda entry: (-len(entry.appearances), entry.id))
    shown = sorted(often[:_MOST], key=lambda entry: entry.id)
    kinds = sorted({entry.kind for entry in shown})
    told = {
        "letters": _by_value(LETTERS),
        **sound_rules(),
        "texts": texts.of("suggest"),
        "kinds": [texts.text(kind(name)) for name in kinds],
        "names": [entry.name for entry in shown],
        "ids": ["" if entry.id == _plain_slug(entry.name) else entry.id for entry in shown],
        "kind": [kinds.index(entry.kind) for entry in shown],
        "articles": [len(entry.appearances) for entry in shown],
        "more": [" ".join(_others(all_spellings(entry, known.get(entry.id)))) for entry in shown],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _others(spellings: Iterable[str]) -> list[str]:
    """Tokens of the spellings behind the first, without honorifics, each of another key."""
    name, *others = spellings
    heard = {typed_key(token) for token in typed(name)}
    found = []
    for spelling in others:
        for token in typed(" ".join(without_honorifics(words(spelling)))):
            if typed_key(token) not in heard and len(token) > token.isascii():
                heard.add(typed_key(token))
                found.append(token)
    return found[:_MOST_TOKENS]


def _plain_slug(name: str) -> str:
    """The id that most names have; the script makes it likewise."""
    return _NOT_SLUG.sub("-", name.lower()).strip("-")


def _by_value(letters: Mapping[str, str]) -> dict[str, str]:
    """Latin letters to all that are written so: a quarter of the bytes."""
    found: dict[str, str] = {}
    for letter, latin in letters.items():
        found[latin] = found.get(latin, "") + letter
    return found
