"""The mention that one word or short form is: whose part, initials or short name, or a name by itself."""

from __future__ import annotations

from digest.link import decided
from digest.link import shapes as s
from digest.link.cues import Cue
from digest.link.discovery import Found, Name
from digest.link.learned import Learned
from digest.link.names import Owner
from digest.link.shorts import initials
from digest.link.standing import is_royal
from digest.model import ActorKind, How, Mention, Span
from digest.names.key import key
from digest.text import fold

# First words of full names that are no given names, for all we know.
_NOT_GIVEN = s.GENERAL | s.THING | s.PLACE | s.LAND | s.OPENER | s.TOPIC | s.HONORIFIC | s.OFFICE | s.PEOPLE


_SURELY = 3  # weight of an organisation: `Velmix shares`


class Resolver:
    """Mentions by what was learned of one article."""

    def __init__(self, known: Learned) -> None:
        self._known = known

    def local(self, made: str) -> str:
        """A key that no other article shares: of a name that many bear."""
        return f"{made} ({self._known.article.id})"

    def new(self, found: Found, name: Name, made: str, how: How = "discovered", reason: str = "") -> Mention | None:
        """A mention of a name outside the registry; none where a decision says that it is nobody's."""
        if not made:
            return None
        mention = Mention(
            Span(found.field, found.start, found.end),
            found.printed,
            how,
            reason or name.reason(),
            key=made,
            kind=name.kind,
        )
        return decided.admitted(mention, self._known.index)

    def short(self, found: Found, name: Name) -> Mention | None:
        """A short form of an organisation that the article prints in full."""
        is_acronym = found.printed == initials(name.printed)
        reason = f"the only organisation of this article that it shortens is “{name.printed}”"
        return self.new(found, name, name.key, "acronym" if is_acronym else "short", reason)

    def single(self, found: Found) -> Mention | None:
        """A word that stands alone: an acronym, a part of a full name, a name by itself."""
        made = self._resolved(found)
        return None if made is None or (found.opens and self._known.printed.is_ordinary(found.printed)) else made

    def _resolved(self, found: Found) -> Mention | None:
        word = found.printed
        if word in self._known.acronyms:
            return self._acronym(found, self._known.acronyms[word])
        sovereigns = self._known.sovereigns
        sovereign = sovereigns.get((found.field, found.start)) if sovereigns else None
        if sovereign and (is_royal(found.piece.title) or fold(word) not in self._known.index.nicknames):
            return self._sovereign(found, *sovereign)
        return (
            self._part(found, self._known.surnames.owner(word))
            or self._nickname(found)
            or self._of_several(found)
            or self._given(found)
            or self._by_itself(found)
        )

    def _acronym(self, found: Found, owner: Mention | Name) -> Mention | None:
        full = owner.text if isinstance(owner, Mention) else owner.printed
        reason = f"this article explains it: “{full} ({found.printed})”"
        if isinstance(owner, Name):
            return self.new(found, owner, owner.key, "acronym", reason)
        return Mention(Span(found.field, found.start, found.end), found.printed, "acronym", reason, actor=owner.actor)

    def _part(self, found: Found, owned: tuple[Owner, str] | None) -> Mention | None:
        if owned is None:
            return None
        (actor, made), reason = owned
        if actor is None and self._known.has_article(found) and not self._known.is_attribute(found, made):
            return None
        kind: ActorKind | None = "person" if actor is None else None
        span = Span(found.field, found.start, found.end)
        return Mention(span, found.printed, "surname", reason, actor=actor, key=made, kind=kind)

    def _sovereign(self, found: Found, full: str, owner: Owner) -> Mention | None:
        """`Olav of Velmia`, whoever else of the article is called Olav."""
        name = Name(found.printed, kind="person")
        return self.new(found, name, owner.key or "", "discovered", f"a given name and a land: “{full}”")

    def _of_several(self, found: Found) -> Mention | None:
        """A surname of several persons of the article: somebody's, nobody knows whose."""
        if not self._known.surnames.claim(found.printed) or self._known.has_article(found):
            return None
        name = Name(found.printed, kind="person")
        reason = "a surname of several persons in this article"
        return self.new(found, name, self.local(key(found.printed)), "discovered", reason)

    def _given(self, found: Found) -> Mention | None:
        """`Lindsay`, where one full name begins so; not a surname of somebody else too."""
        bits = s.shape(found.printed)
        if self._known.surnames.claim(found.printed) or (not bits & s.GIVEN and self._is_no_given(found.printed, bits)):
            return None
        return self._part(found, self._known.surnames.first(found.printed))

    def _is_no_given(self, word: str, bits: int) -> bool:
        name = self._known.singles.get(word)
        return bool(bits & _NOT_GIVEN) or (name is not None and name.weights.get("organisation", 0) >= _SURELY)

    def _nickname(self, found: Found) -> Mention | None:
        """A registered name of one word, in an article where no full name ends in it."""
        index = self._known.index
        ids = index.nicknames.get(fold(found.printed), ())
        if len(ids) != 1 or self._known.surnames.claim(found.printed):
            return None
        span = Span(found.field, found.start, found.end)
        if line := index.decided.get(fold(found.printed)):
            return Mention(span, found.printed, "decision", decided.reason(line.line), actor=ids[0])
        reason = f"“{found.printed}” is a spelling in the registry of {index.actor(ids[0]).name}"
        return Mention(span, found.printed, "alias", reason, actor=ids[0])

    def _by_itself(self, found: Found) -> Mention | None:
        owner = self._known.shorts.owner(found.printed)
        if owner is not None:
            return self.short(found, owner)
        name = self._known.singles.get(found.printed)
        if name is not None and name.kind == "person":
            return self.new(found, name, self.local(key(found.printed)))
        if name is not None:
            return self.new(found, name, name.key)
        if found.piece.title and found.field != "title" and not s.shape(found.printed) & (s.PLACE | s.PEOPLE):
            name = Name(found.printed, [found], kind="person")
            name.add(Cue("person", 4, f"“{found.piece.title}” before it"))
            return self.new(found, name, self.local(key(found.printed)))
        return None
