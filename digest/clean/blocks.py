"""The lines of a tree: what its blocks say, each block a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from digest.text import lines, normalise

# Elements of HTML, and `head item list quote row lb` of the trees that trafilatura gives.
BLOCKS = frozenset(
    """
    address article aside blockquote body br caption center code dd details dialog dir div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html item lb legend li list main menu nav noframes ol
    optgroup option p pre quote row section summary table tbody tfoot thead tr ul
    """.split()
)
_ROWS = frozenset({"row", "tr"})
_CELLS = frozenset({"cell", "td", "th"})
_KEPT = frozenset({"code", "pre"})  # whose line ends count
# What is no text, or no text of the article: it asks for input, runs, or stands for pictures and sounds.
DROPPED = frozenset(
    """
    applet audio button canvas datalist embed form frame iframe input map math meta noscript object option script
    select style svg template textarea title video
    """.split()
)
_BETWEEN = "\x1f"  # no text holds it: the parser makes U+FFFD of controls


def block_lines(
    root: etree._Element, is_dropped: Callable[[etree._Element], bool] = lambda element: element.tag in DROPPED
) -> Iterator[str]:
    """Each block's own text, normalised, in order. A table's row is a line, its cells parted by ` | `, if each is one.

    An element that is dropped, or hidden where it stands, is left out with all that is in it.
    """
    words: list[str] = []
    is_row = False
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = element.tag
        if event == "start":
            if name in BLOCKS:
                is_row = name in _ROWS or (is_row and not words)
                yield from _ended(words)
            elif name in _CELLS and words:
                words.append(_BETWEEN)
            if element is not root and (is_dropped(element) or is_hidden(element)):
                walk.skip_subtree()
            elif element.text:
                words.append(element.text)
        else:
            if name in BLOCKS:
                yield from _ended(words, is_row and name in _ROWS, name in _KEPT)
            if element is not root and element.tail:
                words.append(element.tail)
    yield from _ended(words)


def is_hidden(element: etree._Element) -> bool:
    """Whether its own attributes keep it from view: the opening words that letters show in lists only are such."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()


def _ended(words: list[str], is_row: bool = False, is_kept: bool = False) -> Iterator[str]:
    """The lines that `words` make: one, or one a cell, or as many as there are where line ends count."""
    if not words:
        return
    text = "".join(words)
    words.clear()
    pieces = filter(None, map(normalise, lines(text) if is_kept else text.split(_BETWEEN)))
    if not is_row:
        yield from pieces
    elif row := " | ".join(pieces):
        yield row
