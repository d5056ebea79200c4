"""How many were killed or injured, as articles put it."""

from digest.figures.tolls import tolls

__all__ = ["tolls"]
