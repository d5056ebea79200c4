"""What a source allows: an excerpt or a link only, and then no other sentence of its article is anywhere."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from digest import pipeline
from tests.site.projects import make_project, put, tree

# Each sentence has a word of its own. Sentences 3 and 5 are the first to name an actor.
STANDFIRST = "The standfirst says markstand of it all."
SENTENCES = (
    "In the harbour there was markone to be seen by everybody who came.",
    "On the second day there was marktwo, and it rained until the evening.",
    "Ada Marlowe then spoke of markthree for most of an hour on Wednesday.",
    "Nobody in the room answered with markfour, as far as one could hear.",
    "Later that night Bram Okafor found markfive at the end of the quay.",
    "On 3 May 2021 the Harbour Council and Ada Marlowe were shown marksix there.",
    "Olga Unlisted and Ada Marlowe were the last to see markseven that year.",
)
TEXT = f"{SENTENCES[0]} {SENTENCES[1]} {SENTENCES[2]}\n\n{SENTENCES[3]} {SENTENCES[4]}\n\n{' '.join(SENTENCES[5:])}\n"
OURS = re.compile(rb"mark(?:one|two|three|four|five|six|seven|eight|stand)")
SOURCE = "paper:\n  name: The Paper\n  match: [{path: 'articles/paper/**'}]\n  publish: %s\n"


def words(folder: Path) -> set[str]:
    """Every word of ours in any file: pages, front matter, HTML, lists, and the search index unpacked."""
    found: set[str] = set()
    for name, content in tree(folder).items():
        if content is not None and not name.startswith(("seeds/", ".cache/")):
            found |= set(OURS.findall(gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content))
    return {word.decode() for word in found}


def project(folder: Path, publish: str, text: str, *, by_default: bool = False) -> Path:
    other = (
        text.replace("mark", "mork").replace("Ada Marlowe then", "Then Ada Marlowe").replace(HEADLINE, "Another day")
    )
    root = make_project(folder, {"paper/a.txt": text, "loose.txt": other})
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://news.example/\n")  # so that there are feeds
    put(root, "seeds/sources.yml", SOURCE % ("full" if by_default else publish))
    if by_default:
        (root / "seeds/articles/paper/a.txt").rename(root / "seeds/articles/unknown.txt")
        put(root, "digest.yml", f"publish: {publish}\n")
    return root


HEADLINE = "Three days at the harbour"
SHAPES = {
    "declared": f"---\ntitle: {HEADLINE}\nstandfirst: {STANDFIRST}\ndate: 2021-05-04\n---\n{TEXT}",
    "printed": f"{HEADLINE}\n\n{STANDFIRST}\n\n4 May 2021\n\n{TEXT}",
    "undated": f"{HEADLINE}\n\n{TEXT}",
    "without a headline": TEXT,
    "dateline": f"{HEADLINE}\n\nBEIRUT, 4 May 2021 (XYZ) — {TEXT}",
    "goes on behind its end": f"{HEADLINE}\n\n{TEXT}\nend of message/\n\nBehind the end stands markeight, said all.\n",
}


# A site is made of docs/ alone. For two shapes it is looked at too, for all of them in the slow run.
MAKE = {"docs": pipeline.convert_project, "site": pipeline.build}
BUILT = ("declared", "goes on behind its end")
CASES = [
    *((shape, by_default, "docs") for shape in SHAPES for by_default in (False, True)),
    *((shape, False, "site") for shape in BUILT),
    *(pytest.param(shape, False, "site", marks=pytest.mark.slow) for shape in SHAPES if shape not in BUILT),
]


@pytest.mark.parametrize(("shape", "by_default", "made"), CASES)
def test_of_a_linked_source_no_sentence_is_anywhere(tmp_path: Path, shape: str, by_default: bool, made: str) -> None:
    root = project(tmp_path / "project", "link", SHAPES[shape], by_default=by_default)
    run = MAKE[made](root)
    assert run.counts["articles"] == 2
    assert words(root) == set()
    if shape != "without a headline":
        assert any(HEADLINE in path.read_text("utf-8") for path in (root / "docs" / "article").glob("*.md"))


@pytest.mark.parametrize(("shape", "by_default", "made"), CASES)
def test_of_an_excerpted_source_two_sentences_and_a_receipt_an_actor(
    tmp_path: Path, shape: str, by_default: bool, made: str
) -> None:
    root = project(tmp_path / "project", "excerpt", SHAPES[shape], by_default=by_default)
    MAKE[made](root)
    # Sentence 6 is the receipt of Harbour Council, 7 that of a name outside the registry.
    allowed = {"markone", "marktwo", "markthree", "markfive", "marksix", "markseven"}
    assert words(root) <= allowed
    (page,) = [path for path in (root / "docs/article").glob("*.md") if "marktwo" in path.read_text("utf-8")]
    assert set(OURS.findall(page.read_bytes())) == {b"markone", b"marktwo"}


def test_of_a_full_source_everything_is_there(tmp_path: Path) -> None:
    root = project(tmp_path / "project", "full", SHAPES["declared"])
    pipeline.build(root)
    assert len(words(root)) == 8


def test_what_is_restricted_later_is_taken_back(tmp_path: Path) -> None:
    root = project(tmp_path / "project", "full", SHAPES["printed"])
    pipeline.build(root)
    put(root, "seeds/sources.yml", SOURCE % "link")
    pipeline.build(root)
    assert words(root) == set()
