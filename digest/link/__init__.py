"""Linking: whom an article names, by the registry, by key, by context."""

from digest.link.article import link
from digest.link.index import Index, build

__all__ = ["Index", "build", "link"]
