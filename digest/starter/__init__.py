"""The template of a new project folder: what `digest init` writes. Dot files stand here without their dot."""
