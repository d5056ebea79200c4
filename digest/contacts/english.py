"""The English words that the rules know, in lower case. Common knowledge, not from any text."""

from __future__ import annotations

import re

from digest.names.honorifics import OFFICES
from digest.names.words import OUTLET_ENDS

SPELLINGS = {"&": "and", "HE": "excellency"}

# A text without any of these tells of no contact. To ask a set for each word takes 30 µs; a pattern of them takes 290.
CUES = frozenset(
    """
    asked assured audience bilateral breakfast briefed briefs cable cabled cables call called calls coffee comments
    conferred confers consult consultations consulted consults convene convened conversation conversations
    correspondence delegation dined dines dinner discuss discussed discusses discussion discussions e-mail e-mailed
    e-mails email emailed emails exchange exchanged greeted greets host hosted hosts huddled huddles informed
    interview interviewed interviewing interviews joined joins letter letters lunch lunched meet meeting meetings
    meets message messages met negotiated negotiates negotiation negotiations one-on-one phone phoned phones rang
    receive received receives remarks sat session sessions shakes shook sits speaking speaks spoke spoken summit
    summits talk talked talking talks telegram telegrams telephone telephoned telephones tells texted told toured
    tours trip video visit visited visiting visits welcome welcomed welcomes writes written wrote
    """.split()
)

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any several two both".split()
)
AUXILIARIES = frozenset("has have had having is are was were be been being did does do also then".split())
ADVERBS = frozenset(
    """
    today yesterday tomorrow tonight now then later earlier again also recently personally briefly privately
    separately together directly jointly secretly publicly already just once twice late early meanwhile however here
    there soon previously formally officially reportedly allegedly apparently only even still thus therefore finally
    ago face-to-face himself herself themselves exclusively virtually online in-person too first back alone instead
    abroad overnight formerly one-on-one aboard
    """.split()
)
NEGATIONS = re.compile(
    r"\b(?:not|never|neither|nor|no|without|cannot|\w+n't|den(?:y|ied|ies|ying)|refus\w+|declin\w+|reject\w+|"
    r"fail(?:s|ed|ing)? to|cancel\w*|postpon\w+|avoid\w*|rul(?:ed|es|ing) out|instead of|rather than|unlikely|"
    r"oppos\w+|block(?:s|ed|ing)?|prevent\w*|boycott\w*|skip(?:s|ped)?|call(?:s|ed)? off) "
)
# What makes a meeting one to come, wished for or conditional, before its noun in its clause.
PLANS = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|should|must|cannot|plan\w*|expect\w*|schedul\w+|hop(?:e|es|ed|ing)|"
    r"want\w*|wish\w*|intend\w*|propos\w+|seek\w*|sought|ask(?:s|ed|ing)?|request\w*|invit\w+|urg\w+|offer\w*|"
    r"agree(?:s|d)? to|due|set to|about to|going to|likely|ready|willing|suggest\w*|call(?:s|ed|ing)? for|demand\w*|"
    r"upcoming|forthcoming|possible|potential|future|next|ahead of|before|prior to|until|if|unless|whether|push\w* for|"
    r"favou?r\w*|tomorrow|to begin|to hold|in order to|prepar\w+|eve of|prospects?|chance|need\w*|wait\w*|threat\w*|"
    r"condition\w*|stalled|appl(?:y|ied)|consider\w*|ha(?:s|ve) to|had to|try\w*|tried|aim\w*|attempt\w*|able) "
)
# The same behind its noun.
LATER = re.compile(
    r"^(?:, )?(?:(?!that |said |says |and |who |which |[PUBS,;:\"] )\S+ ){0,6}?(?:will|would|could|may|might|should|"
    r"must|can|"
    r"(?:is|are|was|were) (?:expected|scheduled|planned|due|set|likely|to (?:be|begin|start|resume|take))|"
    r"(?:was|were|is|are|has been|have been|had been) "
    r"(?:cancel\w*|postponed|called off|delayed|ruled out|denied|rejected)|"
    r"tomorrow|next|never|(?:did|do|does|has|have|had|was|were|is|are) not) "
)
AHEAD = re.compile(
    r"\b(?:tomorrow|next (?:week|month|year|\w+day)|later this (?:week|month|year)|regularly|usually|every|often) "
)

# Words behind which another clause stands.
OFFICE_VERBS = frozenset("served serves serving worked works known elected appointed named sworn".split())  # as
SEEN = frozenset("seen obtained published dated sent".split())  # behind a letter
NUMBERS = frozenset("three four five six seven eight nine ten dozens hundreds".split())

