"""Articles by strangers who mean harm, from files to pages: everything they wrote is text, in one page each."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import frontmatter
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest import paths, pipeline
from digest.publish.gate import check_site
from digest.render.markdown import LONGEST
from digest.text import normalise
from tests.conftest import required
from tests.properties.test_floods import some
from tests.site.projects import make_project, put, tree

BODY = (
    "The council met on Monday, and its members talked for three hours about the money for the bridge and the ferry.",
    "They agreed in the end that the repairs come first, and that the lights along the quay must wait another year.",
)
# The rows of metadata, front matter, body HTML, links, Markdown, templates and Unicode deception.
BY_HAND = (
    *('"><script>alert(1)</script>', "</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "'-alert(1)"),
    *("Notes: a", "- x", "? y", "@a", "*b", "&a", "!!python/none", "---", "...", "% x", "| x", "> x", "{a: b}", "[a"),
    *("a\u2028template: x", "a\u2029hide: x", "a\x85search: x", "a\nstatus: x", "~", "null", "yes", "1e3", "08"),
    *("<iframe src=x>", "<base href=//h.example>", "<!-- open", "<details>", "<svg><p><style><!--</style><img src=x>"),
    *("<math><mtext><table><mglyph><style><img src onerror=alert(1)>", "<form action=//h.example><input>", "<![CDATA["),
    *("[x](javascript:alert(1))", "[x]: javascript:alert(1)", "<javascript:alert(1)>", "![x](//h.example/x.png)"),
    *("# x", "===", "x\n===", "!!! note", "??? note", "/// html", "> x", "[^1]: x", "*[A]: b", "{: onclick=alert(1) }"),
    *("```python", "~~~", "--8<-- 'mkdocs.yml'", "::: digest", "[[x]]", "Key: value", "| a | b |\n|---|---|", "\\`*_"),
    *("{{ 7*7 }}", "{% include 'x' %}", "{{ ''.__class__.__mro__[1].__subclasses__() }}", "${7*7}", "<%= 7*7 %>"),
    *("\u202egnp.exe", "a\u200bb\u2060c\ufeffd", "Паlestinе", "e" + "\u0301" * 40, "\u2066x\u2069", "می\u200cشود"),
    *("con", "index", "404", "assets", "CNAME", "_redirects", ".git", "../../x", "/etc/passwd", "%2e%2e%2fx", "…"),
    *("a" * 300, "*[(" * 300, "__config", "top", "undefined", "constructor", "&lt;b&gt; &amp; &#35; &copy", "💩"),
    *("::set-output x::y", "\U000e0041x", "0o17", "#{7*7}"),
)  # fmt: skip
URLS = (
    *("javascript:alert(1)", " JaVaScRiPt:alert(2)", "java\tscript:alert(1)", "vbscript:x", "data:text/html,<b>"),
    *("//h.example/x", "\\\\h.example\\x", "https://user:pw@h.example/", "https://еxample.example/", "blob:x"),
    *('https://h.example/"><script>alert(1)</script>', "https://h.example/?a=1&b=2", "https://[::1]/", "file:///etc"),
    *("https://h.example/a b", "https://h.example/\u202egnp", "https://h.example/](x)"),
)  # fmt: skip
NAMES = (
    *("x..", "con", "NUL", "index", "404", "%2e%2e%2f", "a\nb", "a\x1b[2Jb", "-rf", "'; DROP", "<b>", "CNAME", "﷽"),
    *("ﬁ", "É", "A", "a", "~", "$(id)", "`id`", "a" * 200, "\u202egnp", "#x", "?x", "x.txt", "x.md", "x " * 5),
    *("é", "e\u0301", "{{7*7}}"),
)  # fmt: skip


def payloads(shared: Path) -> list[str]:
    """Every payload of the corpus as text."""
    path = shared / "corpora" / "hostile.dev.jsonl.gz"
    if not path.is_file():
        (pytest.fail if required("shared") else pytest.skip)(f"the hostile payloads are not there: {path}")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    raw = (row["payload"] if row["payload"] is not None else _decoded(row["payload_b64"]) for row in rows)
    return [text.encode("utf-8", "replace").decode() for text in raw]


def _decoded(text: str) -> str:
    return base64.b64decode(text).decode("utf-8", "replace")


def spread(texts: list[str], many: int) -> list[str]:
    """`many` of the texts, from everywhere in the list."""
    return [texts[number * len(texts) // many] for number in range(many)] if len(texts) > many else texts


def article(front: Mapping[str, str], body: Iterable[str]) -> str:
    block = yaml.safe_dump(dict(front), default_style='"', allow_unicode=True, width=2**31 - 1, sort_keys=False)
    return f"---\n{block}---\n" + "\n\n".join(body) + "\n"


def hostile_articles(texts: list[str]) -> dict[str, str]:
    """An article a text: the text as title, those after it as byline, source, standfirst, address and in the body."""
    made = {}
    for number, text in enumerate(texts):
        nearby = [texts[(number + step) % len(texts)] for step in range(1, 6)]
        front = {
            "title": text,
            "byline": nearby[0][:300],
            "source": nearby[1][:300] if number % 3 else "Sample Daily",
            "standfirst": nearby[2][:1000],
            "url": URLS[number] if number < len(URLS) else f"https://h.example/{number}/{nearby[3][:80]}",
            "date": f"20{number % 20 + 10}-0{number % 9 + 1}-11",
            "template": nearby[0][:100],
            "hide": "toc",
        }
        made[f"h/{number:04}.txt"] = article(front, (BODY[0], *nearby[3][:3000].split("\n"), *nearby, BODY[1]))
    for number, text in enumerate(texts[::7]):
        # No block of its own: the stranger's text is the first thing in the file.
        made[f"raw/{number:04}.txt"] = f"{text}\n\n{BODY[0]}\n\n{text}\n\n{BODY[1]}\n"
    return made


ACTORS = """
evil-one:
  name: '"><script>alert(1)</script></title><img src=x onerror=alert(2)>'
  kind: person
  aliases: [Bridge Keeper, '{{ 7*7 }}']
  scripts: {ar: "</bdi><script>alert(3)</script>"}
  roles: [{title: "<b>keeper</b>", of: council}]
council:
  name: 'The council [x](javascript:alert(1))'
  kind: organisation
  aliases: [The council, the money]
"""


def site_of(folder: Path, texts: list[str]) -> tuple[Path, pipeline.Run]:
    root = make_project(folder, hostile_articles(texts))
    put(root, "seeds/actors.yml", ACTORS)
    return root, pipeline.build(root)


def inner(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text(deep=True).split())


def check(root: Path, run: pipeline.Run, texts: list[str]) -> None:
    parent = {path.name for path in root.parent.iterdir()}
    assert parent <= {root.name, "child.out", "child.err"}
    assert check_site(root / "site") == ()
    pages = sorted((root / "docs" / "article").glob("*.md"))
    assert len(pages) == run.counts["articles"]
    assert run.counts["articles"] + run.counts["failed"] == len(hostile_articles(texts))
    assert all(paths.is_owned(f"article/{page.name}") and page.is_file() for page in pages)
    by_input = {frontmatter.loads(page.read_text("utf-8"))["input"]: page for page in pages}
    listed = titles_in_lists(root / "site")
    met = 0
    for number, text in enumerate(texts):
        page, title = by_input.get(f"h/{number:04}.txt"), normalise(text)
        if page is None or not title:
            continue
        met += 1
        html = LexborHTMLParser((root / "site" / "article" / page.stem / "index.html").read_bytes())
        assert inner(html.css_first("title")) == f"{title} – digest", text
        if len(title) > LONGEST - 100:  # goes on behind the heading
            assert title.startswith(inner(html.css_first("h1")))
            continue
        assert inner(html.css_first("h1")) == title, text
        assert title in listed[page.stem], text
    assert met + run.counts["failed"] >= sum(bool(normalise(text)) for text in texts)


def titles_in_lists(site: Path) -> dict[str, set[str]]:
    """The texts of all links to an article, by the article's folder; each is one text, whatever the list."""
    found: dict[str, set[str]] = {}
    for page in (*site.glob("articles/**/*.html"), *site.glob("source/**/*.html"), site / "index.html"):
        for link in LexborHTMLParser(page.read_bytes()).css("a[href*='article/']"):
            address = (link.attributes["href"] or "").rstrip("/").rpartition("/")[2]
            found.setdefault(address, set()).add(inner(link))
    return {address: texts - {""} for address, texts in found.items()}


def test_hostile_texts_by_hand(tmp_path: Path) -> None:
    root, run = site_of(tmp_path / "project", list(BY_HAND))
    assert run.counts["failed"] == 0, [str(problem) for problem in run.problems]
    check(root, run, list(BY_HAND))
    page = LexborHTMLParser((root / "site/actor/evil-one/index.html").read_bytes())
    assert inner(page.css_first("h1")) == '"><script>alert(1)</script></title><img src=x onerror=alert(2)>'


@pytest.mark.parametrize("many", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_payloads_of_the_corpus(shared: Path, tmp_path: Path, many: int) -> None:
    texts = spread(payloads(shared), many)
    root, run = site_of(tmp_path / "project", texts)
    check(root, run, texts)


@pytest.mark.slow
def test_every_payload_as_a_title_and_in_a_text(shared: Path, tmp_path: Path) -> None:
    texts = payloads(shared)
    root = make_project(tmp_path / "project", hostile_articles(texts))
    run = pipeline.build(root)
    check(root, run, texts)


def test_hostile_names_of_files_give_one_page_each_inside_the_folder(tmp_path: Path) -> None:
    names = {f"{folder}{name}.txt": None for name in NAMES for folder in ("", "f/")}
    root = make_project(tmp_path / "project", {})
    for number, name in enumerate(names):
        put(
            root, f"seeds/articles/{name}", f"{BODY[0]}\n\nNumber {number} of them all, by its own name.\n\n{BODY[1]}\n"
        )
    before = {name for name in tree(tmp_path) if not name.startswith(("project/docs", "project/.cache"))}
    run = pipeline.convert_project(root)
    twins = [problem for problem in run.problems if "has the same address as" in problem.what]
    # The same name composed and decomposed is one origin.
    assert len(twins) == 2
    assert len(run.problems) == 2
    assert run.counts["articles"] == len(names) - 2
    after = {name for name in tree(tmp_path) if not name.startswith(("project/docs", "project/.cache"))}
    assert after == before
    pages = {path.name for path in (root / "docs" / "article").glob("*.md")}
    assert len({name.casefold() for name in pages}) == len(names) - 2


def test_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    secret = put(tmp_path, "secret.txt", "\n\n".join(BODY))
    root = make_project(tmp_path / "project")
    (root / "seeds/articles/link.txt").symlink_to(secret)
    (root / "seeds/articles/folder").symlink_to(tmp_path)
    run = pipeline.convert_project(root)
    assert run.counts["articles"] == 3
    assert "seeds/articles/link.txt" in [problem.where for problem in run.problems]


FLOODS = {
    "line": "x" * 1_000_000,
    "words": "word " * 200_000,
    "emphasis": "*[(" * 20_000,
    "quotes": "“" * 50_000,
    "names": "Ada Marlowe " * 20_000,
    "capitals": "Aaa Bbb Ccc " * 20_000,
    "stops": "A. " * 50_000,
    "lines": "Ada Marlowe came to the harbour.\n" * 4_000,
    "short lines": "x\n" * 19_000,
    "entities": "&lt;" * 50_000,
    "marks": "e" + "\u0301" * 100_000,
    "dates": "1 January 2023 " * 20_000,
}


@pytest.mark.parametrize("kind", some(FLOODS, 2, 1))
def test_a_flood_ends(tmp_path: Path, kind: str) -> None:
    """Each is so long that a quadratic step takes minutes."""
    text = FLOODS[kind]
    root = make_project(tmp_path / "project", {"flood.txt": f"{BODY[0]}\n\n{text}\n\n{BODY[1]}\n"})
    run = pipeline.convert_project(root)
    assert run.counts["articles"] + run.counts["failed"] == 1
