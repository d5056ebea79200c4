from __future__ import annotations

import pytest

from digest.names.key import is_honorific, key, plain, surname_key, without_honorifics, words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        *(
            ("Hassan Nasrallah", f"{title} Hassan Nasrallah")
            for title in "Seyed Sayyed Sayed Seyyed Syed Sayyid".split()
        ),
        ("Hassan Nasrallah", "Seyyed “Hassan Nasrallah”"),
        ("Hassan Nasrallah", "Hasan Nasralla"),
        ("Khalil al-Hiya", "Khalil al-Hayya"),
        ("Saleh al-Arouri", "Salih al-Aruri"),
        ("Saleh al-Arouri", "Saleh Al Arouri"),
        ("Naim Qassem", "Naim Kassem"),
        ("Naim Qassem", "Sheikh Naeem Qasim"),
        ("Ziyad al-Nakhalah", "Ziad Nakhala"),
        ("Ismail Haniyeh", "Ismail Haniyya"),
        ("Yousef Mikati", "Yusuf Miqati"),
        ("Mohammed Deif", "Muhammad Dayf"),
        ("Ahmed Amin", "Ahmad Ameen"),
        ("Abdullah Salem", "Abdallah Salim"),
        ("Hossein Amir-Abdollahian", "Hussein Amir Abdollahian"),
        ("Sergei Dmitri", "Sergey Dmitry"),
        ("Jürgen Müller", "Jurgen Muller"),
        ("Gen. Michel Aoun", "Michel Aoun"),
        ("Volodymyr Olsavsky", "Volodymyr Olsavskyy"),
    ],
)
def test_spellings_that_meet(a: str, b: str) -> None:
    assert key(a) == key(b) != ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hassan", "Hussein"),
        ("Hasan", "Hossain"),
        ("Khamenei", "Khomeini"),
        ("Salah", "Saleh"),
        ("Anna", "Anne"),
        ("Maria", "Marie"),
        ("Mohammed", "Mahmoud"),
        ("Ahmed", "Hamed"),
        ("Salim", "Salam"),
        ("Rashid", "Rashad"),
        ("Jamil", "Jamal"),
        ("Nabil", "Nabila"),
        ("Hariri", "Harari"),
        ("Ali Hassan", "Ali Hussein"),
        ("Said", "Saad"),
        ("Robert", "Roberta"),
        ("Ali Hassan", "Hassan Ali"),
        ("Sinwar", "Anwar"),
        ("Abbas", "Abbasi"),
        ("Dan Lee", "Dan Li"),
        ("Wang Lei", "Wang Li"),
        ("Bill Reed", "Bell Rid"),
        ("Ron Ross", "Run Russ"),
        ("Saeed Ahmed", "Ahmed"),
        ("习近朋", "习近平"),
        ("Abdullah I", "Abdullah II"),
        ("Henry VII", "Henry VIII"),
        ("John Smith", "John Smyth"),
        ("Kim Yo-jong", "Kim Yu-jong"),
        ("Ayman Nour", "Iman Nour"),
    ],
)
def test_names_that_stay_apart(a: str, b: str) -> None:
    assert key(a) != key(b)


@pytest.mark.parametrize("name", ["", " ", "---", "...", "“”", "()", "'", "\u200d", "."])
def test_no_name_has_an_empty_key(name: str) -> None:
    assert key(name) == plain(name) == surname_key(name) == ""


def test_an_honorific_alone_is_kept() -> None:
    assert without_honorifics(["Imam"]) == ["Imam"]
    assert without_honorifics(["Sheikh", "Naim", "Qassem"]) == ["Naim", "Qassem"]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Dr.", True),
        ("Seyyid", True),
        ("Shaikh", True),
        ("General", True),
        ("Genoa", False),
        ("Sara", False),
        ("Saeed", False),
        ("Said", False),
        ("", False),
    ],
)
def test_is_honorific(token: str, expected: bool) -> None:
    assert is_honorific(token) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Saleh al-Arouri", key("Arouri")),
        ("Sheikh Qassem", ""),
        ("Qassem", ""),
        ("Hossein Amir-Abdollahian", key("Amir Abdollahian")),
    ],
)
def test_surname_key(name: str, expected: str) -> None:
    assert surname_key(name) == expected


def test_words_and_plain() -> None:
    assert words("Dr. “Hossein  Amir-Abdollahian” (left)") == ["Dr.", "Hossein", "Amir-Abdollahian", "left"]
    assert plain("Sayyed Hassan Nasrallah") == "hassan nasrallah"
    assert plain("Saleh Al Arouri") == plain("Saleh al-Arouri") == "saleh arouri"


def test_homoglyphs_and_joiners() -> None:
    """A Cyrillic letter in a Latin name is written out as what it looks like to anyascii; joiners are ignored."""
    assert key("Has\u200dsan Nas\u200crallah") == key("Hassan Nasrallah")
