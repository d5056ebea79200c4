"""Who met, called, wrote to, visited or interviewed whom: rules over linked articles."""

from digest.contacts.article import may_tell, meetings

__all__ = ["may_tell", "meetings"]
