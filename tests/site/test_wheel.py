"""The wheel has everything inside, and what is installed from it works: no network, nothing of this folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("pyproject.toml", "README.md", "LICENSE", "digest", "tests", "bench", "seeds", "mkdocs.yml")
pytestmark = pytest.mark.slow


def ended(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command without what would lead it back to this environment."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "PYTEST", "SOURCE_DATE_EPOCH"))
    }
    run = subprocess.run([*map(str, command)], cwd=cwd, env=kept, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, f"{run.args}\n{run.stdout}\n{run.stderr}"
    return run


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy: setuptools would take what an earlier build left in build/."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name)
        else:
            shutil.copy(ROOT / name, copy / name)
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    ended(sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", out, copy, cwd=out)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin/` of an environment that holds the wheel alone; the locked libraries come after it on the path."""
    place = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(place, symlinks=True)
    python = place / "bin" / "python"
    options = ("--no-deps", "--no-index", "--disable-pip-version-check")
    ended(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, cwd=place)
    (packages,) = place.glob("lib/python*/site-packages")
    libraries = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    # A plain line: .pth files over there, the one of the editable install among them, are not read.
    (packages / "libraries.pth").write_text("".join(f"{folder}\n" for folder in libraries), "utf-8")
    return python.parent


def test_everything_is_inside_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
        assert not archive.testzip()
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "digest").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours - inside == set(), "package data that pyproject.toml does not name"
    assert inside - ours == set()
    assert {
        *("digest/py.typed", "digest/names/states.yml", "digest/theme/main.html", "digest/theme/mkdocs_theme.yml"),
        *("digest/theme/assets/digest/digest.css", "digest/theme/partials/content.html", "digest/theme/sitemap.xml"),
        *("digest/starter/gitignore", "digest/starter/github/workflows/publish.yml", "digest/starter/seeds/actors.yml"),
        "digest/starter/seeds/articles/example-gazette/oath-of-office.txt",
    } <= inside


def test_what_is_used_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "import digest, digest.theme, digest.starter; print(digest.__file__, digest.theme.__file__)"
    for place in ended(installed / "python", "-c", code, cwd=tmp_path).stdout.split():
        assert Path(place).is_relative_to(installed.parent)
    themes = "from mkdocs.utils import get_themes; print(get_themes()['digest'].dist.locate_file('.'))"
    found = ended(installed / "python", "-c", themes, cwd=tmp_path).stdout.strip()
    assert Path(found).is_relative_to(installed.parent)


def test_a_site_from_the_wheel(installed: Path, wheel: Path, tmp_path: Path) -> None:
    digest = installed / "digest"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    version = ended(digest, "--version", cwd=elsewhere).stdout.strip()
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", version)
    assert wheel.name.startswith(f"newsdigest-{version}-")
    ended(digest, "init", "../x", "--yes", cwd=elsewhere)
    project = tmp_path / "x"
    assert (project / ".gitignore").is_file()
    assert (project / ".github" / "workflows" / "publish.yml").is_file()
    assert f"newsdigest=={version}" in (project / "requirements.txt").read_text("utf-8").splitlines()
    assert ended(digest, "check", "-C", project, cwd=elsewhere).stdout == "nothing to mend\n"
    built = ended(digest, "build", "-C", project, cwd=elsewhere)
    assert "1 article," in built.stdout
    assert "warning" not in built.stderr
    site = project / "site"
    assert (site / "actor" / "antonio-guterres" / "index.html").is_file()
    assert (site / "assets" / "digest" / "digest.css").is_file()
    assert (site / "pagefind" / "pagefind.js").is_file()
    assert list(elsewhere.iterdir()) == []
