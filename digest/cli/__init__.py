"""The command line: one verb a file.

Exit codes: 0 done, 1 the user can mend it, 2 wrong usage, 130 interrupted, 3 our bug.
"""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from io import TextIOWrapper
from pathlib import Path

import click

from digest.cli.late import Verbs
from digest.problems import Refusal
from digest.report import tell_problems

_VERBS = "actors add build check convert explain export fetch freeze init readers review serve takedown texts"


@click.group(
    commands=Verbs({verb: f"digest.cli.{verb}" for verb in _VERBS.split()}),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("-C", "root", type=click.Path(path_type=Path), default=Path(), help="The project folder. Default: here.")
@click.version_option(package_name="newsdigest", message="%(version)s")
@click.pass_context
def digest(context: click.Context, root: Path) -> None:
    """Articles in, a searchable static site of what they say about whom out."""
    context.obj = root


def main() -> int:
    """Run the command line; returns the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that cannot show a letter ends no run
        sys.stdout.reconfigure(errors="replace")
    try:
        # Not `digest.main()`: it ends the process itself, with 1, when the reader of a pipe has gone.
        with digest.make_context("digest", sys.argv[1:]) as context:
            code = int(digest.invoke(context) or 0)
        sys.stdout.flush()
        return code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Refusal as refusal:
        tell_problems(refusal.problems)
        return 1
    except (KeyboardInterrupt, click.Abort):
        print("interrupted; nothing is half-written", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _our_bug(error)


def _our_bug(error: Exception) -> int:
    """The traceback goes to a file that can be sent; the terminal gets one line."""
    try:
        handle, log = tempfile.mkstemp(prefix="digest-bug-", suffix=".log", text=True)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(error, file=file)
    except OSError:  # a full disk: then here
        traceback.print_exception(error)
        print(f"digest has a bug ({type(error).__name__}); please report it with the lines above", file=sys.stderr)
        return 3
    print(f"digest has a bug ({type(error).__name__}); please report it with the file {log}", file=sys.stderr)
    return 3
