"""What data looks like in the files that other programs read: values in, lines out; nothing here knows an article."""
