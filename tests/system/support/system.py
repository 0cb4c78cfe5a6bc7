# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One real server and one real desk for each person of the interleavings."""
import base64
import collections
import contextlib
import json
import pathlib
import re
import shutil
import tempfile
import time
import uuid

from support.deskprocess import DeskProcess
from support.play import PEOPLE, norm
from support.postgres import Postgres
from support.server import Server, known

# First codes of the enumerations: what an unset code field may read as, beside "".
FIRST_CODES = {"kind": {"person", "planned"}, "tier": {"standard"}, "source": {"channel"}, "state": {"accepted", "queued",
               "drafted"}, "channel": {"phone"}, "direction": {"inbound"}, "family": {"fault"}, "level": {"info"}}
# Set by the ledger or the desk, not predicted beyond being there or not.
STAMPS = {"number", "acceptedAt", "closedAt", "callbackTriedAt", "at", "archiveSeal", "toldAt"}
UNPREDICTED = {"alias"}
# Made of limits, calendars and the time of day; the clocks have tests of their own.
COUNTED = {"dueAt", "warnAt", "clockAlert", "contactedAt", "arrivedAt", "restoredAt"}


def plain(value):
    """A value out of a conflict's JSON: references may be bytes in base64."""
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_-]{22}(==)?", value):
        with contextlib.suppress(ValueError):
            return str(uuid.UUID(bytes=base64.urlsafe_b64decode(value[:22] + "==")))
    if isinstance(value, dict):
        return {f: norm(plain(v)) for f, v in value.items()}
    return norm(value)


class ServerDied(BaseException):
    """Nothing that comes after it means anything."""


class System:
    wire = False  # the desks are programs that speak for themselves

    def __init__(self, engine, fsync=False):
        self.fsync, self.postgres = fsync, None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="touchline-system-"))
        self.stack = contextlib.ExitStack()
        self.engine, self.late, self.numbers = engine, 0, collections.defaultdict(list)
        self.now = int(time.time() * 1000)
        self.desks, self.decided, self.of_case = {}, {}, set()

    def __enter__(self):
        try:
            if self.engine == "postgres":
                self.postgres = self.stack.enter_context(Postgres(self.fsync))
            self.server = Server(self.folder, self.postgres and self.postgres.database())
            self.server.company()
            for name, (role, team, hall) in PEOPLE.items():
                self.server.add_user("user-" + name.lower(), f"Person {name}", role, known(hall), known(team))
            self.server.start()
            self.ids = {name: known(name) for name in ("T1", "T2", "T3", "H1", "H2")}
            self.start_desks()
            return self
        except BaseException:
            self.__exit__()
            raise

    def start_desks(self):
        for name in PEOPLE:
            desk = DeskProcess("user-" + name.lower(), self.folder / name, self.server.certificate, self.server.port)
            self.desks[name] = desk.start()
            self.ids[name] = norm(desk.sign_in()["user"])
        self.settle(list(PEOPLE))

    def __exit__(self, *_):
        for desk in self.desks.values():
            if desk.lines.alive():
                desk.kill()
        server = getattr(self, "server", None)
        if server and server.lines and server.lines.alive():
            server.kill()
        self.stack.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- for the play -------------------------------------------------------------------------
    def begin(self, play):
        """A new case: only what is numbered from now on is of interest."""
        self.play, self.of_case = play, set()

    def ask(self, name, cmd, **arguments):
        answer = self.desks[name].ask(cmd, **arguments)
        if answer["ok"] and answer.get("n") and cmd != "discard":
            self.numbers[name].append(answer["n"])
            self.of_case.add((self.ids[name], answer["n"]))
        return answer

    def settle(self, names):
        for name in names:
            self.desks[name].post("sync")
        waiting = [(name, self.desks[name].post("wait-synced", timeoutMs=60_000)) for name in names]
        for name, number in waiting:
            answer = self.desks[name].answer(number, 70)
            if not answer["ok"] and not self.server.lines.alive():
                raise ServerDied(f"touchlined ended with {self.server.lines.process.returncode}: {self.server.tail()}")
            if not answer["ok"]:
                raise RuntimeError(f"{name} does not become synced: {answer}; outbox: "
                                   f"{self.waiting(name)}")

    def waiting(self, name):
        items = self.desks[name].must("outbox")["items"]
        return [i for i in items if i["state"] in ("waiting", "sent", "acknowledged")][:5]

    def row(self, name, type, id):
        row = self.desks[name].get(type, id)["row"]
        return None if not row or row.get("deleted") else row.get("fields", row)

    def conflict(self, name, c):
        """The desk's id of a conflict of the model."""
        for row in self.desks[name].must("conflicts")["rows"]:
            if self.decided_key(row) == self.key(c) and row["id"] not in self.decided.values():
                self.decided[c["id"], c["target"]] = row["id"]
                return row["id"]
        if (c["id"], c["target"]) in self.decided:
            return self.decided[c["id"], c["target"]]
        raise RuntimeError(f"{name} does not hold {c}: {self.desks[name].must('conflicts')['rows'][-3:]}")

    def key(self, c):
        return c["target"], c["field"], json.dumps(plain(c["other"]), sort_keys=True)

    def decided_key(self, row):
        fields = row.get("fields", row)
        return norm(fields["target"]), fields["field"], json.dumps(plain(json.loads(fields["other"])), sort_keys=True)

    def refusal(self, name, r):
        for row in self.desks[name].must("refusals")["rows"]:
            fields = row.get("fields", row)
            if fields["n"] == r["n"] and norm(fields["by"]) == r["by"]:
                self.decided[r["by"], r["n"]] = row["id"]
        if (r["by"], r["n"]) in self.decided:  # a closed one is not listed any more
            return self.decided[r["by"], r["n"]]
        raise RuntimeError(f"{name} does not hold {r}")

    # --- comparing ----------------------------------------------------------------------------
    def compare(self, name, desk, ledger, types):
        """In what this desk differs from the model, in words."""
        process = self.desks[name]
        asked = {id: process.post("get", type=types[id], record=id) for id in types}
        lists = {cmd: process.post(cmd) for cmd in ("conflicts", "refusals")}
        wrong = []
        for id, number in asked.items():
            answer = process.answer(number)
            row = answer.get("row") if answer["ok"] else answer
            record = ledger.records.get(id)
            held = bool(record) and not record.deleted and ledger.readable(desk, record.root)
            if row and row.get("deleted"):
                row = None
            if bool(row) != held:
                wrong.append(f"{name} {'holds' if row else 'lacks'} {types[id]} {id}")
            elif row:
                wrong += [f"{name}: {types[id]}.{w}" for w in self.fields_differ(row, record)]
                if answer.get("pending"):
                    wrong.append(f"{name}: {types[id]} {id} is still pending")
        rows = {cmd: process.answer(number)["rows"] for cmd, number in lists.items()}
        wrong += self.lists_differ(name, desk, ledger, types, rows)
        return wrong

    def fields_differ(self, row, record):
        have = row.get("fields", row)
        for f in have:
            if f in ("type", "id", "root", "feed", "version", "deleted", "fields") and have is row or f in UNPREDICTED or \
                    record.type == "work_order" and f in COUNTED:
                continue
            want, is_now = norm(record.fields.get(f)), norm(have[f])
            if record.type == "note" and f == "customer" and record.fields.get("order"):
                continue  # a desk may name the order's customer with it
            if f in STAMPS:
                want, is_now = bool(want), bool(is_now)
            if want is None and isinstance(is_now, str) and is_now in FIRST_CODES.get(f, ()):
                continue
            if want != is_now:
                yield f"{f} is {is_now!r}, the model says {want!r}"

    def lists_differ(self, name, desk, ledger, types, rows):
        about = [r for r in rows["conflicts"] if norm(r.get("fields", r)["target"]) in types]
        have = collections.Counter()
        for row in about:
            fields = row.get("fields", row)
            have[(*self.decided_key(row), json.dumps(plain(json.loads(fields["inForce"] or "null"))),
                  fields["state"])] += 1
        readable = [c for c in ledger.conflicts if ledger.readable(desk, ledger.records[c["target"]].root)]
        only_open = all(state == "open" for *_, state in have)
        want = collections.Counter((*self.key(c), json.dumps(plain(c["in_force"])), c["state"])
                                   for c in readable if c["state"] == "open" or not only_open)
        for key in (want - have) | (have - want):
            yield f"{name}: conflict {key} is {'missing' if want[key] > have[key] else 'not predicted'}"
        for c in readable:
            id = self.decided.get((c["id"], c["target"]))
            if id and only_open and c["state"] != "open":
                state = (self.row(name, "conflict", id) or {}).get("state")
                if state != c["state"]:
                    yield f"{name}: decided conflict on {c['field']} is {state!r}, the model says {c['state']!r}"
        have, want = collections.Counter(), collections.Counter()
        for row in rows["refusals"]:
            fields = row.get("fields", row)
            if (norm(fields["by"]), fields["n"]) in self.of_case:
                have[norm(fields["by"]), fields["n"], fields["reason"], fields["state"]] += 1
        for r in ledger.refusals:
            if r["root"] == desk.user or ledger.readable(desk, r["root"]):
                want[r["by"], r["n"], r["reason"], r["state"]] += 1
        only_open = all(key[3] == "open" for key in have)
        for key in (want - have) | (have - want):
            if key[3] == "open" or not only_open:
                yield f"{name}: refusal {key} is {'missing' if want[key] > have[key] else 'not predicted'}"

    # --- at the end ---------------------------------------------------------------------------
    def final_check(self):
        """Dumps: desk = server for that user; common parts equal; everything acknowledged is in."""
        wrong = []
        self.settle(list(PEOPLE))
        dumps = {name: desk.must("dump") for name, desk in self.desks.items()}
        for name, dump in dumps.items():
            missing = set(self.numbers[name]) - set(dump["acknowledged"])
            if missing:
                wrong.append(f"{name}: acknowledged without {sorted(missing)[:10]}")
        codes = {name: desk.quit() for name, desk in self.desks.items()}
        wrong += [f"desk {name} ended with {code}: {self.desks[name].lines.last_words()}"
                  for name, code in codes.items() if code]
        self.server.stop()
        for name, dump in dumps.items():
            wrong += dumps_differ(f"{name} and server", rows_of(dump), rows_of(self.server.dump(f"user-{name.lower()}")))
        shared = lambda name: {k: r for k, r in rows_of(dumps[name]).items()
                               if r["root"] not in (self.ids["A"], self.ids["B"])}
        wrong += dumps_differ("A and B", shared("A"), shared("B"))
        print(f"dumps: {len(rows_of(dumps['A']))} rows at A, {len(rows_of(dumps['C']))} at C, "
              f"{sum(map(len, self.numbers.values()))} mutations; verify-audit: "
              f"{self.server.call('verify-audit', '--config', self.server.config).returncode}")
        return wrong


def rows_of(dump):
    return {(r["type"], r["id"]): r for r in dump["rows"]}


def dumps_differ(what, left, right):
    wrong = [f"{what}: {key} only in the {'first' if key in left else 'second'}" for key in left.keys() ^ right.keys()]
    for key in left.keys() & right.keys():
        if left[key] != right[key]:
            fields = [f for f in left[key].get("fields", {}) if left[key]["fields"][f] != right[key].get("fields", {}).get(f)]
            wrong.append(f"{what}: {key} differs in {fields or 'version or place'}")
    return wrong[:20]
