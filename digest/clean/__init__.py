"""Cleaning: what of an input is the article, and what is furniture of the page it was scraped from."""

from digest.clean.article import clean

__all__ = ["clean"]
