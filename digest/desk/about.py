"""What `digest explain name` tells: where names lead, where they are printed, what else is near, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from digest.desk.find import Found, Names, Row, find
from digest.desk.near import near
from digest.desk.screen import article_line, table_lines
from digest.gather.likes import kind_of_both
from digest.names import Comparison, compare
from digest.registry.decisions import Decisions, Different, Merge, NotAnActor, Same
from digest.text import counted, fold

_NEAR = 5  # candidates shown
_ARTICLES = 20  # listed of one name


def explain_one(asked: str, names: Names, decisions: Decisions) -> Iterator[str]:
    """Lines of text."""
    found = find(asked, names, decisions)
    yield from _head(found)
    yield from _printed(found, asked, names)
    others = near(found, names)
    if others:
        yield "near   what else has such a name"
    for row, comparison in others[:_NEAR]:
        wall = "; a decision says that they are different" if _are_walled(found, row, decisions) else ""
        yield f"         {_shown(row)}: {comparison.band}, {comparison.score:.2f}{wall}"
        yield from _compared(comparison, "           ")


def explain_two(a: str, b: str, names: Names, decisions: Decisions) -> Iterator[str]:
    """Lines of text: why these are, or are not, the same."""
    one, two = find(a, names, decisions), find(b, names, decisions)
    yield from _head(one)
    yield from _head(two)
    comparison = compare(one.name, two.name, kind_of_both(one.kind, two.kind))
    yield f"names  {comparison.band}, {comparison.score:.2f}"
    yield from _compared(comparison, "         ")
    yield f"so     {_verdict(one, two, comparison, decisions)}"
    for line in _lines_about((one, two), decisions):
        yield f"         {line}"
    yield from _printed(one, a, names)
    if two.row is None or two.row is not one.row:
        yield from _printed(two, b, names)


def _head(found: Found) -> Iterator[str]:
    yield f"name   “{found.name}”"
    yield (
        f"         leads to {_shown(found.row)} {found.why}" if found.row else f"         leads to nobody: {found.why}"
    )


def _shown(row: Row) -> str:
    if not row["id"]:
        return f"“{row['name']}”, which has no page"
    where = f"in {row['listed'] or 'no registry'}"
    return f"{row['id']} ({row['name']}, {row['kind']}, {where})"


def _printed(found: Found, asked: str, names: Names) -> Iterator[str]:
    """The articles that print the name: first those with the very spelling."""
    if found.row is None:
        return
    named = found.row["named"]
    counts: Counter[str] = Counter()
    for _, printed in named:
        for text, _, count in printed:
            counts[text] += count
    met = ", ".join(f"“{text}” {count}×" for text, count in counts.most_common())
    yield f"found  {_shown(found.row)}: {counted(len(named), 'article')}{f'; {met}' if met else ''}"
    ranked = sorted(named, key=lambda item: not any(text == asked for text, _, _ in item[1]))
    for id, printed in ranked[:_ARTICLES]:
        article = names.articles[id]
        spelled = ", ".join(f"“{text}” {count}× by {how}" for text, how, count in printed)
        yield f"         {article_line(article)}"
        yield f"           {spelled}"
    if len(named) > _ARTICLES:
        yield f"         … and {len(named) - _ARTICLES:,} more"


def _are_walled(found: Found, row: Row, decisions: Decisions) -> bool:
    return decisions.are_different(found.known_as, row["name"] if row["key"] else row["id"])


def _compared(comparison: Comparison, indent: str) -> Iterator[str]:
    yield from table_lines([(row.a, row.b, row.how) for row in comparison.aligned], f"{indent}  ")
    for reason in comparison.reasons:
        yield f"{indent}- {reason}"


def _verdict(one: Found, two: Found, comparison: Comparison, decisions: Decisions) -> str:
    if decisions.are_different(one.known_as, two.known_as):
        return "different: a decision says so, whatever the names are like"
    if one.row is not None and one.row is two.row:
        return f"the same: both lead to {one.row['id'] or one.row['name']}"
    if one.row and two.row:
        return f"two so far: {one.row['id'] or one.row['name']} and {two.row['id'] or two.row['name']}" + (
            "; digest review asks about them" if comparison.band != "leave" else ""
        )
    return "not both lead to an actor; the names alone say: " + comparison.band


def _lines_about(found: Sequence[Found], decisions: Decisions) -> Iterator[str]:
    """The decisions that name one of them."""
    known = {fold(term) for item in found for term in (item.name, item.known_as)}
    for line in decisions.lines:
        match line:
            case Different(a=a, b=b):
                said, terms = f"“{a}” is different from “{b}”", (a, b)
            case Same(name=a, actor=b):
                said, terms = f"“{a}” is `{b}`", (a, b)
            case Merge(from_=a, into=b):
                said, terms = f"`{a}` was merged into `{b}`", (a, b)
            case NotAnActor(name=a):
                said, terms = f"“{a}” is not an actor", (a, a)
            case _:
                continue
        if known & {*map(fold, terms)}:
            yield f"seeds/decisions.jsonl:{line.line.number}: {said} ({line.line.by}, {line.line.on}: {line.line.why})"
