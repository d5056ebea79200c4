"""How a mention was recognised, in a reader's words."""

from __future__ import annotations

from digest.model import How

IN_WORDS: dict[How, str] = {
    "alias": "a name the registry lists",
    "key": "another spelling of the name",
    "surname": "surname, after the full name",
    "acronym": "acronym",
    "role": "office held at the time",
    "demonym": "demonym",
    "metonym": "metonym",
    "discovered": "name found in the text, in no registry",
    "decision": "decided by the maintainer",
}
