"""The many ways of telling a contact: meals, greetings, calls paid, talks at one place, by video, in a letter."""

from __future__ import annotations

import pytest

from tests.contacts import contacts

MEETING = (
    "Ada Marlowe had lunch with Bram Okafor.",
    "Ada Marlowe and Bram Okafor had dinner in Norhaven.",
    "Ada Marlowe dined with Bram Okafor on Monday.",
    "Ada Marlowe huddled on Thursday with Bram Okafor.",
    "Ada Marlowe shook hands with Bram Okafor.",
    "Ada Marlowe greeted Bram Okafor at the airport.",
    "Ada Marlowe was greeted by Bram Okafor on arrival.",
    "Ada Marlowe was briefed by Bram Okafor.",
    "Bram Okafor paid a courtesy call on Ada Marlowe.",
    "Bram Okafor called on Ada Marlowe at her office in Norhaven.",
    "Ada Marlowe emerged from a one-on-one with Bram Okafor.",
    "Ada Marlowe discussed the port with Bram Okafor in Norhaven on 3 March.",
    "Ada Marlowe discussed the port with Bram Okafor over dinner.",
    "In Norhaven, Ada Marlowe spoke with Bram Okafor about the port.",
    "Ada Marlowe exchanged views with Bram Okafor at a meeting in Eastholm.",
    "During talks in Norhaven, Ada Marlowe and Bram Okafor agreed to reopen the port.",
    "Following their meeting on Monday, Ada Marlowe and Bram Okafor issued a statement.",
    "Ada Marlowe and Bram Okafor discussed the port at a meeting in Norhaven.",
    "Ada Marlowe and Bram Okafor signed the pact after four hours of talks.",
    "Ada Marlowe and Bram Okafor convened in Norhaven for a meeting.",
    "Ada Marlowe received at her residence in Norhaven on Thursday the minister, Bram Okafor.",
    "Ada Marlowe received the ambassador of Norland to Southland, Bram Okafor.",
    "Ada Marlowe met the shipowner, Bram Okafor, on Monday.",
    "Ada Marlowe met yesterday afternoon with Bram Okafor.",
    "Ada Marlowe met face to face with Bram Okafor.",
    "Ada Marlowe and Bram Okafor met one-on-one for nearly two hours.",
    "Ada Marlowe met Bram Okafor of the Harbour Union.",
    "Under Secretary Ada Marlowe met Bram Okafor.",
    "Ada Marlowe met Bram Okafor for a job interview.",
    "Secretary of Defense Ada Marlowe hosted Bram Okafor in Norhaven.",
    "Ada Marlowe hosted Deputy Prime Minister and Minister of State Bram Okafor in Norhaven.",
    "Ada Marlowe stressed, during her meeting with Bram Okafor, that the port was open.",
    "Ada Marlowe said of her meeting with Bram Okafor that it went well.",
    "Speaking after talks with Bram Okafor in Norhaven on Friday, Ada Marlowe said the port would open.",
    "Two days after talks with Bram Okafor, Ada Marlowe said the port was open.",
    "Ada Marlowe was in Norhaven for a third round of talks with Bram Okafor.",
    "The talks, attended by Ada Marlowe and Bram Okafor, ended at dawn.",
    "The meeting, which brought together Ada Marlowe and Bram Okafor, ended at dawn.",
    "A meeting took place in Norhaven between Ada Marlowe and Bram Okafor.",
    "Ada Marlowe held a series of meetings in Norhaven, including with Bram Okafor.",
    "Ada Marlowe and Bram Okafor, the envoys of Norland and Southland, met again.",
)
CALL = (
    "Ada Marlowe took a call from Bram Okafor on Friday.",
    "Ada Marlowe received a phone call from Bram Okafor.",
    "Ada Marlowe met by video conference with Bram Okafor.",
    "Over a secure video link from Norhaven, Ada Marlowe spoke for ninety minutes with Bram Okafor.",
    "Ada Marlowe and Bram Okafor discussed the port by telephone.",
    "Ada Marlowe discussed by phone with Bram Okafor the state of the port.",
    "During the call, Ada Marlowe and Bram Okafor discussed the port.",
    "Ada Marlowe congratulated Bram Okafor in a phone call.",
    "A telephone call took place between Ada Marlowe and Bram Okafor.",
    "In a phone conversation with his Norlander colleague, Bram Okafor, Ada Marlowe strongly condemned the raid.",
)
LETTER = (
    "Ada Marlowe thanked Bram Okafor in a letter.",
    "Ada Marlowe has written to Bram Okafor demanding an end to the raids.",
    "An email from Ada Marlowe to Bram Okafor shows it.",
    "In a letter to the speaker, Bram Okafor, on 3 March, the leader Ada Marlowe demanded a recount.",
    "In a letter to Bram Okafor dated 6 May, Ada Marlowe demanded the records.",
)


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in (("meeting", MEETING), ("call", CALL), ("letter", LETTER)) for text in texts],
)
def test_contact_of_two(kind: str, text: str) -> None:
    assert contacts(text) == [f"{kind}: Marlowe, Okafor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Marlowe arrived in Norland on Monday for a visit.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe arrived in Norland on Monday at the head of a delegation.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe toured Norland last week.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe made a three-day trip to Norland.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe, who was visiting Norland, said yes.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe left Eastholm on Friday at the end of a visit to Norland.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe, in remarks to the Norhaven Post, said no.", ["interview: Marlowe, Post"]),
        ("Speaking to Eastholm Radio on Friday, Ada Marlowe said no.", ["interview: Marlowe, Radio"]),
        (
            "Ada Marlowe sat down with Bram Okafor of the Norhaven Post for an interview.",
            ["interview: Marlowe, Okafor, Post"],
        ),
        (
            "Ada Marlowe told the Norhaven Post's Bram Okafor that the port was closed.",
            ["interview: Marlowe, Okafor, Post"],
        ),
        (
            "Ada Marlowe was present at a meeting between Bram Okafor and Lena Brandvik.",
            ["meeting: Brandvik, Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe held bilateral meetings with Bram Okafor and Lena Brandvik.",
            ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe met Bram Okafor before flying to Eastholm, where she conferred with Lena Brandvik.",
            ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe received Bram Okafor, then a delegation from the Harbour Union.",
            ["meeting: Marlowe, Okafor", "meeting: Marlowe, Union"],
        ),
        ("Ada Marlowe visited the headquarters of the Fishing Council.", ["visit: Council, Marlowe"]),
        ("Ada Marlowe visited the Fishing Council headquarters.", ["visit: Council, Marlowe"]),
        (
            "The ministers of Norland and Southland, Ada Marlowe and Bram Okafor, met on Monday.",
            ["meeting: Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe and Bram Okafor came to Norhaven. They met with Lena Brandvik for an hour.",
            ["meeting: Brandvik, Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe met Bram Okafor, in the presence of Lena Brandvik.",
            ["meeting: Brandvik, Marlowe, Okafor"],
        ),
        (
            "In an interview with Bram Okafor of the Norhaven Post, Ada Marlowe said no.",
            ["interview: Marlowe, Okafor, Post"],
        ),
        (
            "Ada Marlowe told officers. In an interview with Eastholm Radio in 2011 she said no.",
            ["interview: Marlowe, Radio"],
        ),
        ("In a letter to Bram Okafor, seen by Eastholm Radio, Ada Marlowe said no.", ["letter: Marlowe, Okafor"]),
        ("Ada Marlowe spoke to the mayor, Bram Okafor, by phone on Thursday.", ["call: Marlowe, Okafor"]),
        ("Ada Marlowe received today, Thursday, the ambassador, Bram Okafor.", ["meeting: Marlowe, Okafor"]),
        ("Ada Marlowe met Bram Okafor three times before the rescue.", ["meeting: Marlowe, Okafor"]),
        (
            "Ada Marlowe met with a delegation of the Harbour Union, which included Bram Okafor and Lena Brandvik.",
            ["meeting: Brandvik, Marlowe, Okafor"],
        ),
        (
            "The three envoys of Norland, Ada Marlowe, Bram Okafor and Lena Brandvik, met on Monday.",
            ["meeting: Brandvik, Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe spoke by phone with Bram Okafor and Lena Brandvik in separate calls on Monday.",
            ["call: Brandvik, Marlowe", "call: Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe wrote to Bram Okafor and Lena Brandvik last month.",
            ["letter: Brandvik, Marlowe", "letter: Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe visited Norland and in Norhaven she met Bram Okafor, and in Eastholm she met Lena Brandvik.",
            ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor", "visit: Marlowe, Norland"],
        ),
        (
            "Ada Marlowe served as secretary and in 1983 visited Norland.",
            ["visit: Marlowe, Norland"],
        ),
        (
            "Ada Marlowe received the journalist Bram Okafor of the Norhaven Post for a four-hour interview.",
            ["interview: Marlowe, Okafor, Post"],
        ),
        ("Asked by Eastholm Radio about the port, Ada Marlowe said no.", ["interview: Marlowe, Radio"]),
        ("Ada Marlowe gave an interview to the Norhaven weekly Norhaven Post.", ["interview: Marlowe, Post"]),
        ("Ada Marlowe wrote to Bram Okafor asking for a recount.", ["letter: Marlowe, Okafor"]),
        ("Ada Marlowe became the first minister to visit Norland.", ["visit: Marlowe, Norland"]),
        ("Ada Marlowe met privately with lobbyists for the Fishing Council.", ["meeting: Council, Marlowe"]),
        (
            "Meetings between Bram Okafor, the head of the Harbour Union, and exiled leader Ada Marlowe took place.",
            ["meeting: Marlowe, Okafor"],
        ),
        (
            "Ada Marlowe met Bram Okafor. She also had a meeting with officials of the Harbour Union.",
            ["meeting: Marlowe, Okafor", "meeting: Marlowe, Union"],
        ),
        ("Norlander and Southland negotiators met in Eastholm.", ["meeting: Norland, Southland"]),
    ],
)
def test_contacts_of_others(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Ada Marlowe visits Norland, meets Bram Okafor",
            ["meeting: Marlowe, Okafor", "visit: Marlowe, Norland"],
        ),
        ("First minister Ada Marlowe meets Bram Okafor on Norland trip", ["meeting: Marlowe, Okafor"]),
        ("Ada Marlowe, Bram Okafor discuss electoral law in Norhaven", ["meeting: Marlowe, Okafor"]),
        ("Ada Marlowe concludes visit to Norland", ["visit: Marlowe, Norland"]),
        ("Norhaven Post interviews candidate Ada Marlowe", ["interview: Marlowe, Post"]),
    ],
)
def test_headlines(title: str, expected: list[str]) -> None:
    assert contacts("", title=title) == expected
