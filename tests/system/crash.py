#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Accidents that come between the server's work and the desk's knowing of it: PostgreSQL ends as by a power cut
while two desks send, and the reply to a push is cut after every single one of its bytes."""
import argparse
import collections
import random
import sys
import time
import traceback

from scenarios import Failed, Flow, everything, order_of, through
from support.lines import Died
from support.play import Mismatch
from support.proxy import Proxy
from support.system import System


LONG = 3_000


def kill_postgres(system, options, rng):
    """pg_ctl stop -m immediate while notes flow; the server finds its database again by itself."""
    if options.engine != "postgres":
        return "not on this engine"
    fsync = {name: system.postgres.setting(name) for name in ("fsync", "synchronous_commit", "full_page_writes")}
    if set(fsync.values()) != {"on"}:
        raise Failed(f"it would prove nothing: {fsync}")
    order = order_of(system)
    flows = {name: Flow(order) for name in ("A", "B")}
    slowest = back = 0.0
    moments = collections.Counter()
    server = system.server.lines.process.pid
    for round in range(options.rounds):
        how = rng.choice(["sending", "sending", "idle", "at the start"])
        requests = {name: flow.burst(system.desks[name], rng.randrange(5, 30), f"pg {round} {name}")
                    for name, flow in flows.items()}
        said = {name: rng.randrange(0, len(requests[name]) + 1) for name in flows}
        if how == "idle":
            said = {name: len(requests[name]) for name in flows}
        for name, flow in flows.items():
            flow.collect(system.desks[name], requests[name], said[name])
        if how == "idle":
            system.settle(["A", "B"])
        system.postgres.crash()
        moments[how] += 1
        for name, flow in flows.items():
            flow.collect(system.desks[name], dict(list(requests[name].items())[said[name]:]))
        started = time.monotonic()
        system.postgres.start()
        if how == "at the start":
            system.postgres.crash()
            started = time.monotonic()
            system.postgres.start()
        slowest = max(slowest, time.monotonic() - started)
        system.settle(["A", "B"])
        back = max(back, time.monotonic() - started)
        if system.server.lines.process.poll() is not None or system.server.lines.process.pid != server:
            raise Failed("the server has ended with its database")
        print(f"  round {round + 1}: PostgreSQL ended {how} after {said} answers of the desks", flush=True)
    figures = []
    for name, flow in flows.items():
        saved, extra = flow.check(system.desks[name].must("dump"))
        figures.append(f"{saved} of {name}")
        if extra:
            raise Failed(f"{extra} notes of {name} are in the ledger and were never said to be saved")
    return (f"fsync {fsync['fsync']}; {options.rounds} rounds ({dict(moments)}), notes said saved: {', '.join(figures)}, each in "
            f"the ledger once; slowest start of PostgreSQL {slowest:.2f} s, all synced {back:.2f} s after at most; "
            f"the server was never started again")


def cut_every_byte(system, options, rng):
    """The reply to a push is cut after byte k, for every k (every `stride`-th) up to its end."""
    flow = Flow(order_of(system))
    proxy = Proxy(system.server.port)
    desk = through(system, proxy, "user-b", "cut-every-byte")
    k = cuts = again = turn = 0
    longest, shortest = 0, 1 << 30

    def note(text):
        # Long, so that the request that carries it is known from all others by its size.
        text += " " + "x" * LONG
        flow.typed[text] = True
        flow.collect(desk, {desk.post("note", order=flow.order, text=text): text})

    try:
        whole = False
        while not whole:
            turn += 1
            # One that goes through, so that the connection stands and what follows on it is the reply alone.
            note(f"whole {turn}")
            desk.wait_synced()
            proxy.cut_next_reply_after(k, LONG)
            note(f"cut {turn}")
            if not proxy.replied.wait(20):
                raise Failed(f"after byte {k}: the server has not replied")
            # A cut reply has closed its connection by now or will at once; of a whole one nothing more comes.
            whole = not proxy.cut.wait(0.5)
            length, fresh = proxy.reply, proxy.fresh
            proxy.heal()
            desk.wait_synced()
            if fresh:  # the cut was in the greeting of a new connection: this byte once more
                again, whole = again + 1, False
                if again > 50 + k:
                    raise Failed("the desk never uses a connection twice")
                continue
            if not whole:
                cuts += 1
                longest, shortest = max(longest, length), min(shortest, length)
                k += options.stride
        saved, extra = flow.check(desk.must("dump"))
        desk.quit()
    finally:
        proxy.close()
        if desk.lines.alive():
            desk.kill()
    system.settle(["A"])
    flow.check(system.desks["A"].must("dump"))
    if extra or cuts < 2:
        raise Failed(f"{extra} notes too many, {cuts} cuts")
    return (f"{cuts} cuts, after byte 0 to {k - options.stride} of replies of {shortest} to {longest} bytes (TLS) by steps of "
            f"{options.stride}, {again} in greetings; {saved} notes saved, each applied once, 0 twice")


SCENARIOS = [cut_every_byte, kill_postgres, everything]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--stride", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    failed = 0
    with System(options.engine, fsync=True) as system:
        for scenario in SCENARIOS:
            if options.only not in scenario.__name__ and scenario is not everything:
                continue
            started = time.monotonic()
            try:
                figures = scenario(system, options, random.Random(f"{options.seed} {scenario.__name__}"))
                print(f"ok   {scenario.__name__} on {options.engine}: {figures} ({time.monotonic() - started:.1f} s)", flush=True)
            except (Failed, Mismatch, Died, RuntimeError, KeyError) as wrong:
                failed += 1
                print(f"FAIL {scenario.__name__} on {options.engine}, seed {options.seed}: {wrong}", flush=True)
                if not isinstance(wrong, (Failed, Mismatch)):
                    traceback.print_exc(file=sys.stdout)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
