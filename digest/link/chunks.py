"""Where a run of capitals is cut: at offices, honorifics, days, and connectors that no name asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from digest.link import shapes as s
from digest.link.organisation_names import joins
from digest.link.tokens import Token
from digest.names.words import NEW_PLACES

ROYAL = frozenset("king queen prince princess emir sultan pope".split())
_TITLES = s.OFFICE | s.HONORIFIC
_CUT = s.DAY | s.ADJECTIVE | s.PRONOUN
_GENERAL = s.GENERAL | s.THING | s.TOPIC | s.FIELD
_LEAST_PARTICIPLE = 5
_LEAST_ADVERB = 7  # letters of a first word
_LEADING = frozenset({"the", "a", "an", "his", "her"})


class Chunk(NamedTuple):
    """A part of a run, and the title right before it. `is_field`: it begins with what the office is for."""

    title: str
    tokens: list[Token]
    is_field: bool = False


def chunks(tokens: Sequence[Token], *, opens: bool) -> list[Chunk]:
    """The parts of a run. `opens`: a sentence begins with it, and with words that owe their capital to that."""
    made = [Chunk("", [])]
    for at in range(_behind_openers(tokens) if opens else 0, len(tokens)):
        token, chunk = tokens[at], made[-1]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.bits & s.SMALL:
            if chunk.tokens and not _is_of_office(token, chunk) and joins(chunk.tokens, at, tokens):
                chunk.tokens.append(token)
            else:
                made.append(_behind_connector(token, chunk))
        elif chunk.is_field and _is_holder(token, chunk.tokens, following):
            made.append(Chunk(chunk.title, [token]))
        elif _is_end(tokens, at, chunk):
            made.append(Chunk("", []))
        elif _is_title(token, chunk.tokens, following):
            made.append(Chunk(token.text, []))
        elif chunk.tokens or not _is_left_out(token, chunk, following):
            chunk.tokens.append(token)
    return [chunk for chunk in made if chunk.tokens]


def _is_end(tokens: Sequence[Token], at: int, chunk: Chunk) -> bool:
    """`Velmian “Bagman” Jonas Brandvik`: what stands in marks before a whole name is no part of what is before it."""
    token, *behind = tokens[at : at + 3]
    if token.bits & s.NICKNAME:
        return len(behind) > 1 and bool(behind[0].bits & s.GIVEN) and not behind[1].bits & s.SMALL
    following = behind[0] if behind else None
    return _is_cut(token, chunk.tokens, following) and not _is_numeral(token, chunk)


def _is_of_office(token: Token, chunk: Chunk) -> bool:
    """`Secretary of the Harbour Board for Trade`: the secretary is for trade, the board is not."""
    return chunk.is_field and token.text.lower() == "for"


def _behind_connector(token: Token, chunk: Chunk) -> Chunk:
    """Behind `Secretary of`, the secretary is still who comes next."""
    is_field = not chunk.tokens and bool(chunk.title) and token.text.lower() in ("of", "for", "the")
    return Chunk(chunk.title if is_field else "", [], is_field)


def _is_holder(token: Token, own: Sequence[Token], following: Token | None) -> bool:
    """`Minister of Velmix Trade Orla Brandvik`: where a given name begins who holds the office."""
    if not own or own[-1].bits & s.PLACE_START or following is None or following.bits & s.SMALL:
        return False
    return bool(token.bits & s.GIVEN) and not any(word.bits & (s.GIVEN | s.SMALL) for word in own)


def _is_cut(token: Token, own: Sequence[Token], following: Token | None) -> bool:
    if own and token.bits & s.NOUN and following is not None and following.text == "General":
        return True  # Orla Brandvik Surgeon General
    return bool(token.bits & _CUT or (own and token.bits & s.BREAK and not _is_surname(own, following)))


def _is_numeral(token: Token, chunk: Chunk) -> bool:
    """`King Olav I`: the first of the name, behind a given name and a title that asks for no surname."""
    return token.text == "I" and len(chunk.tokens) == 1 and chunk.title.lower() in ROYAL


def _is_surname(own: Sequence[Token], following: Token | None) -> bool:
    """`James To`: a small word with a capital at the end of a run, behind a given name."""
    return len(own) == 1 and bool(own[0].bits & s.GIVEN) and (following is None or bool(following.bits & s.SMALL))


def _is_title(token: Token, own: Sequence[Token], following: Token | None) -> bool:
    if token.bits & _TITLES and not _is_part(token, own, following):
        return True
    return following is not None and _is_occupation(token, own, following)


def _is_left_out(token: Token, chunk: Chunk, following: Token | None) -> bool:
    """`Secretary of State Antony Blinken`: what an office is for is no part of a name; an article is none either."""
    if token.bits & s.OPENER and token.text.lower() in _LEADING:
        return True
    is_general = chunk.is_field and token.bits & (s.GENERAL | s.THING | s.TOPIC)
    return bool(is_general) and following is not None and not following.bits & (s.SMALL | s.ORG_END)


def _behind_openers(tokens: Sequence[Token]) -> int:
    return next((at for at in range(len(tokens)) if not _is_opener(tokens, at)), len(tokens))


def _is_opener(tokens: Sequence[Token], at: int) -> bool:
    """`New Orleans` opens with a name, `New Orders` with an opener."""
    if not tokens[at].bits & s.OPENER:
        return _is_adverb(tokens[at]) or (at + 1 < len(tokens) and _is_participle(tokens[at], tokens[at + 1]))
    is_place = tokens[at].text == "New" and at + 1 < len(tokens) and tokens[at + 1].text.lower() in NEW_PLACES
    return not is_place


def _is_adverb(token: Token) -> bool:
    """`Purportedly`, but not `Sally`."""
    return (
        len(token.text) > _LEAST_ADVERB and token.text.endswith("ly") and not token.bits & (s.GIVEN | s.PLACE | s.LAND)
    )


def _is_participle(token: Token, following: Token) -> bool:
    """`Fired Orla Velmian`: before a given name."""
    is_free = not token.bits & (s.GIVEN | s.PLACE | s.LAND)
    return (
        is_free
        and len(token.text) >= _LEAST_PARTICIPLE
        and token.text.endswith("ed")
        and bool(following.bits & s.GIVEN)
    )


def _is_occupation(token: Token, own: Sequence[Token], following: Token) -> bool:
    """`Quarterback Peyton Manning`, `Saints RB Pierre Thomas`: a noun or capitals that tell what somebody is."""
    if following.bits & (s.SMALL | s.ORG_END | s.LEGAL | s.OUTLET_END | s.STATE | s.NUMBER):
        return False
    if token.bits & s.NOUN and all(word.bits & _GENERAL and not word.bits & s.GIVEN for word in own):
        return not token.bits & (s.GIVEN | s.TOPIC) and (not own or bool(following.bits & s.GIVEN))
    return bool(token.bits & s.CAPITALS and token.bits & s.NO_ORG and not following.bits & s.CAPITALS)


def _is_part(token: Token, own: Sequence[Token], following: Token | None) -> bool:
    """Is an office or honorific a part of a name here: Foreign `Ministry`, `General` Motors, Stephen `King`?"""
    if following is not None and following.bits & (s.ORG_END | s.LEGAL) and token.bits & s.FIELD:
        return True
    if own and own[-1].bits & s.SMALL and token.bits & s.FIELD and following is not None and following.bits & s.TOPIC:
        return True  # Ministry of Foreign Affairs
    if following is not None and not following.bits & (s.SMALL | _CUT):
        return False
    if own and own[-1].bits & (s.GIVEN | s.INITIAL) and not own[-1].bits & s.STATE and not token.bits & s.STOPPED:
        return True
    return bool(token.bits & s.FIELD and token.bits & s.ORG_END)
