"""What the pages and files of a site know of the site itself."""

from __future__ import annotations

from dataclasses import dataclass

from digest import paths


@dataclass(frozen=True, slots=True)
class Site:
    """`url` is where it will live, with a slash at its end; none where mkdocs.yml does not say. `report_to` is a mail
    or web address for problems that readers find."""

    name: str
    url: str | None = None
    report_to: str | None = None

    def address(self, path: str) -> str | None:
        """The whole address of a page or file under docs/; none where the site's own is not known."""
        if self.url is None:
            return None
        return self.url + (paths.address(path).removeprefix("/") if path.endswith(".md") else path)
