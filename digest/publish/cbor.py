"""As much of CBOR (RFC 8949) as Pagefind writes its tables in: whole numbers, texts and lists of known length."""

from __future__ import annotations

from collections.abc import Sequence

Item = int | str | list["Item"]

_NUMBER, _NEGATIVE, _TEXT, _LIST = 0, 1, 3, 4
_SHORT = 24  # below, a number stands in the first byte


def decoded(data: bytes) -> Item:
    """The one item that `data` is. Raises ValueError where it is something else, cut off or followed by more."""
    item, end = _item(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes too many")
    return item


def encoded(item: Item) -> bytes:
    out = bytearray()
    _write(item, out)
    return bytes(out)


def pieces(data: bytes) -> list[bytes]:
    """What the list `data` holds, each part still encoded. Raises ValueError as `decoded` does."""
    kind, number, at = _head(data, 0)
    if kind != _LIST:
        raise ValueError("no list")
    found = []
    for _ in range(number):
        start, at = at, _end(data, at)
        found.append(data[start:at])
    if at != len(data):
        raise ValueError(f"{len(data) - at} bytes too many")
    return found


def joined(parts: Sequence[bytes]) -> bytes:
    """The list of `pieces`."""
    out = bytearray()
    _write_head(_LIST, len(parts), out)
    return bytes(out) + b"".join(parts)


def first(data: bytes) -> Item:
    """What the list `data` begins with; the rest is not looked at."""
    kind, number, at = _head(data, 0)
    if kind != _LIST or not number:
        raise ValueError("no list that holds something")
    return _item(data, at)[0]


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Kind and number of the item at `at`, and where what it holds begins."""
    if at >= len(data):
        raise ValueError(f"cut off after {len(data)} bytes")
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if number >= _SHORT:
        size = 1 << (number - _SHORT)
        if size > 8 or at + size > len(data):
            raise ValueError(f"no number at byte {at}")
        number, at = int.from_bytes(data[at : at + size], "big"), at + size
    if kind not in (_NUMBER, _NEGATIVE, _TEXT, _LIST) or (kind == _TEXT and at + number > len(data)):
        raise ValueError(f"no number, text or list at byte {at}")
    return kind, number, at


def _item(data: bytes, at: int) -> tuple[Item, int]:
    kind, number, at = _head(data, at)
    if kind == _NUMBER:
        return number, at
    if kind == _NEGATIVE:
        return -1 - number, at
    if kind == _TEXT:
        return data[at : at + number].decode(), at + number
    items: list[Item] = []
    for _ in range(number):
        item, at = _item(data, at)
        items.append(item)
    return items, at


def _end(data: bytes, at: int) -> int:
    left = 1
    while left:
        kind, number, at = _head(data, at)
        left -= 1
        if kind == _TEXT:
            at += number
        elif kind == _LIST:
            left += number
    return at


def _write(item: Item, out: bytearray) -> None:
    if isinstance(item, int):
        _write_head(_NUMBER if item >= 0 else _NEGATIVE, item if item >= 0 else -1 - item, out)
    elif isinstance(item, str):
        text = item.encode()
        _write_head(_TEXT, len(text), out)
        out += text
    else:
        _write_head(_LIST, len(item), out)
        for part in item:
            _write(part, out)


def _write_head(kind: int, number: int, out: bytearray) -> None:
    if number < _SHORT:
        out.append(kind << 5 | number)
        return
    power = next(power for power in range(4) if number < 1 << (8 << power))
    out.append(kind << 5 | _SHORT + power)
    out += number.to_bytes(1 << power, "big")
