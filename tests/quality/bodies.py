"""How well the body is cut out of a scraped page: news texts wrapped in the furniture of real pages (`pages`).

A line of the body counts as many words as it has. An article's precision is the share of our words that are of its
own lines, its recall the share of the words of its own lines that are ours, F1 their balanced mean; `macro` is the mean
over articles, `micro` is over all words. Lines that may stay or go (credits within the text) count neither way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from digest.clean import clean
from digest.clean.kinds import Text, kind
from digest.clean.repeats import survey
from digest.model import Article, Repeats
from digest.project import Project
from digest.text import normalise
from tests.quality.across import empty_project
from tests.quality.pages import FURNITURE, TEXTS, Page, is_tuned, pages
from tests.quality.row import Corpus, Row

_LANGUAGES = ("en", "es", "it", "nl")
_OTHER_SCRIPTS = "multilingual_ud"
_CORPUS = " + ".join((FURNITURE, *TEXTS))
_SEEN = "errors on these pages were looked at"
_UNSEEN = "no page of these sites was looked at"


@dataclass(frozen=True, slots=True)
class Cut:
    """What became of one page, in words and in lines. `left` are lines of furniture in the body, `lost` its own."""

    page: Page
    ours: int
    right: int
    wanted: int
    left: tuple[str, ...]
    lost: tuple[str, ...]
    titled: bool

    @property
    def f1(self) -> float:
        return _f1(self.right, self.ours, self.wanted)


def measure(corpora: Corpus) -> list[Row]:
    """F1 on both halves of the sites, with the lines that pages of one site share, and without that knowledge."""
    made = pages(corpora)
    project = empty_project()
    known = cuts(made, survey((page.document for page in made), {}), project)
    alone = cuts(made, Repeats(), project)
    rows = []
    for tuned in (True, False):
        with_repeats, without = ([cut for cut in found if is_tuned(cut.page.site) == tuned] for found in (known, alone))
        note = _SEEN if tuned else _UNSEEN
        rows += [
            _body("body F1, plain text", with_repeats, note, 0.93),
            _body("body F1, plain text, each page by itself", without, note, 0.93),
            _furniture(with_repeats, note),
            _lines(with_repeats, note),
        ]
    return [*rows, _told(corpora)]


def cuts(made: Iterable[Page], repeats: Repeats, project: Project) -> list[Cut]:
    return [_cut(page, clean(page.document, repeats, project)) for page in made]


def _cut(page: Page, article: Article) -> Cut:
    ours = Counter(line for line in article.paragraphs if line not in page.text.neutral)
    wanted = Counter(page.article)
    left = ours - wanted
    return Cut(
        page=page,
        ours=_words(ours),
        right=_words(ours & wanted),
        wanted=_words(wanted),
        left=tuple((left & Counter(page.furniture)).elements()),
        lost=tuple((wanted - ours).elements()),
        titled=article.title == page.text.title,
    )


def _words(lines: Counter[str]) -> int:
    return sum((line.count(" ") + 1) * count for line, count in lines.items())


def _f1(right: int, ours: int, wanted: int) -> float:
    return 2 * right / (ours + wanted or 1)


def _row(measure: str, found: Sequence[Cut], value: float, tuned: str, floor: float, aim: float, detail: str) -> Row:
    return Row(measure, _CORPUS, len(found), value, floor, aim, "–", tuned, detail)


def _body(measure: str, found: Sequence[Cut], tuned: str, floor: float) -> Row:
    micro = _f1(sum(cut.right for cut in found), sum(cut.ours for cut in found), sum(cut.wanted for cut in found))
    exact = sum(not cut.left and not cut.lost for cut in found) / len(found)
    titles = sum(cut.titled for cut in found) / len(found)
    languages = {lang: _macro([cut for cut in found if cut.page.text.lang == lang]) for lang in _LANGUAGES}
    by_language = " ".join(f"{lang} {value:.3f}" for lang, value in languages.items())
    detail = (
        f"macro; {by_language}; micro {micro:.3f}; {exact:.2f} of the bodies exact; {titles:.2f} of the titles right"
    )
    return _row(measure, found, _macro(found), tuned, floor, 0.96, detail)


def _macro(found: Sequence[Cut]) -> float:
    return sum(cut.f1 for cut in found) / len(found)


def _furniture(found: Sequence[Cut], tuned: str) -> Row:
    left, lines = sum(len(cut.left) for cut in found), sum(len(cut.page.furniture) for cut in found)
    detail = f"{100 * left / lines:.2f} lines of 100 are left, of {lines:,}"
    return _row("furniture lines taken out", found, 1 - left / lines, tuned, 0.96, 0.99, detail)


def _lines(found: Sequence[Cut], tuned: str) -> Row:
    lost, lines = sum(len(cut.lost) for cut in found), sum(len(cut.page.article) for cut in found)
    detail = f"{100 * lost / lines:.2f} lines of 100 are lost, of {lines:,}"
    return _row("article lines kept", found, 1 - lost / lines, tuned, 0.99, 0.998, detail)


def _told(corpora: Corpus) -> Row:
    """Lines of text, most of them in scripts without capitals, that no list of marks takes for furniture."""
    rows = corpora.rows(_OTHER_SCRIPTS)
    lines = [line for row in rows for line in map(normalise, row["text"].split("\n")) if line]
    right = sum(kind(line) in get_args(Text) for line in lines) / len(lines)
    detail = "Arabic, Persian, Russian, Chinese and English, each line by itself"
    return Row("lines of text told as text", _OTHER_SCRIPTS, len(lines), right, 0.995, 0.999, "–", _SEEN, detail)
