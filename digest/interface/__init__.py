"""What a site says in words of its own, in every language it is made in."""
