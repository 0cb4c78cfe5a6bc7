# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie."""
import os
import pathlib
import signal
import sys

HERE = pathlib.Path(__file__).resolve().parent
SYSTEM = HERE.parent
CASES = SYSTEM / "cases"
MODEL = SYSTEM.parent / "model"
sys.path.insert(0, str(MODEL))
# Asked to end, the tests take their servers and folders with them.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def program(name):
    """A program of the build that is tested."""
    folder = os.environ.get("TOUCHLINE_BIN")
    if not folder:
        sys.exit("TOUCHLINE_BIN is not set: it names the folder with touchlined and touchline")
    return str(pathlib.Path(folder) / name)
