"""Ids, slugs, addresses and links: the only file that knows the layout of the site.

A page's path is relative to `docs/`, POSIX, ends in `.md`. MkDocs makes `/actor/hassan-nasrallah/` of
`actor/hassan-nasrallah.md`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container
from posixpath import dirname
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from slugify import slugify

TODAY = "index.md"
ARTICLES = "articles/index.md"
UNDATED = "articles/undated.md"
ACTORS = "actors/index.md"
UNVERIFIED = "actors/unverified.md"
SOURCES = "sources/index.md"
STORIES = "stories/index.md"
UNKNOWN_SOURCE = "sources/unknown.md"
SEARCH = "search/index.md"
SUGGESTIONS = "search/names.json"
DATA = "data/index.md"
LOG = "log/index.md"
ROBOTS = "robots.txt"
ATOM = "feed.xml"
JSON_FEED = "feed.json"
OPML = "feeds.opml"
ABOUT = "about/index.md"

# Pages of every site, whatever its articles are.
ALWAYS = frozenset({TODAY, STORIES, ARTICLES, UNDATED, ACTORS, SOURCES, SEARCH, DATA, LOG, ABOUT})

OWNED_FILES = frozenset({TODAY, ABOUT, ATOM, JSON_FEED, OPML, ROBOTS})
OWNED_FOLDERS = (
    "article",
    "articles",
    "actor",
    "actors",
    "source",
    "sources",
    "story",
    "stories",
    "pair",
    "digest",
    "search",
    "data",
    "log",
)

_FOLLOWED = frozenset({"actor", "story", "source", "pair"})

SLUG_LENGTH = 60
ID = re.compile(r"[0-9a-hjkmnp-tv-z]{8}")
KEYED_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
_RESERVED = frozenset(
    "con prn aux nul index 404 assets cname git pagefind search feed sitemap robots undated".split()
    + [f"{port}{n}" for port in ("com", "lpt") for n in range(10)]
)
_DATA = "csv|jsonl?|graphml|gexf|bib|ris|xml|opml"  # files of ours that pages lead to
_LINKED = re.compile(rf"(?P<path>(?:[\w.~-]+/)*[\w.~-]+\.(?:md|{_DATA}))?(?:#(?P<id>[a-z][a-z0-9_-]*))?")
_RAW = re.compile(r"raw:[0-9a-f]{64}\.")
_TRACKING = re.compile(r"(?:utm_[^=]*|fbclid|gclid)(?:=|$)")


def place(origin: str) -> str:
    """Where an input lies, below the project folder. Ex.: `raw:<sha256>.html` lies in `seeds/raw/`."""
    return f"seeds/raw/{origin[4:]}" if is_raw(origin) else f"seeds/articles/{origin}"


def is_raw(origin: str) -> bool:
    """Is it of bytes that were fetched, and no path below `articles/`?"""
    return _RAW.match(origin) is not None


def joined(base: str, link: str) -> str:
    """The address that a link leads to from the page at `base`; the link itself where that cannot be told."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def article_id(key: str) -> str:
    """8 Crockford characters: the first 40 bits of SHA-256 of an article's key (canonical URL or origin)."""
    number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:5], "big")
    return "".join(_CROCKFORD[(number >> shift) & 31] for shift in range(35, -1, -5))


def article_key(origin: str, url: str | None, known_as: str = "") -> str:
    """What an article's id is made from: its canonical http(s) URL, else its name elsewhere, else its path, NFC.

    `known_as` is a feed's guid or a WARC-Record-ID; the path is below `articles/`. `url: N/A` in every article must not
    make one article of them all.
    """
    made = canonical_url(url) if url else ""
    if made.startswith(("http://", "https://")):
        return made
    return known_as or unicodedata.normalize("NFC", origin)


def canonical_url(url: str) -> str:
    """Lower-case scheme and host, no fragment, no `utm_*`, `fbclid`, `gclid`; everything else as it was."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.match(part))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))


def slug(text: str, fallback: str = "untitled") -> str:
    """ASCII, lower case, at most 60 characters, cut at a word, never empty, never a reserved name."""
    made = slugify(text, max_length=SLUG_LENGTH, word_boundary=True, save_order=True)
    if not made:
        made = slugify(text, max_length=SLUG_LENGTH) or fallback
    return f"{made}-page" if is_reserved(made) else made


def is_reserved(name: str) -> bool:
    """True for names that a file system, a host or the site itself needs: `con`, `index`, `404`."""
    return name in _RESERVED


def article(id: str, slug: str) -> str:
    return f"article/{id}-{slug}.md"


def cited(id: str) -> str:
    """The file with an article's citation: its address stays, and it needs no folder of its own."""
    return f"article/{id}.ris"


def removed(id: str) -> str:
    """The note on an article that was taken down: it is at the former addresses too, but those hold the title."""
    return f"article/{id}.md"


def actor(id: str) -> str:
    return f"actor/{id}.md"


def part(page: str, name: str) -> str:
    """A list that is a part of a page: of `actor/x.md` the articles of a year, `actor/x/2023.md`."""
    return f"{page.removesuffix('.md')}/{name}.md"


