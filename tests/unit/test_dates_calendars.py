"""Days of the Solar Hijri and the Hijri calendar, where they are written so."""

from __future__ import annotations

import pytest

from digest.dates.grammar import PrintedDate, parse

DAY = "2023-09-02"


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("۱۱ شهریور ۱۴۰۲", "۱۱ شهریور ۱۴۰۲"),
        ("شنبه ۱۱ شهریورماه ۱۴۰۲", "۱۱ شهریورماه ۱۴۰۲"),
        ("11 شهریور 1402 ه.ش", "11 شهریور 1402 ه.ش"),
        ("تاریخ انتشار: ۱۱ شهریور ۱۴۰۲", "۱۱ شهریور ۱۴۰۲"),
        ("۱۴۰۲/۰۶/۱۱", "۱۴۰۲/۰۶/۱۱"),
        ("تاریخ انتشار: 1402/06/11", "1402/06/11"),
        ("1402-6-11 هجری شمسی", "1402-6-11 هجری شمسی"),
        ("11 Shahrivar 1402", "11 Shahrivar 1402"),
        ("۱۱ سنبله ۱۴۰۲", "۱۱ سنبله ۱۴۰۲"),
    ],
)
def test_solar_hijri(text: str, original: str) -> None:
    assert parse(text) == PrintedDate(DAY, None, original, "solar hijri")


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("17 صفر 1445", "17 صفر 1445"),
        ("السبت ١٧ صفر ١٤٤٥هـ", "١٧ صفر ١٤٤٥هـ"),
        ("1445-02-17 هـ", "1445-02-17 هـ"),
        ("17 Safar 1445 AH", "17 Safar 1445 AH"),
    ],
)
def test_hijri(text: str, original: str) -> None:
    assert parse(text) == PrintedDate(DAY, None, original, "hijri")


def test_the_time_goes_with_it() -> None:
    found = parse("شنبه ۱۱ شهریور ۱۴۰۲ ساعت ۲۱:۴۲")
    assert found is not None
    assert (found.date, found.published) == (DAY, "2023-09-02T21:42")


def test_the_weekday_tells_where_the_moon_was_sighted() -> None:
    friday, sunday = parse("الجمعة 17 صفر 1445"), parse("الأحد 17 صفر 1445")
    assert friday is not None
    assert sunday is not None
    assert (friday.date, sunday.date) == ("2023-09-01", "2023-09-03")
    assert parse("الثلاثاء 17 صفر 1445") is None


@pytest.mark.parametrize(
    "text",
    [
        "السبت 17 صفر 1445 هـ - 2 سبتمبر 2023 م",
        "2 سبتمبر 2023 الموافق 17 صفر 1445",
        "2 سبتمبر 2023 الموافق لـ 16 صفر 1445",
        "۱۱ شهریور ۱۴۰۲ - ۲ سپتامبر ۲۰۲۳",
        "شنبه ۱۱ شهریور ۱۴۰۲ | ۱۶ صفر ۱۴۴۵ | 2 September 2023",
        "۱۱ شهریور ۱۴۰۲ (2 September 2023)",
    ],
)
def test_one_day_in_two_calendars_is_the_gregorian(text: str) -> None:
    assert parse(text) == PrintedDate(DAY)


@pytest.mark.parametrize(
    "text",
    [
        "2 سبتمبر 2023 الموافق 19 صفر 1445",
        "۱۱ شهریور ۱۴۰۲ - ۳ سپتامبر ۲۰۲۳",
        "۱۲ شهریور ۱۴۰۲ | ۱۶ صفر ۱۴۴۵ | 2 September 2023",
    ],
)
def test_two_days_in_two_calendars_are_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "1402/06/11",
        "۱۴۴۵/۰۲/۱۷",
        "شهریور ۱۴۰۲",
        "۱۴۰۲",
        "30 اسفند 1402",
        "31 مهر 1402",
        "30 Muharram 1445",
        "11 September 1402",
        "11 شهریور 2023",
        "17 صفر 1445 ه.ش",
        "17 صفر 2023 م",
    ],
)
def test_no_date_of_any_calendar(text: str) -> None:
    assert parse(text) is None


def test_reasons_name_the_calendar() -> None:
    solar, ours = parse("۱۱ شهریور ۱۴۰۲"), parse("2 September 2023")
    assert solar is not None
    assert ours is not None
    assert (solar.as_printed, ours.as_printed) == (" as ۱۱ شهریور ۱۴۰۲ (Solar Hijri)", "")
    assert (solar.other_calendar, ours.other_calendar) == (" (Solar Hijri)", "")
