"""A visit to two states is two visits: `visited Norland on 4 April and Southland from 5 to 6 April`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.contacts.found import Contact
from digest.contacts.lists import listed
from digest.contacts.tape import Tape

_MOST = 6  # stations of one journey
_ONWARD = re.compile(r"(?:(?:(?:on|from|in|early|late) )*D )?(?:, )?(?:and |then )+(?=(?:the )?[BSU] )")


def visits(tape: Tape, contact: Contact) -> Iterator[Contact]:
    """Each station of a visit, and who was met apart, as contacts of their own; every other contact as it is."""
    if contact.apart and len(contact.others) > 1:
        for head in contact.others:
            yield replace(contact, others=(head,))
        return
    if contact.kind != "visit" or not contact.others or any(head.token.text == "P" for head in contact.others):
        yield contact
        return
    for head in contact.others:
        yield replace(contact, others=(head,))
    end = contact.end
    for _ in range(_MOST):
        onward = _ONWARD.match(tape.between(end, min(len(tape.tokens), end + 12)))
        if onward is None:
            return
        found = listed(tape, end + onward[0].count(" "), len(tape.tokens))
        if not found.heads:
            return
        end = found.end
        for head in found.heads:
            yield replace(contact, others=(head,), end=end)
