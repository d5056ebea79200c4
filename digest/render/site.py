"""What the pages and files of a site know of the site itself."""

from __future__ import annotations

from dataclasses import dataclass

from digest import paths
from digest.interface.files import read_interface
from digest.interface.texts import Texts
from digest.project import Project
from digest.registry.mkdocs_yml import language_of, read_mkdocs_yml
from digest.render.address import safe_address


@dataclass(frozen=True, slots=True)
class Site:
    """`url` is where it will live, with a slash at its end; none where mkdocs.yml does not say. `report_to` is a mail
    or web address for problems that readers find. `texts` are what it says in words of its own."""

    name: str
    texts: Texts
    url: str | None = None
    report_to: str | None = None

    def address(self, path: str) -> str | None:
        """The whole address of a page or file under docs/; none where the site's own is not known."""
        if self.url is None:
            return None
        return self.url + (paths.address(path).removeprefix("/") if path.endswith(".md") else path)


def site_of(project: Project) -> Site:
    """What mkdocs.yml, digest.yml and the language files say of it.

    A `site_url` that is no web address is none. Raises Refusal with the faults of the project's own language file.
    """
    content = read_mkdocs_yml(project.root).content
    name, url = content.get("site_name"), content.get("site_url")
    address = safe_address(url) if isinstance(url, str) else None
    if address is not None and address.startswith("http"):
        address = address.split("?", 1)[0].split("#", 1)[0].rstrip("/") + "/"
    else:
        address = None
    texts = read_interface(project.root, language_of(content)).texts
    return Site(str(name or "digest"), texts, address, project.settings.report_to)
