"""`seeds/corrections.yml`: what a maintainer knows better than the input; it beats everything."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import BaseModel, ConfigDict, field_validator

from digest import paths
from digest.dates import grammar
from digest.problems import Problem
from digest.registry.yaml_file import YamlFile, read_yaml, validated
from digest.text import normalise

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Correction(BaseModel):
    """The fields of one article to replace; `on`, `by`, `why` say whose correction it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str | None = None
    date: str | None = None
    byline: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    on: str | None = None
    by: str | None = None
    why: str | None = None

    @field_validator("title", "byline", "source")
    @classmethod
    def _clean(cls, value: str | None) -> str | None:
        if value is not None and not normalise(value):
            raise ValueError("is empty")
        return normalise(value) if value is not None else None

    @field_validator("url")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError(f"{value!r} is no address; write https://…")
        return value

    @field_validator("language")
    @classmethod
    def _is_language(cls, value: str | None) -> str | None:
        if value is not None and not _LANGUAGE.fullmatch(value):
            raise ValueError(f"{value!r} is no language; write a code such as en or fa")
        return value

    @field_validator("date")
    @classmethod
    def _is_date(cls, value: str | None) -> str | None:
        if value is not None and grammar.parse(value) is None:
            raise ValueError(f"{value!r} is no date; write 2023, 2023-09 or 2023-09-02")
        return value


def read_corrections(path: Path, name: str) -> tuple[dict[str, Correction], YamlFile | None, list[Problem]]:
    """The corrections by article id, the file with its lines, and every problem in it."""
    file, problems = read_yaml(path, name)
    if file is None:
        return {}, None, problems
    if not isinstance(file.content, dict):
        fix = "write one entry an article: its id:, and below it the fields to replace"
        return {}, file, [*problems, Problem(file.where(), "is not a mapping of article ids", fix)]
    corrections: dict[str, Correction] = {}
    for id, content in file.content.items():
        if not paths.ID.fullmatch(id):
            what = f"`{id}` is no article id"
            fix = "use the 8 characters in the article's address: /article/<id>-…/"
            problems.append(Problem(file.where((id,)), what, fix))
            continue
        correction, found = validated(Correction, content, file, (id,))
        problems += found
        if correction is not None:
            corrections[id] = correction
    return corrections, file, problems
