"""What comes into a project from outside: its own beginning, files, pages from the web."""
