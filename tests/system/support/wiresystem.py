# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interleavings straight at the server's doors: what the model's desks queue is pushed as it is, so
that a fault of the ledger can be told from a fault of the desk."""
import uuid

from support.play import FLAGS, NUMBERS, PEOPLE, REFERENCES, norm
from support.server import PASSWORD, known
from support.system import System
from support.wire import Client, envelope, mutation


class WireSystem(System):
    wire = True

    def start_desks(self):
        self.clients, self.instances, self.queued, self.sent = {}, {}, {}, {}
        for name in PEOPLE:
            client = Client(self.server.port, self.server.certificate)
            self.ids[name] = norm(client.sign_in("user-" + name.lower(), PASSWORD)["user"])
            self.instances[name] = str(uuid.uuid4())
            status, said = client.hello(self.instances[name])
            if status != 200:
                raise RuntimeError(f"hello: {status} {said}")
            self.clients[name], self.queued[name], self.sent[name] = client, [], 0

    # --- for the play -------------------------------------------------------------------------
    def ask(self, name, cmd, **arguments):
        """Nothing is told to a desk: the play hands over what the model's desk has queued."""
        answer = {"ok": True}
        if cmd in ("order-new", "record-new", "note"):
            answer["record"] = str(uuid.uuid4())
        if cmd == "discard":
            place = arguments["n"] - self.sent[name] - 1
            self.queued[name][place] = {"v": "void", "at": 1}
        elif cmd not in ("go-offline", "go-online"):
            answer["n"] = self.sent[name] + len(self.queued[name]) + 1
            self.of_case.add((self.ids[name], answer["n"]))
        return answer

    def take(self, desk, m, real):
        """`real`: the id of the conflict or refusal that the model knows by its own."""
        empty = lambda f: (0 if f in NUMBERS or f.endswith("At") else False if f in FLAGS else
                           b"\0" * 16 if f in REFERENCES else [] if f in ("tags", "watchers", "waivers", "readBy", "links", "estimates") else "")
        def value(f, v):
            if v is None:
                return empty(f)
            return uuid.UUID(v).bytes if f in REFERENCES and len(str(v)) == 36 else v
        changes = [[f, value(f, new)] + ([value(f, old)] if m.verb != "create" else []) for f, (old, new) in m.changes.items()]
        more = {k: v for k, v in (("to", m.to), ("why", m.reason), ("until", m.until)) if v}
        target, root = real or m.target, m.root if len(m.root) == 36 else real or m.target
        self.queued[desk.name].append(mutation(m.verb, m.type, target, root, "common" if m.type == "notice" else "YJ",
                                               m.base, changes, **more))

    def send(self, name):
        if not self.queued[name]:
            return
        first = self.sent[name] + 1
        bodies = [envelope(first + i, body) for i, body in enumerate(self.queued[name])]
        self.sent[name] += len(bodies)
        self.queued[name] = []
        for i in range(0, len(bodies), 100):
            status, said = self.clients[name].push(self.instances[name], *bodies[i:i + 100])
            if status != 200 or len(said["outcomes"]) != len(bodies[i:i + 100]):
                raise RuntimeError(f"push of {name}: {status} {said}")

    def settle(self, names):
        for name in names:
            self.send(name)

    def rows(self, name, roots):
        rows = []
        for root in roots:
            status, page = self.clients[name].request("GET", f"/v1/sync/bootstrap?root={root}")
            if status == 200:
                rows += page["rows"]
            elif status != 404:
                raise RuntimeError(f"bootstrap of {root} for {name}: {status} {page}")
        return rows

    def row(self, name, type, id):
        return None

    def roots(self, ledger):
        return {r.root for r in ledger.records.values()}

    def conflict(self, name, c):
        found = [r for r in self.rows(name, [self.play.root(c["target"])]) if r["type"] == "conflict"]
        for row in found:
            if self.decided_key(row) == self.key(c) and row["id"] not in self.decided.values():
                self.decided[c["id"], c["target"]] = row["id"]
                return row["id"]
        return self.decided[c["id"], c["target"]]

    def refusal(self, name, r):
        for row in self.rows(name, {r["root"], self.ids[name]}):
            if row["type"] == "refusal" and row["fields"]["n"] == r["n"] and norm(row["fields"]["by"]) == r["by"]:
                return row["id"]
        raise RuntimeError(f"{name} does not hold {r}")

    # --- comparing ----------------------------------------------------------------------------
    def compare(self, name, desk, ledger, types):
        rows = self.rows(name, self.roots(ledger) | {self.ids[name]})
        if "notice" in types.values():
            rows += self.clients[name].request("GET", "/v1/sync/bootstrap?scope=common")[1]["rows"]
        held = {r["id"]: r for r in rows if not r.get("deleted")}
        wrong = []
        for id in types:
            record = ledger.records.get(id)
            expected = bool(record) and not record.deleted and ledger.readable(desk, record.root)
            if (id in held) != expected:
                wrong.append(f"{name} {'may' if id in held else 'may not'} read {types[id]} {id}")
            elif expected:
                wrong += [f"{name}: {types[id]}.{w}" for w in self.fields_differ(held[id], record)]
                if held[id]["version"] != record.version:
                    wrong.append(f"{name}: {types[id]} has version {held[id]['version']}, the model {record.version}")
        lists = {kind + "s": [r for r in rows if r["type"] == kind] for kind in ("conflict", "refusal")}
        return wrong + list(self.lists_differ(name, desk, ledger, types, lists))

    def final_check(self):
        self.server.stop()
        code = self.server.call("verify-audit", "--config", self.server.config).returncode
        print(f"{sum(self.sent.values())} mutations; verify-audit: {code}")
        return [f"verify-audit ended with {code}"] if code else []
