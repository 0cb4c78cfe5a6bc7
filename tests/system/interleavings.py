#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand-written interleavings of desks (cases/*.txt) against the reference model.

Each case is played on the model and on real desks and a real server; afterwards every field,
conflict and refusal that the model predicts must be on every desk that may hold it, and on no other.
At the end the canonical dumps of desks and server must be equal and hold all that was acknowledged."""
import argparse
import sys
import time
import traceback

from support.cases import load
from support.play import PEOPLE, Mismatch, Play


def play_all(cases, play, verbose):
    failed = []
    for case in cases:
        started = time.monotonic()
        try:
            play.run(case)
        except Mismatch as wrong:
            failed.append(f"{case.where}: {case.name}\n    {wrong}")
        except Exception:  # noqa: BLE001  (a case must not hide the others)
            failed.append(f"{case.where}: {case.name}\n" + traceback.format_exc())
        if verbose or (failed and failed[-1].startswith(case.where + ":")):
            print(failed[-1] if failed and failed[-1].startswith(case.where + ":") else
                  f"ok {case.name} ({time.monotonic() - started:.2f} s)", flush=True)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--model-only", action="store_true", help="check the table against the model alone")
    parser.add_argument("--wire", action="store_true", help="straight at the server's doors, without desk programs")
    parser.add_argument("--only", default="", help="only cases whose name contains this")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    cases = [case for case in load() if options.only in case.name]
    started = time.monotonic()
    if options.model_only:
        names = {name: name for name in list(PEOPLE) + ["T1", "T2", "T3", "H1", "H2"]}
        failed = play_all(cases, Play(names, now=1), options.verbose)
        late = 0
    else:
        from support.system import System  # only then are the programs needed
        from support.wiresystem import WireSystem
        with (WireSystem if options.wire else System)(options.engine) as system:
            failed = play_all(cases, Play(system.ids, system, system.now), options.verbose)
            at_the_end = system.final_check()
            print("\n".join(at_the_end))
            failed += at_the_end
            late = system.late
    where = "model" if options.model_only else options.engine
    print(f"interleavings on {where}: {len(cases)} cases, {late} needed a second fetch, "
          f"{time.monotonic() - started:.1f} s")
    print(f"{len(cases) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