SUBORDINATORS = frozenset(
    """
    that which when while after before because but where whether if although though since until unless as whereas who
    whose whom what how why so following ahead despite
    """.split()
)
SPEECH = frozenset(
    """
    said says say told tells added adds noted stressed claimed claims announced announces reported reports confirmed
    confirms stated states denied denies saying adding claiming revealed wrote writes insisted believes believed
    """.split()
)
_VERBS = frozenset(
    """
    is are was were be been has have had did does do will would shall may might could can should must went came made
    took gave left held met got told said saw sent spoke wrote put began became found won lost led ran kept brought
    thought knew stood fell paid says calls called makes takes gives goes comes gets meets visits holds sends speaks
    writes leaves wants seeks tells faces wins beats plans hails warns urges vows slams backs accuses praises flew
    drove rose grew threw drew wore spent felt dealt built bought taught fought slept hid rode struck swore swept
    withdrew understood underwent overcame chose broke forgot hung laid lay lit quit rang sang shook shot shut sold
    stole stuck swam heard cut set hit hurt let bid shed arose awoke beat bent bound bled bred burnt cast caught
    clung crept dug fled flung forbade froze ground hears knows thinks sees works returns arrives joins leads asks
    plays stands remains begins ends keeps brings opens rejects accepts agrees signs pledges promises insists argues
    defends denounces condemns welcomes receives hosts dies died
    """.split()
)
_NO_VERBS = frozenset("united need speed seed armed red hundred indeed embed wed sacred naked so-called".split())

# Prepositions that end a list of names; `of`, `from`, `for` and `with` do not behind a noun that they belong to.
PREPOSITIONS = frozenset(
    """
    in on at to about over during into by amid among against between through under within without near via toward
    towards upon per across around regarding concerning regardless outside inside above below beyond off out up down
    than like unlike from for with of according besides except beside
    """.split()
)
JOINING = (
    ("as", "well", "as"),
    ("together", "with"),
    ("along", "with"),
    ("accompanied", "by"),
    ("alongside",),
    ("and", ",", "separately", ",", "with"),
    ("in", "the", "presence", "of"),
    ("and", "with"),
    ("and", "to"),
    ("and", "then", "with"),
    ("and", "later", "with"),
    ("and", "then"),
    ("then",),
    ("and",),
)
LEADING = (
    ("including",),
    ("which", "included"),
    ("who", "included"),
    ("among", "them"),
    ("led", "by"),
    ("headed", "by"),
    ("chaired", "by"),
    ("such", "as"),
    ("namely",),
)

TITLES = OFFICES | frozenset(
    "commander general founder deputy minister aide secretary undersecretary analyst counterpart "
    "counterparts president-elect co-founder "
    "activist".split()
)
AREAS = frozenset("defence defense finance foreign interior".split())  # of offices
# Nouns of people who stand for the body or the state whom they belong to.
REPRESENTATIVES = frozenset(
    """
    officials leaders delegation delegations representatives ministers figures members diplomats envoys negotiators
    commanders team counterparts executives elders dignitaries officers regulators inspectors lobbyists leadership
    delegates lawmakers mediators
    """.split()
)
# Nouns that say again what a name is: `the Harbour movement`, `the Norland government`.
CLASSES = frozenset(
    """
    movement group party government regime authorities administration organisation organization army agency network
    channel newspaper magazine site website news television tv radio daily weekly press council union federation
    coalition militia company firm bank faction front committee commission resistance satellite broadcaster outlet
    """.split()
)
GOVERNMENTS = frozenset("government regime authorities administration state republic kingdom".split())
SPORTS = re.compile(
    r"\b(?:semi-?finals?|quarter-?finals?|finals?|playoffs?|cup|league|tournament|season|match|games?|seed|"
    r"championships?|coach|fixture|kick-?off|\d+-\d+|score[ds]?|innings|round|conference standings) "
)
OUTLET_NOUNS = frozenset(
    "newspaper magazine daily weekly tabloid broadcaster website site blog television tv radio".split()
)
_OUTLETS = frozenset(
    """
    akhbar ahram arabiya awsat guardian haaretz hayat interfax kommersant maariv manar mayadeen mehr monde nahar rudaw
    spiegel tasnim telegraph yedioth ynet youm
    bbc cnn ap afp reuters xinhua cbs nbc abc npr pbs msnbc cnbc itv rt tass irna upi dpa efe ansa anadolu bloomberg
    aljazeera jazeera politico axios
    """.split()
)


def is_outlet(name: str) -> bool:
    """Does a name tell that it is an outlet's? `The Norhaven Post`, `BBC News`, `Agence Eastholm-Presse`."""
    words = name.lower().replace("-", " ").split()
    return bool(words) and (words[-1] in OUTLET_ENDS or words[-1] == "presse" or not _OUTLETS.isdisjoint(words))


def is_verb(word: str, before: str) -> bool:
    """Is it a finite verb, as far as its form tells? `before` is the word before it: `the elected` is none."""
    if word in _VERBS:
        return True
    if not word.endswith("ed") or len(word) < 5 or "-" in word or word in _NO_VERBS:
        return False
    return before not in DETERMINERS and not before.endswith("ly") and before not in ("'s", "-")


_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def weekday(printed: str) -> str:
    """The day of the week that a date is printed with; empty for none."""
    found = _WEEKDAY.search(printed)
    return found[0].lower() if found else ""
