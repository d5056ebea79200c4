"""`digest texts`: what the site says in words of its own, as a file to translate or to reword."""

from __future__ import annotations

from pathlib import Path

import click

from digest.cli.options import project_folder
from digest.interface.files import draft, read_interface
from digest.registry.mkdocs_yml import language_of, read_mkdocs_yml


@click.command()
@click.argument("language", required=False)
@project_folder
def texts(root: Path, language: str | None) -> int:
    """Print the texts of the site's own in LANGUAGE, a code such as de or pt-BR.

    The output is a language file: put it into seeds/interface/ under the code of its language. What is not in the
    language yet stands in comments, in English. Default: the language of mkdocs.yml.
    """
    for line in draft(read_interface(root, language or language_of(read_mkdocs_yml(root).content)).own):
        click.echo(line)
    return 0
