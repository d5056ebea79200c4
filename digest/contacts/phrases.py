"""In what, where and by which way somebody speaks with somebody: pieces of regular expressions over tapes."""

from __future__ import annotations

import re

from digest.contacts import english as en

_ADVERBS = "|".join(sorted(en.ADVERBS, key=len, reverse=True))
_PLACES = (
    "L (?:office|residence|palace|home|headquarters)|L|D|S|residence|office|palace|house|home|airport|headquarters|"
    "embassy|ministry|morning|afternoon|evening|night"
)
# Where, when and how, between a verb and its object: `received at his residence in L on D a delegation`.
MID = (
    r"(?:(?:(?:yesterday|today|tomorrow|D) (?:morning|afternoon|evening|night)|"
    rf"{_ADVERBS}|, D ,|last D|D|face to face|one on one|behind closed doors|for (?:the first|an?|the second) time|"
    r"for (?:\S+ ){1,4}?(?:minutes|hours?|half-hour|days)|"
    r"(?:in|at|on|over|inside|outside|aboard|near|this|late on|early on) "
    rf"(?:(?![PUB,] |with |to |and |that )\S+ ){{0,5}}?(?:{_PLACES})) )*"
)
OWN = r"(?:(?![PUBS] |with |and |to |that |he |she )[\w'-]+ )"  # a word between a verb and its noun
TALKS = r"(?:meetings?|talks|discussions|consultations|negotiations|conversations?|sessions?|audience|summit)"
CALL = (
    r"(?:(?:(?:tele)?phone|video) (?:calls?|conversations?|talks|discussions?|conferences?)|calls?|videoconference|"
    r"(?:tele|conference )calls?)"
)
MEAL = r"(?:lunch|dinner|breakfast|supper|coffee|tea|drinks)"
LETTER = r"(?:letters?|messages?|telegrams?|e-?mails?|cables?)"
A_LETTER = rf"(?:an?|the|his|her) (?:\S+ ){{0,2}}?{LETTER} "
BY_PHONE = (
    r"(?:by|on|over|via|through) (?:(?:the|an?|secure|video) ){0,3}"
    r"(?:(?:tele)?phone|call|video(?: (?:link|conference|call))?|link|videolink|videoconference|teleconference)"
)
_ON_A_CALL = (
    r"(?:in|during|on) (?:an?|two|separate|several) (?:\S+ ){0,2}?"
    r"(?:(?:tele)?phone (?:calls?|conversations?)|(?:video )?calls?)"
)

NOUN = re.compile(rf"{TALKS}|{LETTER}|calls?|visits?|interviews?|phone|telephone|down")
WITH_PHONE = re.compile(rf"(?<!\S){BY_PHONE} ")
PHONED = re.compile(rf"(?:, )?{MID}(?:{BY_PHONE}|{_ON_A_CALL}) ")
# The same before the verb, where it opens the clause: `Over a video link from L, A spoke with B`.
PHONED_FIRST = re.compile(rf"(?:D |, )*(?:{BY_PHONE}|{_ON_A_CALL}) ")
APART = re.compile(
    r"(?<!\S)(?:separately|(?:separate|bilateral|individual) (?:\S+ )?(?:meetings|talks|calls)|then|later) "
)
ANOTHER = re.compile(r"(?<!\S)(?:also|later|then|separately|afterwards|subsequently) ")
# That they were at one place; who discusses or talks may do it by letter or phone as well.
HERE = re.compile(
    r"(?<!\S)(?:in L (?!'s |- )|in person |face to face |face-to-face |one on one |one-on-one |"
    rf"over (?:a |an )?(?:\S+ )?{MEAL} |(?:at|during|in) (?:their |an? |the )?(?:\S+ ){{0,2}}?"
    r"(?:meetings?|talks|summit|visit|reception|dinner|lunch|headquarters|residence|office|palace) )"
)
ON_A_VISIT = re.compile(
    rf"{MID}(?:for (?:\S+ ){{0,4}}?(?:talks|meetings?|visit|discussions|negotiations|summit|tour)|"
    r"from D to |(?:at the head of|with|leading) (?:an?|the) (?:\S+ ){0,3}?delegation|"
    r"on (?:an?|his|her) (?:\S+ ){0,4}?(?:visit|tour|trip)|to (?:meet|hold|attend)|"
    r"(?:,|and) (?:where )?(?:he |she )?(?:met|held|was received) )"
)
# In what `A and B agreed` or `discussed` something: not in a meeting of others or with others.
_OTHERS = r"(?!(?:\S+ ){0,5}?(?:with|between) |of )"
TOGETHER = re.compile(
    rf"(?<!\S)(?:at|in|during|after|following|over|for) (?:(?:their|the|an?|this|that|[a-z-]+) ){{0,5}}?"
    rf"(?:(?P<phone>(?:(?:tele)?phone|video) (?:calls?|conversation|talks)|calls?)|"
    rf"meetings?|talks|summit|dinner|lunch|breakfast|session) {_OTHERS}|(?P<by>{BY_PHONE}) "
)
WRITTEN = re.compile(rf"{MID}(?:in|by) (?:an? |his |her )?(?:\S+ ){{0,2}}?(?:letter|telegram|message|e-?mail|cable) ")
FOR_INTERVIEW = re.compile(r"for (?:\S+ ){0,4}?interview ")
FOR_TALKS = re.compile(r"for (?:\S+ ){0,4}?(?:talks|meetings?|discussions|negotiations|summit) ")