def pair_name(a: str, b: str) -> str:
    """What the page of two actors is called, whichever is named first."""
    return "--".join(sorted((a, b)))


def pair(name: str) -> str:
    return f"pair/{name}.md"


def period(name: str) -> str:
    """The digest of a week, a month or a year: `2024-w10`, `2024-03`, `2024`."""
    return f"digest/{name}.md"


def story(id: str, slug: str) -> str:
    return f"story/{id}-{slug}.md"


def story_slug(address: str) -> str:
    """The slug in a story's address: of `/story/1saj61ba-talks/` it is `talks`."""
    return address.strip("/").removeprefix("story/")[9:]


def source(id: str) -> str:
    return f"source/{id}.md"


def month(year_month: str) -> str:
    """The list of one month (`2023-09`), or of one year where no more is printed (`2023`)."""
    return f"articles/{year_month}.md"


def numbered(first: str, number: int) -> str:
    """Page `number`, from 1, of the list that begins at `first`: `actors/index.md` goes on in `actors/2.md`."""
    if number == 1:
        return first
    return f"{first.removesuffix('.md').removesuffix('/index')}/{number}.md"


def link(source: str, target: str) -> str | None:
    """The relative link from the page at `source` to `target`: a page or file, `#id`, or both; None for others.

    Ex.: from `actor/a.md`, `article/b.md#top` is `../article/b.md#top`.
    """
    found = _LINKED.fullmatch(target)
    if not found or not target:
        return None
    anchor = f"#{found['id']}" if found["id"] else ""
    if not found["path"]:
        return anchor
    own, parts = source.split("/"), found["path"].split("/")
    if "." in parts or ".." in parts:
        return None
    shared, folders = 0, min(len(own), len(parts)) - 1
    while shared < folders and own[shared] == parts[shared]:
        shared += 1
    path = "../" * (len(own) - 1 - shared) + "/".join(parts[shared:])
    return (path if path.isascii() else quote(path)) + anchor


def relative_address(source: str, target: str) -> str:
    """The address of the page `target` from that of `source`, for what is no Markdown: of two actors `../b/`."""
    own, parts = (address(path).strip("/").split("/") for path in (source, target))
    own, parts = [part for part in own if part], [part for part in parts if part]
    shared = 0
    while shared < min(len(own), len(parts)) and own[shared] == parts[shared]:
        shared += 1
    return "../" * (len(own) - shared) + "".join(f"{part}/" for part in parts[shared:]) or "./"


def address(path: str) -> str:
    """The address that a page will have, from the root of the site: `actor/x.md` gives `/actor/x/`."""
    stem = path.removesuffix(".md")
    return "/" if stem == "index" else f"/{stem.removesuffix('/index')}/"


def built(path: str) -> str:
    """Where it is in the built site: `actor/x.md` in `actor/x/index.html`; any other file where it is in docs/."""
    if not path.endswith(".md"):
        return path
    return f"{address(path)}index.html".lstrip("/")


def beside(page: str, name: str) -> str:
    """The path of a file that belongs to a page: `feed.xml` of `actor/x.md` is `actor/x/feed.xml`."""
    return f"{page.removesuffix('.md').removesuffix('index').rstrip('/')}/{name}".lstrip("/")


def has_feed(page: str) -> bool:
    """Can what a page is about be followed? The site, and each actor, story, source and pair."""
    folder, _, name = page.partition("/")
    return page == TODAY or (folder in _FOLLOWED and "/" not in name)


def without_slug(page: str) -> str:
    """What feeds call a page by: of an article or a story `article/<id>.md`, whose slug may change; else its path."""
    folder, _, name = page.partition("/")
    return f"{folder}/{name[:8]}.md" if folder in ("article", "story") else page


def page_at(address: str) -> str:
    """The path of the page at an address, which is no list's first page: `/actor/x/` gives `actor/x.md`."""
    return f"{address.strip('/')}.md"


def list_above(path: str) -> str:
    """The page that a list is a part of: of `articles/2023-09/2.md` the month's, of that the list of all."""
    folder = dirname(path)
    return f"{folder}.md" if "/" in folder else f"{folder}/index.md"


def owner_of_list(path: str) -> tuple[str, str, str] | None:
    """Kind and name of the page that a list is a part of, and the list's own name; none for lists of the whole site.

    Ex.: of `actor/x/2023/2.md` `actor`, `x` and `2023/2`.
    """
    kind, _, rest = path.removesuffix(".md").partition("/")
    name, _, own = rest.partition("/")
    return (kind, name, own) if kind in ("actor", "story", "pair") and own else None


def actor_at(path: str) -> str:
    """The id of the actor whose page it is."""
    return path.removeprefix("actor/").removesuffix(".md")


def is_owned(path: str) -> bool:
    """Does digest alone write at this path under `docs/`?"""
    return path in OWNED_FILES or path.split("/", 1)[0] in OWNED_FOLDERS


def free(id: str, taken: Container[str]) -> str:
    """The id, or the first of `id-2`, `id-3`, … that nobody has."""
    number, found = 2, id
    while found in taken:
        found = f"{id}-{number}"
        number += 1
    return found
