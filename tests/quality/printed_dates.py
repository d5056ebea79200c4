"""Printed dates as sites have them, and strings that only look like dates: made with a seed, from CLDR's formats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from babel.dates import format_date, format_datetime, format_time
from hijridate import Gregorian
from persiantools.jdatetime import JalaliDateTime

LANGUAGES = ("en", "de", "fr", "es", "ar", "fa", "ru", "tr")
_LABELS = {
    "en": ("Published: ", "Posted on ", "Last updated: "),
    "de": ("Veröffentlicht am ", "Erstellt am: ", "Zuletzt aktualisiert am "),
    "fr": ("Publié le ", "Mis en ligne le ", "Mis à jour le "),
    "es": ("Publicado el ", "Fecha: ", "Actualizado: "),
    "ar": ("تاريخ النشر: ", "نُشر في ", "آخر تحديث: "),
    "fa": ("تاریخ انتشار: ", "تاریخ: ", "آخرین به‌روزرسانی: "),
    "ru": ("Опубликовано: ", "Дата публикации: ", "Обновлено: "),
    "tr": ("Yayınlanma Tarihi: ", "Giriş: ", "Son Güncelleme: "),
}
_WITH_TIME = {
    "en": "{0} at {1}",
    "de": "{0} um {1} Uhr",
    "fr": "{0} à {2}h{3}",
    "es": "{0} a las {1}",
    "ar": "{0} الساعة {1}",
    "fa": "{0} ساعت {1}",
    "ru": "{0} в {1}",
    "tr": "{0} - {1}",
}
_FIGURES = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹"}
_FIRST, _DAYS = datetime(1995, 1, 1, 6, 30), 11_500


@dataclass(frozen=True, slots=True)
class Sample:
    """A string, and the day that it is, or none; `kind` says what it was made from."""

    text: str
    date: str | None
    kind: str


def samples(seed: int, count: int) -> Iterator[Sample]:
    """So many of each language and of each kind of trap."""
    random = Random(seed)
    for _ in range(count):
        day = _FIRST + timedelta(days=random.randrange(_DAYS), minutes=random.randrange(1_000))
        for language in LANGUAGES:
            for sample in _of_cldr(day, language):
                yield _dressed(random, sample, day, language)
        yield from _of_other_calendars(random, day)
        yield from _traps(random, day)


def _of_cldr(day: datetime, language: str) -> Iterator[Sample]:
    iso = day.date().isoformat()
    for form in ("medium", "long", "full"):
        text = format_date(day, form, locale=language)
        yield Sample(text, iso if _is_told(text, day) else None, f"{language} {form}")
    short = format_date(day, "short", locale=language)
    is_whole = str(day.year) in short
    yield Sample(short, iso if is_whole and _is_told(short, day) else None, f"{language} short")
    yield Sample(format_datetime(day, "long", locale=language), iso, f"{language} long with its time")


def _is_told(text: str, day: datetime) -> bool:
    """Is it told which figure is the month: by a name, a dot, a year in front, or a day above 12?"""
    return "/" not in text or text.startswith(str(day.year)) or day.day > 12 or day.day == day.month


def _dressed(random: Random, sample: Sample, day: datetime, language: str) -> Sample:
    """With a label, a time, figures of its own script, as it comes; a time that it has already stays the only one."""
    text = sample.text
    if ":" not in text and random.random() < 0.3:
        clock = format_time(day, "H:mm", locale=language)
        text = _WITH_TIME[language].format(text, clock, *clock.split(":"))
    if language in _FIGURES and random.random() < 0.5:
        text = text.translate(str.maketrans("0123456789", _FIGURES[language]))
    if random.random() < 0.4:
        text = random.choice(_LABELS[language]) + text
    elif random.random() < 0.1:
        text = text.upper()
    return Sample(text, sample.date, sample.kind)


def _of_other_calendars(random: Random, day: datetime) -> Iterator[Sample]:
    iso = day.date().isoformat()
    solar, moon = JalaliDateTime(day), Gregorian(day.year, day.month, day.day).to_hijri()
    persian = solar.strftime(
        random.choice(("%d %B %Y", "%A %d %B %Y", "%Y/%m/%d", "%A %d %B %Y ساعت %H:%M")), locale="fa"
    )
    yield Sample(persian, iso, "solar")
    yield Sample(f"تاریخ انتشار: {solar:%Y/%m/%d}", iso, "solar with a label")
    yield Sample(f"{solar:%d} {solar.strftime('%B')} {solar:%Y}", iso, "solar in Latin letters")
    hijri = f"{moon.day} {moon.month_name('ar')} {moon.year}"
    gregorian = format_date(day, "long", locale="ar")
    yield Sample(f"{hijri} هـ", iso, "hijri")
    yield Sample(f"{moon.day_name('ar')} {hijri} هـ - {gregorian} م", iso, "hijri and gregorian")
    yield Sample(f"{gregorian} الموافق {hijri}", iso, "gregorian and hijri")
    yield Sample(f"{persian.split(' ساعت')[0]} - {format_date(day, 'long', locale='fa')}", iso, "solar and gregorian")
    later = format_date(day + timedelta(days=random.randint(3, 300)), "long", locale="ar")
    yield Sample(f"{hijri} هـ - {later} م", None, "calendars that contradict each other")


def _traps(random: Random, day: datetime) -> Iterator[Sample]:
    number = random.randint
    language = random.choice(LANGUAGES)
    own = format_date(day, "long", locale=language)
    other = format_date(day + timedelta(days=number(1, 20)), "long", locale=language)
    low, high = sorted(random.sample(range(1, 13), 2))
    for kind, text in (
        ("ambiguous", f"{low:02}/{high:02}/{day.year}"),
        ("ambiguous with a label", f"{random.choice(_LABELS[language])}{high}/{low}/{day.year}"),
        ("two figures for the year", f"{number(1, 31):02}.{low:02}.{day:%y}"),
        (
            "no such day",
            f"{number(30, 31)} {format_date(day.replace(month=2, day=1), 'MMMM', locale=language)} {day.year}",
        ),
        ("no such month", f"{number(13, 31)}.{number(13, 28)}.{day.year}"),
        ("phone", f"+{number(1, 99)} {number(100, 999)} {number(100, 999)} {number(1000, 2100)}"),
        ("phone", f"0{number(20, 99)}/{number(10, 99)} {number(10, 99)} {number(1900, 2099)}"),
        ("price", f"{number(1, 9)},{number(100, 999)}.{number(10, 99)} USD"),
        ("price", f"€ {number(1000, 2099)}.{number(10, 99)}"),
        ("version", f"{number(1, 30)}.{number(0, 20)}.{number(0, 99)}"),
        ("version", f"v{number(1, 3)}.{number(0, 12)}.{day.year}"),
        ("score", f"{number(13, 120)}-{number(13, 120)}"),
        ("score", f"{number(0, 9)}:{number(0, 9)} ({number(0, 5)}:{number(0, 5)})"),
        ("season", f"{day.year}-{day.year + 1}"),
        ("season", f"{day.year}/{(day.year + 1) % 100:02}"),
        ("years", f"({day.year}–{day.year + number(1, 40)})"),
        ("range of days", f"{own} – {other}"),
        ("range of days", f"{number(1, 9)}-{number(10, 28)} {format_date(day, 'MMMM yyyy', locale='en')}"),
        ("hours of an event", f"{day.day} {format_date(day, 'MMMM yyyy', locale='en')} 10:00-11:30"),
        ("address", f"{number(1, 255)}.{number(0, 255)}.{number(0, 255)}.{number(0, 255)}"),
        ("time", f"{number(0, 23):02}:{number(0, 59):02}"),
        ("impossible time", f"{own}, {number(24, 99)}:{number(0, 59):02}"),
        ("day without a year", format_date(day, "d MMMM", locale="de" if language == "de" else "fr")),
        ("year outside of ours", f"{day.day} March {random.choice((number(1000, 1899), number(2100, 9999)))}"),
        ("a number too many", f"{number(1, 99)} {own}"),
        ("in a sentence", f"Am {format_date(day, 'long', locale='de')} tagte der Rat"),
        ("in a sentence", f"On {format_date(day, 'long', locale='en')} the council met"),
        ("in a sentence", f"Le conseil du {format_date(day, 'long', locale='fr')}"),
        ("pages", f"Seite {number(1, 9)} / {number(10, 20)} / {day.year}"),
        ("count", f"{day.year} Kommentare"),
        ("identifier", f"{day:%Y%m%d}"),
        ("identifier", f"{day:%Y-%m-%d}-{number(10, 99)}"),
        ("figures of no known calendar", f"{number(1300, 1470)}/{number(1, 12):02}/{number(1, 28):02}"),
    ):
        yield Sample(text, None, f"trap: {kind}")
