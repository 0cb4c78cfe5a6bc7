#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two clerks of one hall, as programs: they call the same numbers at the same time and without the network,
serve, take money and take it back. Every number ends with one clerk, and nothing is left to decide."""
import argparse
import contextlib
import pathlib
import sys
import tempfile
import time

from support.deskprocess import DeskProcess
from support.postgres import Postgres
from support.server import Server, known

PATIENCE = 30


class Failed(Exception):
    pass


class Hall:
    def __init__(self, engine, folder, stack):
        postgres = stack.enter_context(Postgres()) if engine == "postgres" else None
        self.server = Server(folder, postgres and postgres.database())
        self.server.company()
        for name in ("a", "b"):
            self.server.add_user(f"clerk-{name}", f"Clerk {name.upper()}", "clerk", known("H1"), known("T1"))
        self.server.start()
        self.desks = {}
        for name in ("a", "b"):
            desk = DeskProcess(f"clerk-{name}", folder / name, self.server.certificate, self.server.port).start()
            self.desks[name] = desk
            desk.user = desk.sign_in()["user"]
        self.settle()
        for name, position in (("a", "1"), ("b", "2")):
            self.desks[name].must("counter", position=position)

    def settle(self):
        for _ in range(2):  # the first round brings to one what the other has just sent
            for desk in self.desks.values():
                desk.wait_synced()

    def close(self):
        for desk in self.desks.values():
            if desk.lines.alive():
                desk.kill()
        if self.server.lines.alive():
            self.server.kill()

    def draw(self, count):
        numbers = [self.desks["b"].must("ticket-new", business="payment")["number"] for _ in range(count)]
        self.settle()
        return numbers

    def until(self, name, reached, what):
        """The desk's counter, as soon as it is so."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            counter = self.desks[name].must("counter")
            if reached(counter):
                return counter
        raise Failed(f"{name}: {what}: {counter}")

    def free(self):
        """Nobody is at a counter, and nobody waits."""
        self.settle()
        for name, desk in self.desks.items():
            if desk.must("counter")["current"]:
                desk.must("ticket-pass")
        for ticket in self.desks["a"].must("counter")["tickets"]:
            if ticket["state"] == "waiting":
                self.desks["a"].must("record-edit", type="ticket", record=ticket["record"], set={"state": "left"})
        self.settle()

    def ledger(self):
        return {row["id"]: row["fields"] for row in self.server_rows() if row["type"] == "ticket"}

    def server_rows(self):
        self.settle()
        return self.desks["a"].must("dump")["rows"]


def number_of(counter):
    return counter["current"] and counter["current"]["number"]


def nothing_left(hall):
    hall.settle()
    for name, desk in hall.desks.items():
        status = desk.must("status")
        if status["refused"] or status["conflicts"] or status["waiting"]:
            raise Failed(f"{name} has something left: {status}")


def without_the_network(hall):
    first, second = hall.draw(2)
    a, b = hall.desks["a"], hall.desks["b"]
    a.must("go-offline")
    if a.must("ticket-next")["number"] != first or b.must("ticket-next")["number"] != first:
        raise Failed("both should have called the first number")
    b.wait_synced()
    a.must("go-online")
    a.wait_synced()
    counter = hall.until("a", lambda c: number_of(c) == second, "does not get the next number")
    hall.until("b", lambda c: number_of(c) == first, "has lost what it called first")
    hall.until("a", lambda c: any(e["event"] == "ticket-lost" for e in a.events), "was not told")
    lost = [event for event in a.events if event["event"] == "ticket-lost"]
    if [(e["number"], e["colleague"], e["next"]) for e in lost] != [(first, "Clerk B", second)]:
        raise Failed(f"a was told {lost}")
    nothing_left(hall)
    owners = {f["number"]: f["clerk"] for f in hall.ledger().values()}
    if owners[first] != b.user or owners[second] != a.user:
        raise Failed(f"the ledger says {owners}")
    hall.free()
    return f"{first} stays with b, a was told and got {number_of(counter)}"


def at_the_same_time(hall, rounds=10):
    lost = 0
    for _ in range(rounds):
        numbers = hall.draw(2)
        asked = {name: desk.post("ticket-next") for name, desk in hall.desks.items()}
        for name, number in asked.items():
            hall.desks[name].answer(number)
        hall.settle()
        called = {}
        for name in hall.desks:
            called[name] = number_of(hall.until(name, lambda c: number_of(c) in numbers, "has no number"))
        if called["a"] == called["b"]:
            hall.settle()
            called = {name: number_of(hall.until(name, lambda c: c["current"], "has no number")) for name in hall.desks}
        if sorted(called.values()) != sorted(numbers):
            raise Failed(f"{numbers} were called as {called}")
        nothing_left(hall)
        hall.free()
    lost = sum(event["event"] == "ticket-lost" for desk in hall.desks.values() for event in desk.events)
    return f"{rounds} rounds, each number with one clerk; told of a loss {lost} times in all"


def one_visit(hall):
    desk = hall.desks["a"]
    customer = desk.must("record-new", type="customer", set={"name": "Wang Ming", "kind": "person"})["record"]
    desk.must("ticket-new", business="payment")
    ticket = desk.must("ticket-next")["record"]
    if desk.ask("visit-start", customer=customer, relation="authorised", contactName="Li").get("field") != "authority":
        raise Failed("somebody acts for the customer without a paper")
    visit = desk.must("visit-start", customer=customer, topic="电费缴纳", relation="authorised", contactName="Li",
                      authority="授权委托书")
    if visit["ticket"] != ticket:
        raise Failed(f"the visit belongs to {visit['ticket']}")
    wrong = desk.must("payment", amount=86200, method="cash", reference="R1")["record"]
    desk.must("payment", voids=wrong, remark="one nought too many")
    if desk.ask("payment", voids=wrong, remark="again").get("error") != "conflict":
        raise Failed("a payment was taken back twice")
    desk.must("payment", amount=8620, method="cash", reference="R2")
    if desk.ask("visit-finish", disposition="已办结").get("field") != "rating":
        raise Failed("a visit ended without a rating or a reason")
    desk.must("visit-finish", disposition="已办结", rating=5, summary="paid")
    hall.settle()
    nothing_left(hall)
    rows = {row["id"]: row for row in hall.desks["b"].must("dump")["rows"]}
    contact = rows[visit["interaction"]]["fields"]
    if contact["state"] != "closed" or contact["rating"] != 5 or not contact["endedAt"] or contact["ticket"] != ticket:
        raise Failed(f"the contact is {contact}")
    if rows[ticket]["fields"]["state"] != "served" or rows[ticket]["fields"]["interaction"] != visit["interaction"]:
        raise Failed(f"the ticket is {rows[ticket]['fields']}")
    paid = [row["fields"]["amount"] for row in rows.values() if row["type"] == "payment"]
    if sorted(paid) != [-86200, 8620, 86200]:
        raise Failed(f"the payments are {paid}")
    return "served, 86.20 taken, one entry taken back, seen by the colleague"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    options = parser.parse_args()
    failed = 0
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="touchline-counter-")))
        hall = Hall(options.engine, folder, stack)
        stack.callback(hall.close)
        for scenario in (without_the_network, at_the_same_time, one_visit):
            try:
                print(f"ok   {scenario.__name__} on {options.engine}: {scenario(hall)}", flush=True)
            except (Failed, RuntimeError, KeyError) as wrong:
                failed += 1
                print(f"FAIL {scenario.__name__} on {options.engine}: {type(wrong).__name__} {wrong}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
