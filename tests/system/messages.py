#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An SMS all the way: written on one desk without a network, handed on by the server exactly once (also when
it is killed at that very moment), seen as delivered by every desk that holds the customer. The server's log
has one line for it, without the text."""
import argparse
import random
import re
import sys
import time

from support.system import System

TEXT = "confidential words, 您好"


def delivery(system, name, message):
    row = system.row(name, "message", message)
    return row and row.get("delivery", "")


def wait_delivered(system, names, message):
    """A desk that is told to sync comes to the server's head; the job may be a turn behind it."""
    until = time.monotonic() + 100  # on PostgreSQL a dead server's claim lasts for a minute
    while time.monotonic() < until:
        system.settle(names)
        if all(delivery(system, name, message) == "demo" for name in names):
            return
    raise RuntimeError(f"{message} is {[delivery(system, name, message) for name in names]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    sent = []
    with System(options.engine) as system:
        customer = system.desks["A"].must("record-new", type="customer", set={"name": "沈嘉怡"})["record"]
        system.settle(["A", "B"])
        refused = system.desks["A"].ask("message", customer=customer, channel="phone", text="x")
        if refused.get("ok") or refused.get("field") != "channel":
            raise RuntimeError(f"a channel that does not exist was taken: {refused}")
        for turn in range(options.rounds):
            desk = system.desks["A"]
            desk.must("go-offline")
            saved = desk.must("message", customer=customer, channel="sms", text=f"{TEXT} {turn}")
            if delivery(system, "A", saved["record"]) != "":
                raise RuntimeError("a message that has not left the desk says how it fared")
            entries = desk.must("timeline", customer=customer, limit=2)["entries"]
            if not all(entry["pending"] for entry in entries):
                raise RuntimeError(f"not marked as waiting: {entries}")
            desk.must("go-online")
            if turn % 2:  # between its commit and the hand-over, or anywhere near
                desk.must("sync")
                if rng.random() < 0.5:
                    system.settle(["A"])
                system.server.kill()
                system.server.start()
            wait_delivered(system, ["A", "B"], saved["record"])
            sent.append(saved["record"])
        # Taken back before it left: nothing of it arrives.
        desk.must("go-offline")
        lost = desk.must("message", customer=customer, channel="sms", text="taken back")
        items = [item["n"] for item in desk.must("outbox")["items"] if item["state"] == "waiting"]
        for n in sorted(items, reverse=True):
            desk.must("discard", n=n)
        desk.must("go-online")
        system.settle(["A", "B"])
        if delivery(system, "B", lost["record"]) is not None:
            raise RuntimeError("a message that was taken back has arrived")
        log = system.server.log.read_text(errors="replace")
    lines = re.findall(r"^outgoing sms (\S+): demo$", log, re.M)
    # A kill can fall between the commit and the line; it never comes twice.
    if len(set(lines)) != len(lines) or not set(lines) <= set(sent) or len(lines) < len(sent) - options.rounds // 2:
        raise RuntimeError(f"{len(sent)} messages, lines of the log: {lines}")
    if "confidential" in log:
        raise RuntimeError("the log has the text of a message")
    print(f"{len(sent)} messages delivered once each, {options.rounds // 2} kills of the server, {len(lines)} lines in its log")
    return 0


if __name__ == "__main__":
    sys.exit(main())
