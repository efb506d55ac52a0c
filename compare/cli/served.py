"""The process of one reader in a browser: `python -m compare.cli.served FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Show what a server put into a folder; nothing is ever written to a file.

    Each reader begins with the corrections that the server read, and keeps further
    ones until the page is closed.
    """
    from compare.cli.handover import take_over
    from compare.cli.process import DONE, TROUBLE, complain
    from compare.review import Sidecar
    from compare.tui import CompareApp
    from compare.tui.settings import config_path, load_settings

    handed = take_over(Path(sys.argv[1]))
    settings = load_settings(config_path())
    app = CompareApp(handed.events, Sidecar(None, handed.session), settings)
    app.predicts = handed.predicts
    app.run()
    if app.fault:
        complain(f"the view of one reader ended ({app.fault!r})")
    return TROUBLE if app.return_code else DONE


if __name__ == "__main__":
    sys.exit(main())
