"""`seeds/sources.yml`: the outlets that articles come from, and how to recognise them."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from digest import paths
from digest.problems import Problem
from digest.registry.yaml_file import YamlFile, read_yaml, validated
from digest.text import normalise

Publish = Literal["full", "excerpt", "link"]
FIELDS = ("title", "standfirst", "text", "html", "date", "byline", "source", "url", "language", "id")
_CLOSED = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Match(BaseModel):
    """One way to recognise a source: exactly one of title-suffix, host (and subdomains), path (under `articles/`)."""

    model_config = _CLOSED
    title_suffix: str | None = Field(default=None, alias="title-suffix")
    host: str | None = None
    path: str | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Match:
        if sum(value is not None for value in (self.title_suffix, self.host, self.path)) != 1:
            raise ValueError("each match holds exactly one of title-suffix, host, path")
        if not any(normalise(value or "") for value in (self.title_suffix, self.host, self.path)):
            raise ValueError("is empty, and would match every article")
        return self


class Feed(BaseModel):
    """A feed to poll: its articles are the `pages` that its entries link, or the entries of the `feed` themselves.

    Where it is written as a text, that is the address.
    """

    model_config = _CLOSED
    url: str
    articles: Literal["pages", "feed"] = "pages"

    @model_validator(mode="before")
    @classmethod
    def _address_alone(cls, value: object) -> object:
        return {"url": value} if isinstance(value, str) else value

    @field_validator("url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if not _is_web_address(value):
            raise ValueError(f"{value!r} is no address of a feed; write https://…")
        return value


class Source(BaseModel):
    """One outlet; `actor` is the id of its page as an actor, for articles of others that name it.

    `feeds` are what `digest fetch` polls. `fields` leads from our names of fields to those in its JSON
    Lines, a dot going down one level: `{text: body.plain}`.
    """

    model_config = _CLOSED
    id: str
    name: str
    match: tuple[Match, ...] = ()
    language: str | None = None
    publish: Publish = "full"
    actor: str | None = None
    feeds: tuple[Feed, ...] = ()
    fields: dict[str, str] = {}

    @field_validator("name")
    @classmethod
    def _clean(cls, value: str) -> str:
        if not normalise(value):
            raise ValueError("the name is empty")
        return normalise(value)

    @field_validator("fields")
    @classmethod
    def _known(cls, value: dict[str, str]) -> dict[str, str]:
        if unknown := [name for name in value if name not in FIELDS]:
            raise ValueError(f"{' '.join(unknown)}: no field of ours; these are {' '.join(FIELDS)}")
        if empty := [name for name, theirs in value.items() if not theirs.strip()]:
            raise ValueError(f"{' '.join(empty)}: without the name that the field has in the file")
        return value

    def has_path(self, origin: str) -> bool:
        """Does one of its `path` patterns (`articles/times/**`) cover this origin?"""
        if paths.is_raw(origin):
            return False
        found = f"articles/{origin}"
        return any(fnmatchcase(found, match.path.replace("**", "*")) for match in self.match if match.path)

    def has_host(self, url: str) -> bool:
        """Is the address on one of its hosts, or below one?"""
        try:
            host = (urlsplit(url).hostname or "").lower()
        except ValueError:
            return False
        return any(
            host == match.host.lower() or host.endswith(f".{match.host.lower()}") for match in self.match if match.host
        )

    @property
    def title_suffixes(self) -> tuple[str, ...]:
        """What stands behind a title's last dash when the page is of this source; its name is always one of them."""
        return (self.name, *(match.title_suffix for match in self.match if match.title_suffix))


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return False


def read_sources(path: Path, name: str) -> tuple[dict[str, Source], YamlFile | None, list[Problem]]:
    """The sources by id, the file with its lines, and every problem in it."""
    file, problems = read_yaml(path, name)
    if file is None:
        return {}, None, problems
    if not isinstance(file.content, dict):
        fix = "write one entry a source: id:, and below it name:"
        return {}, file, [*problems, Problem(file.where(), "is not a mapping of ids to sources", fix)]
    sources: dict[str, Source] = {}
    for id, content in file.content.items():
        if not paths.KEYED_ID.fullmatch(id) or paths.is_reserved(id):
            fix = f"write `{paths.slug(id, 'source')}:`"
            problems.append(Problem(file.where((id,)), f"`{id}` cannot be a source's id", fix))
        elif not isinstance(content, dict) or "id" in content:
            fix = "put `name: …` under it, indented by two; the key is the id"
            problems.append(Problem(file.where((id,)), f"`{id}` needs fields, and no `id` among them", fix))
        else:
            source, found = validated(Source, {**content, "id": id}, file, (id,))
            problems += found
            if source is not None:
                sources[id] = source
    return sources, file, problems
