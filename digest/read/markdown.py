"""A Markdown file to a Document: its markup read and gone, its lines numbered as in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read import plain
from digest.read.reader import Input, reads
from digest.text import lines, normalise

_CELLS = " | "
_DEEPEST = 20  # levels; what is deeper the parser drops
_MOST_BRACKETS = 10_000  # a megabyte of `[` takes 7 s to tell that none opens a link
_HIDDEN = re.compile(
    r"<!--(?:(?!-->|<!--).)*(?:-->)?|<(?:script|style)\b[^<>]*>(?:(?!<(?:script|style)\b|</).)*|<[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)


@reads(".md", ".markdown", media_types=("text/markdown",), holds_lines=True)
def markdown(input: Input) -> Iterator[Document | Problem]:
    """Markdown, with or without a front matter block: what a reader sees of it, without pictures."""
    raw = input.whole()
    if isinstance(raw, Problem):
        yield raw
        return
    made = plain.read(input.origin, raw, input.limits, input.charset, is_own=input.is_own)
    yield made if isinstance(made, Problem) else _read(made, input)


def _read(document: Document, input: Input) -> Document:
    tokens = _tokens(document.text)
    title = _title(tokens)
    return replace(
        document,
        text=_text(tokens, document.text),
        media_type="text/markdown",
        evidence=((Evidence("title", title, "page"),) if title else ()) + input.evidence,
        fetched=input.fetched,
    )


def _tokens(text: str) -> list[Token]:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    if text.count("[") > _MOST_BRACKETS:
        parser.disable(["link", "image"])
    return parser.parse(text)


def _title(tokens: Sequence[Token]) -> str:
    """The heading of the first level with which a file opens."""
    opens = len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    return _inline(tokens[1]) if opens else ""


def _text(tokens: Sequence[Token], text: str) -> str:
    """As many lines as `text` has: each paragraph, heading, item, row of a table and line of code on its first one."""
    if any(token.type in ("blockquote_open", "list_item_open") and token.level >= _DEEPEST - 1 for token in tokens):
        return text
    shown = [""] * len(lines(text))
    for token in tokens:
        for number, line in _lines(token):
            if line and number < len(shown):
                shown[number] += _CELLS + line if shown[number] else line
    return "\n".join(shown)


def _lines(token: Token) -> Iterator[tuple[int, str]]:
    """What a token shows, each line with its number from 0."""
    first = token.map[0] if token.map else 0
    if token.type == "inline":
        yield first, _inline(token)
    elif token.type in ("fence", "code_block"):
        yield from enumerate(map(normalise, token.content.split("\n")), first + (token.type == "fence"))
    elif token.type == "html_block":
        bare = _HIDDEN.sub(lambda hidden: "\n" * hidden[0].count("\n"), token.content)
        yield from enumerate((normalise(unescape(line)) for line in bare.split("\n")), first)


def _inline(token: Token) -> str:
    """A paragraph in one line, without emphasis, addresses of links and pictures."""
    return normalise("".join(map(_piece, token.children or ())))


def _piece(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak") or (token.type == "html_inline" and token.content[:3].lower() == "<br"):
        return " "
    return token.content if token.type in ("text", "code_inline", "text_special") else ""
