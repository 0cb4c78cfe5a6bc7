#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real processes under real accidents: replies that are lost after the server has done its work,
a network that swallows everything, 200 edits typed offline, and kill -9 of desk and server while edits
flow. What a desk has answered with a number is in the ledger exactly once afterwards."""
import argparse
import collections
import random
import sys
import time
import traceback

from support.cases import Case
from support.deskprocess import DeskProcess
from support.lines import Died
from support.play import Mismatch, Play
from support.proxy import Proxy
from support.server import PASSWORD, known
from support.system import System


class Failed(Exception):
    pass


class Flow:
    """Notes and edits that a desk is told to make, and which of them it said were saved."""

    def __init__(self, order):
        self.order, self.typed, self.saved = order, {}, {}

    def burst(self, desk, count, tag):
        """Sends `count` notes at once; the numbers of the requests."""
        requests = {}
        for i in range(count):
            text = f"{tag}/{i}"
            self.typed[text] = True
            requests[desk.post("note", order=self.order, text=text)] = text
        return requests

    def collect(self, desk, requests, count=None):
        """Reads answers, all or the first `count`; those said saved are noted."""
        for number in list(requests)[:count]:
            answer = desk.answer(number)
            if not answer["ok"]:
                raise Failed(f"{desk.login}: note refused: {answer}")
            self.saved[requests[number]] = answer["record"]

    def check(self, dump):
        """Saved: exactly once, under the id that was said. Unsaid: at most once."""
        texts = collections.Counter()
        ids = {}
        for row in dump["rows"]:
            if row["type"] == "note":
                texts[row["fields"]["text"]] += 1
                ids[row["fields"]["text"]] = row["id"]
        for text, id in self.saved.items():
            if texts[text] != 1:
                raise Failed(f"saved {text!r} is {texts[text]} times in the ledger")
            if ids[text] != id:
                raise Failed(f"saved {text!r} as {id}, the ledger has {ids[text]}")
        for text in self.typed:
            if texts[text] > 1:
                raise Failed(f"{text!r} is {texts[text]} times in the ledger")
        return len(self.saved), sum(texts[text] for text in self.typed) - len(self.saved)


def order_of(system, name="A"):
    order = system.desks[name].must("order-new", set={"family": "fault", "title": "flow"})["record"]
    system.settle([name])
    system.settle([name, "B"])
    return order


def through(system, proxy, login, folder):
    desk = DeskProcess(login, system.folder / folder, system.server.certificate, proxy.port).start()
    desk.sign_in()
    desk.wait_synced()
    return desk


def lost_reply(system, options, rng):
    """The request arrives, the answer does not: the same mutation is sent again and counts once."""
    flow = Flow(order_of(system))
    proxy = Proxy(system.server.port)
    desk = through(system, proxy, "user-b", "lost-reply")
    cuts = applied = 0
    try:
        for round in range(options.rounds * 5):
            # First the very first bytes, then anywhere in the answer.
            proxy.cut_replies_after(round if round < options.rounds else rng.randrange(0, 6000))
            requests = flow.burst(desk, rng.randrange(1, 4), f"lost {round}")
            flow.collect(desk, requests)
            desk.must("sync")
            # The others see what the server has done although this desk has not heard of it.
            system.settle(["A"])
            cuts += proxy.cuts
            proxy.heal()
            desk.wait_synced()
        applied, extra = flow.check(desk.must("dump"))
        desk.quit()
    finally:
        proxy.close()
        if desk.lines.alive():
            desk.kill()
    if not cuts:
        raise Failed("no reply was cut: the scenario did not happen")
    return f"{options.rounds * 5} rounds, {cuts} connections cut, {applied} notes saved, each applied once, {extra} extra"


def black_hole(system, options, rng):
    """Nothing comes through for a while, without any connection being closed."""
    flow = Flow(order_of(system))
    proxy = Proxy(system.server.port)
    desk = through(system, proxy, "user-b", "black-hole")
    try:
        for round in range(max(2, options.rounds // 5)):
            proxy.black_hole()
            flow.collect(desk, flow.burst(desk, 5, f"hole {round}"))
            proxy.heal()
            desk.wait_synced()
        saved, _ = flow.check(desk.must("dump"))
        desk.quit()
    finally:
        proxy.close()
        if desk.lines.alive():
            desk.kill()
    return f"{saved} notes saved in the dark, each applied once"


def random_steps(rng, desks, count):
    """Edits of every rule over three orders, all desks offline, then online in random order."""
    steps = [f"A order o{i} title=t{i} text=1/2/3/4/5/6 tags=x,y category=c" for i in range(3)]
    steps += [f"{','.join(desks)} off"]
    for i in range(count):
        who, order = rng.choice(desks), f"o{rng.randrange(3)}"
        text = [str(k) for k in range(1, 7)]
        text[rng.randrange(6)] = f"{who}{i}"
        steps.append(f"{who} " + rng.choice([
            f"edit {order} title={who}{i}", f"edit {order} place={who}{i} callbackWindow=w{i % 3}",
            f"edit {order} tags+={rng.choice('abcxy')}", f"edit {order} tags-={rng.choice('abcxy')}",
            f"edit {order} nudges+=1", f"edit {order} text={'/'.join(text)}", f"edit {order} handler=@{who}",
            f"edit {order} rootCause={who}{i % 5}", f"note n{i} on {order} {who}{i}", f"move {order} triage",
            f"edit {order} importance={i % 4} urgency={i % 3}", f"order p{i} title={who}{i}"]))
        if rng.random() < 0.05:
            steps.append(f"{who} discard 1")
    order = list(desks)
    rng.shuffle(order)
    return steps + [f"{who} on" for who in order]


def offline_edits(system, options, rng):
    """200 edits of one desk and 60 of another, both offline, then both online: as the model says."""
    steps = random_steps(rng, ["A"] * 10 + ["B"] * 3, 260)
    # `off` and `on` once for each desk, however often it is drawn.
    steps = [s for i, s in enumerate(steps) if not s.endswith((" on", " off")) or s not in steps[:i]]
    steps[3] = "A,B off"
    play = Play(system.ids, system, system.now)
    started = time.monotonic()
    play.run(Case("200 edits offline", "scenarios", steps, None))
    return (f"{sum(s.startswith('A ') for s in steps) - 4} intents of A, {sum(s.startswith('B ') for s in steps) - 1} of B, "
            f"{len(play.ledger.conflicts)} conflicts, {len(play.ledger.refusals)} refusals, all as predicted, "
            f"{time.monotonic() - started:.1f} s")


def random_rounds(system, options, rng):
    """Random interleavings of three desks against the model."""
    conflicts = refusals = 0
    for round in range(options.rounds):
        play = Play(system.ids, system, system.now)
        seed = rng.randrange(1 << 30)
        try:
            play.run(Case(f"seed {seed}", "scenarios", random_steps(random.Random(seed), ["A", "B", "L"], 25), None))
        except Mismatch as wrong:
            raise Mismatch(f"steps of seed {seed}: {wrong}") from None
        conflicts += len(play.ledger.conflicts)
        refusals += len(play.ledger.refusals)
    return f"{options.rounds} seeds, {conflicts} conflicts and {refusals} refusals, all as predicted"


def clocks(system, options, rng):
    """The clocks of an order on two desks, one of them without its server: counted alike, also beforehand."""
    a, b = system.desks["A"], system.desks["B"]

    def told(desk, order):
        reply = desk.must("clocks", order=order)
        if reply["expected"]:
            raise Failed(f"{desk.login}: still expected")
        return {(i["metric"], i["duty"]): (i["state"], i["start"], i["due"]) for i in reply["items"]}, reply["nearest"]

    a.must("go-offline")
    order = a.must("order-new", set={"family": "fault", "title": "clocks"})["record"]
    expected = a.must("clocks", order=order)
    if not expected["expected"] or not expected["items"]:
        raise Failed(f"nothing is expected of an order that was not sent: {expected}")
    a.must("go-online")
    system.settle(["A"])
    system.settle(["A", "B"])
    mine, nearest = told(a, order)
    start, due = mine["arrive", "promise"][1:]
    if due - start != 45 * 60_000 or mine["arrive", "legal"][2] - start != 60 * 60_000 or nearest != start + 120_000:
        raise Failed(f"wrong limits: {mine}, nearest {nearest}")
    b.must("go-offline")
    if told(b, order) != (mine, nearest):
        raise Failed(f"without its server the desk counts otherwise: {told(b, order)}")
    early = a.ask("order-edit", record=order, set={"arrivedAt": start + 1})
    if (early.get("reason"), early.get("field")) != ("needs_taken", "arrivedAt"):
        raise Failed(f"somebody arrives before anybody has taken the order: {early}")
    a.must("order-move", record=order, to="dispatched", set={"category": "c", "ownerTeam": known("T1")})
    a.must("order-move", record=order, to="taken")
    a.must("order-edit", record=order, set={"arrivedAt": start + 1})
    system.settle(["A"])
    after, _ = told(a, order)
    if after["arrive", "promise"][0] != "met" or after["restore", "promise"][0] != "running":
        raise Failed(f"an arrival stops nothing: {after}")
    b.must("go-online")
    system.settle(["A", "B"])
    if told(b, order)[0] != after:
        raise Failed(f"two desks, two truths: {after} and {told(b, order)[0]}")
    return f"{len(after)} clocks, alike on two desks, one of them offline"


def kill_desk(system, options, rng):
    """kill -9 of the desk program at any moment; its journal and its profile stay."""
    flow = Flow(order_of(system))
    desk = DeskProcess("user-l", system.folder / "killed-desk", system.server.certificate, system.server.port).start()
    desk.sign_in()
    desk.wait_synced()
    moments, slowest = collections.Counter(), 0.0
    for round in range(options.rounds):
        how = rng.choice(["online", "online", "offline", "starting", "syncing"])
        count = rng.randrange(5, 30)
        said = rng.randrange(0, count + 1)
        if how == "starting":
            desk.kill()
            desk.start()
            desk.post("sign-in", login=desk.login, password=PASSWORD)
            said = count = 0
        else:
            if how == "offline":
                desk.must("go-offline")
            requests = flow.burst(desk, count, f"desk {round}")
            if how == "syncing":
                desk.post("sync")
                said = count
            flow.collect(desk, requests, said)
        desk.kill()
        moments[how] += 1
        started = time.monotonic()
        desk.start()
        desk.must("who")
        slowest = max(slowest, time.monotonic() - started)
        desk.sign_in()
        waiting = len([i for i in desk.must("outbox")["items"] if i["state"] in ("waiting", "sent")])
        print(f"  round {round + 1}: desk killed {how}, {said} of {count} answered, {waiting} waiting after the start",
              flush=True)
        if rng.random() < 0.5:
            desk.wait_synced()
    desk.wait_synced()
    saved, extra = flow.check(desk.must("dump"))
    desk.quit()
    system.settle(["A"])
    flow.check(system.desks["A"].must("dump"))
    return (f"{options.rounds} kills ({dict(moments)}), {saved} notes said saved, each in the ledger once, {extra} unsaid ones too; "
            f"slowest start {slowest:.2f} s")


def held_note(system, options, rng):
    """A note that can still be taken back does not leave the desk; what kills the program loses nothing of it."""
    customer = system.desks["A"].must("record-new", type="customer", set={"name": "Held"})["record"]
    system.settle(["A"])
    desk = DeskProcess("user-b", system.folder / "held-note", system.server.certificate, system.server.port).start()
    desk.sign_in()
    desk.wait_synced()
    texts = lambda: {row["fields"]["text"] for row in system.desks["A"].must("dump")["rows"] if row["type"] == "note"}
    kept = []
    for round in range(options.rounds):
        desk.must("open", type="customer", record=customer)
        taken = desk.must("note", customer=customer, text=f"taken back {round}", hold=60_000)
        desk.must("discard", n=taken["n"])
        desk.must("note", customer=customer, text=f"let go {round}", hold=60_000)
        desk.wait_synced()
        desk.must("note", customer=customer, text=f"held {round}", hold=60_000)
        system.settle(["A"])
        if f"held {round}" in texts():
            raise Failed("a held note has gone out")
        desk.kill()
        desk.start()
        desk.sign_in()
        desk.wait_synced()
        kept += [f"let go {round}", f"held {round}"]
        system.settle(["A"])
        if not set(kept) <= texts():
            raise Failed(f"lost: {sorted(set(kept) - texts())}")
    if any(text.startswith("taken back") for text in texts()):
        raise Failed("what was taken back is in the ledger")
    desk.must("note", customer=customer, text="before leaving", hold=60_000)
    desk.must("sign-out")
    desk.quit()
    system.settle(["A"])
    if "before leaving" not in texts():
        raise Failed("who signs out leaves a note behind")
    return f"{options.rounds} kills while a note was held, each in the ledger once the desk was back; none before"


def kill_server(system, options, rng):
    """kill -9 of the server while two desks send."""
    order = order_of(system)
    flows, slowest = {name: Flow(order) for name in ("A", "B")}, 0.0
    for round in range(options.rounds):
        requests = {}
        for name, flow in flows.items():
            requests[name] = flow.burst(system.desks[name], rng.randrange(5, 30), f"server {round} {name}")
        said = {}
        for name, flow in flows.items():
            said[name] = rng.randrange(0, len(requests[name]) + 1)
            flow.collect(system.desks[name], requests[name], said[name])
        if rng.random() < 0.3:
            system.desks["A"].post("sync")
        system.server.kill()
        for name, flow in flows.items():
            flow.collect(system.desks[name], dict(list(requests[name].items())[said[name]:]))
        started = time.monotonic()
        system.server.start()
        slowest = max(slowest, time.monotonic() - started)
        if rng.random() < 0.5:
            system.settle(["A", "B"])
        print(f"  round {round + 1}: server killed after {said} answers of the desks", flush=True)
    system.settle(["A", "B"])
    figures = []
    for name, flow in flows.items():
        saved, extra = flow.check(system.desks[name].must("dump"))
        figures.append(f"{saved} of {name}")
        if extra:
            raise Failed(f"{extra} notes of {name} are in the ledger and were never said to be saved")
    return (f"{options.rounds} kills, notes said saved: {', '.join(figures)}, each in the ledger once; "
            f"slowest start {slowest:.2f} s")


def everything(system, options, rng):
    """At the end of all: dumps of desks and server equal."""
    wrong = system.final_check()
    if wrong:
        raise Failed("; ".join(wrong[:10]))
    return "dumps of five desks equal the server's for each user"


SCENARIOS = [lost_reply, black_hole, clocks, offline_edits, random_rounds, kill_desk, held_note, kill_server, everything]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    passed = failed = 0
    with System(options.engine) as system:
        for scenario in SCENARIOS:
            if options.only not in scenario.__name__:
                continue
            started = time.monotonic()
            try:
                figures = scenario(system, options, random.Random(f"{options.seed} {scenario.__name__}"))
                passed += 1
                print(f"ok   {scenario.__name__} on {options.engine}: {figures} ({time.monotonic() - started:.1f} s)", flush=True)
            except (Failed, Mismatch, Died, RuntimeError, KeyError) as wrong:
                failed += 1
                print(f"FAIL {scenario.__name__} on {options.engine}, seed {options.seed}: {wrong}", flush=True)
                if not isinstance(wrong, (Failed, Mismatch)):
                    traceback.print_exc(file=sys.stdout)
                if not system.server.lines.alive():
                    system.server.start()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
