"""Who met, called, wrote to, visited or interviewed whom: rules over linked articles."""

from digest.contacts.article import meetings

__all__ = ["meetings"]
