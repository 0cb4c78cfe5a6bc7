# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk of the reference model: the server's rows with her own unsent intents on top."""
import copy
from dataclasses import dataclass, field

from model import moved


@dataclass
class Mutation:
    verb: str
    type: str
    target: str
    root: str = ""
    base: int = 0
    changes: dict = field(default_factory=dict)  # field -> (old, new)
    to: str = ""
    reason: str = ""
    until: int = 0
    now: int = 0
    n: int = 0


class Desk:
    """One agent's desk: what she holds, what waits, what she sees."""

    def __init__(self, name, user, role, team, org):
        self.name, self.user, self.role, self.team, self.org = name, user, role, team, org
        self.scopes = {"team:" + team} | ({"hall:" + org} if role != "handler" else set())
        self.online, self.pending, self.shadow, self.decisions = True, [], {}, {}

    def view(self, target):
        """Fields as shown now, or None."""
        held = self.shadow.get(target)
        fields = dict(held.fields) if held else None
        for m in self.pending:
            if m.target != target or m.verb in ("void", "resolve", "close"):
                continue
            fields = dict(fields or ({"state": "accepted"} if m.type == "work_order" else {}))
            fields.update({f: new for f, (_, new) in m.changes.items()})
            if m.verb == "move":
                fields = moved(fields, self, m)
        return fields

    def make(self, verb, type, target, root, values=None, **more):
        """Queues an intent as a desk writes it: each field that differs, with the value that was shown. None:
        an edit that changes nothing is no intent."""
        seen = (self.view(target) if verb != "create" else None) or {}
        held = self.shadow.get(target)
        m = Mutation(verb, type, target, root, held.version if held else self.decisions.get(target, 0),
                     {f: (seen.get(f), new) for f, new in (values or {}).items()
                      if verb == "create" or new != seen.get(f)}, **more)
        if verb == "edit" and not m.changes:
            return None
        self.pending.append(m)
        return m

    def push(self, ledger):
        """Sends what waits, in its order; returns (mutation, status, reason) of each."""
        done = [(m, *ledger.push(self, m)) for m in self.pending]
        self.pending = []
        return done

    def pull(self, ledger):
        self.shadow = {r.id: copy.deepcopy(r) for r in ledger.records.values()
                       if ledger.readable(self, r.root) and not r.deleted}
        self.decisions = {c["id"]: c["version"] for c in ledger.conflicts
                          if ledger.readable(self, ledger.records[c["target"]].root)}
