"""`digest.yml`: the few settings of a project that are not in `mkdocs.yml`."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from digest.problems import Problem
from digest.registry.sources import Publish
from digest.registry.yaml_file import read_yaml, validated


class Limits(BaseModel):
    """What one input may cost; larger ones are named and passed over.

    Of an article `bytes`, `lines` of its text, CPU `seconds`. Of a file of many `unpacked` bytes in all, and the
    `depth` of archives in archives, 1 being an archive of articles.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    bytes: int = Field(default=2_000_000, ge=1)
    lines: int = Field(default=20_000, ge=1)
    seconds: int = Field(default=20, ge=1)
    unpacked: int = Field(default=4_000_000_000, ge=1)
    depth: int = Field(default=2, ge=0)


class Settings(BaseModel):
    """`language` of articles whose source says none; `publish` of sources that say none; `workers` processes."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    language: str | None = None
    report_to: str | None = None
    publish: Publish = "full"
    limits: Limits = Limits()
    workers: int = Field(default=1, ge=1, le=64)


def read_settings(path: Path, name: str) -> tuple[Settings, list[Problem]]:
    """The settings, defaults where the file or a key is missing, and every problem in it."""
    file, problems = read_yaml(path, name)
    if file is None:
        return Settings(), problems
    settings, found = validated(Settings, file.content, file, ())
    return settings or Settings(), [*problems, *found]
