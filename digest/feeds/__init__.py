"""Feeds of the site and of each actor, story, source and pair, and the list of them all."""
