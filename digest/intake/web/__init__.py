"""Asking strangers' servers: public addresses only, as a polite guest, and never for longer or for more than said."""
