#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody types into the form of an order; meanwhile a colleague passes the order on (and, in the next round, merges
it into another one); then the window is killed (SIGKILL). The next run has every field that was typed, says what the
colleague did, and what is saved then is both."""
import argparse
import pathlib
import shutil
import sys
import tempfile

from killed_typing import Window
from support.deskprocess import DeskProcess
from support.server import PASSWORD, Server, known

LOGIN, COLLEAGUE = "user-a", "user-b"
# As the tour looks for it.
TITLE = "三号楼停电，待核实"


def pass_on(colleague, order, _):
    colleague.must("order-edit", record=order, set={"ownerTeam": known("T2")})


def merge(colleague, order, other):
    colleague.must("order-edit", record=order, set={"mergedInto": other})


ROUNDS = [("passed on", pass_on, "ownerTeam"), ("merged", merge, "mergedInto")]


def play(folder, server, password_file, keep):
    """Yields what was done, and what was lost ("" = nothing)."""
    colleague = DeskProcess(COLLEAGUE, folder / "colleague", server.certificate, server.port).start()
    colleague.sign_in()
    for turn, (words, change, field) in enumerate(ROUNDS):
        order = colleague.must("order-new", set={"family": "fault", "title": TITLE})["record"]
        other = colleague.must("order-new", set={"family": "fault", "title": "湖滨路整片停电"})["record"]
        colleague.wait_synced()
        desk = DeskProcess(LOGIN, folder / f"desk-{turn}", server.certificate, server.port).start()
        desk.sign_in()
        desk.wait_synced()
        desk.quit()
        typing = Window(desk, password_file, "orderTyping")
        typing.wait_for("typing")
        change(colleague, order, other)
        colleague.wait_synced()
        typing.wait_for("changed")
        typing.kill()
        code, said = Window(desk, password_file, "orderTyped").end()
        if keep:
            for part in ("orderTyping", "orderTyped"):
                shutil.copytree(desk.folder / part, keep / f"{field}-{part}", dirs_exist_ok=True)
        lost = said if code else ""
        if not lost:
            colleague.wait_synced()
            row = colleague.get("work_order", order)["row"]["fields"]
            if row["title"] == TITLE or not row.get(field):
                lost = f"the order has {row['title']!r} and {field} {row.get(field)!r}"
        yield words, lost
    colleague.quit()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the pictures")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="touchline-draft-") as folder:
        folder = pathlib.Path(folder)
        password_file = folder / "password-file"
        password_file.write_text(PASSWORD + "\n")
        server = Server(folder, None)
        server.company()
        server.add_user(LOGIN, "Agent A", "agent", known("H1"), known("T1"))
        server.add_user(COLLEAGUE, "Agent B", "agent", known("H1"), known("T1"))
        server.start()
        try:
            for words, lost in play(folder, server, password_file, options.keep):
                failed += bool(lost)
                print(f"order {words} while it was typed into, then killed: {lost or 'nothing was lost'}", flush=True)
        finally:
            server.kill()
    print(f"{len(ROUNDS)} rounds, {failed} with a loss")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
