"""Date lines as sites print them, language by language."""

from __future__ import annotations

import pytest

from digest.dates.grammar import PrintedDate, is_update, parse

DAY = "2023-09-02"
EVENING = "2023-09-02T21:42"


def assert_read(text: str, published: str | None) -> None:
    assert parse(text) == PrintedDate(DAY, published)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2nd September, 2023", None),
        ("the 2nd of September 2023", None),
        ("2023 Sept. 2", None),
        ("2-Sep-2023", None),
        ("Sat Sep 2 21:42:00 2023", EVENING + ":00"),
        ("9:42 pm, Saturday 2 September 2023", EVENING),
        ("Published 9:42 PM EDT, Sat September 2, 2023", EVENING + "-04:00"),
        ("2 September 2023 at 9 pm UTC+3", "2023-09-02T21:00+03:00"),
        ("Sep 2, 2023 9:42 PM ET", None),
        ("Originally published 2 September 2023 | Updated 4 September 2023", None),
    ],
)
def test_english(text: str, published: str | None) -> None:
    assert_read(text, published)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2. September 2023", None),
        ("Samstag, den 2. September 2023", None),
        ("Sa., 2. Sept. 2023, 21.42 Uhr", EVENING),
        ("02.09.2023 um 21:42 Uhr MESZ", EVENING + "+02:00"),
        ("Veröffentlicht am Samstag, 2. September 2023", None),
        ("Erstellt: 02.09.2023 / 21:42", EVENING),
        ("Stand: 04.09.2023 | Veröffentlicht: 02.09.2023", None),
    ],
)
def test_german(text: str, published: str | None) -> None:
    assert_read(text, published)


def test_austrian_january() -> None:
    assert parse("6. Jänner 2024") == PrintedDate("2024-01-06")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2 septembre 2023", None),
        ("le samedi 2 septembre 2023", None),
        ("Publié le 2 septembre 2023 à 21 h 42", EVENING),
        ("Mis en ligne le 02 sept. 2023 à 21h42", EVENING),
        ("Publié le 2 septembre 2023 à 21h42, mis à jour le 3 septembre 2023 à 08h15", EVENING),
        ("Publié le 2 septembre 2023 à 21h42 - Mis à jour à 22h10", EVENING),
    ],
)
def test_french(text: str, published: str | None) -> None:
    assert_read(text, published)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1er septembre 2023", "2023-09-01"),
        ("mar. 5 sept. 2023", "2023-09-05"),
        ("mar. 5 mars 2024", "2024-03-05"),
        ("14 août 2023", "2023-08-14"),
    ],
)
def test_french_ordinals_and_short_weekdays(text: str, date: str) -> None:
    assert parse(text) == PrintedDate(date)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2 de septiembre de 2023", None),
        ("sábado, 2 de septiembre del 2023", None),
        ("septiembre 2, 2023", None),
        ("Publicado el 2 septiembre, 2023 a las 9:42 p. m.", EVENING),
        ("Fecha de publicación: 02 sep 2023 - 21:42 hs", EVENING),
        ("Publicado a las 21:42 del 2 de setiembre de 2023", EVENING),
    ],
)
def test_spanish(text: str, published: str | None) -> None:
    assert_read(text, published)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2 сентября 2023 г.", None),
        ("суббота, 2 сентября 2023 года", None),
        ("21:42, 2 сентября 2023", EVENING),
        ("2 сент. 2023 г., 21:42 МСК", EVENING + "+03:00"),
        ("Опубликовано: 2 сентября 2023 года в 21:42", EVENING),
        ("Дата публикации: 02.09.2023", None),
    ],
)
def test_russian(text: str, published: str | None) -> None:
    assert_read(text, published)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2 Eylül 2023 Cumartesi", None),
        ("02 EYLÜL 2023", None),
        ("Yayınlanma tarihi: 02 Eylül 2023, Cumartesi - 21:42", EVENING),
        ("Giriş Tarihi: 2.09.2023 21:42", EVENING),
        ("Oluşturulma Tarihi: Eylül 02, 2023 21:42", EVENING),
        ("2 Eylül 2023, 21:42 | Son Güncelleme: 3 Eylül 2023, 09:00", EVENING),
    ],
)
def test_turkish(text: str, published: str | None) -> None:
    assert_read(text, published)


