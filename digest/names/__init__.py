"""Names: are two of them one actor's, and why."""

from __future__ import annotations

from digest.names.compare import compare
from digest.names.comparison import Aligned, Band, Comparison

__all__ = ["Aligned", "Band", "Comparison", "compare"]
