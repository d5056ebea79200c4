from __future__ import annotations

import pytest

from digest.names import compare

LINK = [
    ("Hassan Nasrallah", "Sayyed Hasan Nasralla"),
    ("Hassan Nasrallah", "Hassan Nasr Allah"),
    ("Abd al-Rahman Yasin", "Abdulrahman Yaseen"),
    ("Abd al-Rahman Yasin", "Abdurrahman Yassin"),
    ("Abdul Malik al-Houthi", "Abdulmalik Houthi"),
    ("Yahya Sinwar", "Yehya al-Sinwar"),
    ("Gamal Abdel Nasser", "Jamal Abd al-Nasir"),
    ("President Vladimir Putin", "Vladimir Putin"),
    ("Abd-al-Aziz al-Nuristani", "Abdul Aziz Nuristani"),
    ("Hossein Amir-Abdollahian", "Hussein Amirabdollahian"),
    ("Hashem Safieddine", "Hashim Safi al-Din"),
    ("Nour al-Din Zengi", "Nureddin Zengi"),
    ("Adnan Alrawi", "Adnan al-Rawi"),
    ("Muammar Qadhafi", "Moammar Gaddafi"),
    ("Yusuf al-Qaradawi", "Youssef Qaradawi"),
    ("Mahmoud Ahmadinejad", "Dr. Mahmood Ahmadinezhad"),
    ("Smith, John", "John Smith"),
    ("Ludwig van Beethoven", "Ludwig Beethoven"),
    ("Sergei Viktorovich Lavrov", "Sergey Lavrov"),
    ("Volodymyr Zelensky", "Vladimir Zelenskyy"),
    ("Aleksandr Lukashenko", "Alyaksandr Lukashenka"),
    ("Mikhail Khodorkovsky", "Mikhail Chodorkowski"),
    ("José Muñoz", "Jose Munoz"),
    ("RamiMakhlouf", "Rami Makhlouf"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Dr. Rami Makhlouf", "Mr. Rami Makhlouf"),
    ("حسن نصر الله", "Hassan Nasrallah"),
    ("Сергей Лавров", "Sergei Lavrov"),
]
ASK = [
    ("Angela Dorothea Merkel", "Angela Merkel"),
    ("Martin Velm", "Martin Velm Jr."),
    ("George W. Velm", "George H. W. Velm"),
    ("Naim Qassem", "Naima Qassem"),
    ("Mohammed Ali", "Mohammed Ali Karimi"),
    ("John Smith", "J. Smith"),
    ("William Clinton", "Bill Clinton"),
    ("Putin Vladimir", "Vladimir Putin"),
    ("Lionel Messi", "Lionel Bessi"),
    ("Muhammad Ali", "Muhammad Ali Hassan"),
    ("John Paul", "John Paul Jones"),
    ("John Smith", "John Henry Smith"),
    ("Abd al-Muhsin Shalash", "Muhsin Shalash"),
    ("Mohammad Saeed Izadi", "Saeed Izadi"),
]
LEAVE = [
    ("Ali Khamenei", "Ali Khomeini"),
    ("Khamenei", "Khomeini"),
    ("Hassan", "Hussein"),
    ("Ali Hassan", "Ali Hussein"),
    ("Ali Hassan", "Hassan Ali"),
    ("Bashar al-Assad", "Hafez al-Assad"),
    ("Robert Miller", "Roberta Miller"),
    ("Peter Müller", "Petra Müller"),
    ("Ivan Ivanov", "Ivana Ivanova"),
    ("Saad Hariri", "Said Hariri"),
    ("Mahmoud Abbas", "Mohammed Abbas"),
    ("Barack Obama", "Michelle Obama"),
    ("Dan Lee", "Dan Li"),
    ("Bill Reed", "Bell Rid"),
    ("Ivan Petrovich Sidorov", "Ivan Pavlovich Sidorov"),
    ("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi"),
    ("Noureddine ben Ali Drissi", "Noureddine ben Omar Drissi"),
    ("Abdul Rahman Saleh", "Abdul Rahim Saleh"),
    ("John Smith Jr.", "John Smith Sr."),
    ("Nasrallah", "Hassan Nasrallah"),
    ("习近朋", "习近平"),
    ("Hаssan Nasrallah", "Hassan Nasrallah"),
    ("", "Hassan"),
    ("", ""),
]


@pytest.mark.parametrize(("a", "b"), LINK)
def test_one_person(a: str, b: str) -> None:
    found = compare(a, b)
    assert (found.band, found.score > 0.9) == ("link", True), found


@pytest.mark.parametrize(("a", "b"), ASK)
def test_perhaps_one_person(a: str, b: str) -> None:
    found = compare(a, b)
    assert (found.band, found.score >= 0.5) == ("ask", True), found


@pytest.mark.parametrize(("a", "b"), LEAVE)
def test_two_persons(a: str, b: str) -> None:
    found = compare(a, b)
    assert (found.band, found.score < 0.5) == ("leave", True), found


def test_a_token_that_differs_is_named() -> None:
    found = compare("Ali Khamenei", "Ali Khomeini")
    assert found.reasons[0] == "“Khamenei” is not “Khomeini”"
    assert [(row.a, row.b, row.how) for row in found.aligned] == [
        ("Ali", "Ali", "equal"),
        ("Khamenei", "Khomeini", "clearly different"),
    ]


def test_rows_hold_titles_and_what_only_one_has() -> None:
    found = compare("Dr. Sergei Lavrov", "Sergey Viktorovich Lavrov")
    assert [(row.a, row.b, row.how) for row in found.aligned] == [
        ("Dr.", "", "a title, left out"),
        ("Sergei", "Sergey", "the same sound"),
        ("Lavrov", "Lavrov", "equal"),
        ("", "Viktorovich", "only in one"),
    ]
    assert found.reasons[0] == "the same but for “Viktorovich”, which stands between shared tokens"


def test_tokens_of_the_first_name_stand_left() -> None:
    for a, b in (("Abdul Aziz Saleh", "Saleh"), ("Saleh", "Abdul Aziz Saleh")):
        assert all((not row.a or row.a in a) and (not row.b or row.b in b) for row in compare(a, b).aligned)


def test_kinds() -> None:
    assert compare("Georgia", "georgia", "state").band == "link"
    assert compare("Georgia", "Gorgia", "state").band == "leave"
    assert compare("Sergei Lavrov", "Sergei Viktorovich Lavrov", "unknown").band == "ask"
    assert compare("Sergei Lavrov", "Sergey Lavrov", "unknown").band == "link"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ali Hosseini", "Ali Hassani"),
        ("Tom Burns", "Tom Barnes"),
        ("Kevin Brown", "Kevin Braun"),
        ("Maria Garcia", "Mario Garcia"),
        ("Michael Brown", "Michelle Brown"),
        ("Erik Hansen", "Erik Jansen"),
    ],
)
def test_no_transcription_explains_the_difference_so_nobody_is_merged(a: str, b: str) -> None:
    assert compare(a, b).band != "link"
