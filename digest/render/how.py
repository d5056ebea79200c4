"""How a mention was recognised, in a reader's words."""

from __future__ import annotations

from digest.model import How

IN_WORDS: dict[How, str] = {
    "alias": "a listed name",
    "key": "another spelling of the name",
    "surname": "surname of a full name in the article",
    "short": "short form of a full name in the article",
    "acronym": "acronym",
    "role": "office, by the registry",
    "demonym": "demonym",
    "metonym": "metonym",
    "discovered": "name found in the text, in no registry",
    "decision": "decided by the maintainer",
}

# Kinds of actors that are not called what they are in the data.
KINDS_IN_WORDS = {"unknown": "kind not known", "state": "state or territory"}
