"""Where an article's date is found, in other languages than English."""

from __future__ import annotations

import pytest

from digest.clean import clean
from digest.clean.kinds import kind
from digest.model import Document, Evidence, Repeats
from tests.properties.articles import project

BODY = "The two sides spoke of fishing rights in the morning and of tariffs in the afternoon, a spokesman said."


@pytest.mark.parametrize(
    "opening",
    [
        "NORHAVEN, 2 September 2023 (HW) – ",
        "Norhaven, 2. September 2023 (hw) - ",
        "NORHAVEN, le 2 septembre 2023 (HW) — ",
        "Norhaven, 2 sep 2023 (HW).- ",
        "НОРХАВЕН, 2 сентября 2023 г. — ",
        "ÖSTHOLM, 2 Eylül 2023 (HW) - ",
        "نورهافن، 2 أيلول 2023 (ه و) - ",
        "نورهاون، ۱۱ شهریور ۱۴۰۲ – ",
    ],
)
def test_the_opening_of_the_text(opening: str) -> None:
    article = clean(
        Document("x.txt", f"Harbour talks end\n\n{opening}{BODY}", "0" * 64, "text/plain"),
        Repeats(),
        project(),
    )
    assert (article.date, article.date_basis) == ("2023-09-02", "dateline")


@pytest.mark.parametrize(
    "opening", ["in the port, 2 September 2023 – ", "Norhaven, September 2023 – ", "Norhaven, 3/4/2023 – "]
)
def test_what_is_no_opening(opening: str) -> None:
    text = f"Harbour talks end\n\n{opening}{BODY}"
    article = clean(Document("x.txt", text, "0" * 64, "text/plain"), Repeats(), project())
    assert article.date is None


@pytest.mark.parametrize(
    "line",
    [
        "Veröffentlicht am 2. September 2023",
        "Publié le 2 septembre 2023 à 21 h 42",
        "2 de septiembre de 2023",
        "2 сентября 2023 г., 21:42",
        "2 Eylül 2023 Cumartesi",
        "السبت 2 سبتمبر 2023",
        "شنبه ۱۱ شهریور ۱۴۰۲",
        "Published: 3 March 2024 | Updated: 5 March 2024",
    ],
)
def test_a_date_line(line: str) -> None:
    assert kind(line) == "date"


def test_evidence_in_another_calendar() -> None:
    said = (Evidence("date", "۱۴۰۲/۰۶/۱۱", "meta"),)
    article = clean(
        Document("x.txt", f"Harbour talks end\n\n{BODY}", "0" * 64, "text/plain", evidence=said),
        Repeats(),
        project(),
    )
    assert article.date == "2023-09-02"
    assert dict(article.reasons)["date"] == "the page's head: ۱۴۰۲/۰۶/۱۱ (Solar Hijri)"
