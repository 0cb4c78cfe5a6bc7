# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the steps of a hand-written interleaving on the reference model and, when there is one, on
the real programs, and compares the two.

A case is a headline ("# rule: what happens"), lines of steps and one line "= what must come out".
Steps are separated by ";". A step is `DESKS VERB ARGUMENTS`; the desks are those of PEOPLE below.

  A,B off | A on                     network; "on" also sends and fetches
  A order o title=x                  a new order named o (a fault unless family= says otherwise)
  A new customer k name=x            a new record of any type; "in k" gives its root
  A note m on o "words"              a note on an order or a customer
  A edit o title=x tags+=u nudges+=1 "-" empties a field, "/" separates lines of long text
  A move o triage why=x until=1d category=c
  A walk o processing                moves it there the usual way, desk B doing the review
  A delete k | A discard 1 (the newest unsent) | A close (her newest open refusal)
  A resolve o.title useMine          the newest open conflict on that field; "#1" the oldest
  race A edit o title=x & B edit o title=y    both at once, either may be first

Values: @A is that desk's user, @T2 a team, a known name its record; of links "related:p".
After "=": `o.field=value`, `conflict o.field IN-FORCE OTHER`, `refused DESK reason`,
`gone k`, `hidden C o`, `seen C o`; clauses separated by ";", alternatives of a race by " or ".
Every conflict and every refusal has to be named."""
import copy
import shlex

from support.paths import MODEL  # noqa: F401  (makes the model importable)
from desk import Desk
from fields import RULES
from model import Ledger

# Desk: role, team, hall.
PEOPLE = {"A": ("agent", "T1", "H1"), "B": ("agent", "T1", "H1"), "C": ("handler", "T2", "H2"),
          "L": ("lead", "T1", "H1"), "I": ("inspector", "T1", "H1")}
NUMBERS = set("importance urgency impact rating nudges returns reopens callbackAttempts startedAt endedAt "
              "validFrom validTo plannedStart plannedEnd expectedAt restoredAt suspendedUntil".split())
FLAGS = {"anonymous", "mustRead", "pinned", "major"}
REFERENCES = {"customer", "service", "ownerTeam", "handler", "order", "agent", "corrects", "acceptedBy",
              "acceptingTeam", "repliedBy", "author", "mergedInto", "parent", "outage"}
DAY = 86_400_000
WALK = {"dispatched": ("A", "category=c ownerTeam=@T1"), "taken": ("A", ""), "processing": ("A", ""),
        "replied": ("A", "resolution=done fieldResult=restored"), "audit": ("A", ""), "callback": ("B", ""),
        "rated": ("A", "callbackResult=satisfied"), "archived": ("A", "why=done")}


class Mismatch(Exception):
    """What a case was to come to, and did not."""


def norm(value):
    """One form for values of the model, the wire and the table."""
    if isinstance(value, str):
        value = value.strip("{}") if value.startswith("{") else value
        return None if value in ("", "00000000-0000-0000-0000-000000000000") else value
    if isinstance(value, (list, tuple)):
        return sorted(value) or None
    return value or None


class Play:
    def __init__(self, ids, system=None, now=0):
        """`ids`: "A".."I" → user, "T1".. → team, "H1".. → hall; `system` drives the programs."""
        self.ids, self.system, self.now = ids, system, now
        self.count = 0

    # --- one case -----------------------------------------------------------------------------
    def run(self, case):
        self.ledger, self.names, self.types, self.alternatives = Ledger(), {}, {}, []
        self.desks = {name: Desk(name, self.ids[name], role, self.ids[team], self.ids[hall])
                      for name, (role, team, hall) in PEOPLE.items()}
        self.used = {"A", "B"} | {word for word in PEOPLE if any(word in step.split()[0].split(",")
                                                                 for step in case.steps if step.split())}
        self.door = []
        if self.system:
            self.system.begin(self)
        try:
            for self.at in case.steps:
                self.step(shlex.split(self.at))
        finally:
            for name in self.used:
                if not self.desks[name].online:
                    self.on(name)
        self.settle()
        self.finish(case)

    def step(self, words):
        if words[0] == "race":
            return self.race(words[1:])
        for name in words[0].split(","):
            getattr(self, "do_" + words[1])(self.desks[name], *words[2:])

    def tell(self, desk, cmd, **arguments):
        """The programs' answer, or None when only the model plays."""
        return self.system.ask(desk.name, cmd, **arguments) if self.system else None

    # --- network ------------------------------------------------------------------------------
    def do_off(self, desk):
        desk.online = False
        self.tell(desk, "go-offline")

    def do_on(self, desk):
        self.on(desk.name)

    def on(self, name):
        desk = self.desks[name]
        desk.online = True
        self.tell(desk, "go-online")
        self.flush(desk)

    def flush(self, desk):
        """The desk sends what waits; then everybody online fetches."""
        if not desk.online:
            return
        desk.push(self.ledger)
        if self.system:
            self.system.settle([desk.name])  # the others are to find it there
        self.settle()

    def settle(self):
        online = [d for d in self.desks.values() if d.online and d.name in self.used]
        for d in online:
            d.pull(self.ledger)
        if self.system:
            self.system.settle([d.name for d in online])

    # --- intents ------------------------------------------------------------------------------
    def queue(self, desk, verb, type, target, root, values=None, command=None, real="", **more):
        """Makes the intent on both sides. What a desk already refuses at its door must be something
        that the ledger would refuse."""
        answer = self.tell(desk, command[0], **command[1]) if command else None
        if verb == "create":
            self.count += 1
            made = answer.get("record") if answer and answer["ok"] else None
            name, target = target, made or f"{target}-{self.count}"
            self.names[name] = target
            self.types[target] = type
            root = root or target
        m = desk.make(verb, type, target, root, values, now=self.now, **more)
        if m is None:
            if answer and answer.get("n") and not self.system.wire:
                raise Mismatch(f"{self.at}: nothing differs and yet it was queued: {answer}")
            return
        m.n = answer.get("n", 0) if answer else self.count
        if answer is not None and not answer["ok"]:
            desk.pending.pop()
            trial = copy.deepcopy(self.ledger)
            for waiting in desk.pending:
                trial.push(desk, waiting)
            status, why = trial.push(desk, m)
            if status != "refused":
                raise Mismatch(f"{self.at}: the desk refused ({answer}), the ledger would have {status}")
            self.door.append((desk.name, why))
            if verb == "create":
                del self.types[target]
            return
        if self.system and self.system.wire:
            self.system.take(desk, m, real)
        elif self.system and m.verb in ("create", "edit") and m.changes:
            self.see(desk, m.target, m.changes)
        self.flush(desk)

    def see(self, desk, target, fields):
        """Read-your-writes: what was just typed is shown."""
        row = self.system.row(desk.name, self.types[target], target)
        want = desk.view(target)
        for f in fields:
            rule = RULES[self.types[target]].get(f, "V")[0]
            fixed = rule in "SV" or rule == "P" and desk.pending[-1].verb == "edit"
            if not fixed and (row is None or norm(row.get(f)) != norm(want.get(f))):
                raise Mismatch(f"{self.at}: {desk.name} shows {f}={row and row.get(f)!r}, typed {want.get(f)!r}")

    def parse(self, desk, target, words):
        """`f=v` words as values, and those of the move (why, until) apart."""
        values, move = {}, {}
        seen = (desk.view(target) if target else None) or {}
        for word in words:
            f, _, text = word.partition("=")
            if f in ("why", "until"):
                move["reason" if f == "why" else f] = text if f == "why" else self.now + int(text.rstrip("d")) * DAY
            elif f[-1] in "+-":
                f, sign = f[:-1], f[-1]
                old = seen.get(f)
                if f in NUMBERS:
                    values[f] = (old or 0) + int(text) * (1 if sign == "+" else -1) or None
                else:
                    change = set(self.value(f, text) or ())
                    values[f] = sorted(set(old or ()) | change if sign == "+" else set(old or ()) - change) or None
            else:
                values[f] = self.value(f, text)
        return values, move

    def value(self, f, text):
        if text == "-":
            return None
        if f in NUMBERS:
            return (int(text) or None) if text.lstrip("-").isdigit() else text
        if f in FLAGS:
            return text == "true" or None
        rule = next((r[f] for r in RULES.values() if f in r), "")
        if f == "links":  # "related:p"
            pairs = (t.partition(":") for t in text.split(","))
            return sorted(f"{kind} {self.names.get(name, name)}" for kind, _, name in pairs)
        if rule.startswith("U"):
            return sorted(self.ids.get(t[1:], t) if t.startswith("@") else t for t in text.split(","))
        if text.startswith("@"):
            return self.ids[text[1:]]
        if f in REFERENCES:
            return self.names.get(text, text)
        return text.replace("/", "\n") if rule.startswith("L") else text

    def wire(self, values):
        empty = lambda f: 0 if f in NUMBERS else False if f in FLAGS else [] if any(
            r.get(f, "").startswith("U") for r in RULES.values()) else ""
        return {f: empty(f) if v is None else v for f, v in values.items()}

    def do_order(self, desk, name, *words):
        words = [w for w in words]
        if not any(w.startswith("family=") for w in words):
            words.append("family=fault")
        values, _ = self.parse(desk, None, words)
        self.queue(desk, "create", "work_order", name, "", values, ("order-new", {"set": self.wire(values)}))

    def do_new(self, desk, type, name, *words):
        root, words = "", list(words)
        if words and words[0] == "in":
            root, words = self.names[words[1]], words[2:]
        values, _ = self.parse(desk, None, words)
        command = {"type": type, "set": self.wire(values)} | ({"root": root} if root else {})
        self.queue(desk, "create", type, name, root, values, ("record-new", command))

    def do_note(self, desk, name, _on, parent, text):
        target = self.names[parent]
        on = "order" if self.types[target] == "work_order" else "customer"
        self.queue(desk, "create", "note", name, target, {on: target, "text": text.replace("/", "\n")},
                   ("note", {on: target, "text": text.replace("/", "\n")}))

    def do_edit(self, desk, name, *words):
        target = self.names[name]
        values, _ = self.parse(desk, target, words)
        cmd = ("order-edit", {"record": target}) if self.types[target] == "work_order" else (
            "record-edit", {"type": self.types[target], "record": target})
        self.queue(desk, "edit", self.types[target], target, self.root(target), values,
                   (cmd[0], cmd[1] | {"set": self.wire(values)}))

    def do_move(self, desk, name, to, *words):
        target = self.names[name]
        values, move = self.parse(desk, target, words)
        command = {"record": target, "to": to} | ({"set": self.wire(values)} if values else {}) | move
        self.queue(desk, "move", "work_order", target, target, values, ("order-move", command), to=to, **move)

    def do_walk(self, desk, name, to):
        for state in WALK:
            who, words = WALK[state]
            self.do_move(self.desks[who], name, state, *shlex.split(words))
            if state == to:
                return

    def do_delete(self, desk, name):
        target = self.names[name]
        self.queue(desk, "delete", self.types[target], target, self.root(target), None,
                   ("record-delete", {"type": self.types[target], "record": target}))

    def root(self, target):
        r = self.ledger.records.get(target)
        return r.root if r else next((m.root for d in self.desks.values() for m in d.pending
                                      if m.target == target), target)

    def do_discard(self, desk, back):
        unsent = [m for m in desk.pending if m.verb != "void"]
        if not unsent:
            return
        m = unsent[-int(back)]
        answer = self.tell(desk, "discard", n=m.n)
        if answer is not None and not answer["ok"]:
            raise Mismatch(f"{self.at}: {answer}")
        m.verb = "void"

    def conflict(self, where):
        """The model's newest open conflict on a field; "o.title#1" the first there was."""
        path, _, nth = where.partition("#")
        name, f = path.split(".")
        found = [c for c in self.ledger.conflicts if c["target"] == self.names[name] and c["field"] == f]
        return found[int(nth) - 1] if nth else ([c for c in found if c["state"] == "open"] or found)[-1]

    def do_resolve(self, desk, where, choice):
        c = self.conflict(where)
        # The id in the model is its own; the desk's is found by what the conflict is about.
        real = self.system.conflict(desk.name, c) if self.system else c["id"]
        self.queue(desk, "resolve", "conflict", c["id"], self.root(c["target"]), None,
                   ("resolve", {"conflict": real, "choice": choice}), real=real, to=choice)

    def do_close(self, desk):
        r = [r for r in self.ledger.refusals if r["by"] == desk.user][-1]
        real = self.system.refusal(desk.name, r) if self.system else ""
        self.queue(desk, "close", "refusal", str(r["n"]), r["root"], None, ("close", {"refusal": real}), real=real)

    def race(self, words):
        """Both at once: the ledger's order is its own, so every order is an alternative."""
        cut = words.index("&")
        parts = [words[:cut], words[cut + 1:]]
        queued = []
        flush, self.flush = self.flush, lambda desk: None
        try:
            for part in parts:
                self.step(part)
                queued.append(self.desks[part[0]])
        finally:
            self.flush = flush
        waiting = [(d, d.pending) for d in queued]
        ledgers = []
        for order in (waiting, waiting[::-1]):
            ledger = copy.deepcopy(self.ledger)
            for d, pending in order:
                for m in pending:
                    ledger.push(d, copy.deepcopy(m))
            ledgers.append(ledger)
        for d in queued:
            d.pending = []
        self.ledger = ledgers[0]
        if self.system:
            for _ in ("send", "fetch"):
                self.system.settle(sorted(self.used))
            fits = [ledger for ledger in ledgers if not self.differences(ledger)]
            self.ledger = fits[0] if fits else ledgers[0]
        else:
            self.alternatives = ledgers[1:]
        self.settle()

    # --- comparing ----------------------------------------------------------------------------
    def finish(self, case):
        """The hand-written outcome against the model, then the model against the programs."""
        wrong = [self.unmet(self.ledger, option) for option in case.expected.split(" or ")] if case.expected is not None else []
        if wrong and all(wrong):
            raise Mismatch("the model does not come to what the table says: " + "; ".join(wrong[0]))
        if self.system:
            for attempt in range(4):
                wrong = self.differences(self.ledger)
                if not wrong:
                    break
                self.system.late += attempt == 0
                self.system.settle(sorted(self.used))
            if wrong:
                raise Mismatch("; ".join(wrong[:6]))

    def unmet(self, ledger, expected):
        wrong, conflicts, refusals = [], 0, 0
        for clause in filter(None, (c.strip() for c in expected.split(";"))):
            words = shlex.split(clause)
            if words[0] == "conflict":
                name, f = words[1].split(".")
                conflicts += 1
                want = [norm(self.value(f, w)) for w in words[2:4]]
                if f != "*" and not any(c["target"] == self.names[name] and c["field"] == f and
                                        [norm(c["in_force"]), norm(c["other"])] == want for c in ledger.conflicts):
                    wrong.append(f"no {clause} in {ledger.conflicts}")
            elif words[0] == "refused":
                refusals += 1
                said = [(d, r["reason"]) for r in ledger.refusals for d in self.desks
                        if self.desks[d].user == r["by"]] + self.door
                if (words[1], words[2]) not in said:
                    wrong.append(f"no {clause} in {said}")
            elif words[0] in ("seen", "hidden"):
                root = self.root(self.names[words[2]])
                if ledger.readable(self.desks[words[1]], root) != (words[0] == "seen"):
                    wrong.append(f"not {clause}")
            elif words[0] == "gone":
                record = ledger.records.get(self.names[words[1]])
                if record and not record.deleted:
                    wrong.append(f"not {clause}")
            else:
                path, _, text = words[0].partition("=")
                name, f = path.split(".")
                record = ledger.records.get(self.names[name])
                have = norm(record.fields.get(f)) if record else "no record"
                if have != norm(self.value(f, text)):
                    wrong.append(f"{clause}, not {have!r}")
        if conflicts != len(ledger.conflicts):
            wrong.append(f"{len(ledger.conflicts)} conflicts: {ledger.conflicts}")
        if refusals != len(ledger.refusals) + len(self.door):
            wrong.append(f"refusals: {ledger.refusals + self.door}")
        return wrong

    def differences(self, ledger):
        """Everything in which a desk differs from the model."""
        wrong = []
        for name in sorted(self.used):
            wrong += self.system.compare(name, self.desks[name], ledger, self.types)
        return wrong
