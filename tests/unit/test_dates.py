from __future__ import annotations

import pytest

from digest.dates.grammar import parse
from digest.dates.hints import hints
from digest.registry.actors import Role


@pytest.mark.parametrize(
    ("text", "date", "published"),
    [
        ("2023-09-02", "2023-09-02", None),
        ("2023-09-02 21:42:35", "2023-09-02", "2023-09-02T21:42:35"),
        ("2023-09-02T21:42Z", "2023-09-02", "2023-09-02T21:42Z"),
        ("2023-09-02T21:42:35.123+03:00", "2023-09-02", "2023-09-02T21:42:35+03:00"),
        ("2023/09/02", "2023-09-02", None),
        ("2023-09", "2023-09", None),
        ("2023", "2023", None),
        ("February 28 2022", "2022-02-28", None),
        ("Feb. 28, 2022", "2022-02-28", None),
        ("28 February 2022", "2022-02-28", None),
        ("28th of February, 2022", "2022-02-28", None),
        ("3rd May 2013", "2013-05-03", None),
        ("Sept 2, 2023", "2023-09-02", None),
        ("Tuesday, September 22, 2015", "2015-09-22", None),
        ("Fri., May. 3, 2013 11:45 AM PDT", "2013-05-03", "2013-05-03T11:45-07:00"),
        ("26 September 2013, 10:00 (GMT+05:00)", "2013-09-26", "2013-09-26T10:00+05:00"),
        ("Published: September 2, 2023 at 9.42 pm", "2023-09-02", "2023-09-02T21:42"),
        ("Posted on 2 September 2023", "2023-09-02", None),
        ("Story Created: Aug 7, 2012 at 9:56 AM AKDT", "2012-08-07", "2012-08-07T09:56-08:00"),
        ("12:05 am".join(("2 May 2023 ", "")), "2023-05-02", "2023-05-02T00:05"),
        ("12:05 pm".join(("2 May 2023 ", "")), "2023-05-02", "2023-05-02T12:05"),
        ("2 May 2023 09:00 GMT", "2023-05-02", "2023-05-02T09:00Z"),
        ("2 May 2023 09:00 +0330", "2023-05-02", "2023-05-02T09:00+03:30"),
        ("13/04/2024", "2024-04-13", None),
        ("04/13/2024", "2024-04-13", None),
        ("04/04/2024", "2024-04-04", None),
        ("03.04.2024", "2024-04-03", None),
        ("September 2023", "2023-09", None),
        ("29 February 2024", "2024-02-29", None),
    ],
)
def test_a_date(text: str, date: str, published: str | None) -> None:
    found = parse(text)
    assert found is not None
    assert (found.date, found.published) == (date, published)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "on Wednesday",
        "yesterday",
        "03/04/2024",
        "29 February 2023",
        "31 September 2023",
        "2023-13-01",
        "2023-00-10",
        "0000-01-01",
        "1799",
        "2 September",
        "September 2",
        "2 September 23",
        "05/02/07",
        "the 2nd of September 2023 was a Saturday",
        "2 September 2023 in Beirut",
        "2 May 2023 25:00",
        "2 May 2023 13:00 pm",
        "May 2023 10:00",
        "2023-09-02-03",
        "٢٠٢٣-٠٩-٠٢x",
        "2023" * 30,
        "2 May 2023 09:00 IST",
    ],
)
def test_no_date(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met yesterday in the port.", ("yesterday",)),
        ("They met on Wednesday and on Wednesday again.", ("on Wednesday",)),
        ("The letter, which was published on Sunday, is long.", ("published on Sunday",)),
        ("A visit back in July and one on October 7.", ("back in July", "on October 7")),
        ("On 26 February they met; 11 days later they did not.", ("On 26 February",)),
        ("It may rain, and March may come; the march went on.", ()),
        ("In May 2024 and in march 2024.", ("In May",)),
        ("Nothing is said of any day.", ()),
        ("last week this month next Monday tomorrow tonight today on Friday", 6),
    ],
)
def test_hints(text: str, expected: tuple[str, ...] | int) -> None:
    found = hints(text)
    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    ("first", "last", "day", "held"),
    [
        ("1992", "2024-09-27", "2024-09-27", True),
        ("1992", "2024-09-27", "2024-09-28", False),
        ("1992", "2024-09-27", "2024-09", True),
        ("1992", "2024-09-27", "2024", True),
        ("1992", None, "1991-12-31", False),
        ("1992", None, "1992", True),
        ("2022-07", "2022", "2022-06-30", False),
        ("2022-07", "2022", "2022-12-31", True),
        (None, None, "2022", True),
    ],
)
def test_office_in_force(first: str | None, last: str | None, day: str, held: bool) -> None:
    role = Role.model_validate({"title": "head", "from": first, "to": last})
    assert role.in_force(day) is held
