"""What one line of a scraped page looks like, taken by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from digest.dates import grammar

Kind = Literal["prose", "sentence", "short", "date", "byline", "caption", "end", "widget", "solicitation", "joint"]

_END = re.compile(
    r"""(?: end\ of\ (?:message|news|item|story|article|report|text)(?:\ ?/+)?
    | /?end/? | (?:-\s*)?30\s*- | [#*]{3,}
    | leave\ (?:a|your)\ (?:comment|reply|response)s? | post\ a\ comment | add\ (?:a\ |your\ )?comment
    | comments\ are\ closed\.? | (?:\d+\ )?comments?(?:\ \(\d+\))?
    | your\ email\ address\ will\ not\ be\ published\.?.* | join\ the\ (?:conversation|discussion)
    | (?:all\ )?(?:rights\ reserved|©).* | copyright(?:\ ?(?:©|\(c\)|:|by\b|\d{4}).*)?
    | .{0,60}\ball\ rights\ reserved\.?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_JOINT = re.compile(
    r"""(?: related(?:\ (?:articles?|stories|story|news|posts?|content|topics?|items?|reading))?
    | (?:most|more)\ (?:popular|read|viewed|shared|commented|discussed)
      (?:\ (?:news|stories|articles|today|this\ week))?
    | popular(?:\ (?:news|posts|stories|now))? | trending(?:\ (?:now|news|stories|topics))?
    | (?:latest|breaking|top|recent|more|other|all)
      (?:\ (?:news|stories|headlines|posts|articles|videos|updates))
    | recommended(?:\ (?:for\ you|stories|articles|reading))?
    | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in)
    | (?:read|see|watch)\ (?:also|more|next)(?:\ stories)? | also\ read | more\ (?:from|on|in|about)\ (?:\S+\ ?){1,4}
    | editor'?s'?\ picks? | don'?t\ miss | up\ next | what\ to\ read\ next | in\ this\ section | about\ the\ author
    | tags?(?:\ ?:.*)? | topics?\ ?:.* | keywords?\ ?:.* | filed\ under\ ?:?.*
    )\ *:?""",
    re.IGNORECASE | re.VERBOSE,
)
_WIDGET = re.compile(
    r"""(?: (?:back\ to|go\ to|scroll\ to)\ (?:the\ )?top(?:\ button)? | top
    | adblock(?:er)?\ detected | ad-?blocker\ detected
    | error!?(?:\ error\ occur?red!?)? | an\ error\ (?:has\ )?occur?red.{0,40} | error!?\ .{0,30}occur?ed!?
    | advertise?ments?(?:\ -\ scroll\ to\ continue)? | ads? | sponsored(?:\ content)? | promoted(?:\ content)?
    | story\ continues\ below.{0,30}
    | share(?:\ (?:this|on|via|to|it|article|story).{0,40})? | tweet | print(?:\ (?:this|article|page))?
    | e-?mail(?:\ (?:this|article))? | save | bookmark
    | copy(?:\ (?:the\ )?link)?(?:\ to\ clipboard)? | link\ copied!? | short\ ?(?:link|url)\ ?:?.* | permalink
    | facebook | twitter | x | whatsapp | telegram | linkedin | pinterest | reddit | instagram | youtube | tumblr
    | viber | messenger | vk | threads | bluesky
    | follow(?:\ us)?(?:\ on\ .{1,40})? | subscribe(?:\ (?:now|today|to\ .{1,40}))?
    | sign\ (?:in|up|out)(?:\ .{1,20})? | log\ ?(?:in|out) | register
    | home(?:\ ?page)? | menu | search(?:\ \.\.\.)? | skip\ to\ (?:main\ )?content | toggle\ navigation | close | open
    | next(?:\ (?:article|post|story))? | previous(?:\ (?:article|post|story))?
    | listen(?:\ to\ (?:this\ )?(?:article|story))?(?:\ .{1,20})? | play(?:\ video)? | watch(?:\ live|\ now)? | live
    | loading\.{0,3} | load\ more | show\ more | view\ (?:all|more|comments) | see\ all
    | \d+\ (?:min(?:ute)?s?|shares?|views?|likes?|reads?)(?:\ read)? | reading\ time\ ?:.*
    | (?:views?|hits|news\ (?:id|code)|code|id)\ ?:\ ?[\d,.]+ | font\ size.* | a[+-]\ ?a[+-]?
    | privacy(?:\ policy)? | terms(?:\ (?:of|and)\ .{1,30})? | contact(?:\ us)? | about(?:\ us)?
    | advertise(?:\ with\ us)? | cookies?(?:\ (?:policy|settings|preferences))? | sitemap | rss(?:\ feed)?
    | newsletters?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SOLICITATION = re.compile(
    r"""\b(?: (?:disabl|turn(?:ing)?\ off|whitelist)\w*\ .{0,25}ad[\ -]?block | ad[\ -]?blockers?
    | (?:accept|use[sd]?|using)\ (?:of\ )?cookies
    | (?:sign\ up|subscribe|register)\ (?:for|to|now)\ .{0,40}(?:newsletter|alerts?|updates|emails?|channel|inbox)
    | (?:subscribe|follow|join|find|like)\ (?:to\ )?(?:us|our)\ .{0,30}
      (?:facebook|twitter|telegram|whatsapp|youtube|instagram|channel|newsletter|google\ news)
    | (?:support|fund)\ (?:our|independent)\ .{0,20}(?:journalism|work|newsroom|reporting)
    | (?:consider|by)\ (?:supporting|donating|making\ a\ donation)
    | (?:make|give)\ a\ donation | donate\ (?:now|today|here) | download\ (?:our|the)\ .{0,15}app
    | enable\ javascript | javascript\ is\ disabled
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TO_READER = re.compile(
    r"""\b(?i: you | your | our | we | please | here )\b | \bus\b
    | ^(?i: sign | subscribe | register | follow | join | find | like | download | donate | support | fund | enable
    | make | give | turn | disable | get | javascript | advertis\w* | ad[\ -]?block\w* )\b""",
    re.VERBOSE,
)
_QUOTED = re.compile('[“”„«]|(?:^|\\s)"')
_SOLICITING = (
    "ad block ad-block adblock cookie newsletter alert updates email channel inbox facebook twitter telegram whatsapp "
    "youtube instagram google news journalism newsroom independent supporting donat app javascript".split()
)
_CREDITS = r"(?:photo(?:graph)?s?|images?|pictures?|file|credits?|source|screen\ ?(?:shot|grab)|illustration)"
_CREDIT_FIRST = re.compile(
    rf"{_CREDITS}(?: (?:photo|credit|caption|by|courtesy))?\s*[:\-–—|©/]"
    r"|(?:photo|image|picture) (?:by|credit|courtesy)\b",
    re.IGNORECASE,
)
_CREDIT_LAST = re.compile(
    rf"""[(\[]\s*{_CREDITS}(?:\ (?:photo|image|picture|credit|by|courtesy|via)\b[^)\]]*
        |\s*[:\-–—|©/][^)\]]*)?[)\]]\s*\.?$
    | [(\[](?:getty|anadolu|file)[)\]]\s*$
    | [(\[](?:ap|afp|reuters|epa|getty|anadolu|file)(?:(?:\ photo|\ images)(?:/[^)\]]*)?|/[^)\]]*)[)\]]\s*$
    | (?<![.!?…]\ )(?<![.!?…]["”]\ )[(\[](?:ap|afp|reuters|epa)[)\]]\s*$
    | \bvia\ (?:reuters|afp|ap|getty(?:\ images)?)\.?$ | ©\s*\w[\w\ /.]{{0,40}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_BRACKET = re.compile(r"[(\[©]|\b(?:AP|AFP|EPA|Reuters|Getty)\b")
_BYLINE = re.compile(r"(?i:(?:written |reported |edited |story |text )?by)\s*:?\s+(?P<rest>[^\W\d_].*)")
_STAFF = re.compile(
    r"(?:our |the )?(?:news desk|staff (?:writers?|reporters?)|web desk|newsroom|agencies)", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*(?:[|•·–—]|\s-\s|,\s|\s(?=\d))\s*")
_CASELESS = re.compile("[\u0590-\u1fff\u2e80-\ud7ff]")
_ENDS = re.compile(r"[.!?…。؟۔！？][\"'”’»)\]]*$")
_INTRODUCES = re.compile(
    r"\b(?:said|says|added|stated|wrote|asked|replied|told [^:]{2,40}|statement)(?: \w+)?:$", re.IGNORECASE
)
_INNER_STOP = re.compile(r"[a-z0-9”\"’')][.!?]\s+[\"“‘(]?[A-Z]")

_PROSE_WORDS, _LONG_WORDS, _CAPTION_WORDS, _BYLINE_WORDS = 8, 20, 60, 14
_FURNITURE_WORDS = 14
_LONGEST_DATE = 80  # characters at the end of a byline


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that says who wrote, and perhaps when."""

    name: str
    date: grammar.PrintedDate | None


def kind(text: str) -> Kind:
    """The kind of one normalised, non-empty line: `Related Articles` is a joint, after which an article may go on."""
    words = text.count(" ") + 1
    if words <= _FURNITURE_WORDS:
        if _END.fullmatch(text):
            return "end"
        told = words >= _PROSE_WORDS and ends_sentence(text)
        if not told and _JOINT.fullmatch(text):
            return "joint"
        if not told and _WIDGET.fullmatch(text):
            return "widget"
        if (printed := printed_date(text)) and len(printed.date) > len("2024"):
            return "date"
        if byline(text):
            return "byline"
    if words <= _LONG_WORDS * 2 and _is_solicitation(text):
        return "solicitation"
    if words <= _CAPTION_WORDS and _is_caption(text):
        return "caption"
    return _by_length(text, words)


def printed_date(text: str) -> grammar.PrintedDate | None:
    """The date that a line is; of `Published: 3 March 2024 | Updated: 5 March 2024` the one that is no update."""
    return grammar.parse(text)


def byline(text: str) -> Byline | None:
    """`By News Desk - February 28 2022` gives both parts; `By noon, the talks had ended.` is no byline."""
    found = _BYLINE.fullmatch(text)
    rest = found["rest"] if found else text if _STAFF.match(text) else ""
    if not rest or text.count(" ") >= _BYLINE_WORDS:
        return None
    name, printed = _part_date(rest)
    if not name or (_ENDS.search(name) and not name.endswith(("Jr.", "Sr."))):
        return None
    plain = name.split()
    if found and not _STAFF.match(name) and not all(word[0].isupper() or word in _NAME_PARTICLES for word in plain):
        return None
    return Byline(name, printed) if found or _STAFF.fullmatch(name) else None


_NAME_PARTICLES = frozenset("and & de da di del della van von der den bin ibn al el la le with for".split())


def _part_date(text: str) -> tuple[str, grammar.PrintedDate | None]:
    for gap in _SEPARATOR.finditer(text, max(0, len(text) - _LONGEST_DATE)):
        if printed := grammar.parse(text[gap.end() :]):
            return text[: gap.start()].rstrip(" ,-–—|"), printed
    return text.rstrip(" ,"), None


def is_update(text: str) -> bool:
    """Does a date line tell when the page was changed, not when it was published?"""
    return grammar.is_update(text)


def _is_solicitation(text: str) -> bool:
    """It asks something of the reader: `The town asked residents to download the app.` asks nothing of them."""
    lower = text.lower()
    if not any(word in lower for word in _SOLICITING) or _QUOTED.search(text):
        return False
    return bool(_SOLICITATION.search(text) and _TO_READER.search(text))


def _is_caption(text: str) -> bool:
    """A credit opens the line or closes it: the middle of a sentence is not looked at."""
    first = _CREDIT_FIRST.match(text)
    if first and text.count(" ") >= _PROSE_WORDS and ends_sentence(text) and not _BRACKET.search(text):
        first = None  # "Images: the committee will look at each of them, one by one."
    return bool(first or _CREDIT_LAST.search(text, max(0, len(text) - 90)))


def ends_sentence(text: str) -> bool:
    """Does the text end in a stop, closing marks allowed?"""
    return bool(_ENDS.search(text))


def _by_length(text: str, words: int) -> Kind:
    caseless = not text.isascii() and len(_CASELESS.findall(text)) > len(text) // 2
    ends = ends_sentence(text)
    if (words >= _PROSE_WORDS and ends) or (words >= _PROSE_WORDS and _INNER_STOP.search(text)):
        return "prose"
    if words >= _LONG_WORDS or (caseless and len(text) >= 60):
        return "prose"
    if _INTRODUCES.search(text) and words >= 3:
        return "sentence"
    return "sentence" if ends and (words >= 3 or not text.endswith(("...", "…"))) else "short"
