"""Stories: articles that tell of one event, whichever outlets print them, found by what they have in common."""

from digest.stories.signature import signature

__all__ = ["signature"]
