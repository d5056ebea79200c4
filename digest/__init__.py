"""digest: articles in, a searchable static site of what they say about whom out."""
