"""Gathering: what all articles together say about who appears where."""

from digest.gather.cards import card
from digest.gather.catalog import gather

__all__ = ["card", "gather"]
