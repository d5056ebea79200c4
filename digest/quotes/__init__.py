"""Quotations: what an article puts in quotation marks as speech, and whose it is, by rules."""

from digest.quotes.article import quotes

__all__ = ["quotes"]
