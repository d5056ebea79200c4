"""The names by which pages, feeds and letters call their encodings."""

from __future__ import annotations

import codecs
import re

# What browsers take these names for: https://encoding.spec.whatwg.org/#names-and-labels. A page in "ISO-8859-1" has
# curly quotes that ISO-8859-1 has not.
_WIDER = {
    **dict.fromkeys(("iso8859-1", "ascii"), "cp1252"),
    "iso8859-9": "cp1254",
    **dict.fromkeys(("iso8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# No others: UTF-7 and `unicode_escape` hide markup from every check of bytes, `punycode` takes quadratic time.
_READ = re.compile(r"utf-8|cp125\d|cp866|cp874|cp932|cp949|iso8859-\d+|koi8-[rtu]|mac-\w+|gb18030|big5hkscs|euc_jp")


def named(name: str) -> str | None:
    """Python's name of the encoding that is meant: `latin1` is `cp1252`; none for what text on the web is not in."""
    try:
        found = codecs.lookup(name.strip().lower()).name
    except (LookupError, ValueError):
        return None
    wider = _WIDER.get(found, found)
    return wider if _READ.fullmatch(wider) else None
