"""One record of somebody's data to a Document: which of its fields is which of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digest.model import Evidence, Form
from digest.read.json_value import printed
from digest.text import normalise

# Names that are tried where `fields` in sources.yml maps none. A summary is no standfirst: most are the text's
# first words.
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "subtitle", "subheadline", "dek", "deck"),
    "html": ("html", "content_html", "body_html", "html_content", "raw_html"),
    "text": (
        *("text", "content", "body", "content_text", "body_text", "full_text", "fulltext", "article_text", "maintext"),
        *("articleBody", "plain_text", "article"),
    ),
    "date": (
        *("date", "published", "published_at", "date_published", "datePublished", "publishedAt", "publish_date"),
        *("published_date", "publication_date", "pubDate", "pub_date"),
    ),
    "byline": ("byline", "author", "authors", "creator"),
    "source": ("source", "publisher", "source_name", "site_name", "outlet", "publication"),
    "url": ("url", "link", "canonical_url", "permalink", "web_url"),
    "language": ("language", "lang", "inLanguage"),
    "id": ("id", "guid", "uuid", "_id"),
}
_EVIDENCE = ("title", "standfirst", "date", "byline", "source", "url", "language")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_BLOCKS = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|article|section|table)\s*>|<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """Somebody's fields, and what they call ours: `names` leads from our names to theirs, a dot going down a level."""

    fields: Mapping[str, Any]
    names: Mapping[str, str]

    def said(self, field: str, between: str = ", ") -> str:
        """What it says of one of our fields, lists joined; empty where it says nothing."""
        theirs = [self.names[field]] if field in self.names else NAMES[field]
        return next(filter(None, (printed(_at(self.fields, name), between) for name in theirs)), "")

    def evidence(self) -> Iterator[Evidence]:
        """What it says of its article, each value in one line."""
        for field in _EVIDENCE:
            if value := normalise(self.said(field)):
                yield Evidence(field, value, "record")

    def text(self) -> tuple[str, Form]:
        """The article and its form. Its HTML is taken before its text, unless only the text's name is mapped."""
        for field in sorted(("html", "text"), key=lambda field: field not in self.names):
            if found := self.said(field, "\n\n"):
                return found, _form(found, field == "html")
        return "", "lines"


def _at(fields: Any, name: str) -> Any:
    """The value at `body.plain`, or of the field that is called so. Of a list of objects it is one of each."""
    if name in fields:
        return fields[name]
    for part in name.split("."):
        fields = [_below(one, part) for one in fields] if isinstance(fields, list) else _below(fields, part)
    return fields


def _below(value: Any, part: str) -> Any:
    return value.get(part) if isinstance(value, dict) else None


def _form(text: str, is_html: bool) -> Form:
    """Many a field of text holds HTML."""
    if _PAGE.match(text):
        return "page"
    return "fragment" if is_html or _BLOCKS.search(text) else "lines"
