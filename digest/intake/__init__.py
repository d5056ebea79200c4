"""What comes into a project from outside; so far a project's own beginning."""
