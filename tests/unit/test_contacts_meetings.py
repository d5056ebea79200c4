"""Who met whom: one sentence a case."""

from __future__ import annotations

import pytest

from tests.contacts import contacts

MEETINGS = (
    ("Ada Marlowe met Bram Okafor on Monday.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met with Bram Okafor in Norhaven on Monday to discuss fishing.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe has met Bram Okafor twice.", ["meeting: Marlowe, Okafor"]),
    (
        "Foreign Minister Ada Marlowe met her Norlander counterpart Bram Okafor in Norhaven.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "Foreign Minister Ada Marlowe met her Norlander counterpart, Bram Okafor, in Norhaven.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "The minister, Ada Marlowe, met Bram Okafor, the head of the Fishing Council, and Lena Brandvik, his deputy.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("Ada Marlowe and Bram Okafor met in Norhaven on Monday.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe, Bram Okafor and Lena Brandvik met for two hours.", ["meeting: Brandvik, Marlowe, Okafor"]),
    ("Ada Marlowe, who chairs the Harbour Union, met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe, chairwoman of the Harbour Union, met on Tuesday with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Bram Okafor was received by Ada Marlowe.", ["meeting: Marlowe, Okafor"]),
    ("Bram Okafor was received at the harbour office by Ada Marlowe on Monday.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe received Bram Okafor at her office.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe received a delegation of the Harbour Union.", ["meeting: Marlowe, Union"]),
    ("Ada Marlowe hosted Bram Okafor for talks in Norhaven.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe held talks with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    (
        "Ada Marlowe held a closed-door meeting with Bram Okafor and Lena Brandvik in Norhaven on Friday.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("Ada Marlowe sat down with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Norland and Southland held talks in Norhaven.", ["meeting: Norland, Southland"]),
    ("Norland held talks with Southland on fishing rights.", ["meeting: Norland, Southland"]),
    ("Talks between Norland and Southland ended on Friday.", ["meeting: Norland, Southland"]),
    ("A meeting between Ada Marlowe and Bram Okafor took place in Norhaven on Monday.", ["meeting: Marlowe, Okafor"]),
    (
        "The meeting of Ada Marlowe, Bram Okafor and Lena Brandvik lasted an hour.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("During a meeting with Bram Okafor, Ada Marlowe said the port would stay open.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe said during a meeting with Bram Okafor that the port would stay open.", ["meeting: Marlowe, Okafor"]),
    ("After her talks with Bram Okafor, Ada Marlowe flew to Norhaven.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe's meeting with Bram Okafor lasted an hour.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe spoke after meeting Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("After meeting Bram Okafor on Monday, Ada Marlowe said the port was safe.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe travelled to Norhaven to meet Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe arrived in Norhaven on Monday and met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe arrived on Monday and met with Bram Okafor, Lena Brandvik said.", ["meeting: Marlowe, Okafor"]),
    ("Lena Brandvik said Ada Marlowe had met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Lena Brandvik said that Ada Marlowe and Bram Okafor had met.", ["meeting: Marlowe, Okafor"]),
    ("Lena Brandvik left. She later met Bram Okafor.", ["meeting: Brandvik, Okafor"]),
    ("The Harbour Union's deputy head Ada Marlowe met the minister Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("A delegation of the Harbour Union headed by Lena Brandvik met Bram Okafor.", ["meeting: Brandvik, Okafor"]),
    ("A delegation of the Harbour Union met Bram Okafor.", ["meeting: Okafor, Union"]),
    ("A Harbour Union delegation met with Bram Okafor.", ["meeting: Okafor, Union"]),
    ("Ada Marlowe met a Harbour Union delegation led by Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Ada Marlowe met officials of the Harbour Union and the Fishing Council.", ["meeting: Council, Marlowe, Union"]),
    (
        "Ada Marlowe met officials, including Bram Okafor and Lena Brandvik, in Norhaven.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("Ada Marlowe, accompanied by Lena Brandvik, met Bram Okafor.", ["meeting: Brandvik, Marlowe, Okafor"]),
    ("Ada Marlowe, along with Lena Brandvik, met Bram Okafor.", ["meeting: Brandvik, Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor and thanked Lena Brandvik for her work.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor and Lena Brandvik said the port was safe.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor, Lena Brandvik said.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor while Lena Brandvik waited.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe negotiated with the Harbour Union for weeks.", ["meeting: Marlowe, Union"]),
    ("Ada Marlowe conferred with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe attended a meeting with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("On Monday, in Norhaven, Ada Marlowe met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("The talks were attended by Ada Marlowe and Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met President Bram Okafor of Norland on Monday.", ["meeting: Marlowe, Okafor"]),
    ("President Ada Marlowe of Norland met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Norland's President Ada Marlowe met with Southland's Prime Minister Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    (
        "Norlander President Ada Marlowe on Monday met with Bram Okafor, the leader of "
        "the Harbour Union, in Eastholm, Eastholm Radio reported.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "Ada Marlowe, the Norlander president, and Bram Okafor, her deputy, met Lena Brandvik.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("Eastholm Radio reported that Ada Marlowe met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Bram Okafor, whom Ada Marlowe met on Monday, said no.", ["meeting: Marlowe, Okafor"]),
    ("At a meeting with Ada Marlowe on Monday, Bram Okafor said no.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met secretly with Bram Okafor last week.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met for the first time with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe had met Bram Okafor in 2011, when Lena Brandvik was minister.", ["meeting: Marlowe, Okafor"]),
    (
        "A trilateral meeting of Norland, Southland and the Harbour Union was held in Eastholm.",
        ["meeting: Norland, Southland, Union"],
    ),
    ("The Fishing Council held a meeting with the Harbour Union in Norhaven.", ["meeting: Council, Union"]),
    ("The Norlander government held talks with the Harbour Union.", ["meeting: Norland, Union"]),
    (
        "Ada Marlowe held separate meetings with Bram Okafor and Lena Brandvik.",
        ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor"],
    ),
    ("Ada Marlowe was in Eastholm for talks with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe flew to Eastholm for talks with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe criticised talks between Norland and the Harbour Union.", ["meeting: Norland, Union"]),
    ("Ada Marlowe met Bram Okafor, according to Eastholm Radio.", ["meeting: Marlowe, Okafor"]),
    ("According to Eastholm Radio, Ada Marlowe met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Marlowe said she had met with Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met with Bram Okafor, the Norhaven Post reported.", ["meeting: Marlowe, Okafor"]),
    (
        "Foreign Secretary Ada Marlowe joined Secretary of State Bram Okafor and other "
        "partners in Norhaven on 10 May for talks on the harbour.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "A spokesman said: “The minister Ada Marlowe met Bram Okafor today on the margins "
        "of the assembly in Norhaven.”",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "Chair Ada Marlowe met the Minister of Fisheries of Norland, HE Dr Bram Okafor, in Norhaven on Monday.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "He was present at a key meeting in 1972 between Ada Marlowe and aide Bram Okafor when the plan was made.",
        ["meeting: Marlowe, Okafor"],
    ),
    (
        "Founder of the Fishing Council, Ada Marlowe, personally met with Bram Okafor during the fair.",
        ["meeting: Marlowe, Okafor"],
    ),
    ("Norland consults Southland on fishing", ["meeting: Norland, Southland"]),
    ("Ada Marlowe, 54, met Bram Okafor, 61, at the town hall on Monday.", ["meeting: Marlowe, Okafor"]),
    ("Earlier on Monday, Ada Marlowe had met Bram Okafor, who is visiting Norhaven.", ["meeting: Marlowe, Okafor"]),
    (
        "Ada Marlowe also met separately with Bram Okafor and Lena Brandvik on the sidelines of the summit.",
        ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor"],
    ),
    ("Ada Marlowe, Eastholm Radio reported, met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Both Ada Marlowe and Bram Okafor met Lena Brandvik.", ["meeting: Brandvik, Marlowe, Okafor"]),
    ("Norland broke off talks with Southland.", ["meeting: Norland, Southland"]),
    ("Norland resumed talks with Southland.", ["meeting: Norland, Southland"]),
    ("Talks between Norland and Southland collapsed on Monday.", ["meeting: Norland, Southland"]),
    ("Negotiations between Norland and the Harbour Union have stalled.", ["meeting: Norland, Union"]),
    ("The two ministers, Ada Marlowe and Bram Okafor, met on Monday.", ["meeting: Marlowe, Okafor"]),
    (
        "The meeting between the ministers Ada Marlowe and Bram Okafor was held behind closed doors.",
        ["meeting: Marlowe, Okafor"],
    ),
    ("The meeting was attended by Ada Marlowe and Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor at the headquarters of the Harbour Union in Eastholm.", ["meeting: Marlowe, Okafor"]),
    (
        "Ada Marlowe met the chairman of the Harbour Union, Bram Okafor, and his deputy, Lena Brandvik, in Norhaven.",
        ["meeting: Brandvik, Marlowe, Okafor"],
    ),
    ("Ada Marlowe met the chairman of the Harbour Union Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    (
        "The chairman of the Harbour Union, Ada Marlowe, met with members of the Fishing Council.",
        ["meeting: Council, Marlowe"],
    ),
    ("Ada Marlowe was met by Bram Okafor at the airport.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe met Bram Okafor, and later Lena Brandvik.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe flew home after talks in Norhaven with Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("Ada Marlowe left for Norland, where she met Bram Okafor.", ["meeting: Marlowe, Okafor"]),
    ("The Fishing Council met the Harbour Union on Monday.", ["meeting: Council, Union"]),
    ("Ada Marlowe met Bram Okafor. Marlowe and Okafor met in Norhaven.", ["meeting: Marlowe, Okafor"]),
    (
        "Ada Marlowe met Bram Okafor on Monday. Ada Marlowe met Bram Okafor again on 2 February.",
        ["meeting: Marlowe, Okafor", "meeting: Marlowe, Okafor"],
    ),
    (
        "Ada Marlowe met Bram Okafor on Monday. She also met Lena Brandvik.",
        ["meeting: Brandvik, Marlowe", "meeting: Marlowe, Okafor"],
    ),
    ("Ada Marlowe met Bram Okafor’s lawyer Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Ada Marlowe met her predecessor Bram Okafor at Norland’s embassy.", ["meeting: Marlowe, Okafor"]),
    ("At the invitation of Bram Okafor, Ada Marlowe met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Under Bram Okafor, the Harbour Union met the Fishing Council.", ["meeting: Council, Union"]),
    ("With Bram Okafor away, Ada Marlowe met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Unlike Bram Okafor, Ada Marlowe met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Bram Okafor resigned a day after Ada Marlowe met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Bram Okafor was furious because Ada Marlowe met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("Police arrested Bram Okafor as Ada Marlowe met Lena Brandvik.", ["meeting: Brandvik, Marlowe"]),
    ("The book by Bram Okafor on how Ada Marlowe met Lena Brandvik sold well.", ["meeting: Brandvik, Marlowe"]),
)


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected
