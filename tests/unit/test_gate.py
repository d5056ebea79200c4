from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from digest.interface.files import english
from digest.publish.allowed import CLOSED
from digest.publish.gate import check_site, is_generated
from digest.render.markdown import markdown
from tests.properties.every_node import page_of
from tests.properties.texts import hostile_payloads

SHELL = """<!doctype html><html lang="en" class="no-js"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta charset="utf-8">
<meta name="digest:title" content="T" data-pagefind-meta="title[content]">
<link rel="canonical" href="https://site.example/x/"><link rel="stylesheet" href="../assets/x.css">
<title>T</title></head><body dir="ltr" data-md-color-scheme="default">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">
<header class="d-header"><nav aria-label="Pages"><a href=".." aria-current="page">Today</a></nav></header>
<div class="md-container"><main class="md-main"><div class="md-main__inner"><div class="md-content">
<article class="md-content__inner md-typeset" data-pagefind-body>
<h1 id="top">T</h1>
CONTENT
<p>End</p>
</article></div></div></main><footer class="d-footer"><p>Foot</p></footer></div>
<script id="__config" type="application/json">{"base": ".."}</script><script src="../assets/x.js"></script>
</body></html>
"""
GOOD = (
    '<div class="d-text" lang="ar" dir="rtl"><p>a <strong>b</strong> <a href="../../actor/x/" title="how">'
    '<bdi>X</bdi></a> <a href="https://h.example/" rel="nofollow noopener ugc">o</a></p></div>'
)


def found(tmp_path: Path, content: str, page: str = "article/x/index.html", shell: str = SHELL) -> list[str]:
    path = tmp_path / "site" / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(shell.replace("CONTENT", content), encoding="utf-8")
    problems = check_site(tmp_path / "site", [page])
    assert all(problem.where == f"site/{page}" and problem.fix for problem in problems)
    return [problem.what for problem in problems]


def test_a_good_page_passes(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []


PLANTS = {
    "<img src=x onerror=alert(1)>": "element <img>",
    "<script>alert(1)</script>": "element <script>",
    "<script src=//h.example/x.js></script>": "element <script>",
    "<iframe src=x></iframe>": "element <iframe>",
    "<base href=https://h.example/>": "element <base>",
    '<meta http-equiv=refresh content="0;url=//h.example">': "element <meta>",
    "<svg><p>": "element <svg>",
    "<math><mi>": "element <math>",
    "<form action=x>": "element <form>",
    "<style>x": "element <style>",
    "<link rel=stylesheet href=x>": "element <link>",
    "<object data=x>": "element <object>",
    "<em>x</em>": "element <em>",
    "<custom-x>": "element <custom-x>",
    "<template><p>": "element <template>",
    "<p style='color:red'>": "attribute style= on <p>",
    "<p onclick=x>": "attribute onclick= on <p>",
    "<p data-x=y>": "attribute data-x= on <p>",
    "<p id=top>": "attribute id= on <p>",
    "<body onload=x>": "attribute onload= on <body>",
    "<html onclick=x>": "attribute onclick= on <html>",
    "<h2 id=__config>x</h2>": 'id="__config" on <h2>',
    "<div class='md-overlay'>": 'class="md-overlay" on <div>',
    "<a href='javascript:alert(1)'>x</a>": 'href="javascript:alert(1)" on <a>',
    "<a href=' java\nscript:alert(1)'>x</a>": 'href="java script:alert(1)" on <a>',
    "<a href='data:text/html,x'>x</a>": 'href="data:text/html,x" on <a>',
    "<a href='//h.example'>x</a>": 'href="//h.example" on <a>',
    "<a href='/\\h.example'>x</a>": 'href="/\\h.example" on <a>',
    "<a href='https://h.example'>x</a>": 'href="https://h.example" on <a> without its rel',
    "</article><p>x": "<p> beside the content",
    "</div>x": "text outside of the content: x",
    "</div></div></main></div><p>": "<p> beside the content",
    "</article><article class=md-content__inner>": "2 content areas (article.md-content__inner) where there is one",
}


@pytest.mark.parametrize(("planted", "expected"), PLANTS.items(), ids=list(PLANTS))
def test_planted_in_the_content(tmp_path: Path, planted: str, expected: str) -> None:
    assert expected in found(tmp_path, GOOD + planted)


PICTURE = (
    '<div class="d-network"><svg viewBox="0 0 9 9" width="9" height="9" preserveAspectRatio="none" role="group" '
    'aria-label="A"><rect x="1" y="2" width="3" height="4"><title>B</title></rect><path d="M1 2v-3h4v3z"/>'
    '<path class="d-tie" d="M1 2Q3 4 5 6"/><a href="../x/" class="d-met"><title>C</title><circle cx="1" cy="2" r="3"/>'
    '<text x="1" y="2" text-anchor="end">C</text></a><g class="d-own"><text x="1" y="2">D</text></g></svg></div>'
)
WITH_PICTURES = ("actor/x/index.html", "source/x/index.html", "digest/2024/index.html", "index.html")


@pytest.mark.parametrize("page", WITH_PICTURES)
def test_a_picture_passes_where_it_belongs(tmp_path: Path, page: str) -> None:
    assert found(tmp_path, PICTURE, page) == []


@pytest.mark.parametrize("page", [f"{name}/index.html" for name in ("article/x", "articles", "search", "guide")])
def test_and_nowhere_else(tmp_path: Path, page: str) -> None:
    assert "element <svg>" in found(tmp_path, PICTURE, page)


IN_PICTURES = {
    ("<title>B", "<title><img src=x>B"): "element <img>",
    ("<title>B", "<script>alert(1)</script><title>B"): "element <script>",
    ("<title>B", "<animate attributeName=href values=x /><title>B"): "element <animate>",
    ("<title>B", "<foreignObject><p>x</p></foreignObject><title>B"): "element <foreignObject>",
    ("<title>B", "<use href='#x'></use><title>B"): "element <use>",
    ("<title>B", "<style>x</style><title>B"): "element <style>",
    ('x="1" y="2" w', 'onclick="x" x="1" y="2" w'): "attribute onclick= on <rect>",
    ('x="1" y="2" w', 'style="x" x="1" y="2" w'): "attribute style= on <rect>",
    ('x="1" y="2" w', 'x="1.5" y="2" w'): 'x="1.5" on <rect>',
    ('href="../x/"', 'href="javascript:alert(1)"'): 'href="javascript:alert(1)" on <a>',
    ('href="../x/"', 'href="https://h.example/" rel="nofollow noopener ugc"'): 'href="https://h.example/" on <a>',
    ('href="../x/"', 'href="//h.example/"'): 'href="//h.example/" on <a>',
    ('href="../x/"', 'xlink:href="javascript:x"'): "attribute xlink:href= on <a>",
    ('class="d-met"', 'class="md-overlay"'): 'class="md-overlay" on <a>',
    ('d="M1 2Q', 'd="url(x)M1 2Q'): 'd="url(x)M1 2Q3 4 5 6" on <path>',
    ('role="group"', 'role="dialog"'): 'role="dialog" on <svg>',
    ('role="group" ', ""): "element <svg>",
    ('aria-label="A"', ""): "element <svg>",
    ('class="d-network"', 'class="d-text"'): "element <svg>",
    ("</svg>", "<svg><p>x"): "element <svg>",
    ("</div>", "</div><rect x='1'></rect>"): "element <rect>",
}


@pytest.mark.parametrize(("change", "expected"), IN_PICTURES.items(), ids=[new for _, new in IN_PICTURES])
@pytest.mark.parametrize("page", ["actor/x/index.html", "index.html"])
def test_planted_in_a_picture(tmp_path: Path, change: tuple[str, str], expected: str, page: str) -> None:
    assert PICTURE.count(change[0]) == 1
    assert expected in found(tmp_path, PICTURE.replace(*change), page)


AROUND = {
    "<script>alert(1)</script>": "unknown inline script sha256-",
    "<script type='module'>alert(1)</script>": "unknown inline script sha256-",
    "<script type='application/json'>{x}</script>": "a script of data that is not JSON",
    "<script src='https://h.example/x.js'></script>": 'src="https://h.example/x.js" on <script>',
    "<script src='//h.example/x.js'></script>": 'src="//h.example/x.js" on <script>',
    "<script src='data:,alert(1)'></script>": 'src="data:,alert(1)" on <script>',
    "<link rel=stylesheet href=https://h.example/x.css>": 'href="https://h.example/x.css" on <link>',
    "<link rel='canonical stylesheet' href=https://h.example/x.css>": 'href="https://h.example/x.css" on <link>',
    "<link rel=preload href=x>": 'rel="preload" on <link>',
    "<link href=https://h.example/x.css>": 'href="https://h.example/x.css" on <link>',
    '<meta http-equiv=refresh content="0;url=//h.example">': 'http-equiv="refresh" on <meta>',
    "<base href=x>": "element <base>",
    "<style>x</style>": "element <style>",
    "<img src=https://h.example/x.png>": 'src="https://h.example/x.png" on <img>',
    "<img src=x onerror=alert(1)>": "attribute onerror= on <img>",
    "<iframe srcdoc=x></iframe>": "element <iframe>",
    "<input type=image src=x>": "attribute src= on <input>",
    "<button formaction=x>": "attribute formaction= on <button>",
    "<form action=x></form>": "attribute action= on <form>",
    "<a href=javascript:x>y</a>": 'href="javascript:x" on <a>',
}


@pytest.mark.parametrize(("planted", "expected"), AROUND.items(), ids=list(AROUND))
@pytest.mark.parametrize("before", ["</head>", "</header>", "</body>"])
def test_planted_around_the_content(tmp_path: Path, planted: str, expected: str, before: str) -> None:
    shell = SHELL.replace(before, f"{planted}{before}")
    told = found(tmp_path, GOOD, "guide/index.html", shell)
    assert any(what.startswith(expected) for what in told), told


def test_hand_written_pages_may_hold_more(tmp_path: Path) -> None:
    markup = (
        '<p class="x" id="Y">a <em>b</em> <code>c</code><br><img src="a.png" alt="d" width="1">'
        '<a href="https://h.example/">e</a></p><ol start="3"><li>x</li></ol><pre><code>x</code></pre><hr>'
    )
    for page in ("guide/index.html", "index.html", "about/index.html"):
        assert found(tmp_path, markup, page) == []
    assert len(found(tmp_path, markup)) > 5
    for page in ("guide/index.html", "index.html"):
        assert found(tmp_path, "<p style=x><img src=//h/x><script>x</script><h2 id=__config>", page) != []


@pytest.mark.parametrize(
    ("page", "generated"),
    [
        *(("index.html", True), ("404.html", True), ("about/index.html", True), ("article/x/index.html", True)),
        *(("story/x/index.html", True), ("pair/a--b/index.html", True), ("digest/2024/index.html", True)),
        *(("guide/index.html", False), ("articles.html", False), ("guide/article/index.html", False)),
    ],
)
def test_which_pages_are_generated(page: str, generated: bool) -> None:
    assert is_generated(page) is generated


def test_a_missing_page_and_a_page_without_content(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search/index.html").write_text("<!doctype html><title>x</title>")
    whats = [problem.what for problem in check_site(tmp_path, ["gone/index.html", "search/index.html"])]
    assert whats == ["the page is missing", "0 content areas (article.md-content__inner) where there is one"]


def test_findings_are_told_once_in_one_line_and_not_without_end(tmp_path: Path) -> None:
    assert found(tmp_path, "<b>x</b>" * 50) == ["element <b>"]
    told = found(tmp_path, "".join(f"<x{nth}>" for nth in range(50)))
    assert len(told) == 21 and told[-1] == "30 findings more"
    assert all("\n" not in what and len(what) < 200 for what in found(tmp_path, f"<a href='x:\n\n{'y' * 900}'>z</a>"))


def test_scripts_of_the_404_page_count_unless_there_are_more_than_usual(tmp_path: Path) -> None:
    three = "".join(f"<script>x={nth}</script>" for nth in range(3))
    shell = SHELL.replace("</body>", f"{three}</body>")
    assert len(found(tmp_path, GOOD, shell=shell)) == 3
    assert found(tmp_path, "", "404.html", shell) == []
    assert found(tmp_path, GOOD, shell=shell) == []
    more = shell.replace("</body>", "<script>alert(1)</script></body>")
    assert len(found(tmp_path, "", "404.html", more)) == 4


def strangers(html: str) -> Counter[str]:
    """Elements that no generated page has, and attributes that its elements do not have."""
    root = LexborHTMLParser(html).root
    assert root is not None
    seen: Counter[str] = Counter()
    for node in root.traverse(include_text=False):
        tag = node.tag or ""
        if not tag.startswith(("-", "!")):
            seen[tag] += tag not in CLOSED
            seen.update(f"{tag} {name}" for name in node.attributes if name not in CLOSED.get(tag, ()))
    return +seen


def test_agreement_on_hostile_markup(tmp_path: Path) -> None:
    """Each payload that makes something out of the list is found, and none is found for being mere text."""
    plain = strangers(SHELL.replace("CONTENT", ""))
    missed: list[str] = []
    told = 0
    for key, payload in hostile_payloads():
        content = payload.encode("utf-8", "replace").decode("utf-8")
        planted = strangers(SHELL.replace("CONTENT", content)) - plain
        problems = found(tmp_path, content)
        told += bool(problems)
        if planted and not problems:
            missed.append(f"{key}: {planted}")
        if "<" not in payload:
            assert problems == [], key
    assert missed == []
    assert told > 1_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site as our theme prints it, from texts that would do harm."""
    root = tmp_path_factory.mktemp("gate")
    text = '</title><img src=x onerror=alert(1)> "&amp; {{ 7*7 }} *b*'
    for path in ("index.md", "article/x.md", "actor/x.md", "search/index.md"):
        file = root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        page = replace(page_of(text, (text[:9], text[9:])), path=path, front=(("title", text), ("kind", "article")))
        file.write_text(markdown(page, english()), "utf-8")
    (root / "docs" / "guide.md").write_text(
        "# Guide\n\n## A\n\n1. x\n\n```\ncode\n```\n\n[x](index.md) *em*\n", "utf-8"
    )
    (root / "mkdocs.yml").write_text(
        "site_name: s\nsite_url: https://site.example/d/\ntheme: {name: digest, font: false}\nplugins: []\n"
        "extra: {scope: /, generator: false}\nvalidation: {links: {not_found: ignore}}\n"
        "markdown_extensions: [tables, toc, attr_list, md_in_html]\nnav: [index.md, search/index.md]\n",
        "utf-8",
    )
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    return root / "site"


def test_the_theme_passes(built: Path) -> None:
    assert [str(problem) for problem in check_site(built)] == []
    assert (built / "article/x/index.html").is_file()


def test_planted_in_the_theme(built: Path) -> None:
    page = built / "article/x/index.html"
    html = page.read_text("utf-8")
    for planted in ("<img src=x onerror=x>", "<script>1</script>", "<p style=x>", "<iframe>", "<a href=javascript:x>"):
        for mark in ("</h1>", "</p>", "</article>", "</main>", "</body>", "</head>", "</header>"):
            page.write_text(html.replace(mark, f"{mark}{planted}", 1), "utf-8")
            assert check_site(built, ["article/x/index.html"]) != (), (planted, mark)
    page.write_text(html, "utf-8")
