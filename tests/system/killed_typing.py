#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window is killed (SIGKILL) in the middle of a word, with five customers open and something typed for
each; the next run has all five tabs, texts, cursors and channels again, and the one in front."""
import argparse
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

from support.deskprocess import DeskProcess
from support.paths import program
from support.server import PASSWORD, Server, known

NAMES = ["沈嘉怡", "周志远", "单国栋", "欧阳文静", "覃海燕"]
LOGIN = "user-a"
PATIENCE = 120


class Window:
    """The real window on an invisible screen, driven by a part of its own tour."""

    def __init__(self, desk, password_file, part):
        self.pictures = desk.folder / part
        self.process = subprocess.Popen(
            [program("touchline"), "--server", f"https://127.0.0.1:{desk.port}", "--pin", str(desk.certificate),
             "--profile", str(desk.folder / "profile"), "--null-cipher-for-tests", "--user", LOGIN,
             "--password-file", str(password_file), "--lang", "en", "--theme", "light",
             "--tour", str(self.pictures), "--tour-part", part],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})

    def wait_for(self, line):
        for said in self.process.stdout:
            if said.strip() == line:
                return
        raise RuntimeError(f"the window ended with {self.process.wait()}: {self.process.stderr.read()}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        try:
            out, err = self.process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        return self.process.returncode, out + err


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="touchline-killed-") as folder:
        folder = pathlib.Path(folder)
        password_file = folder / "password"
        password_file.write_text(PASSWORD + "\n")
        server = Server(folder, None)
        server.company()
        server.add_user(LOGIN, "Agent A", "agent", known("H1"), known("T1"))
        server.start()
        try:
            for turn in range(options.rounds):
                desk = DeskProcess(LOGIN, folder / f"desk-{turn}", server.certificate, server.port).start()
                desk.sign_in()
                if turn == 0:
                    for name in NAMES:
                        desk.must("record-new", type="customer", set={"name": name})
                desk.wait_synced()
                desk.quit()
                typing = Window(desk, password_file, "typing")
                typing.wait_for("typing")
                typing.kill()
                code, said = Window(desk, password_file, "typed").end()
                if code != 0:
                    failed += 1
                print(f"round {turn + 1}: killed while typing in five tabs; "
                      f"{'everything came back' if code == 0 else said}", flush=True)
        finally:
            server.kill()
    print(f"{options.rounds} kills, {failed} with a loss")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
