"""Weeks, months and years, and which of them are parts of which."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.periods import periods
from digest.gathered import Catalog, Period
from digest.interface.files import english
from digest.render.markdown import markdown
from digest.render.period import period_page
from tests.unit.cards import bare_card


def found(*days: str) -> dict[str, Period]:
    cards = [bare_card(f"{number:08}", date=day) for number, day in enumerate(sorted(days, reverse=True))]
    return periods(cards, {})


def page(name: str, all_of_them: dict[str, Period]) -> str:
    cards = all_of_them[name].cards
    catalog = Catalog(cards, {}, {}, {}, {}, (), None, periods=all_of_them)
    return markdown(period_page(all_of_them[name], catalog), english())


def test_a_year_has_its_months_and_its_weeks_and_a_month_the_weeks_that_it_shares_a_day_with() -> None:
    made = found("2024-02-28", "2024-03-02", "2024-03-31", "2024-05", "2024", "2023-01-01")
    # 28 February and 2 March are of one week; 1 January 2023 is a Sunday of 2022.
    assert made["2024"].parts == ("2024-02", "2024-03", "2024-05", "2024-w09", "2024-w13")
    assert made["2024-02"].parts == ("2024-w09",)
    assert made["2024-03"].parts == ("2024-w09", "2024-w13")
    assert made["2024-05"].parts == ()
    assert made["2023"].parts == ("2023-01",)
    assert made["2023-01"].parts == ("2022-w52",)
    assert made["2022-w52"].parts == ()


def test_the_nearest_periods_of_a_kind_stand_before_and_behind() -> None:
    made = found("2021-06-01", "2024-03-02", "2024-03-12")
    assert (made["2021"].before, made["2021"].after) == (None, "2024")
    assert (made["2024"].before, made["2024"].after) == ("2021", None)
    assert (made["2024-w09"].before, made["2024-w11"].before) == ("2021-w22", "2024-w09")


@given(st.sets(st.dates(date(1990, 1, 1), date(2030, 12, 31)), max_size=60))
def test_a_week_is_a_part_of_what_it_overlaps(days: set[date]) -> None:
    made = found(*map(str, days))
    weeks = [period for period in made.values() if "w" in period.name]
    for period in made.values():
        own = {name for name in period.parts if "w" in name}
        if len(period.name) == len("2024"):
            assert own == {week.name for week in weeks if week.name.startswith(period.name)}
        elif len(period.name) == len("2024-03"):
            assert own == {week.name for week in weeks if week.first <= period.last and period.first <= week.last}


@pytest.mark.parametrize("year", [2012, 2020, 2024])
def test_a_year_of_an_article_a_day_lists_53_weeks_at_most(year: int) -> None:
    first = date(year, 1, 1)
    made = found(*(str(first + timedelta(days=n)) for n in range(366)))
    text = page(str(year), made)
    assert text.count("[Week ") == (53 if year == 2020 else 52)
    assert f"{year}-w10.md), 7 articles" in text


def test_weeks_are_told_with_their_days() -> None:
    made = found("2024-02-28", "2024-03-12", "2024-03-13", "2024-12-31")
    year, month = page("2024", made), page("2024-03", made)
    assert "Its weeks: 2 with articles" in year
    assert "[Week 9: 26 February – 3 March](2024-w09.md), 1 article" in year
    assert "[Week 11: 11 – 17 March](2024-w11.md), 2 articles" in year
    assert "Week 1:" not in year
    assert "[Week 1: 30 December – 5 January](2025-w01.md), 1 article" in page("2024-12", made)
    assert "Part of: [2024](2024.md)" in month
    assert "Part of: [February 2024](2024-02.md), [March 2024](2024-03.md), [2024](2024.md)" in page("2024-w09", made)
