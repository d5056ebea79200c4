"""What a built page may hold, as data: collected from what our theme on mkdocs-material 9.8.1 prints.

After a change of theme, `test_the_theme_passes` in tests/unit/test_gate.py names what is new.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Allowed = Mapping[str, frozenset[str]]


def _allowed(**attributes: str) -> dict[str, frozenset[str]]:
    """Element names, each with its attributes in one string."""
    return {tag: frozenset(names.split()) for tag, names in attributes.items()}


# The content of generated pages: exactly what `render/markdown.py` can write.
CLOSED: Allowed = _allowed(
    h1="id", h2="id", h3="id", p="", ul="", li="", blockquote="", pre="", strong="", bdi="",
    a="href title rel", div="id class lang dir", details="", summary="",
    table="", thead="", tbody="", tr="", th="", td="",
)  # fmt: skip

# A picture in that content: exactly what `render/svg.py` can write, with what each value may be. Inside of `<svg>` no
# other list counts, and these elements nowhere else: an `<a>` there leads to pages of the site alone.
PICTURE: Allowed = _allowed(
    svg="viewBox width height preserveAspectRatio role aria-label", rect="x y width height class", path="d class",
    circle="cx cy r", text="x y text-anchor", g="class", a="href class", title="",
)  # fmt: skip
# The elements around one (or a cell of a table is), the kinds of page that have some, what each must say of itself.
PICTURED = frozenset({"d-bars", "d-spark", "d-network"})
PICTURE_PAGES = ("actor/", "actors/", "source/", "sources/", "story/", "pair/", "digest/", "index.html")
PICTURE_NEEDS = frozenset({"viewBox", "role", "aria-label"})
_WHOLE = r"\d{1,6}"
PICTURE_VALUES: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(("x", "y", "width", "height", "cx", "cy", "r"), re.compile(_WHOLE)),
    "viewBox": re.compile(f"0 0 {_WHOLE} {_WHOLE}"),
    "preserveAspectRatio": re.compile("none"),
    "role": re.compile("img|group"),
    "aria-label": re.compile(r"[^\n]{1,1000}"),
    "class": re.compile(r"d-[a-z]+(?:-[a-z]+)*"),
    "d": re.compile(rf"(?:[MLQvhz ]|-?{_WHOLE})*"),
    "text-anchor": re.compile("middle|end"),
    "href": re.compile(r"(?:\.\./)*(?:[a-z0-9-]+/)*"),
}

# The content of pages that the maintainers write: what Markdown makes, pictures of their own, and `class` and
# `id` (attr_list) everywhere. Nothing that runs, frames, submits or sets a style.
_PLAIN = (
    "h1 h2 h3 h4 h5 h6 p ul dl dt dd blockquote pre code em i b strong s u small sub sup kbd samp var mark q "
    "cite bdi bdo span div section article aside figure figcaption hr br wbr summary "
    "table caption thead tbody tfoot tr"
)
WIDE: Allowed = {tag: frozenset({"lang", "dir", "title", "hidden"}) for tag in _PLAIN.split()} | _allowed(
    a="href title rel lang dir", ol="start type reversed lang dir", li="value lang dir",
    img="src alt title width height loading decoding", abbr="title lang dir", details="open lang dir",
    th="colspan rowspan scope lang dir", td="colspan rowspan lang dir",
    time="datetime", **{"del": "cite datetime", "ins": "cite datetime"},
)  # fmt: skip
WIDE_EVERYWHERE = frozenset({"id", "class"})

# Around the content: the head, and the theme. `data-`, `aria-`, `id`, `class` and `role` besides.
_SHELL: Allowed = _allowed(
    html="lang dir", head="", title="", body="dir",
    meta="charset name content property http-equiv", link="rel href type title sizes hreflang media",
    script="src type async defer", header="", main="", footer="", nav="", form="", label="for hidden title",
    input="type name autocomplete hidden placeholder", button="type title hidden",
    svg="xmlns viewBox width height focusable", g="", path="d fill", rect="x y width height", circle="cx cy r",
)  # fmt: skip
SHELL: Allowed = {**WIDE, **_SHELL}
SHELL_EVERYWHERE = WIDE_EVERYWHERE | {"role", "tabindex"}
SHELL_PREFIXES = ("data-", "aria-")

# The chain from the content to `<body>` holds these, and no text of its own: text or an element that broke out of
# the content shows up there.
FRAME = frozenset({"div", "header", "main", "footer", "nav", "script", "input", "label", "button", "dialog", "aside"})

LINK_RELS = frozenset({"icon", "stylesheet", "canonical", "prev", "next", "alternate", "manifest", "license"})
# These are read by search engines and feed readers; a browser does not load them.
NOT_LOADED = frozenset({"canonical", "alternate", "license"})
INPUT_TYPES = frozenset({"checkbox", "radio", "search", "text"})
# Data for a script, never run.
DATA_SCRIPTS = frozenset({"application/json", "application/ld+json"})
OUTSIDE_REL = frozenset({"nofollow", "noopener", "ugc"})

# SHA-256 of mkdocs-material 9.8.1's three inline scripts with `extra: {scope: /}`: scope, palette, tabs.
SCRIPTS = frozenset(
    {
        "exqRXrW/0laiImCrTE8a70vxyyY10FJVIppytLf/dbY=",
        "DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=",
        "/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=",
    }
)
