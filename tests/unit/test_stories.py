"""Articles of one event: which words tell it, what keeps events apart, what a maintainer may say, which id it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from random import Random

import numpy as np
import pytest

from digest.gather import card
from digest.gather.stories import Stories, gather_stories
from digest.model import Article, Card, LinkedArticle, Meeting, Naming, Party, Span
from digest.registry.decisions import Decisions, Line, StoryJoin, StoryName, StorySplit
from digest.registry.permalinks import Frozen, Ledger
from digest.stories import pairs as pairs_of_texts
from digest.stories.compare import compare
from digest.stories.moves import Alike, also, grouped
from digest.stories.pairs import NOTHING, Pairs, Text, compared
from digest.stories.signature import MASK, NAME, NUMBER, signature

LINE = Line(1, "t", "2024-03-05", "a test")
IDS = ("1saj61ba", "2saj61ba", "3saj61ba", "4saj61ba")


def article(title: str, text: str, **rest: object) -> Article:
    return Article(IDS[0], "a.txt", "0" * 64, title, tuple(text.split("\n")), **rest)  # type: ignore[arg-type]


class TestSignature:
    def words(self, title: str, text: str) -> list[int]:
        return np.frombuffer(signature(article(title, text))[0], np.uint32).tolist()

    def test_endings_and_case_do_not_matter(self) -> None:
        one, other = self.words("Harbours", "closing storms"), self.words("harbour", "closin storm")
        assert [word & MASK for word in one] == [word & MASK for word in other]

    def test_numbers_and_names_are_marked(self) -> None:
        name, number, word = (self.words("x", f"the {word} of")[-2] for word in ("Norhaven", "1,200", "pier"))
        assert [bool(each & NAME) for each in (name, number, word)] == [True, False, False]
        assert [bool(each & NUMBER) for each in (name, number, word)] == [False, True, False]

    def test_a_capital_in_a_headline_or_behind_a_stop_tells_nothing(self) -> None:
        assert not any(word & NAME for word in self.words("The Port Closes", "It rains. Ships wait. “Boats too.”"))

    def test_the_lead_is_its_first_eighty_words(self) -> None:
        words, lead = signature(article("a b", " ".join(f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(200))))
        assert (lead, len(words) // 4) == (80, 202)

    def test_scripts_without_spaces_give_pairs_of_signs(self) -> None:
        assert len(self.words("x", "港口关闭三天")) == 1 + 5

    def test_the_arabic_article_is_no_part_of_a_word(self) -> None:
        assert self.words("x", "الميناء")[-1] == self.words("x", "ميناء")[-1] == self.words("x", "والميناء")[-1]

    def test_an_article_without_words_has_no_signature(self) -> None:
        assert signature(article("…", "!")) == (b"", 0)


def text(number: int, *words: int, day: int | None = None) -> Text:
    return Text(number, np.array(words, dtype=np.uint32), min(len(words), 4), day, np.zeros(0, dtype=np.uint32))


def corpus(random: Random, count: int) -> list[Text]:
    """Texts of many common words, each with the words of one of some events."""
    events = [[random.randrange(1 << 20, 1 << 22) for _ in range(12)] for _ in range(count // 4 + 1)]
    found = {}
    for _ in range(count):
        event = random.randrange(len(events))
        own = random.sample(events[event], 9) + random.sample(range(3_000), 60)
        random.shuffle(own)
        number, day = random.getrandbits(64), 738_000 + 30 * event + random.randrange(3)
        found[number] = text(number, *dict.fromkeys(own), day=day if random.random() < 0.5 else None)
    return [found[number] for number in sorted(found)]


def same(one: Pairs, other: Pairs) -> bool:
    columns = ("numbers", "heavy", "left", "right", "likeness")
    return one.weights == other.weights and all(
        np.array_equal(getattr(one, name), getattr(other, name)) for name in columns
    )


class TestPairs:
    def test_texts_that_share_rare_words_are_a_pair(self) -> None:
        common = range(1_000, 1_060)
        texts = [text(n, *common, *(range(30) if n < 2 else range(100 * n, 100 * n + 30))) for n in range(8)]
        found = compared(texts)
        assert list(zip(found.left.tolist(), found.right.tolist(), strict=True)) == [(0, 1)]
        assert found.likeness[0] > 3_000

    @pytest.mark.parametrize(("apart", "is_pair"), [(0, True), (365, True), (366, False)])
    def test_a_year_parts_them(self, apart: int, is_pair: bool) -> None:
        texts = [text(n, *range(30), day=738_000 + n * apart) for n in range(2)]
        assert len(compared(texts).left) == is_pair

    def test_days_that_are_near_make_them_more_alike(self) -> None:
        def alike(*days: int | None) -> int:
            texts = [text(n, *range(30), 1_000 + n, day=day) for n, day in enumerate(days)]
            return int(compared(texts).likeness[0])

        assert alike(738_000, 738_002) > alike(738_000, 738_003) == alike(738_000, None) == alike(None, None)

    @pytest.mark.parametrize("seed", range(6))
    def test_what_was_compared_before_changes_nothing(self, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pairs_of_texts, "_CROWD", 6)  # or else no word would ever be in too many texts
        monkeypatch.setattr("digest.stories.weights._SAMPLE", 16)
        random = Random(seed)
        texts, before = corpus(random, 150), NOTHING
        for _ in range(12):
            now = sorted(random.sample(texts, random.randrange(100, 150)), key=lambda text: text.number)
            after = compared(now, before)
            assert same(after, compared(now))
            before = after

    def test_a_text_that_comes_is_compared_with_its_candidates_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        texts = corpus(Random(1), 2_000)
        new = next(index for index, text in enumerate(texts) if text.number > 1 << 63)  # not one of the sample
        before = compared([*texts[:new], *texts[new + 1 :]])
        looked = []
        cosines = pairs_of_texts._Comparison.likeness
        monkeypatch.setattr(
            pairs_of_texts._Comparison,
            "likeness",
            lambda self, index, others: (looked.append((index, len(others))), cosines(self, index, others))[1],
        )
        after = compared(texts, before)
        assert new in dict(looked)
        assert sum(count for _, count in looked) < 100  # of 2,000
        assert same(after, compared(texts))

    def test_no_text_and_texts_without_words(self) -> None:
        assert len(compared([]).numbers) == 0
        assert len(compared([text(1), text(2)]).left) == 0


def alike(*pairs: tuple[int, int, int]) -> Alike:
    left, right, likeness = (np.array(column, dtype=np.int32) for column in zip(*pairs, strict=True))
    return Alike(left, right, likeness)


def nowhere(a: int, b: int) -> bool:
    return False


def stories_of(count: int, pairs: Alike, threshold: int, wall: Callable[[int, int], bool]) -> list[list[int]]:
    return grouped(np.arange(count, dtype=np.uint64), pairs, threshold, wall, lambda text: False).stories


class TestMoves:
    def test_a_chain_of_weak_pairs_is_no_story(self) -> None:
        assert stories_of(4, alike((0, 1, 900), (1, 2, 800), (2, 3, 900)), 750, nowhere) == [[0, 1], [2, 3]]

    def test_what_is_as_it_was_is_not_looked_at_again(self) -> None:
        numbers = np.arange(8, dtype=np.uint64)
        pairs = alike((0, 1, 900), (1, 2, 800), (2, 3, 900), (4, 5, 900), (6, 7, 900))
        first = grouped(numbers, pairs, 750, nowhere, lambda text: False)
        assert first.stories == [[0, 1], [2, 3], [4, 5], [6, 7]]
        asked: list[int] = []

        def wall(a: int, b: int) -> bool:
            asked.extend((a, b))
            return False

        more = alike((0, 1, 900), (1, 2, 800), (2, 3, 900), (4, 5, 900), (5, 6, 900), (6, 7, 900))
        again = grouped(numbers, more, 750, wall, lambda text: text == 0, first.found)
        assert again.stories == grouped(numbers, more, 750, nowhere, lambda text: False).stories
        assert set(asked) == set(range(8))
        asked.clear()
        grouped(numbers, more, 750, wall, lambda text: text == 0, again.found)
        assert set(asked) == {0, 1, 2, 3}

    def test_two_halves_of_a_story_meet(self) -> None:
        pairs = [(a, b, 3_000) for a, b in ((0, 1), (2, 3))] + [(a, b, 900) for a in (0, 1) for b in (2, 3)]
        assert stories_of(4, alike(*pairs), 750, nowhere) == [[0, 1, 2, 3]]

    def test_a_wall_holds_through_others(self) -> None:
        pairs = alike((0, 1, 3_000), (1, 2, 3_000), (0, 2, 3_000))
        assert stories_of(3, pairs, 750, nowhere) == [[0, 1, 2]]
        found = stories_of(3, pairs, 750, lambda a, b: {a, b} == {0, 2})
        assert len(found) == 1
        assert found[0] in ([0, 1], [1, 2])

    def test_who_is_as_near_to_two_stories_is_told_in_both(self) -> None:
        groups = [[0, 1, 2], [3, 4]]
        pairs = alike((0, 1, 900), (0, 2, 900), (1, 2, 900), (3, 4, 2_000), (2, 3, 950), (2, 4, 950))
        assert also(groups, pairs, 750, nowhere) == [[], [2]]
        assert also(groups, pairs, 750, lambda a, b: True) == [[], []]


STORM = (
    "The storm at Norhaven",
    "A storm sank the ferry Kestrel off Norhaven, and Captain Ottokar Lindqvist was saved by the Velmark lifeboat.",
)
SEQUEL = (
    "Kestrel sinks off Norhaven",
    "Captain Ottokar Lindqvist of the ferry Kestrel was saved by Velmark's lifeboat.",
)
TALKS = ("Talks about wages", "Bakers in Eastholm want more pay, said Petra Sandoval of their union before the strike.")


def cards(*texts: tuple[str, str], meetings: tuple[Meeting, ...] = ()) -> list[Card]:
    made = []
    for id, (title, body) in zip(IDS, texts, strict=False):
        own = Article(id, f"{id}.txt", "0" * 64, title, (body,))
        made.append(replace(card(LinkedArticle(own, (), (), meetings), "full"), id=id))
    return made


def _who(party: Party) -> str:
    return party.actor or party.key or ""


def gathered(found: list[Card], *lines: StoryJoin | StorySplit | StoryName, ledger: Ledger | None = None) -> Stories:
    kinds = dict.fromkeys(("ada", "bram", "cora"), "person")
    return gather_stories(found, compare(found), _who, kinds, Decisions(lines), ledger or Ledger())


def members(stories: Stories) -> list[list[str]]:
    return sorted(sorted(card.id for card in story.cards) for story in stories.by_id.values())


class TestCopiesThatAreParted:
    def test_they_stand_in_two_stories_or_in_none(self) -> None:
        assert members(gathered(cards(STORM, STORM), StorySplit(IDS[:2], LINE))) == []
        ((*own,),) = members(gathered(cards(STORM, STORM, SEQUEL), StorySplit(IDS[:2], LINE)))
        assert own in ([IDS[0], IDS[2]], [IDS[1], IDS[2]])

    def test_each_has_the_neighbours_of_the_text(self) -> None:
        made = cards(STORM, STORM, SEQUEL, (SEQUEL[0], SEQUEL[1] + " It was night."))
        lines = (StorySplit(IDS[:2], LINE), StorySplit(IDS[2:], LINE))
        first, second = gathered(made, *lines).by_id.values()
        assert {len(first.cards), len(second.cards)} == {2}
        assert sorted(card.id for story in (first, second) for card in story.cards) == list(IDS)
        joined = gathered(made, *lines, StoryJoin((IDS[0], IDS[3]), LINE))
        assert members(joined) == [[IDS[0], IDS[3]], [IDS[1], IDS[2]]]

    def test_a_copy_that_nobody_parts_stays_with_one_of_them(self) -> None:
        ((*own,),) = members(gathered(cards(STORM, STORM, STORM), StorySplit(IDS[:2], LINE)))
        assert own in ([IDS[0], IDS[2]], [IDS[1], IDS[2]])
        assert members(gathered(cards(STORM, STORM, STORM), StorySplit(IDS[:3], LINE))) == []
        rest = members(gathered(cards(STORM, STORM, STORM, STORM), StorySplit(IDS[:2], LINE)))
        assert [set(own) - set(IDS[:2]) for own in rest] == [set(IDS[2:])]

    @pytest.mark.parametrize("seed", range(20))
    def test_whatever_is_parted_and_taken_back(self, seed: int) -> None:
        random = Random(seed)
        ids = [f"{n}saj61ba" for n in range(9)]
        bodies = [STORM, SEQUEL, TALKS, (STORM[0], STORM[1] + " It was night."), (TALKS[0], SEQUEL[1])]
        made = [replace(cards(random.choice(bodies))[0], id=id, slug=id) for id in ids]
        pairs = compare(made)
        found, known = None, {}
        for _ in range(6):
            lines = tuple(StorySplit(tuple(random.sample(ids, random.randrange(2, 4))), LINE) for _ in range(2))
            for decided in (lines, ()):
                found = gather_stories(made, pairs, _who, {}, Decisions(decided), Ledger(), known)
                fresh = gather_stories(random.sample(made, 9), pairs, _who, {}, Decisions(decided), Ledger())
                assert (found.by_id, found.of) == (fresh.by_id, fresh.of)
                known = found.found
                for story in found.by_id.values():
                    own = {card.id for card in story.cards}
                    assert all(len(own & set(line.articles)) < 2 for line in decided)


class TestStories:
    def test_articles_of_one_event_are_one_story_and_others_none(self) -> None:
        found = gathered(cards(STORM, SEQUEL, TALKS))
        assert members(found) == [[IDS[0], IDS[1]]]
        assert found.of == {IDS[0]: (IDS[0],), IDS[1]: (IDS[0],)}

    def test_the_order_of_the_input_has_no_effect(self) -> None:
        made = cards(STORM, SEQUEL, TALKS, (STORM[0], STORM[1] + " It was night."))
        assert len({repr(gathered(list(order))) for order in permutations(made)}) == 1

    def test_a_text_that_was_copied_counts_once(self) -> None:
        (story,) = gathered(cards(STORM, STORM, SEQUEL)).by_id.values()
        assert (len(story.cards), story.texts) == (3, 2)

    def test_copies_alone_are_a_story_of_one_text(self) -> None:
        (story,) = gathered(cards(STORM, STORM)).by_id.values()
        assert (len(story.cards), story.texts) == (2, 1)

    def test_a_maintainer_joins_parts_and_names(self) -> None:
        made = cards(STORM, SEQUEL, TALKS)
        assert members(gathered(made, StoryJoin((IDS[1], IDS[2]), LINE))) == [[IDS[0], IDS[1], IDS[2]]]
        assert members(gathered(made, StorySplit((IDS[0], IDS[1]), LINE))) == []
        (story,) = gathered(made, StoryName(IDS[1], "The loss of the Kestrel", LINE)).by_id.values()
        assert (story.title, story.slug, story.named) == ("The loss of the Kestrel", "the-loss-of-the-kestrel", True)

    def test_a_line_about_articles_that_are_gone_changes_nothing(self) -> None:
        made = cards(STORM, SEQUEL)
        gone = (StoryJoin(("9saj61ba", IDS[0]), LINE), StorySplit(("9saj61ba", "8saj61ba"), LINE))
        assert members(gathered(made, *gone)) == members(gathered(made))

    def test_the_id_is_of_the_article_that_was_frozen_first(self) -> None:
        made = cards(STORM, SEQUEL)
        line = Frozen(f"article:{IDS[1]}", f"/article/{IDS[1]}-x/")
        assert list(gathered(made, ledger=Ledger((line,))).by_id) == [IDS[1]]
        promised = Frozen(f"story:{IDS[0]}", f"/story/{IDS[0]}-the-night/")
        (story,) = gathered(made, ledger=Ledger((line, promised))).by_id.values()
        assert (story.id, story.slug) == (IDS[0], "the-night")

    def test_the_lead_is_the_first_sentence_that_names_most_of_its_actors(self) -> None:
        naming = Naming("ada", None, "", Span("text", 0, 9), Span("text", 0, 3), 1, ())
        one, other = cards(STORM, SEQUEL)
        (story,) = gathered(
            [replace(one, namings=(replace(naming, first=Span("text", 500, 503)),)), other]
        ).by_id.values()
        first = story.lead.id
        named = [replace(card, namings=(naming,)) if card.id != first else card for card in (one, other)]
        (story,) = gathered(named).by_id.values()
        assert story.lead.id != first


def met(*parties: str, day: str | None = None) -> Meeting:
    return Meeting(
        Span("title", 0, 3), "meeting", tuple(map(Party, parties)), Span("title", 0, 3), day, "printed", None, None
    )


def naming(*actors: str) -> tuple[Naming, ...]:
    return tuple(Naming(id, None, "", Span("text", 0, 3), Span("text", 0, 3), 1, ()) for id in actors)


class TestApart:
    """Two articles with the same words, of which one tells that two persons met."""

    def pair(self, other: tuple[str, ...], *days: str | None, date: str | None = None) -> list[Card]:
        one, two = cards(STORM, SEQUEL, meetings=())
        news = cards(STORM, meetings=(met("ada", "bram", day=days[0] if days else None),))[0].meetings
        title = "Ada meets Bram at Norhaven"
        again = cards(SEQUEL, meetings=(met("ada", "bram", day=days[1]),))[0].meetings if len(days) > 1 else ()
        return [
            replace(one, namings=naming("ada", "bram"), meetings=news, date="2024-03-05", title=title),
            replace(two, namings=naming(*other), meetings=again, date=date, title=title),
        ]

    def test_who_does_not_name_both_tells_of_something_else(self) -> None:
        assert members(gathered(self.pair(("ada", "bram", "cora")))) == [[IDS[0], IDS[1]]]
        assert members(gathered(self.pair(("ada", "cora")))) == []

    def test_the_same_persons_on_another_day_are_another_event(self) -> None:
        both = ("ada", "bram")
        assert members(gathered(self.pair(both, "2024-03-04", "2024-03-05"))) == [[IDS[0], IDS[1]]]
        assert members(gathered(self.pair(both, "2024-03-04", "2024-05-04"))) == []
        assert members(gathered(self.pair(both, "2024-03-04", None))) == [[IDS[0], IDS[1]]]

    def test_where_no_day_is_told_it_is_news_for_a_week(self) -> None:
        both = ("ada", "bram")
        assert members(gathered(self.pair(both, None, None, date="2024-03-09"))) == [[IDS[0], IDS[1]]]
        assert members(gathered(self.pair(both, None, None, date="2024-03-20"))) == []
        assert members(gathered(self.pair(both, "2024-03-04", None, date="2024-03-20"))) == []

    def test_a_contact_that_is_not_the_headline_parts_nothing(self) -> None:
        other = [replace(card, title="A storm at Norhaven") for card in self.pair(("ada", "cora"))]
        assert members(gathered(other)) == [[IDS[0], IDS[1]]]

    def test_who_met_is_a_candidate_whatever_the_words(self) -> None:
        one, two = (replace(card, title="Ada meets Bram") for card in cards(STORM, TALKS))
        news = cards(STORM, meetings=(met("ada", "bram"),))[0].meetings
        assert len(compare([one, two]).left) == 0
        assert len(compare([replace(one, meetings=news), replace(two, meetings=news)]).left) == 1

    def test_more_than_a_year_apart(self) -> None:
        assert members(gathered(self.pair(("ada", "bram"), date="2025-06-05"))) == []
