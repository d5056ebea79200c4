"""The second gate: built pages are compared with what this site can hold, element by element.

The first gate is the escaping of `render/escape.py`. If that ever fails, or a template prints something raw, it
shows here: parsed as Chromium parses it, before the site is published.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest import paths
from digest.problems import Problem
from digest.publish import allowed
from digest.publish.policy import INLINE_SCRIPTS, REFERENCE
from digest.text import normalise

_GENERATED = tuple(f"{folder}/" for folder in (*paths.OWNED_FOLDERS, "about"))
_GENERATED_FILES = frozenset({"index.html", REFERENCE})
# People's own text is taken into these two.
_OWN_TEXT = frozenset({"index.html", "about/index.html"})
_CONTENT = "article.md-content__inner"
_MOST = 20

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r"[/\\]{2}")
_ID = re.compile(r"[a-z][a-z0-9_-]*")
_REDIRECT = re.compile(r"0; url=(?:\.\./)*(?:[a-z0-9-]+/)*")  # within the site: no scheme, no host
_CSS = re.compile(r"d-[a-z]+(?:-[a-z]+)*")
# As browsers read an address: without these.
_IGNORED = re.compile(r"[\t\n\r]|^[\x00-\x20]+")

_ESCAPING = "a text got into the page unescaped: find it in the page's .md file and report the article to digest"
_OWN = "take it out of the page; digest/publish/allowed.py lists what a page may hold"
_SCRIPT = "put scripts of your own into files, under `extra_javascript`, and set `extra: {scope: /}` in mkdocs.yml"
_LOCAL = "keep a copy of the file in docs/: a page loads nothing from another host"


@dataclass(frozen=True, slots=True)
class _Finding:
    what: str
    fix: str


@dataclass(frozen=True, slots=True)
class _List:
    """What one part of a page may hold. `closed`: attribute values are ours as well."""

    elements: allowed.Allowed
    everywhere: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    closed: bool = False
    fix: str = _OWN


_CLOSED = _List(allowed.CLOSED, closed=True, fix=_ESCAPING)
_WIDE = _List(allowed.WIDE, allowed.WIDE_EVERYWHERE)
_PICTURE = _List(allowed.PICTURE, closed=True, fix=_ESCAPING)
_SHELL = _List(allowed.SHELL, allowed.SHELL_EVERYWHERE, allowed.SHELL_PREFIXES)


def check_site(site: Path, pages: Iterable[str] | None = None) -> tuple[Problem, ...]:
    """Everything in the built pages under `site` that is not on the allow-list; empty when all is well.

    `pages` are paths from `site` (`article/x/index.html`), by default every HTML file. At most 20 findings are told
    of one page.
    """
    found = sorted(pages) if pages is not None else list(_html_files(site))
    scripts = allowed.SCRIPTS | _theme_scripts(site)
    return tuple(problem for page in found for problem in _check_file(site, page, scripts))


def is_generated(page: str) -> bool:
    """Did digest write this page (`article/x/index.html`), rather than a maintainer?"""
    return page in _GENERATED_FILES or page.startswith(_GENERATED)


def _html_files(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        if path.suffix.lower() in (".html", ".htm", ".xhtml") and path.is_file():
            yield path.relative_to(site).as_posix()


def _theme_scripts(site: Path) -> frozenset[str]:
    """The inline scripts of the 404 page, which holds nothing of an article; none if their number is unusual.

    Another version of Material passes, and a script that got in everywhere does not.
    """
    page = site / REFERENCE
    if not page.is_file():
        return frozenset()
    tree = LexborHTMLParser(page.read_bytes())
    inline = [_digest(node) for node in tree.css("script:not([src])") if not _is_data(node)]
    return frozenset(inline) if len(inline) == INLINE_SCRIPTS else frozenset()


def _check_file(site: Path, page: str, scripts: frozenset[str]) -> list[Problem]:
    where = f"site/{page}"
    path = site / page
    if not path.is_file():
        return [Problem(where, "the page is missing", "run `digest build` again")]
    # One line a finding, however often it is met.
    found = list(dict.fromkeys(_check_page(page, path.read_bytes(), scripts)))
    problems = [Problem(where, finding.what, finding.fix) for finding in found[:_MOST]]
    if len(found) > _MOST:
        problems.append(Problem(where, f"{len(found) - _MOST} findings more", "mend those above first"))
    return problems


def _check_page(page: str, html: bytes, scripts: frozenset[str]) -> Iterator[_Finding]:
    tree = LexborHTMLParser(html)
    contents = tree.css(_CONTENT)
    content = contents[0] if contents else None
    if is_generated(page):
        yield from _frame(tree, contents)
    inside = _CLOSED if is_generated(page) and page not in _OWN_TEXT else _WIDE
    ids = _ids(content) if content is not None else frozenset()
    drawn = _drawn(content) if content is not None and page.startswith(allowed.PICTURE_PAGES) else frozenset()
    root = tree.root
    for node in root.traverse(include_text=False) if root is not None else ():
        tag = node.tag or ""
        if tag.startswith(("-", "!")):
            continue
        listed = _PICTURE if node.mem_id in drawn else inside if node.mem_id in ids else _SHELL
        yield from _check_node(node, tag, listed, scripts)


def _ids(content: LexborNode) -> frozenset[int]:
    inner = content.traverse(include_text=False)
    return frozenset(node.mem_id for node in inner) - {content.mem_id}


def _drawn(content: LexborNode) -> frozenset[int]:
    """The pictures that are where digest draws some, each with all that is in it."""
    pictures = [node for node in content.css("svg") if _is_picture(node)]
    inner = (node for picture in pictures for node in picture.traverse(include_text=False) if node.tag != "svg")
    return frozenset(node.mem_id for node in (*pictures, *inner))


def _is_picture(node: LexborNode) -> bool:
    around = node.parent
    if around is None:
        return False
    if around.tag != "td" and (around.tag != "div" or around.attributes.get("class") not in allowed.PICTURED):
        return False
    return allowed.PICTURE_NEEDS.issubset(node.attributes)


def _frame(tree: LexborHTMLParser, contents: list[LexborNode]) -> Iterator[_Finding]:
    """Did anything break out of the content? It would stand beside one of the elements around it."""
    if len(contents) != 1:
        yield _Finding(f"{len(contents)} content areas ({_CONTENT}) where there is one", _ESCAPING)
        return
    around = contents[0].parent
    while around is not None and around.tag != "html":
        for child in around.iter(include_text=True):
            if child.tag == "-text" and (child.text_content or "").strip():
                yield _Finding(f"text outside of the content: {_shown(child.text_content)}", _ESCAPING)
            elif child.mem_id != contents[0].mem_id and not _is_frame(child):
                yield _Finding(f"<{_shown(child.tag)}> beside the content", _ESCAPING)
        around = around.parent


def _is_frame(node: LexborNode) -> bool:
    tag = node.tag or ""
    if tag == "div":
        attributes = node.attributes
        return (attributes.get("class") or "").startswith(("md-", "d-")) or "data-md-component" in attributes
    return tag in allowed.FRAME or tag.startswith("-")


def _check_node(node: LexborNode, tag: str, listed: _List, scripts: frozenset[str]) -> Iterator[_Finding]:
    names = listed.elements.get(tag)
    if names is None:
        yield _Finding(f"element <{_shown(tag)}>", listed.fix)
        return
    attributes = node.attributes
    if attributes:
        for name, value in attributes.items():
            if name not in names and name not in listed.everywhere and not _has_prefix(name, listed):
                yield _Finding(f"attribute {_shown(name)}= on <{tag}>", listed.fix)
            elif finding := _check_value(tag, name, value or "", attributes, listed):
                yield finding
    if tag == "script" and "src" not in attributes:
        yield from _check_script(node, scripts)


def _has_prefix(name: str, listed: _List) -> bool:
    return bool(listed.prefixes) and name.startswith(listed.prefixes)


def _check_value(tag: str, name: str, value: str, attributes: dict[str, str | None], listed: _List) -> _Finding | None:
    if listed is _PICTURE:
        fits = allowed.PICTURE_VALUES[name].fullmatch(value)
        return None if fits else _Finding(f'{name}="{_shown(value)}" on <{tag}>', listed.fix)
    if name in ("href", "src"):
        return _check_address(tag, name, value, attributes, listed)
    wrong = (
        (listed.closed and name == "class" and not _CSS.fullmatch(value))
        or (listed.closed and name == "id" and not _ID.fullmatch(value))
        # A heading `__config` would take the place of the theme's own, and stop its scripts.
        or (name == "id" and listed is not _SHELL and value.startswith("__"))
        or (name == "http-equiv" and not _is_policy_or_redirect(value.lower(), attributes.get("content") or ""))
        or (tag == "link" and name == "rel" and not allowed.LINK_RELS.issuperset(value.lower().split()))
        or (tag == "input" and name == "type" and value.lower() not in allowed.INPUT_TYPES)
    )
    return _Finding(f'{name}="{_shown(value)}" on <{tag}>', listed.fix) if wrong else None


def _is_policy_or_redirect(equivalent: str, content: str) -> bool:
    """The policy, or a page of ours that has moved within the site."""
    return equivalent == "content-security-policy" or (equivalent == "refresh" and bool(_REDIRECT.fullmatch(content)))


def _check_address(
    tag: str, name: str, value: str, attributes: dict[str, str | None], listed: _List
) -> _Finding | None:
    address = _IGNORED.sub("", value)
    scheme = _SCHEME.match(address)
    outside = scheme is not None or _HOST.match(address) is not None
    if not outside:
        return None
    what = f'{name}="{_shown(value)}" on <{tag}>'
    kind = scheme.group().lower() if scheme else ""
    if tag == "a":
        if kind not in ("http:", "https:", "mailto:"):
            return _Finding(what, "link to http, https or mailto addresses only")
        rel = allowed.OUTSIDE_REL.issubset((attributes.get("rel") or "").split())
        return None if rel or not listed.closed else _Finding(f"{what} without its rel", listed.fix)
    rels = frozenset((attributes.get("rel") or "").lower().split())
    if tag == "link" and rels and rels <= allowed.NOT_LOADED and kind in ("http:", "https:"):
        return None
    return _Finding(what, _LOCAL)


def _is_data(node: LexborNode) -> bool:
    return (node.attributes.get("type") or "").strip().lower() in allowed.DATA_SCRIPTS


def _digest(script: LexborNode) -> str:
    text = script.text(deep=True, separator="", strip=False)
    return base64.b64encode(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()).decode("ascii")


def _check_script(node: LexborNode, scripts: frozenset[str]) -> Iterator[_Finding]:
    if _is_data(node):
        try:
            json.loads(node.text(deep=True, separator="", strip=False))
        except ValueError:
            yield _Finding("a script of data that is not JSON", _ESCAPING)
    elif (digest := _digest(node)) not in scripts:
        text = node.text(deep=True, separator="", strip=False)
        yield _Finding(f"unknown inline script sha256-{digest}: {_shown(text)}", _SCRIPT)


def _shown(text: str | None) -> str:
    """A stranger's text for a terminal: one line, short."""
    shown = normalise(text or "")
    return shown if len(shown) <= 60 else f"{shown[:60]}…"
