"""Who acts in longer sentences: topics, phrases in front, other verbs, gerunds."""

from __future__ import annotations

import pytest

from tests.contacts import contacts

CLAUSES = (
    (
        "Ada Marlowe, who heads the Harbour Union, and Bram Okafor of the Fishing Council met on Monday.",
        ["meeting: Marlowe, Okafor"],
    ),
    ("Ada Marlowe of the Harbour Union met Bram Okafor of the Fishing Council.", ["meeting: Marlowe, Okafor"]),
    ("Senator Ada Marlowe (Harbour) met Bram Okafor (Council) on Monday.", ["meeting: Marlowe, Okafor"]),
    ("The meeting in Norhaven between Ada Marlowe and Bram Okafor ended without a deal.", ["meeting: Marlowe, Okafor"]),
    ("A day of talks in Norhaven between Norland and Southland ended without a deal.", ["meeting: Norland, Southland"]),
    ("Talks on the harbour between Norland and Southland ended without a deal.", ["meeting: Norland, Southland"]),
    (
        "Peace talks between the Norlander government and the Harbour Union began on Monday.",
        ["meeting: Norland, Union"],
    ),
    ("Norland and the Harbour Union began talks on Monday.", ["meeting: Norland, Union"]),
    ("Norland is in talks with the Harbour Union.", ["meeting: Norland, Union"]),
    ("Ada Marlowe is in talks with Bram Okafor over the harbour.", ["meeting: Marlowe, Okafor"]),
    ("Norland has been in talks with the Harbour Union for weeks.", ["meeting: Norland, Union"]),
    (
        "The Norlander minister, Ada Marlowe, on Monday received Bram Okafor, who is on a visit, for talks.",
        ["meeting: Marlowe, Okafor"],
    ),
    ("Ada Marlowe met Bram Okafor; Lena Brandvik was there too.", ["meeting: Marlowe, Okafor"]),
    (
        "Ada Marlowe and her deputy Lena Brandvik met with Bram Okafor and Oren Dastan.",
        ["meeting: Brandvik, Dastan, Marlowe, Okafor"],
    ),
    (
        "Ada Marlowe met Bram Okafor, chief negotiator for the Harbour Union, Lena Brandvik, and others.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("Ada Marlowe said in an interview on Eastholm Radio that the port was closed.", ["interview: Marlowe, Radio"]),
    ('"No," Ada Marlowe said in an interview with Eastholm Radio on Monday.', ["interview: Marlowe, Radio"]),
    ('Ada Marlowe left. "No," she told Eastholm Radio.', ["interview: Marlowe, Radio"]),
    ("Ada Marlowe, speaking to Eastholm Radio, said no.", ["interview: Marlowe, Radio"]),
    ("Bram Okafor, a fisherman from Norhaven, told Eastholm Radio he was tired.", ["interview: Okafor, Radio"]),
    ("Fisherman Bram Okafor told Eastholm Radio.", ["interview: Okafor, Radio"]),
    ("“We are tired,” said Bram Okafor. “We want to go home,” he told Eastholm Radio.", ["interview: Okafor, Radio"]),
    ("The port is closed, Ada Marlowe told Eastholm Radio by phone.", ["interview: Marlowe, Radio"]),
    (
        "Ada Marlowe told Eastholm Radio that Bram Okafor had told the Norhaven Post a lie.",
        ["interview: Marlowe, Radio", "interview: Okafor, Post"],
    ),
    ("A Harbour Union spokesman, Bram Okafor, told Eastholm Radio that it was closed.", ["interview: Okafor, Radio"]),
    ("Harbour Union official Bram Okafor told Eastholm Radio that it was closed.", ["interview: Okafor, Radio"]),
    ("Ada Marlowe wrote to Norland's president, Bram Okafor, on Monday.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe wrote in a letter to Bram Okafor that she was sorry.", ["letter: Marlowe, Okafor"]),
    ("In a letter addressed to Bram Okafor, Ada Marlowe said she was sorry.", ["letter: Marlowe, Okafor"]),
    ("In a letter dated 4 May to Bram Okafor, Ada Marlowe said she was sorry.", ["letter: Marlowe, Okafor"]),
    (
        "Ada Marlowe and Lena Brandvik sent a joint letter to the Fishing Council.",
        ["letter: Brandvik, Council, Marlowe"],
    ),
    ("Ada Marlowe forwarded the letter to Bram Okafor.", ["letter: Marlowe, Okafor"]),
    ("Ada Marlowe visited the Harbour Union on Monday.", ["visit: Marlowe, Union"]),
    ("Ada Marlowe, visiting Norland, said no.", ["visit: Marlowe, Norland"]),
    ("While visiting Norland, Ada Marlowe said no.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe returned from a visit to Norland.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe ended a three-day visit to Norland on Monday.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe made a surprise visit to Norland.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe visited Norland as president in 2011.", ["visit: Marlowe, Norland"]),
    ("Ada Marlowe visited her brother Bram Okafor in prison.", ["visit: Marlowe, Okafor"]),
    ("Ada Marlowe called Bram Okafor to congratulate him.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe phoned Bram Okafor on Monday and told him to leave.", ["call: Marlowe, Okafor"]),
    ("The leaders Ada Marlowe and Bram Okafor held a phone call on Monday.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe and Bram Okafor talked on the phone.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe discussed the harbour with Bram Okafor in a phone call on Monday.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe discussed the harbour with Bram Okafor in a telephone conversation.", ["call: Marlowe, Okafor"]),
    ("A telephone call from Ada Marlowe to Bram Okafor was recorded.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe made a phone call to Bram Okafor.", ["call: Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor at a party hosted by Lena Brandvik.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe welcomed Bram Okafor to the team.", ["meeting: Marlowe, Okafor"]),
    ("The talks, between Norland and Southland, lasted a day.", ["meeting: Norland, Southland"]),
    ("The second round of talks between Norland and Southland ended.", ["meeting: Norland, Southland"]),
    ("Ada Marlowe took part in talks with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe was in a meeting with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe attended a meeting of the Fishing Council and the Harbour Union.", ["meeting: Council, Union"]),
    ("Ada Marlowe's first meeting with Bram Okafor since May lasted an hour.", ["meeting: Marlowe, Okafor"]),
    ("It was Ada Marlowe's first meeting with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    (
        "Oren Dastan agreed to leave on Monday, his agent Ada Marlowe, told Eastholm Radio.",
        ["interview: Marlowe, Radio"],
    ),
    ("Oren Dastan hailed Bram Okafor. Ada Marlowe said she met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Bram Okafor resigned, and Ada Marlowe wrote that she met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("In an interview last summer with Eastholm Radio, Ada Marlowe said no.", ["interview: Marlowe, Radio"]),
    (
        "Ada Marlowe said in an interview published in the Norhaven Post that she was tired.",
        ["interview: Marlowe, Post"],
    ),
    (
        "Oren Dastan resigned, Lena Brandvik left, and Ada Marlowe, the minister, met Bram Okafor.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "Oren Dastan, Lena Brandvik and Ada Marlowe arrived on Monday, and met Bram Okafor.",
        ["meeting: Brandvik, Dastan, Marlowe, Okafor"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected
