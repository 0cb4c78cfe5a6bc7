# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference model of the sync: maps and lists, written from the rules and sharing no code with src/.

`Ledger.push` takes mutations in the ledger's accepted order and says what became of each; what a desk
holds, shows and sends is in desk.py. A value of None means "at its default"."""
import copy
import difflib
import itertools
from types import SimpleNamespace

from fields import RULES, WHOLE

GRANTS = {"agent": "create:customer edit:customer create:interaction edit:interaction create:note edit:note "
                   "create:work_order edit:work_order move:work_order",
          "handler": "create:note edit:work_order move:work_order", "inspector": "create:note move:work_order"}
GRANTS["lead"] = GRANTS["agent"] + " delete:customer create:notice edit:notice create:outage edit:outage"
RESOLVERS = ("agent", "handler", "lead")

# The life of an order: from, to, what is checked, in that order.
MOVES = {tuple(line.split()[:2]): line.split()[2:] for line in """
accepted triage ours category|accepted dispatched ours category team|accepted resolvedAtFirst ours enquiry
accepted callback ours outage|triage callback ours outage|graded callback ours outage
accepted withdrawn ours contact approval reason|accepted rejected ours reason
resolvedAtFirst callback ours|resolvedAtFirst rated ours
triage graded ours grade category|triage accepted ours reason|triage rejected ours reason
triage withdrawn ours contact approval reason|graded dispatched ours grade category team
graded withdrawn ours contact approval reason|dispatched taken own|dispatched dispatched reason team
dispatched triage reason|dispatched withdrawn ours contact approval reason|taken processing own
taken withdrawn ours contact approval reason|processing replied answered own|processing suspended lead until reason
processing dispatched reason team|processing escalated reason|processing withdrawn ours contact approval reason
suspended processing|suspended withdrawn ours contact approval reason|escalated processing
escalated withdrawn ours contact approval reason|replied audit|audit callback ours reviewer|audit processing ours reviewer reason
audit dispute reason|dispute audit inspector reason|dispute processing inspector reason|callback rated ours accepting calledback
callback callback ours accepting unreached pause|callback processing ours accepting dissatisfied
rated archived ours complaint rating conflicts|archived processing ours reason
""".strip().replace("\n", "|").split("|")}
FINAL = ("archived", "withdrawn", "rejected")


def check(name, o, d, m, open_conflict, contact, dark=None):
    """None, or why this guard says no. `o`: the order's fields with the move's changes applied."""
    get = lambda f: o.get(f) or None
    result, lead = get("callbackResult"), d.role == "lead"
    simple = {
        "category": (get("category"), "needs_category"), "grade": (get("grade"), "needs_grade"),
        "team": (get("ownerTeam"), "needs_team"), "reason": (m.reason.strip(), "needs_reason"),
        "enquiry": (get("family") == "enquiry", "only_enquiries"), "lead": (lead, "needs_approval"),
        "approval": (lead or get("family") != "complaint", "needs_approval"),
        "contact": (contact or get("family") != "complaint", "needs_own_contact"),
        "until": (m.until > m.now, "needs_until"), "inspector": (d.role == "inspector", "needs_inspector"),
        "own": (lead or d.team and get("ownerTeam") == d.team, "other_team"),
        "ours": (d.role not in ("handler", "crew"), "handling_unit_answers"),
        "accepting": (lead or d.team and get("acceptingTeam") == d.team, "accepting_unit_calls_back"),
        "rating": (get("rating") or get("waivers") or m.reason.strip(), "needs_rating_or_reason"),
        "unreached": (result == "unreached", "only_when_unreached"),
        "pause": (not get("callbackTriedAt"), "callback_too_soon"),  # no two hours pass in a scenario
        "dissatisfied": (result == "dissatisfied", "only_when_dissatisfied"),
        "outage": (get("outage") and dark is False, "only_after_outage"),
        "conflicts": (not open_conflict, "conflict_open")}
    if name in simple:
        return None if simple[name][0] else simple[name][1]
    if name == "answered" and not (get("resolution") or "").strip():
        return "needs_resolution"
    if name == "answered":
        return "needs_field_result" if get("family") == "fault" and not get("fieldResult") else None
    if name == "reviewer":
        unit = d.team and get("ownerTeam") == d.team != get("acceptingTeam")
        if d.user in (get("repliedBy"), get("handler")):
            return "reviewer_is_handler"
        return "handling_unit_answers" if unit and d.role not in ("lead", "auditor", "inspector") else None
    if name == "calledback":
        if get("waivers") and result != "dissatisfied" or result in ("satisfied", "fairlySatisfied", "declined"):
            return None
        if result == "unreached":
            return None if (get("callbackAttempts") or 0) >= 3 else "three_attempts"
        return "dissatisfied_goes_back" if result else "needs_callback_result"
    missing = [one for one in ("factuality", "responsibility", "rootCause") if not get(one)]
    if get("family") == "complaint" and missing:
        return "needs_" + missing[0].replace("rootCause", "root_cause")
    return None


def moved(o, d, m):
    """What a move does to the order beside its state."""
    frm, to = o.get("state") or "accepted", m.to
    o = dict(o, state=to, moveReason=m.reason or None, suspendedUntil=m.until if to == "suspended" else None)
    count = lambda f: o.update({f: (o.get(f) or 0) + 1})
    if (frm, to) == ("audit", "processing"):
        count("returns")
    if frm == "archived" or (frm, to) == ("callback", "processing"):
        count("reopens")
        o["waivers"] = None
    if (frm, to) == ("callback", "callback"):
        count("callbackAttempts")
        o["callbackTriedAt"] = True
    if to == "callback" != frm:
        o.update(callbackResult=None, callbackAttempts=None, callbackTriedAt=None, rating=None)
    if to == "replied":
        o["repliedBy"] = d.user
    if to == "taken" and not o.get("handler"):
        o["handler"] = d.user
    if to == "dispatched" and frm != "accepted":
        o["handler"] = None
    o["closedAt"] = True if to in FINAL else None
    return o


def merge_lines(base, theirs, mine):
    """(text, collided): changes of one side are taken; where both changed a place, theirs stay."""
    o, a, b = ((t or "").split("\n") for t in (base, theirs, mine))
    if theirs == mine:
        return mine, False
    def pairs(x, y):
        blocks = difflib.SequenceMatcher(None, x, y, False).get_matching_blocks()
        return {p.a + i: p.b + i for p in blocks for i in range(p.size)}
    in_a, in_b = pairs(o, a), pairs(o, b)
    out, collided, i, ia, ib = [], False, 0, 0, 0
    for stop in [k for k in range(len(o)) if k in in_a and k in in_b] + [None]:
        end = len(o) if stop is None else stop
        was, pa, pb = o[i:end], a[ia:in_a.get(stop, len(a))], b[ib:in_b.get(stop, len(b))]
        out += pb if pa == was else pa
        collided |= pa != was and pb != was and pa != pb
        if stop is not None:
            out.append(o[stop])
            i, ia, ib = stop + 1, in_a[stop] + 1, in_b[stop] + 1
    return "\n".join(out), collided


def merge(rule, ledger, old, new, touched):
    """(what became of it, the value afterwards)."""
    if rule in "SVP":
        return "fixed", ledger
    if rule == "U":
        have, was, now = (set(x or ()) for x in (ledger, old, new))
        return "ok", sorted((have - (was - now)) | (now - was)) or None
    if rule == "N":
        return "ok", ((ledger or 0) + (new or 0) - (old or 0)) or None
    if ledger == new:
        return "same", ledger
    if rule == "C":
        return ("ok", new) if ledger == old else ("taken", ledger)
    if not touched:
        return "ok", new
    if rule == "L":
        text, collided = merge_lines(old, ledger, new)
        return ("lost" if collided else "ok"), text or None
    return "lost", ledger


class Ledger:
    def __init__(self):
        self.records, self.conflicts, self.refusals, self.refused_creates = {}, [], [], set()
        self.serial = itertools.count(1)

    def scopes(self, root):
        """The audience of a root: creator's hall, owning and accepting team, the customer's scopes."""
        r = self.records.get(root)
        if not r or r.type in ("notice", "outage"):  # of the one region here everybody hears of its outages
            return {"common"} if r else set()
        if r.type == "work_order":
            teams = {"team:" + t for t in (r.fields.get("ownerTeam"), r.fields.get("acceptingTeam")) if t}
            return teams | self.scopes(r.fields.get("customer"))
        return {"hall:" + r.org}

    def readable(self, d, root):
        return bool(self.scopes(root) & (d.scopes | {"common"}))

    def push(self, d, m):
        """Judges one mutation of desk `d`; returns its status and reason."""
        if m.verb == "void":
            return "void", ""
        before = copy.deepcopy(self.__dict__)
        why, where = self._judge(d, m)
        if not why:
            return "applied", ""
        self.__dict__.update(before)  # a refusal leaves nothing behind but itself
        if m.verb == "create":
            self.refused_creates.add(m.target)
        self.refusals.append({"target": m.target, "reason": why, "field": where, "by": d.user, "n": m.n,
                              "root": m.root if self.readable(d, m.root) and m.type != "notice" else d.user, "state": "open"})
        return "refused", why

    def _judge(self, d, m):
        if m.verb == "resolve":
            return self._resolve(d, m), ""
        if m.verb == "close":
            for r in self.refusals:
                if r["by"] == d.user and r["n"] == int(m.target):
                    r["state"] = "closed"
            return "", ""
        r, rules = self.records.get(m.target), RULES[m.type]
        if m.verb != "create" and not r:
            return ("parent_refused" if {m.target, m.root} & self.refused_creates else "not_found"), ""
        if m.verb == "create" and m.root != m.target and not self.readable(d, m.root):
            return ("parent_refused" if m.root in self.refused_creates else "not_found"), ""
        if f"{m.verb}:{m.type}" not in GRANTS.get(d.role, "").split() or r and not self.readable(d, r.root):
            receipt = m.type == "notice" and m.verb == "edit" and list(m.changes) == ["readBy"]
            if not receipt:
                return "not_allowed", ""
        for f, (_, new) in m.changes.items():
            if f not in rules:
                return "unknown_field", f
            if rules[f][0] in ("VS" if m.verb == "create" else "VSP"):
                return "read_only_field", f
            if f in WHOLE and not isinstance(new or 0, int):
                return "bad_value", f
        for f in m.changes if m.verb != "create" else rules:
            if "!" in rules[f] and not str(m.changes.get(f, (0, ""))[1] or "").strip():
                return "bad_value", f
        return getattr(self, "_" + m.verb)(d, m, r)

    def _create(self, d, m, _):
        for f in ("root", "customer", "order"):
            parent = m.root if f == "root" else m.changes.get(f, (0, ""))[1]
            if not parent or parent == m.target:
                continue
            if not self.readable(d, parent):
                return ("parent_refused" if parent in self.refused_creates else "not_found"), f
            if self.records[parent].deleted:
                return "target_deleted", f
        fields = {f: v for f, (_, v) in m.changes.items()}
        if m.type == "work_order" and fields.get("waivers") and d.role != "lead":
            return "needs_approval", "waivers"
        if m.type == "work_order":
            why = self._ties(d, m, {}, fields)
            if why[0]:
                return why
        if m.type == "work_order":
            fields.update(state="accepted", acceptedBy=d.user, acceptingTeam=d.team, acceptedAt=True, number=True)
        if m.type == "note":
            fields.update(author=d.user, at=True)
        if m.type == "outage":
            fields.update(number=True, by=d.user, at=True)
        self.records[m.target] = SimpleNamespace(
            id=m.target, type=m.type, root=m.root, org=d.org, fields=fields, version=1, deleted=False,
            fv={f: (1, d.name) for f in m.changes}, moves=[])
        return "", ""

    def write(self, d, r, values, shared=()):
        """A new version of the record; open conflicts go on quoting what is in force."""
        values = {f: v for f, v in values.items() if v != r.fields.get(f)}
        r.version += bool(values)
        for f, v in values.items():
            r.fields[f], r.fv[f] = v, (r.version, "" if f in shared else d.name)
            for c in self.conflicts:
                if c["target"] == r.id and c["field"] == f and c["state"] == "open":
                    c.update(in_force=v, version=c["version"] + 1)

    def _conflict(self, d, m, f, in_force, other, ask=False):
        self.conflicts.append({"id": f"conflict{next(self.serial)}", "target": m.target, "field": f, "by": d.user,
                               "in_force": in_force, "other": other, "state": "open", "ask": ask, "version": 1})

    def _ties(self, d, m, before, after):
        """Other orders that an order names, and the outage that it waits for."""
        def known(target, type, f):
            o = self.records.get(target)
            if not o or o.type != type:
                return "not_found", f
            return ("target_deleted", f) if o.deleted else None
        was, now = before.get("mergedInto"), after.get("mergedInto")
        if was != now and m.verb in ("create", "move"):
            return "bad_value", "mergedInto"
        for other in [o for o in (was, now) if o and was != now]:
            no = known(other, "work_order", "mergedInto")
            if no:
                return no
            into = self.records[other].fields
            if not self.readable(d, other):
                return "not_allowed", "mergedInto"
            if d.role in ("handler", "crew"):
                return "handling_unit_answers", "mergedInto"
            if other == now and other == m.target:
                return "merge_into_itself", "mergedInto"
            if into.get("state") in FINAL:
                return "order_closed", "mergedInto"
            if other == now and into.get("mergedInto"):
                return "merge_target_merged", "mergedInto"
            if other == now and any(o.fields.get("mergedInto") == m.target for o in self.records.values()):
                return "others_merged_into_it", "mergedInto"
            if other == now and "tipoff" in (after.get("family"), into.get("family")):
                return "reporter_hidden", "mergedInto"
        parent = after.get("parent")
        if parent and parent != before.get("parent"):
            no = known(parent, "work_order", "parent")
            if no:
                return no
            line, below, level = [parent], 0, [m.target]
            while self.records[line[-1]].fields.get("parent") and len(line) <= 5:
                line.append(self.records[line[-1]].fields["parent"])
            while below <= 5:
                level = [o.id for o in self.records.values() if o.fields.get("parent") in level and not o.deleted]
                if not level:
                    break
                below += 1
            if m.target in line:
                return "under_itself", "parent"
            if len(line) + 1 + below > 5:
                return "too_many_levels", "parent"
        for entry in set(after.get("links") or ()) - set(before.get("links") or ()):
            kind, _, other = entry.partition(" ")
            if kind not in ("duplicate", "repeat", "related") or not other:
                return "bad_value", "links"
            if other == m.target:
                return "linked_with_itself", "links"
            no = known(other, "work_order", "links")
            if no:
                return no
        outage = after.get("outage")
        return outage and outage != before.get("outage") and known(outage, "outage", "outage") or ("", "")

    def _merge(self, r, values):
        """Who comes in or goes is written at the other order too."""
        was, now = r.fields.get("mergedInto"), values.get("mergedInto", r.fields.get("mergedInto"))
        for other in (was, now) if was != now else ():
            if other in self.records:
                self.records[other].version += 1

    def _edit(self, d, m, r):
        if r.deleted:
            self._conflict(d, m, "*", None, {f: v for f, (_, v) in m.changes.items()})
        elif r.fields.get("state") in FINAL and m.verb == "edit":
            return "order_closed", ""
        else:
            values, shared, lost = {}, set(), []
            for f, (old, new) in m.changes.items():
                version, writer = r.fv.get(f, (0, ""))
                touched = version > m.base and writer != d.name
                rule = RULES[m.type][f][0]
                became, values[f] = merge(rule, r.fields.get(f), old, new, touched)
                if became == "taken":
                    return "already_taken", f
                if became == "lost":
                    lost.append((f, new, rule == "A"))
                if touched and rule == "L":
                    shared.add(f)  # a text of both is nobody's: the writer's next one is merged as well
            left_out = set(values.get("waivers") or ()) - set(r.fields.get("waivers") or ())
            if left_out and d.role != "lead" and "resolvedAtFirst" not in (r.fields.get("state"), m.to):
                return "needs_approval", "waivers"
            if r.type == "work_order":
                why = self._ties(d, m, r.fields, {**r.fields, **values})
                if why[0]:
                    return why
            self._merge(r, values)
            if r.type == "outage" and values.get("state") == "restored" != r.fields.get("state"):
                values["toldAt"] = True
            self.write(d, r, values, shared)
            for f, new, ask in lost:
                self._conflict(d, m, f, r.fields.get(f), new, ask)
        return "", ""

    def _move(self, d, m, r):
        version, why = r.version, self._edit(d, m, r)
        if why[0]:
            return why
        ask = any(c["target"] == m.target and c["ask"] and c["state"] == "open" for c in self.conflicts)
        contact = any(i.type == "interaction" and i.root == r.fields.get("customer") and not i.deleted and
                      (i.fields.get("order"), i.fields.get("relation")) == (r.id, "self") for i in self.records.values())
        frm = r.fields.get("state")
        if (frm, m.to) not in MOVES:
            return "not_from_here", ""
        if "ours" in MOVES[frm, m.to] and d.role in ("handler", "crew"):
            return "handling_unit_answers", ""
        if r.fields.get("mergedInto"):
            return "order_merged", ""
        outage = self.records.get(r.fields.get("outage"))
        dark = bool(outage and not outage.deleted and not outage.fields.get("restoredAt") and
                    outage.fields.get("state") not in ("restored", "closed", "cancelled"))
        if m.to == "dispatched" and dark:
            return "waits_for_outage", ""
        for name in MOVES[frm, m.to]:
            no = check(name, r.fields, d, m, ask, contact, dark)
            if no:
                return no, ""
        r.version = version  # edit and move are one write
        self.write(d, r, moved(r.fields, d, m))
        if m.to == "archived":  # sealed when its last event is written
            r.version += 1
            r.fields["archiveSeal"] = True
        elif frm == "archived":
            r.fields["archiveSeal"] = None
        r.moves.append((frm, m.to))
        return "", ""

    def _delete(self, d, m, r):
        r.version += not r.deleted
        r.deleted = True
        return "", ""

    def _resolve(self, d, m):
        c = next((c for c in self.conflicts if c["id"] == m.target), None)
        if not c or not self.readable(d, self.records[c["target"]].root):
            return "not_found"
        r = self.records[c["target"]]
        if d.role not in RESOLVERS or c["field"] == "*" and m.to == "useMine" and d.role != "lead":
            return "not_allowed"
        if c["state"] != "open":
            return "already_resolved"
        if c["version"] != m.base:
            return "value_changed"  # who decides must have seen what is in force
        if m.to == "useMine" and c["field"] != "*" and r.fields.get("state") in FINAL and not r.deleted:
            return "order_closed"
        if m.to == "useMine" and c["field"] in ("mergedInto", "parent", "links", "outage") and not r.deleted:
            edit = SimpleNamespace(verb="edit", target=r.id)
            why = self._ties(d, edit, r.fields, {**r.fields, c["field"]: c["other"]})
            if why[0]:
                return why[0]
        c.update(state=m.to, version=c["version"] + 1)
        if m.to == "useMine":
            if c["field"] == "mergedInto":
                self._merge(r, {"mergedInto": c["other"]})
            version, r.deleted = r.version, r.deleted and c["field"] != "*"
            self.write(d, r, c["other"] if c["field"] == "*" else {c["field"]: c["other"]})
            r.version = version + 1
        return ""
