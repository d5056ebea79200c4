"""Extensions and plugins in mkdocs.yml that would run or include what an article's text says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.problems import Problem
from digest.project import Project

_ENTRY = re.compile(r"^\s*-\s+[\"']?(?P<name>[\w.-]+)")
_CLOSED = frozenset(
    {"tables", "toc", "attr_list", "md_in_html"}
    | {f"markdown.extensions.{name}" for name in ("tables", "toc", "attr_list", "md_in_html")}
)
_RUNNING = frozenset({"macros", "exec", "markdown-exec", "gen-files", "simple-hooks", "include-markdown", "snippets"})


def config(project: Project) -> Iterator[Problem]:
    """Extensions that the escaping of pages does not hold for, and plugins that would run what articles say."""
    section = ""
    for number, line in enumerate((project.root / "mkdocs.yml").read_text("utf-8").splitlines(), start=1):
        if line[:1].isalpha():
            section = line.split(":", 1)[0]
        entry = _ENTRY.match(line)
        if entry is None or section not in ("markdown_extensions", "plugins"):
            continue
        name, where = entry["name"], f"mkdocs.yml:{number}"
        if section == "markdown_extensions" and name not in _CLOSED:
            what = f"extension {name}: text of articles is escaped for {' '.join(sorted(_CLOSED)[:4])} only"
            yield Problem(where, what, "remove it, so that no article can become markup")
        if section == "plugins" and name in _RUNNING:
            what = f"plugin {name} runs or includes what stands in a page, and pages hold text of strangers"
            yield Problem(where, what, "remove it")
