"""What the pages of one source share."""

from __future__ import annotations

from digest.clean import clean
from digest.clean.repeats import survey
from digest.model import Document, Repeats
from digest.read.plain import read
from digest.registry.settings import Limits
from tests.properties.articles import project

PROMOTION = "The Norhaven Post is printed on paper that the harbour folk make from old nets and sails."
BACKGROUND = "The northern port has been closed to large ships since a storm broke its mole two years ago."


def pages(count: int, *, with_background: int) -> list[Document]:
    """So many articles of one folder, all with the promotion, the first ones with the background."""
    return [_page(number, [BACKGROUND] if number < with_background else []) for number in range(count)]


def _page(number: int, more: list[str]) -> Document:
    lines = [
        f"Harbour talks, day {number}, end without a text",
        f"The two sides spent morning {number} on fishing rights and the afternoon on the tariff of the northern port.",
        *more,
        PROMOTION,
        f"They will meet again in {number + 2} days, once the harbour masters have counted the boats of the port.",
    ]
    found = read(f"post/{number}.txt", "\n\n".join(lines).encode(), Limits())
    assert isinstance(found, Document)
    return found


def test_prose_that_most_pages_of_a_source_have_is_no_text() -> None:
    made = pages(6, with_background=0)
    article = clean(made[0], survey(made, {}), project())
    assert PROMOTION not in article.paragraphs
    assert [line.rule for line in article.removed] == ["repeated in other articles of this source"]


def test_prose_that_a_few_pages_share_stays_between_paragraphs() -> None:
    made = pages(12, with_background=3)
    assert BACKGROUND in clean(made[0], survey(made, {}), project()).paragraphs


def test_a_page_by_itself_shares_nothing() -> None:
    made = pages(1, with_background=1)
    assert PROMOTION in clean(made[0], survey(made, {}), project()).paragraphs


def test_copies_of_an_article_are_no_furniture() -> None:
    made = pages(1, with_background=1)
    other = read("post/copy.txt", f"{made[0].text}\n\nSeen in the Harbour Wire".encode(), Limits())
    assert isinstance(other, Document)
    alone = clean(made[0], Repeats(), project())
    assert clean(made[0], survey([*made, other], {}), project()).paragraphs == alone.paragraphs


def test_what_a_page_prints_again_and_again_is_no_text() -> None:
    name = "Boats of the northern port"
    text = pages(1, with_background=0)[0].text.replace(PROMOTION, "\n\n".join([name] * 3))
    found = read("post/1.txt", text.encode(), Limits())
    assert isinstance(found, Document)
    article = clean(found, Repeats(), project())
    assert name not in article.paragraphs
    assert {line.rule for line in article.removed} == {"printed again and again"}
