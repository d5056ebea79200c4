"""What a text says of days, months and years, as facts of their own. The article is of Saturday, 14 October 2023."""

from __future__ import annotations

from datetime import date

import pytest

from digest.dates.completed import complete, complete_month
from digest.dates.hints import hints
from digest.dates.in_text import dates_in

ANCHOR = "2023-10-14"


def told(text: str, language: str, anchor: str | None = ANCHOR) -> list[str]:
    """`printed = date (basis)`, in order."""
    found = list(dates_in(text, "text", language, anchor))
    assert all(text[each.span.start : each.span.end] == each.printed for each in found)
    assert all(len(each.date) == {"day": 10, "month": 7, "year": 4}[each.precision] for each in found if each.date)
    return [f"{each.printed} = {each.date} ({each.basis})" for each in found]


CASES = {
    "en": (
        "They met on Tuesday, October 3, and on 26 February 2022. The port was "
        "closed in July and has been dry since 1992.",
        "Tuesday, October 3 = 2023-10-03 (completed)",
        "26 February 2022 = 2022-02-26 (printed)",
        "July = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "de": (
        "Am Dienstag, 3. Oktober trafen sie sich, am 26. Februar 2022 nicht. "
        "Der Hafen ist seit Juli zu, im Jahr 1992 war er leer.",
        "Dienstag, 3. Oktober = 2023-10-03 (completed)",
        "26. Februar 2022 = 2022-02-26 (printed)",
        "Juli = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "fr": (
        "Ils se sont vus mardi 3 octobre et le 26 février 2022. Le port est "
        "fermé depuis juillet ; en 1992 il était vide.",
        "mardi 3 octobre = 2023-10-03 (completed)",
        "26 février 2022 = 2022-02-26 (printed)",
        "juillet = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "es": (
        "Se vieron el martes 3 de octubre y el 26 de febrero de 2022. El puerto cerró en julio; en 1992 estaba vacío.",
        "martes 3 de octubre = 2023-10-03 (completed)",
        "26 de febrero de 2022 = 2022-02-26 (printed)",
        "julio = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "ru": (
        "Они встретились во вторник, 3 октября, и 26 февраля 2022 года. Порт закрыли в июле, в 1992 году он был пуст.",
        "вторник, 3 октября = 2023-10-03 (completed)",
        "26 февраля 2022 = 2022-02-26 (printed)",
        "июле = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "tr": (
        "3 Ekim Salı günü ve 26 Şubat 2022'de buluştular. Liman Temmuz ayında kapandı, 1992 yılında boştu.",
        "3 Ekim Salı günü = 2023-10-03 (completed)",
        "26 Şubat 2022 = 2022-02-26 (printed)",
        "Temmuz = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "ar": (
        "التقى الوفدان الثلاثاء 3 تشرين الأول وفي 26 شباط 2022. أغلق الميناء في تموز وكان فارغا في عام 1992.",
        "الثلاثاء 3 تشرين الأول = 2023-10-03 (completed)",
        "26 شباط 2022 = 2022-02-26 (printed)",
        "تموز = 2023-07 (completed)",
        "1992 = 1992 (printed)",
    ),
    "fa": (
        "دو هیئت سه‌شنبه ۱۱ مهر و در ۷ اسفند ۱۴۰۰ دیدار کردند. بندر در ژوئیه بسته شد و در سال ۱۹۹۲ خالی بود.",
        "سه‌شنبه ۱۱ مهر = 2023-10-03 (completed)",
        "۷ اسفند ۱۴۰۰ = 2022-02-26 (printed)",
        "ژوئیه = 2023-07 (completed)",
        "۱۹۹۲ = 1992 (printed)",
    ),
}