def test_turkish_letters_without_their_dots() -> None:
    assert parse("3 ŞUBAT 2024") == parse("3 Subat 2024") == PrintedDate("2024-02-03")
    assert parse("3 KASIM 2024") == parse("3 Kasım 2024") == PrintedDate("2024-11-03")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2 سبتمبر 2023", None),
        ("السبت، 2 أيلول 2023", None),
        ("2 أيلول/سبتمبر 2023", None),
        ("٢ شتنبر ٢٠٢٣", None),
        ("2\u200f سبتمبر\u200f 2023\u200f", None),
        ("تاريخ النشر: السبت ٢ سبتمبر ٢٠٢٣ - ٩:٤٢ مساءً", EVENING),
        ("نُشر في 2 سبتمبر 2023م الساعة 21:42", EVENING),
        ("2023/09/02 - 09:42 م", EVENING),
    ],
)
def test_arabic(text: str, published: str | None) -> None:
    assert_read(text, published)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("كانون الثاني", 1),
        ("فيفري", 2),
        ("آذار", 3),
        ("أفريل", 4),
        ("جويلية", 7),
        ("غشت", 8),
        ("تشرين الأول", 10),
        ("دجنبر", 12),
    ],
)
def test_arabic_months_of_the_levant_and_the_maghreb(text: str, month: int) -> None:
    assert parse(f"5 {text} 2024") == PrintedDate(f"2024-{month:02}-05")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("۲ سپتامبر ۲۰۲۳", None),
        ("شنبه 2 سپتامبر 2023، ساعت 21:42", EVENING),
        ("تاریخ انتشار: ۲۰۲۳/۰۹/۰۲", None),
    ],
)
def test_persian_with_gregorian_months(text: str, published: str | None) -> None:
    assert_read(text, published)


@pytest.mark.parametrize(
    "text",
    [
        "Updated: 2 September 2023",
        "Zuletzt aktualisiert am 2. September 2023",
        "Stand: 02.09.2023, 21:42 Uhr",
        "Mis à jour le 2 septembre 2023",
        "Última actualización: 2 de septiembre de 2023",
        "Обновлено: 2 сентября 2023",
        "Son Güncelleme: 2 Eylül 2023",
        "آخر تحديث: 2 سبتمبر 2023",
        "آخرین به‌روزرسانی: ۲ سپتامبر ۲۰۲۳",
    ],
)
def test_an_update_is_told_apart(text: str) -> None:
    assert is_update(text)
    found = parse(text)
    assert found is not None
    assert found.date == DAY


def test_a_publication_is_no_update() -> None:
    assert not is_update("Updated: 4 September 2023 | Published: 2 September 2023")
    assert not is_update("2 September 2023")
    assert not is_update("Updated daily")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Saturday 02/09/2023", DAY),
        ("02/09/2023, samedi", DAY),
        ("samedi 02/09/2023", DAY),
        ("Monday 02/09/2023", None),
    ],
)
def test_a_weekday_tells_which_figure_is_the_month(text: str, date: str | None) -> None:
    found = parse(text)
    assert (found.date if found else None) == date


@pytest.mark.parametrize(
    "text",
    [
        "Veröffentlicht am 03/04/2024",
        "Publié le 03/04/2024",
        "٣/٤/٢٠٢٤",
        "5 May 2023 - 7 May 2023",
        "5 May 2023 | 7 May 2023",
        "5–7 mai 2023",
        "5 May 2023 10:00-11:30",
        "9:00 5 May 2023 10:00",
        "2 septembre",
        "Am 2. September 2023 tagte der Rat",
        "2 сентября 23",
        "31 Kasım 2023",
        "29 février 2023",
        "2 von September 2023",
        "2023 - 24",
        "2023-9",
        "2 أيلول/تموز 2023",
        "Samstag, 2. September 2023, 21:4 Uhr",
    ],
)
def test_no_date(text: str) -> None:
    assert parse(text) is None
