"""Lines in the shapes of scraped pages, and articles made of them."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from digest.clean import clean
from digest.link import Index, build, link
from digest.model import Article, Document, LinkedArticle, Repeats
from digest.project import Project, load
from digest.read.plain import read
from digest.registry.settings import Limits
from tests.conftest import ROOT
from tests.properties.texts import texts

NO_REPEATS = Repeats()
_LIMITS = Limits(bytes=10_000_000, lines=1_000_000)

SHAPES = (
    "Harbour talks end without a text",
    "Harbour talks end without a text – rahnam",
    "Delegates leave the old customs house after nine hours with nothing on paper",
    "By Lena Brandvik - March 5 2024",
    "By News Desk",
    "2024-03-05 18:20",
    "Updated: 6 March 2024",
    "03/04/2024",
    "The two sides spent the morning on fishing rights and the afternoon on tariffs, a spokesman said.",
    "Seyyed “Hassan Nasrallah” met Salih al-Aruri, the deputy head of Hamas' political bureau, on Wednesday in Beirut.",
    "“We will meet again,” the Hezbollah leader said. He did not say when, nor where, nor with whom of them.",
    "Arouri and Nasrallah met in the U.S.-Iran talks of the Iran-Iraq committee, al-Manar (AM) said. AM is a channel.",
    "He left.",
    "The port",
    "Boats wait outside. (Photo: Marek Olsavsky/Getty)",
    "end of message/",
    "Leave a Comment",
    "Related Articles",
    "Most Popular",
    "Error! Error occured!",
    "Back to top button",
    "Please consider supporting us by disabling your ad blocker",
    "---",
    "title: Another one",
    "* Home",
    "Read more: Customs house to be painted",
    "Share Tweet Email",
    "By",
    "Lena Brandvik",
    "Lena Brandvik writes about harbours.",
    "The spokesman named two things:",
    "5 марта 2024 | Автор: Мария Вельмина",
    "اقرأ أيضاً",
    "تحدث الطرفان صباحا عن حقوق الصيد وبعد الظهر عن تعرفة الميناء.",
    "双方上午讨论捕鱼权，下午讨论北港的收费标准，代表团发言人这样说。",
    "",
    "",
    " ",
    "\u200b",
)
lines_of_pages = st.lists(st.one_of(st.sampled_from(SHAPES), st.sampled_from(SHAPES), texts()), min_size=1, max_size=16)


@cache
def project() -> Project:
    """The project's own registries."""
    return load(ROOT)


@cache
def index() -> Index:
    return build(project().actors)


def document(text: str, origin: str = "x.txt") -> Document | None:
    """`text` as an input; None where it cannot be one."""
    found = read(origin, text.encode("utf-8", "replace"), _LIMITS)
    return found if isinstance(found, Document) else None


def cleaned(text: str) -> Article | None:
    found = document(text)
    return clean(found, NO_REPEATS, project()) if found else None


def linked(article: Article) -> LinkedArticle:
    return link(article, index())
