"""What a feed says: XML made safe, feedparser kept to what it does well, entries as values, values as documents."""
