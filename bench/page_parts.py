"""What pages of websites are made of: an article, what is around it, and the pieces that many sites share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape


@dataclass(frozen=True, slots=True)
class Story:
    """What a page is about. An empty standfirst or byline is not printed; a page without a date prints none."""

    title: str
    paragraphs: Sequence[str]
    site: str
    url: str
    standfirst: str = ""
    byline: str = ""
    at: datetime | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Around:
    """What else is on the page. `related` are headlines with the first words of other articles.

    `inside` stands between the paragraphs: `* ` opens an entry of a list.
    """

    menu: Sequence[str] = ()
    related: Sequence[tuple[str, str]] = ()
    footer: Sequence[str] = ()
    comments: Sequence[str] = ()
    cookies: str = "We use cookies. By clicking Accept you agree to the use of all of them."
    scripts: Sequence[str] = ()
    inside: Sequence[str] = ()


def with_standfirst(story: Story) -> list[str]:
    """A site that has no place for a standfirst prints it as the first paragraph."""
    return [*([story.standfirst] if story.standfirst else []), *story.paragraphs]


def description(story: Story) -> str:
    text = escape((story.standfirst or story.paragraphs[0])[:300])
    return f'<meta name="description" content="{text}"><meta property="og:description" content="{text}">'


def paragraphs(texts: Sequence[str], around: Around) -> str:
    """What stands inside comes behind the first half."""
    made = [f"<p>{escape(text)}</p>" for text in texts]
    return "\n".join([*made[: len(made) // 2], inside(around), *made[len(made) // 2 :]])


def inside(around: Around) -> str:
    made = ""
    for text in around.inside:
        entry = text.removeprefix("* ")
        made += f"<ul><li><a href='/i'>{escape(entry)}</a></li></ul>" if entry != text else f"<p>{escape(text)}</p>"
    return made.replace("</ul><ul>", "")


def items(texts: Sequence[str]) -> str:
    return "".join(f'<li class="menu-item"><a href="/m/{n}">{escape(text)}</a></li>' for n, text in enumerate(texts))


def divs(texts: Sequence[str]) -> str:
    return "".join(f'<div class="f{n % 4}">{escape(text)}</div>' for n, text in enumerate(texts))


def scripts(around: Around) -> str:
    return "".join(f"<script>{text}</script>" for text in around.scripts)


def headline(around: Around, number: int) -> str:
    return escape(around.related[number][0]) if number < len(around.related) else "All the news"