@pytest.mark.parametrize("language", CASES)
def test_days_months_and_years(language: str) -> None:
    text, *expected = CASES[language]
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "yesterday; last Friday; two days ago; on Wednesday; last month; next year"),
        ("de", "gestern; letzten Freitag; vor zwei Tagen; am Mittwoch; letzten Monat; nächstes Jahr"),
        ("fr", "hier; vendredi dernier; il y a deux jours; mercredi; le mois dernier; l'année prochaine"),
        ("es", "ayer; el viernes pasado; hace dos días; el miércoles; el mes pasado; el próximo año"),
        ("ru", "вчера; в прошлую пятницу; два дня назад; в среду; в прошлом месяце; в следующем году"),
        ("tr", "dün; geçen Cuma; iki gün önce; Çarşamba günü; geçen ay; gelecek yıl"),
        ("ar", "أمس؛ الجمعة الماضية؛ قبل يومين؛ الأربعاء؛ الشهر الماضي؛ العام المقبل"),
        ("fa", "دیروز؛ جمعه گذشته؛ دو روز پیش؛ چهارشنبه؛ ماه گذشته؛ سال آینده"),
    ],
)
def test_relative_to_the_article(language: str, text: str) -> None:
    dates = [each.date for each in dates_in(text, "text", language, ANCHOR)]
    assert dates == ["2023-10-13", "2023-10-13", "2023-10-12", "2023-10-11", "2023-09", "2024"]
    assert {each.date for each in dates_in(text, "text", language, None)} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came on Saturday.", ["Saturday = 2023-10-14 (relative)"]),
        ("He came last Saturday.", ["last Saturday = 2023-10-07 (relative)"]),
        ("He comes next Saturday.", ["next Saturday = 2023-10-21 (relative)"]),
        ("He was here this Monday.", ["this Monday = 2023-10-09 (relative)"]),
        ("The council will meet on Monday.", ["Monday = 2023-10-16 (relative)"]),
        ("The pier is closed until Monday.", ["Monday = 2023-10-16 (relative)"]),
        ("It was said last week.", ["last week = None (none)"]),
        ("Three weeks ago it was open.", ["Three weeks ago = None (none)"]),
        ("Nine months ago it was open.", ["Nine months ago = 2023-01 (relative)"]),
        ("The market opens on 5 November.", ["5 November = 2023-11-05 (completed)"]),
        ("He left on 5 December.", ["5 December = 2022-12-05 (completed)"]),
        ("It is to open, and will open on 5 December.", ["5 December = 2023-12-05 (completed)"]),
        ("On Wednesday, October 7, he left.", ["Wednesday, October 7 = None (none)"]),
        ("From 29 February on it is dry.", ["29 February = None (none)"]),
        (
            "It was 13/04/2023 or 2023-04-14.",
            ["13/04/2023 = 2023-04-13 (printed)", "2023-04-14 = 2023-04-14 (printed)"],
        ),
        ("In the 1445th year, on 17 Safar 1445 AH.", ["17 Safar 1445 AH = 2023-09-02 (printed)"]),
    ],
)
def test_english_rules(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It may rain, the march goes on, and 7 may be too few; some 1992 boats left."),
        ("en", "On March 15,000 people came, at a price of 1.5 May shares, and 2.0.2023 is a version."),
        ("en", "The Sunday Times, Black Friday and USA Today are names; 03/04/2023 is no day."),
        ("en", "It is day after day, week by week, year in, year out; days and months pass."),
        ("de", "Der Morgen kam. Mittwoch war Markt, Mai und März sind Monate."),
        ("fr", "Le sept et la mer ; en somme, 03/04/2023."),
        ("es", "La mañana es de marzo, y los lunes son lunes."),
        ("ru", "Среда обитания и пятница как имя."),
        ("tr", "Pazar yerinde mart kedisi gördük, ocak sıcaktı."),
        ("ar", "شربوا الماء من آب وكانت اليوميات كثيرة."),
        ("fa", "می‌گوید که مه غلیظ است و مهر دارد و دی را ندید."),
        ("it", "Si sono visti il 3 ottobre 2023 e lunedì."),
    ],
)
def test_words_that_are_no_dates(language: str, text: str) -> None:
    assert told(text, language) == []


def test_nothing_crosses_a_paragraph() -> None:
    assert told("They came on 26\n\nFebruary 2022 is over", "en") == ["February 2022 = 2022-02 (printed)"]
    assert told("They came in\n\nJuly", "en") == []


def test_no_anchor_but_a_whole_day() -> None:
    assert told("On 26 February and yesterday.", "en", "2023-10") == [
        "26 February = None (none)",
        "yesterday = None (none)",
    ]


def test_completion_by_the_nearest_year() -> None:
    new_year = date(2024, 1, 5)
    assert complete("gregorian", 12, 20, new_year, None, False) == date(2023, 12, 20)
    assert complete("gregorian", 1, 20, new_year, None, False) == date(2024, 1, 20)
    assert complete("gregorian", 2, 20, new_year, None, False) == date(2023, 2, 20)
    assert complete("gregorian", 2, 20, new_year, None, True) == date(2024, 2, 20)
    assert complete("gregorian", 2, 20, new_year, 1, False) == date(2024, 2, 20)  # a Tuesday in that year alone
    assert complete("solar hijri", 12, 29, date(2024, 3, 25), None, False) == date(2024, 3, 19)
    assert complete("hijri", 2, 17, date(1910, 5, 1), None, False) is None  # before its tables begin
    assert complete_month(12, new_year, False) == "2023-12"
    assert complete_month(1, new_year, False) == "2024-01"
    assert complete_month(2, new_year, False) == "2024-02"
    assert complete_month(3, new_year, False) == "2023-03"
    assert complete_month(3, new_year, True) == "2024-03"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Sie kamen am Mittwoch, im Juli und am 26. Februar.", ("am Mittwoch", "im Juli", "am 26. Februar")),
        ("fr", "Ils sont venus hier, en juillet et le 26 février.", ("hier", "en juillet", "le 26 février")),
        ("es", "Vinieron ayer, en julio y el 26 de febrero.", ("ayer", "en julio", "el 26 de febrero")),
        ("ru", "Они приехали в среду, в июле и 26 февраля.", ("в среду", "в июле", "26 февраля")),
        ("tr", "Dün, geçen hafta ve 26 Şubat'ta geldiler.", ("Dün", "geçen hafta", "26 Şubat")),
        ("ar", "وصلوا أمس وفي تموز وفي 26 شباط.", ("أمس", "وفي تموز", "وفي 26 شباط")),
        ("fa", "دیروز، در ژوئیه و ۲۶ بهمن آمدند.", ("دیروز", "در ژوئیه", "۲۶ بهمن")),
    ],
)
def test_hints_as_printed(language: str, text: str, expected: tuple[str, ...]) -> None:
    assert hints(text, language) == expected


def test_letters_tell_the_words_of_hints() -> None:
    assert hints("Они приехали вчера.") == ("вчера",)
    assert hints("وصلوا أمس إلى الميناء.") == ("أمس",)
    assert hints("دیروز گفتند که می‌آیند.") == ("دیروز",)
