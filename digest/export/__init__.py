"""Data to take away: one table a file, rows as mappings, written as JSON Lines or CSV."""
