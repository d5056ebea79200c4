"""Words that tell where an English phrase begins and ends, and whether its name is who speaks."""

from __future__ import annotations

import re

PREPOSITION = (
    "of|for|at|in|from|to|by|with|on|about|against|near|outside|inside|behind|under|over|during|after|before|since|"
    "until|through|among|between|around|alongside|beside|despite|via"
)
_CLAUSE = (
    "that|who|whom|whose|which|when|while|as|because|if|whether|where|although|though|but|and|or|than|so|how|why|what"
)
# The end of a noun phrase, looking on from its beginning.
NOUN_PHRASE_END = re.compile(
    rf"[,;:!?()\[\]\n—–\"“”«»]|--|\.(?=\s|$)|\b(?:{PREPOSITION}|{_CLAUSE}|is|was|were|are|has|have|had)\b"
)
# Where a clause begins, looking back from its verb.
CLAUSE_START = re.compile(
    r"[;:\[\]\n—–\"“”«»]|--|\b(?:that|when|while|because|if|whether|where|although|though|but|than|as|what|how|why)\b"
)
NEGATION = re.compile(r"\b(?:not|never)\b")
DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|allegations|suggestions|rumou?rs)\b[^,;.]*$")
# A name behind these is another's object: `a lawyer representing Velm`, `people who know Velm`. That of `acting Mayor
# Velm` is not.
OF_ANOTHER = re.compile(
    r"\b(?:who|which)\s+(?!the\b)[a-z]|"
    r"\b(?!(?:acting|outgoing|incoming|visiting|ruling|leading|sitting|serving)\b)[a-z]+ing\s+(?:[A-Z]|(?:the|an?|his|her)\b|$)"
)
# A clause that nothing closed before a verb: the verb is its own, `on a wall that Velm said was old`.
SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|because|when|where|while|if|whether|although|though|but|than)\s", re.IGNORECASE
)
# Before a participle these make it a noun: `the union's warning that`.
NOUN_NEXT = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that|no|any|another)|['’]s?)\s+$", re.IGNORECASE)
# Whom the subject of a verb heard: `“Q,” Velm recalled him saying`.
HEARD = re.compile(
    r"\s+(?:him|her|them|[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3})\s+(?:as\s+)?(?:saying|telling|asking|shouting)\b"
)
IF = re.compile(r"(?:if|unless|whether)\b", re.IGNORECASE)
PREPOSITIONS = re.compile(rf"\b(?:{PREPOSITION})\b", re.IGNORECASE)
# What may stand between a subject and its verb: auxiliaries and adverbs.
BEFORE_VERB = re.compile(
    r"(?:(?<=\s)|^)(?:has|have|had|also|later|then|once|often|now|still|even|just|further|again|first|earlier|recently|"
    r"meanwhile|did|does|do|would|will|not|never|reportedly|yesterday|today|afterwards?|himself|herself|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ly)\s*$"
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be|gets?|got)\s+(?:[a-z]+ly\s+|also\s+|once\s+|often\s+)?$")
# A word behind a name that does not make it another's: `said Velm afterwards`, `said Velm (Social Democrats)`.
FOLLOWS = re.compile(
    r"\s*(?:$|[,;:.!?()\[\]“—–\n-]|(?:[a-z]+ly|yesterday|today|tonight|later|then|too|again|also|afterwards?|earlier|last|"
    rf"this|here|there|himself|herself|told|said|added|adding|saying|speaking|referring|Jr|Sr|II|III|{PREPOSITION}|{_CLAUSE}|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\b)"
)
OWNED = re.compile(r"['’]s?\s|['’]$")
# Before `called “Q”` these make it somebody's judgement, no name: `which Velm once called`.
JUDGED = re.compile(r"\b(?:what|which|whom|that|s?he)\s+(?:[\w.’'-]+\s+){0,6}?call(?:s|ed)\s+$")
TITLE_DOT = re.compile(r"\b[A-Z][A-Za-z]{0,4}$")  # Dist. Atty. Lt. Gen.: no stop
PRONOUN = re.compile(r"\b(he|she)$", re.IGNORECASE)
PRONOUN_FIRST = re.compile(r"(?:and\s+|but\s+|[Tt]hen\s+)?(he|she)\b", re.IGNORECASE)
OTHER_PRONOUN = re.compile(
    r"\b(?:I|you|we|they|it|one|some|others|many|who|which|this|that|these|those|there)$", re.IGNORECASE
)
DESCRIPTION = re.compile(r"\b(?:the|this)\s+(?:[\w’'-]+\s+){0,3}?([a-z]+)$", re.IGNORECASE)
ADVERBIAL = re.compile(
    rf"(?:{PREPOSITION}|according|when|while|as|if|although|though|because|meanwhile|however|moreover|also|yesterday|"
    r"today|later|earlier|last|next|[a-z]+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ing|instead|still|then|and|but|asked|"
    r"hours|days|weeks|minutes|shortly|moments|[a-z]+ed\s+(?:by|about|whether|if))\b",
    re.IGNORECASE,
)
COORDINATED = re.compile(r"(?:,\s*)?\b(?:and|but|then|or)\s*$", re.IGNORECASE)
ARTICLE = re.compile(r"\s*(?:the|an?|his|her|their|its|one|another)\b", re.IGNORECASE)
