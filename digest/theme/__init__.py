"""The site's theme, installed under the name `digest`: templates, a stylesheet and scripts, on top of Material."""
