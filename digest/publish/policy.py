"""Close the content security policy of a built site: the hashes of its inline scripts for 'unsafe-inline'.

The theme prints the policy with 'unsafe-inline', so that a plain `mkdocs build` works. The hashes are those of
`404.html`, the one page that holds nothing of an article: a script that got into another page can stop the build,
and can never widen the policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from digest.problems import Problem, Refusal

# Material's scope and palette, in the head and the header, and its tabs at the end of the content.
INLINE_SCRIPTS = 3
REFERENCE = "404.html"

_OPEN = b"'unsafe-inline'"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_TAG = re.compile(rb"<script\b", re.IGNORECASE)
_SCRIPT = re.compile(rb"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.IGNORECASE | re.DOTALL)
# Data for other programs: a browser runs neither, whatever is in it.
_NOT_RUN = re.compile(rb'type="application/(?:ld\+)?json"')


def close_policy(site_dir: Path) -> tuple[str, ...]:
    """Write the hashes into every page under `site_dir`; returns them, as `sha256-…`, in order of appearance.

    Raises Refusal, naming each page, where the inline scripts are not those of the theme or the policy is missing.
    Pages are changed in place: call it on a site that is not published yet.
    """
    scripts = _reference(site_dir)
    hashes = tuple(f"sha256-{_digest(script)}" for script in scripts)
    sources = " ".join(f"'{value}'" for value in hashes).encode()
    problems: list[Problem] = []
    for page in _pages(site_dir):
        html = page.read_bytes()
        problem = _problem(page.relative_to(site_dir).as_posix(), html, scripts)
        if problem:
            problems.append(problem)
        elif _OPEN in _policy(html):
            page.write_bytes(_closed(html, sources))
    if problems:
        raise Refusal(problems)
    return hashes


def _pages(site_dir: Path) -> Iterator[Path]:
    return iter(sorted(site_dir.rglob("*.html")))


def _digest(script: bytes) -> str:
    return base64.b64encode(hashlib.sha256(script).digest()).decode("ascii")


def _inline(html: bytes) -> tuple[bytes, ...]:
    """Texts of the scripts that run and stand in the page itself."""
    found = _SCRIPT.finditer(html)
    return tuple(m["text"] for m in found if b"src=" not in m["attributes"] and not _NOT_RUN.search(m["attributes"]))


def _policy(html: bytes) -> bytes:
    match = _POLICY.search(html)
    return match[1] if match else b""


def _closed(html: bytes, sources: bytes) -> bytes:
    return _POLICY.sub(lambda m: m[0].replace(_OPEN, sources), html, count=1)


def _reference(site_dir: Path) -> tuple[bytes, ...]:
    page = site_dir / REFERENCE
    if not page.is_file():
        what = "the site has no such page, and the content security policy is made from it"
        raise Refusal([Problem(REFERENCE, what, "use the theme `digest`, or a theme that extends it")])
    scripts = _inline(page.read_bytes())
    if len(scripts) != INLINE_SCRIPTS:
        what = f"{len(scripts)} inline scripts where the theme has {INLINE_SCRIPTS}"
        raise Refusal([Problem(REFERENCE, what, "put scripts of your own into files, under `extra_javascript`")])
    return scripts


def _problem(where: str, html: bytes, scripts: tuple[bytes, ...]) -> Problem | None:
    if not _policy(html):
        fix = 'begin your own main.html with `{% extends "digest.html" %}` and keep the block `site_meta`'
        return Problem(where, "no content security policy", fix)
    inline = _inline(html)
    if len(inline) != len(scripts) or len(_TAG.findall(html)) != len(_SCRIPT.findall(html)):
        what = f"{len(inline)} inline scripts where {len(scripts)} are expected"
        return Problem(where, what, "put scripts of your own into files, under `extra_javascript`")
    if inline != scripts:
        what = f"its inline scripts differ from those of {REFERENCE}"
        return Problem(where, what, "set `extra: {scope: /}` in mkdocs.yml: one scope for pages at every depth")
    return None
