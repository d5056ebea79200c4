"""Persons' names: taken apart, set against each other, judged."""

from digest.names.persons.compare import compare_persons, readings

__all__ = ["compare_persons", "readings"]
