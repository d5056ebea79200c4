"""What one article tells of the names in it, before any of them becomes a mention."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from digest.link import shapes as s
from digest.link.cues import Cue
from digest.link.discovery import Found, Name, by_last_word, collected, united
from digest.link.grammar import Piece
from digest.link.headlines import full_names
from digest.link.index import Index
from digest.link.names import Owner, Surnames, plain_word
from digest.link.printed import Printed
from digest.link.shorts import Shorts
from digest.link.singles import accepted
from digest.link.standing import has_lands, is_placed, reign
from digest.model import BODIES, Article, Field, Mention
from digest.names.fuller import has_particle, without_nickname
from digest.names.key import key
from digest.text import fold

_NOUNS_IN_CAPITALS = ("de", "lb")  # languages in which a capital tells of a noun, not of a name
_OFTEN = 3  # times in full, and never by the surname: no way to speak of a person in the news
_DEFINITION = re.compile(r" \(([A-Z][A-Za-z&.]{1,9})\)")
_NOUN = re.compile(r" (?!(?:is|was|has|had|will|would|and|or|of|in|on|at|to|that|who|which)\b)[a-z]{3,}(?<!ed)\b")
_FEW = 2  # letters: too few to be taken from anywhere in a name
_SURE = 3  # more than the shape of the name
_NO_SURNAME = s.GENERAL | s.THING | s.PLACE | s.PEOPLE | s.TOPIC | s.ORG_END | s.OPENER | s.DAY | s.CAPITALS
_FULL = ("alias", "key", "decision")


class Learned:
    """The names of one article: full ones, whose last words, initials and short forms are whose, and single words.

    `masked` are its fields with known names marked; `hopeless` are single words that are no name of any sort; `sure`
    are the keys of those who are persons by more than the shape of their names.
    """

    def __init__(self, article: Article, masked: Mapping[Field, str], index: Index) -> None:
        self.article = article
        self.masked = masked
        self.index = index
        self.surnames = Surnames()
        self.shorts = Shorts()
        self.acronyms: dict[str, Mention | Name] = {}
        self.names: dict[str, Name] = {}
        self.singles: dict[str, Name] = {}
        self.hopeless: set[str] = set()
        self.sovereigns: dict[tuple[Field, int], tuple[str, Owner]] = {}
        self.sure: set[str] = set()
        self.printed = Printed(article.text)
        self.is_shouted = article.title.isupper()

    def read(self, founds: Sequence[Found], known: Sequence[Mention], denied: set[str]) -> None:
        """Learn from what was found, and from mentions of the registry's actors; `denied` words are nobody's name."""
        groups: dict[str, list[Found]] = defaultdict(list)
        for found in founds:
            if len(found.piece.tokens) == 1:
                groups[found.printed].append(found)
        self.names = collected([*founds, *self._of_headlines(founds, groups)], self.masked)
        if self._has_nouns_in_capitals():  # the shape of two words tells nothing: Der Sturm
            self.names = {form: name for form, name in self.names.items() if _is_sure(name.founds[0].piece)}
        self._unglue()
        self._part_from_things()
        self._weigh_surnames(groups)
        self._weigh_bodies(known)
        self._settle()
        self._learn(known)
        self._learn_sovereigns(groups)
        shorts = self.shorts.forms() & groups.keys()
        self.shorts.forget({word for word in shorts if not word.isupper() and is_placed(groups[word], self.masked)})
        free = {word: own for word, own in groups.items() if not self._is_claimed(word)}
        own = {word: found for word, found in free.items() if word not in denied} if denied else free
        if self._has_nouns_in_capitals():
            own = {word: found for word, found in own.items() if not word[1:].islower()}
        self.singles = accepted(own, self.masked, self.printed.is_ordinary)
        self._weigh_first_words()
        self.hopeless = self._hopeless(free)

    def _has_nouns_in_capitals(self) -> bool:
        return (self.article.language or "").startswith(_NOUNS_IN_CAPITALS)

    def _of_headlines(self, founds: Sequence[Found], groups: Mapping[str, list[Found]]) -> list[Found]:
        title = [found for found in founds if found.is_headline]
        return list(full_names(title, self.article, lambda word: self._is_surname(word, groups))) if title else []

    def _is_surname(self, word: str, groups: Mapping[str, list[Found]]) -> bool:
        """Does the text print the word alone, with a capital that is its own?"""
        alone = [found for found in groups.get(word, ()) if not found.is_headline]
        if not alone or s.shape(word) & _NO_SURNAME or self.printed.is_ordinary(word):
            return False
        return not s.is_plural(word) or not any(map(self.has_article, alone))

    def has_article(self, found: Found) -> bool:
        """Does `the` stand before it?"""
        return self.masked[found.field][max(0, found.start - 4) : found.start].lower() == "the "

    def is_attribute(self, found: Found, made: str | None) -> bool:
        """Does a noun follow, as in `the Velmian video`: of somebody who is surely a person, and no plural?"""
        return (
            made in self.sure
            and not s.is_plural(found.printed)
            and bool(_NOUN.match(self.masked[found.field], found.end))
        )

    def _is_claimed(self, word: str) -> bool:
        return word in self.acronyms or self.surnames.claim(word)

    def _hopeless(self, words: Iterable[str]) -> set[str]:
        """Of words that are no surname those that are no name of another sort. Most capitals are those of sentences."""
        names = self.singles.keys() | self.surnames.firsts() | self.shorts.forms()
        left = {word for word in words if word not in names and not (self.is_shouted and word.isupper())}
        return {word for word in left if fold(word) not in self.index.nicknames} if self.index.nicknames else left

    def _weigh_surnames(self, groups: Mapping[str, list[Found]]) -> None:
        """`Ilsebill said`, after `Jonas Ilsebill`: who is called by the last word alone is a person, mostly."""
        last = by_last_word(self.names.values())
        if not last:
            return
        for printed, founds in groups.items():
            called = last.get(plain_word(printed))
            if not called or s.shape(printed) & s.ORG_END:
                continue
            articles = [self.has_article(found) for found in founds]
            is_thing = any(articles) if s.is_plural(printed) else all(articles)  # the Saints are no Saints family
            for name in called:
                first = name.founds[0].piece.tokens[0]
                is_first = not first.bits & s.GIVEN and len(groups.get(first.text, ())) > len(founds)
                if not is_thing and not is_first:  # who is called Velmix, as Velmix Writer is, is no person
                    name.add(Cue("person", 2, f"its last word alone ({printed})"))
                    name.is_shortened = True
        for name in self.names.values():
            if len(name.founds) >= _OFTEN and not name.is_shortened:
                name.add(Cue("person", -2, "never by the last word alone"))

    def _weigh_first_words(self) -> None:
        """`Velmix Commercial Ships`, where `Velmix` is an organisation of the article: a body, and no person."""
        for name in self.names.values():
            first = name.printed.split(" ", 1)[0]
            body = self.singles.get(first)
            is_weak = name.kind in ("person", "unknown") and name.weights.get("person", 0) < _SURE
            if is_weak and body and body.kind in BODIES and not s.shape(first) & s.GIVEN:
                name.add(Cue("organisation", 4, f"its first word ({first})"))
                name.decide()
                name.key = self.index.decisions.apart(name.printed, name.key)

    def _weigh_bodies(self, known: Sequence[Mention]) -> None:
        """`Kataib Hezbollah`: what ends in the name of a known body is another body."""
        bodies = {mention.text for mention in known if not self._is_person(mention)} if self.names else set()
        for name in self.names.values() if bodies else ():
            if name.printed.rsplit(" ", 1)[-1] in bodies:
                name.add(Cue("organisation", 4, "the known name that it ends in"))

    def _is_person(self, mention: Mention) -> bool:
        return self.index.actor(mention.actor or "").kind in ("person", "state", "place")

    def _unglue(self) -> None:
        """Forget a run of three words or more that holds a name which the article prints alone too."""
        for plain_form, name in list(self.names.items()):
            tokens = name.founds[0].piece.tokens
            if len(tokens) > 2 and name.founds[0].piece.kind == "person" and self._holds_name(plain_form):
                del self.names[plain_form]

    def _part_from_things(self) -> None:
        """Forget `Velmian Prints` where the article names an Orla Velmian: a surname, and what is his or hers."""
        sure = {
            name.founds[0].piece.tokens[-1].text
            for name in self.names.values()
            if name.founds[0].piece.kind == "person" and name.weights.get("person", 0) >= _SURE
        }
        for plain_form, name in list(self.names.items()) if sure else ():
            first = name.founds[0].piece.tokens[0]
            is_shape = name.founds[0].piece.kind == "person" and name.weights.get("person", 0) < _SURE
            if is_shape and first.text in sure and not first.bits & s.GIVEN:
                del self.names[plain_form]

    def _holds_name(self, plain_form: str) -> bool:
        words = plain_form.split()
        sizes = range(2, len(words))
        parts = (" ".join(words[at : at + size]) for size in sizes for at in range(len(words) - size + 1))
        return any(
            part in self.names and not has_particle(part) and self.names[part].founds[0].piece.kind == "person"
            for part in parts
        )

    def _settle(self) -> None:
        for name in self.names.values():
            name.decide()
        united(self.names)
        for name in self.names.values():
            name.key = self.index.decisions.apart(name.printed, name.key)

    def _learn(self, known: Sequence[Mention]) -> None:
        full: dict[tuple[str, str | None], None] = {}  # printed again, a name tells nothing more
        for mention in known:
            actor = self.index.actor(mention.actor or "")
            if actor.kind != "person":
                self._define(mention.span.field, mention.span.end, mention.text, mention)
            elif mention.how in _FULL:
                full[mention.text, mention.actor] = None
        for printed, id in full:
            self.surnames.add(printed, Owner(id, None))
        for name in self.names.values():
            if name.kind in BODIES:
                self.shorts.add(name)
        self._recognise_bodies()
        for name in self.names.values():
            if name.kind == "person" and name.key:
                self._learn_person(name)
            for found in name.founds if name.kind != "person" else ():
                self._define(found.field, found.end, found.printed, name)

    def _learn_person(self, name: Name) -> None:
        if name.weights.get("person", 0) >= _SURE:
            self.sure.add(name.key)
        self.surnames.add(without_nickname(name.printed), Owner(None, name.key), is_sure=name.key in self.sure)

    def _learn_sovereigns(self, groups: Mapping[str, list[Found]]) -> None:
        """`King Olav of Velmia`: one more whose given name is `Olav`. No other article shares the key."""
        fields = {field for field, text in self.masked.items() if has_lands(text)}
        for founds in groups.values() if fields else ():
            for found in founds:
                end = reign(found, self.masked[found.field]) if found.field in fields else -1
                if end >= 0:
                    full = self.article.field(found.field)[found.start : end]
                    owner = Owner(None, f"{key(full)} ({self.article.id})")
                    self.surnames.add_first(found.printed, full, owner)
                    self.sovereigns[found.field, found.start] = full, owner

    def _recognise_bodies(self) -> None:
        """`Aer Velmix`, no person where the article prints `Aer Velmix Group` too."""
        for name in self.names.values():
            owner = self.shorts.owner(name.printed) if name.kind in ("person", "unknown") else None
            if owner is not None and name.founds[0].piece.weight < _SURE:
                name.kind, name.key = owner.kind, owner.key

    def _define(self, field: Field, end: int, printed: str, owner: Mention | Name) -> None:
        """`Islamic Jihad (IJ)`: an acronym in brackets behind an organisation, made of its initials."""
        bracket = _DEFINITION.match(self.masked[field], end)
        if bracket and _are_initials(bracket[1].replace(".", ""), printed):
            self.acronyms.setdefault(bracket[1], owner)


def _are_initials(acronym: str, name: str) -> bool:
    letters = iter(word[0].upper() for word in re.split(r"[\s-]+", name) if word)
    if len(acronym) > 1 and all(letter in letters for letter in acronym.upper()):
        return True
    rest = iter(name.upper())  # Singapore Airlines (SIA)
    return len(acronym) > _FEW and acronym[0] == name[0] and all(letter in rest for letter in acronym.upper())


def _is_sure(piece: Piece) -> bool:
    """Do its words tell more than their capitals? `Der Sturm` begins with an article, no particle."""
    return piece.weight >= _SURE and not piece.tokens[0].bits & s.PARTICLE
