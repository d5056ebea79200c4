"""Calls, letters, visits and interviews; headlines."""

from __future__ import annotations

import pytest

from tests.contacts import contacts

OTHERS = (
    ("Ada Marlowe called Bram Okafor on Monday.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe telephoned Bram Okafor.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe spoke by phone with Bram Okafor.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe spoke with Bram Okafor by telephone on Monday.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe and Bram Okafor spoke by phone.", ["call: Marlowe, Okafor"]),
    ("In a phone call with Bram Okafor, Ada Marlowe said no.", ["call: Marlowe, Okafor"]),
    ("A phone call between Ada Marlowe and Bram Okafor lasted an hour.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe had a telephone conversation with Bram Okafor.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe held talks by phone with Bram Okafor.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe told Bram Okafor in a phone call that the port was closed.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe wrote to Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe wrote a letter to Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe wrote Bram Okafor a letter.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe sent a letter to Bram Okafor, the head of the Fishing Council.", ["letter: Marlowe, Okafor"]),
    ("In a letter to the Fishing Council, Ada Marlowe said the port was closed.", ["letter: Council, Marlowe"]),
    ("Ada Marlowe said in a letter to Bram Okafor that the port was closed.", ["letter: Marlowe, Okafor"]),
    ("A letter from Ada Marlowe to Bram Okafor was made public.", ["letter: Marlowe, Okafor"]),
    ("A letter to Bram Okafor from Ada Marlowe was made public.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe's letter to Bram Okafor was made public.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe received a letter from Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Bram Okafor sent a message to Ada Marlowe on Monday.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe visited Norland on Monday.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe visited Bram Okafor in hospital.", ["visit: Marlowe, Okafor"]),
    ("Ada Marlowe paid a visit to Norland.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe said on a visit to Norland that ports matter.", ["visit: Marlowe, Norland"]),
    (
        "During a visit to Norland, Ada Marlowe met Bram Okafor.",
        ["meeting: Marlowe, Okafor", "visit: Marlowe, Norland"],
    ),
    ("Ada Marlowe's visit to Norland ended on Monday.", ["visit: Marlowe, Norland"]),
    ("The visit by Ada Marlowe to Norland ended on Monday.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe visited Norland and Southland in March.", ["visit: Marlowe, Norland", "visit: Marlowe, Southland"]),
    ("Ada Marlowe told the Norhaven Post that the port was closed.", ["interview: Marlowe, Post"]),
    ("Ada Marlowe told Eastholm Radio on Monday.", ["interview: Marlowe, Radio"]),
    (
        '"The port is closed," Ada Marlowe, the head of the Fishing Council, told Eastholm Radio.',
        ["interview: Marlowe, Radio"],
    ),
    ("“The port is closed,” Ada Marlowe told Eastholm Radio.", ["interview: Marlowe, Radio"]),
    ("In an interview with Eastholm Radio, Ada Marlowe said the port was closed.", ["interview: Marlowe, Radio"]),
    ("Ada Marlowe said in an interview with the Norhaven Post that the port was closed.", ["interview: Marlowe, Post"]),
    ("Ada Marlowe gave an interview to Eastholm Radio.", ["interview: Marlowe, Radio"]),
    ("Ada Marlowe was interviewed by Eastholm Radio.", ["interview: Marlowe, Radio"]),
    ("Eastholm Radio interviewed Ada Marlowe.", ["interview: Marlowe, Radio"]),
    ("Speaking to Eastholm Radio, Ada Marlowe said the port was closed.", ["interview: Marlowe, Radio"]),
    ("Ada Marlowe spoke to Eastholm Radio on Monday.", ["interview: Marlowe, Radio"]),
    ("Ada Marlowe began a visit to Southland on Monday.", ["visit: Marlowe, Southland"]),
    ("Ada Marlowe emailed Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe exchanged letters with Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe and Bram Okafor exchanged letters.", ["letter: Marlowe, Okafor"]),
    (
        "Harbour spokeswoman Ada Marlowe told Eastholm Radio the council will look into it.",
        ["interview: Marlowe, Radio"],
    ),
    (
        "Ada Marlowe, a member of the Fishing Council's board of directors, told Eastholm "
        "Radio that the port was closed.",
        ["interview: Marlowe, Radio"],
    ),
    ("As Ada Marlowe told Eastholm Radio, the port is closed.", ["interview: Marlowe, Radio"]),
    (
        '"The port is closed, "Ada Marlowe, director at the port company Harbour Union, told Eastholm Radio.',
        ["interview: Marlowe, Radio"],
    ),
    (
        "Ada Marlowe told the Norhaven Post last year that she had met Bram Okafor in 2011.",
        ["interview: Marlowe, Post", "meeting: Marlowe, Okafor"],
    ),
    ("Ada Marlowe wrote to the Fishing Council, asking for help.", ["letter: Council, Marlowe"]),
    (
        "In a joint letter to Bram Okafor, Ada Marlowe and Lena Brandvik asked for help.",
        ["letter: Brandvik, Marlowe, Okafor"],
    ),
    ("Bram Okafor replied to a letter from Ada Marlowe.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe sent Bram Okafor a letter.", ["letter: Marlowe, Okafor"]),
    ("In her message to Bram Okafor, Ada Marlowe congratulated him.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe sent a message of congratulation to Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe's first official visit to Norland began on Monday.", ["visit: Marlowe, Norland"]),
    (
        "Ada Marlowe, on an official visit to Norland, met Bram Okafor.",
        ["meeting: Marlowe, Okafor", "visit: Marlowe, Norland"],
    ),
    ("On a visit to Norland in May, Ada Marlowe said no.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe is on a visit to Norland.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe said Bram Okafor had called her on Monday.", ["call: Marlowe, Okafor"]),
    ("Lena Brandvik spoke on Monday. In a telephone call to Bram Okafor, she said no.", ["call: Brandvik, Okafor"]),
    ("Ada Marlowe had a call with Bram Okafor.", ["call: Marlowe, Okafor"]),
    ("In an interview published by the Norhaven Post on Sunday, Ada Marlowe said no.", ["interview: Marlowe, Post"]),
    (
        "Ada Marlowe told the Norhaven Post and Eastholm Radio that the port was closed.",
        ["interview: Marlowe, Post, Radio"],
    ),
    ("The Harbour Union told Eastholm Radio that the port was closed.", ["interview: Radio, Union"]),
    ("Ada Marlowe told Eastholm Radio she met Bram Okafor.", ["interview: Marlowe, Radio", "meeting: Marlowe, Okafor"]),
)


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_other_kinds(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


HEADLINES = (
    ("Marlowe meets Okafor in Norhaven", ["meeting: Marlowe, Okafor"]),
    ("Marlowe, Okafor meet in Norhaven", ["meeting: Marlowe, Okafor"]),
    ("Marlowe to meet Okafor in Norhaven", []),
    ("Marlowe and Okafor hold talks", ["meeting: Marlowe, Okafor"]),
    ("Norland, Southland hold talks on fishing", ["meeting: Norland, Southland"]),
    ("Norland-Southland talks end without a deal", ["meeting: Norland, Southland"]),
    ("Velm City meet Port Rovers in cup final", []),
    ("Norland consults Southland on fishing", ["meeting: Norland, Southland"]),
    ("Emails show Norland-Harbour Union discussions", ["meeting: Norland, Union"]),
    ("Marlowe visits Norland", ["visit: Marlowe, Norland"]),
    ("Marlowe in talks with Okafor", ["meeting: Marlowe, Okafor"]),
    ("Okafor receives Marlowe in Norhaven", ["meeting: Marlowe, Okafor"]),
    ("Marlowe: I met Okafor", []),
    ("Marlowe phones Okafor", ["call: Marlowe, Okafor"]),
    ("Marlowe tells Eastholm Radio port is closed", ["interview: Marlowe, Radio"]),
    ("Norland's Marlowe meets Southland's Okafor", ["meeting: Marlowe, Okafor"]),
    ("After meeting Okafor, Marlowe says port is safe", ["meeting: Marlowe, Okafor"]),
)


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines(text: str, expected: list[str]) -> None:
    assert contacts("Nothing else is known.", title=text) == expected
