"""From the runs of one article to its mentions outside the registry, and to short forms of whom the registry knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from digest.link.discovery import Found, Name, is_full, plain_form
from digest.link.index import Index
from digest.link.learned import Learned
from digest.link.names import LONGEST_NAME
from digest.link.resolve import Resolver
from digest.model import BODIES, Article, Field, Mention


def discover(
    article: Article, masked: Mapping[Field, str], index: Index, founds: Sequence[Found], known: Sequence[Mention]
) -> list[Mention]:
    """The mentions that `founds` are; `known` are those of the registry's actors, marked in the `masked` fields."""
    is_nobody = index.decisions.is_nobody
    denied = [found for found in founds if is_nobody(found.printed)] if index.decisions.who.nobody else []
    nobody = {found.printed for found in denied}
    learned = Learned(article, masked, index)
    kept = [found for found in founds if found.printed not in nobody] if nobody else founds
    # `Then Brand left`, of Olaf Brand who is nobody: no name by itself either.
    learned.read(kept, known, {found.piece.tokens[-1].text for found in denied})
    finder = _Finder(learned)
    left = (found for found in kept if found.printed not in learned.hopeless or found.piece.title)
    return [mention for found in left for mention in finder.mentions(found)]


class _Finder:
    """Full names as they are, words that stand alone through a resolver, glued runs part by part."""

    def __init__(self, learned: Learned) -> None:
        self._known = learned
        self._resolver = Resolver(learned)

    def mentions(self, found: Found) -> Iterator[Mention]:
        """Every mention in one piece of a run."""
        name = self._known.names.get(plain_form(found.printed))
        if name is not None and (is_full(found) or found.field == "title"):
            made = self._of_name(found, name)
        elif len(found.piece.tokens) > 1:
            yield from self._glued(found)
            return
        else:
            made = self._resolver.single(found) or self._shouted(found)
        if made:
            yield made

    def _of_name(self, found: Found, name: Name) -> Mention | None:
        if name.kind in BODIES and found.piece.is_general:
            owner = self._known.shorts.owner(found.printed)
            return (
                self._resolver.short(found, owner)
                if owner
                else self._resolver.new(found, name, self._resolver.local(name.key))
            )
        owner = self._known.shorts.owner(found.printed) if name.kind != "person" else None
        if owner is not None and owner.key != name.key:
            return self._resolver.short(found, owner)
        return self._resolver.new(found, name, name.key)

    def _glued(self, found: Found) -> Iterator[Mention]:
        """A run glues names to other words, most often in a headline: what the text prints alone is found in it."""
        tokens = found.piece.tokens
        at = 0
        while at < len(tokens):
            for size in range(min(len(tokens) - at, LONGEST_NAME), 0, -1):
                part = self._part_of(found, at, at + size)
                if mention := self._known_part(part, size):
                    yield mention
                    at += size
                    break
            else:
                at += 1

    def _known_part(self, part: Found, size: int) -> Mention | None:
        if size == 1:
            is_plain = part.is_headline and self._known.printed.is_ordinary(part.printed)
            return None if is_plain else self._resolver.single(part) or self._shouted(part)
        name = self._known.names.get(plain_form(part.printed))
        return self._of_name(part, name) if name else None

    def _shouted(self, part: Found) -> Mention | None:
        """A word of a headline all in capitals, that the text prints as a name."""
        if not (part.is_headline and self._known.is_shouted and part.printed.isalpha()):
            return None
        made = self._resolver.single(part._replace(printed=part.printed.capitalize()))
        return made._replace(text=part.printed) if made else None

    def _part_of(self, found: Found, first: int, last: int) -> Found:
        tokens = found.piece.tokens[first:last]
        offset = found.start - found.piece.start
        start, end = offset + tokens[0].start, offset + tokens[-1].end
        piece = found.piece._replace(start=tokens[0].start, end=tokens[-1].end, tokens=tokens, title="")
        printed = found.printed[start - found.start : end - found.start]
        return Found(found.field, start, end, printed, piece, found.opens and first == 0, found.is_headline)
