"""The desk: the only writers under seeds/."""
