# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of real processes: cold start, first sync, desk-to-desk latency, memory. Nothing is asserted.

TOUCHLINE_BIN=build/release/bin python3 tests/bench/desks.py [desk|hall]
"""
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "system"))
from support import deskprocess, server  # noqa: E402


def memory(process):
    for line in pathlib.Path(f"/proc/{process.process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def show(what, samples, unit):
    samples = sorted(samples)
    p99 = samples[min(len(samples) - 1, len(samples) * 99 // 100)]
    print(f"{what:<58} {len(samples):>6} {statistics.median(samples):>10.1f} {p99:>10.1f}  {unit}", flush=True)


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def seen(desk, note):
    while desk.get("note", note)["row"] is None:
        pass


def main():
    size = sys.argv[1] if len(sys.argv) > 1 else "desk"
    print(f"{'what':<58} {'n':>6} {'median':>10} {'p99':>10}  unit")
    with tempfile.TemporaryDirectory(prefix="touchline-bench-") as folder:
        folder = pathlib.Path(folder)
        ledger = server.Server(folder)
        load = timed(lambda: ledger.call("demo", "--config", ledger.config, "--size", size, "--seed", "1", timeout=900))
        show(f"server: demo data of size {size} through the importer", [load], "ms")
        show("server: cold start to listening", [timed(ledger.start)], "ms")
        users = dict(line.split()[:2] for line in (ledger.data / "demo-users.txt").read_text().splitlines()
                     if not line.startswith("#"))
        desks = []
        for login in ("limin", "chenchen"):
            deskprocess.PASSWORD = users[login]
            desk = deskprocess.DeskProcess(login, folder / login, ledger.certificate, ledger.port)
            show(f"{login}: cold start to the first answer", [timed(lambda: desk.start().must("status"))], "ms")
            show(f"{login}: sign-in", [timed(desk.sign_in)], "ms")
            show(f"{login}: first sync until all is held", [timed(lambda: desk.wait_synced(600))], "ms")
            show(f"{login}: memory", [memory(desk.lines)], "MiB")
            desks.append(desk)
        show("server: memory", [memory(ledger.lines)], "MiB")
        one, other = desks
        counts = one.must("dump", patience=1_200)["counts"]
        print(f"{'records held by a desk':<58} {sum(counts.values()):>6}")
        customer = one.must("search", text="云", where="desk")["hits"][0]["root"]
        samples = []
        for i in range(100):
            note = None

            def write():
                nonlocal note
                note = one.must("note", customer=customer, text=f"latency {i}")["record"]
                seen(other, note)

            samples.append(timed(write))
        show("note typed on one desk until the other holds it", samples, "ms")
        one.wait_synced()
        one.quit()
        show("limin: cold start with a full replica", [timed(lambda: one.start().must("status"))], "ms")
        one.quit()
        other.quit()
        ledger.stop()


if __name__ == "__main__":
    main()
