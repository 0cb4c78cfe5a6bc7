#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files all the way: attached on one desk without a network, sent piece by piece while desk and server are killed,
fetched byte for byte by a colleague, kept through a backup; a desk that does not hold the customer gets nothing."""
import argparse
import hashlib
import pathlib
import random
import sys
import time

from support.system import System

PIECE = 1 << 20


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def state_of(system, name, customer, file):
    found = [f for f in system.desks[name].must("files", root=customer)["files"] if f["record"] == file]
    return found[0]["state"] if found else None


def wait_for(system, names, customer, file, wanted="available", seconds=120):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        system.settle(names)
        states = [state_of(system, name, customer, file) for name in names]
        if all(state == wanted for state in states):
            return
    raise RuntimeError(f"{file} is {states} and not {wanted}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with System(options.engine) as system:
        desk = system.desks["A"]
        customer = desk.must("record-new", type="customer", set={"name": "沈嘉怡"})["record"]
        note = desk.must("note", customer=customer, text="see the pictures")["record"]
        system.settle(["A", "B"])

        # Without a network: a small one, one that ends with a whole piece, a large one.
        sizes = {"电表.jpg": 12_345, "two pieces.bin": 2 * PIECE, "large.bin": 24 * PIECE + 77}
        desk.must("go-offline")
        files = {}
        for name, size in sizes.items():
            path = system.folder / name
            path.write_bytes(rng.randbytes(size))
            files[name] = desk.must("attach", parent=note, root=customer, path=str(path))["record"]
            if state_of(system, "A", customer, files[name]) != "waiting":
                raise RuntimeError(f"{name} does not wait")
        hashes = {name: sha256(system.folder / name) for name in sizes}
        for name in sizes:  # the originals do not matter any more
            (system.folder / name).unlink()
        desk.kill()
        desk.start()
        # By now it may have sent something: a desk comes back online.
        for name, file in files.items():
            state = state_of(system, "A", customer, file)
            if state not in ("waiting", "uploading", "arriving", "available"):
                raise RuntimeError(f"{name} is {state} after the kill")

        # Both ends die in the middle of it.
        for turn in range(options.kills):
            desk.must("go-online")
            desk.must("sync")
            desk.must("status")
            if turn % 2:
                system.server.kill()
                system.server.start()
            else:
                desk.kill()
                desk.start()
        desk.must("go-online")
        for name, file in files.items():
            wait_for(system, ["A", "B"], customer, file)
            copy = system.folder / "copy"
            system.desks["B"].must("file-save", record=file, path=str(copy))
            if sha256(copy) != hashes[name]:
                raise RuntimeError(f"{name} arrived as something else")
            # Kept: a second time without a network.
            system.desks["B"].must("go-offline")
            system.desks["B"].must("file-save", record=file, path=str(copy))
            system.desks["B"].must("go-online")
        if system.desks["C"].ask("file-save", record=files["电表.jpg"], path=str(copy)).get("error") != "not_found":
            raise RuntimeError("a desk that does not hold the customer knows the file")

        # What cannot be attached is said at once.
        empty = system.folder / "empty"
        empty.write_bytes(b"")
        large = system.folder / "too large"
        with large.open("wb") as sparse:
            sparse.truncate(100 * PIECE + 1)
        for path, error, field in ((empty, "invalid", "fileEmpty"), (system.folder, "invalid", "fileFolder"),
                                   (system.folder / "nowhere", "invalid", "file"), (large, "too_large", "file")):
            said = desk.ask("attach", parent=note, root=customer, path=str(path))
            if (said.get("error"), said.get("field")) != (error, field):
                raise RuntimeError(f"{path}: {said}")
        # And what the server will not have, as a refusal.
        path = system.folder / "stray"
        path.write_bytes(b"stray")
        stray = desk.must("attach", parent=customer.replace(customer[:4], "ffff"), root=customer, path=str(path))
        wait_for(system, ["A"], customer, stray["record"], None)
        if not any(i["state"] == "refused" and i["target"] == stray["record"] for i in desk.must("outbox")["items"]):
            raise RuntimeError("a file of no entry was taken")

        # A copy of the server has the bytes.
        if options.engine == "sqlite":
            copy = system.folder / "backup.db"
            system.server.run("backup", "--config", system.server.config, "--to", copy)
            kept = sorted(p.stat().st_size for p in (system.folder / "backup.db.files").rglob("*") if p.is_file())
            if kept != sorted(sizes.values()):
                raise RuntimeError(f"the copy has files of {kept} bytes")
    print(f"{len(files)} files, {sum(sizes.values()) >> 20} MiB, {options.kills} kills: all arrived as they were")
    return 0


if __name__ == "__main__":
    sys.exit(main())
