# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tried in each section of the authorization table: a function of the actor and the letter of the
relation that gives the server's answer."""
import base64
import hashlib
import http.client
import json
import time
import uuid

from support.authworld import COLLEAGUE, FILE, MACRO, NOTICE, PLACES, VIEW, id_of, number_of
from support.server import REGION, known
from support.wire import Client, cbor, envelope, mutation, uncbor

JSON, CBOR, BYTES = "application/json", "application/cbor", "application/octet-stream"
# Refusals that say "not you"; every other reason would mean that a try was badly made.
NOT_YOU = {"not_allowed", "not_found", "parent_refused", "needs_inspector", "needs_approval", "needs_lead",
           "handling_unit_answers", "reviewer_is_handler", "other_team"}


class Answer:
    def __init__(self, status, said):
        self.status, self.said = status, said
        self.outcome = ((said.get("outcomes") or [{}])[0]) if isinstance(said, dict) else {}
        self.reason = self.outcome.get("reason", "")

    def allowed(self):
        """True, False, or None: the try itself was wrong."""
        if self.outcome:
            if self.outcome["status"] in ("applied", "merged", "void"):
                return True
            return False if self.reason in NOT_YOU else None
        if self.status == 409 and self.said.get("error") in ("forked_client", "unknown_instance"):
            return False
        return {200: True, 401: False, 403: False, 404: False}.get(self.status)

    def words(self):
        """What the one who asks could tell two answers apart by."""
        return self.status, *(self.outcome.get(k, self.said.get(k)) for k in ("error", "field", "detail")), self.reason


class Actor(Client):
    """One role's user, on one connection; `all` keeps what the server ever told her."""

    def __init__(self, port, certificate, role, password):
        super().__init__(port, certificate)
        self.role, self.password, self.n, self.all, self.line = role, password, 0, [], None
        self.instance = str(uuid.uuid4())
        self.user = self.sign_in(f"user-{role}", password)["user"]
        self.hello_said = self.ask("POST", "/v1/sync/hello", self.hello_of(self.instance)).said

    @staticmethod
    def hello_of(instance):
        return {"protocol": 1, "program": "test 1", "instance": instance, "parent": "", "device": "test", "clock": 1_700_000_000_000}

    def ask(self, method, path, body=b"", type=JSON, headers=None, token=None):
        """Goes over the connection that is open, or a fresh one."""
        if not isinstance(body, bytes):
            body = cbor(body) if type == CBOR else json.dumps(body).encode()
        token = self.token if token is None else token
        headers = {"Accept": JSON} | ({"Content-Type": type} if method != "GET" else {}) | (headers or {})
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        for attempt in (1, 2):
            self.line = self.line or http.client.HTTPSConnection("127.0.0.1", self.port, context=self.context, timeout=30)
            try:
                self.line.request(method, path, body or None, headers)
                reply = self.line.getresponse()
                raw = reply.read()
                break
            except (http.client.HTTPException, OSError):
                self.line.close()
                self.line = None
                if attempt == 2:
                    raise
        if reply.getheader("Connection", "").lower() == "close":
            self.line.close()
            self.line = None
        self.all.append(raw)
        try:
            return Answer(reply.status, json.loads(raw) if raw else {})
        except ValueError:
            return Answer(reply.status, uncbor(raw))

    def push(self, body, instance=None):
        answer = self.ask("POST", "/v1/sync/push", {"instance": instance or self.instance,
                                                    "mutations": [envelope(self.n + 1, body)]}, CBOR)
        self.n += bool(answer.outcome)
        return answer


def raw(id):
    return uuid.UUID(id).bytes


def place(letter):
    return PLACES[letter][0] if letter != "y" else "common"


# --- what is written ------------------------------------------------------------------------------------------------
def create(type, of=None, *changes):
    """A child of the relation's record `of`; of None: a root in the relation's region."""
    def play(actor, letter, target=None):
        new = str(uuid.uuid4())
        here = lambda value: raw(target or id_of(actor.role, letter, value[1:])) if isinstance(value, str) and value[:1] == "@" else value
        root = new if of is None else target or id_of(actor.role, letter, of)
        return actor.push(mutation("create", type, new, root, place(letter), changes=[[f, here(v)] for f, v in changes]))
    return play


def change(verb, type, what, of, *changes, **more):
    def play(actor, letter, target=None):
        id = target or id_of(actor.role, letter, what)
        root = target or id_of(actor.role, letter, of)
        here = lambda value: raw(actor.user) if value == "@me" else value
        return actor.push(mutation(verb, type, id, root, place(letter), 1, [[f, here(new), old] for f, new, old in changes], **more))
    return play


def shared(verb, type, id, *changes):
    def play(actor, letter):
        me = lambda value: [actor.user] if value == ["@me"] else value
        target = id or actor.user
        return actor.push(mutation(verb, type, target, target, "common", 1, [[f, me(new), old] for f, new, old in changes]))
    return play


def new_file(actor, letter, target=None):
    new = str(uuid.uuid4())
    order = target or id_of(actor.role, letter, "order")
    answer = actor.push(mutation("create", "attachment", new, order, place(letter), changes=[
        ["parent", raw(target or id_of(actor.role, letter, "note"))], ["name", "b.txt"], ["mediaType", "text/plain"],
        ["size", len(FILE)], ["sha256", hashlib.sha256(FILE).digest()]]))
    answer.file = new
    return answer


def put(actor, id):
    digest = "sha-256=:" + base64.b64encode(hashlib.sha256(FILE).digest()).decode() + ":"
    return actor.ask("PUT", f"/v1/blobs/{id}/0", FILE, BYTES, {"Content-Digest": digest})


# --- what is read ---------------------------------------------------------------------------------------------------
def scope(kind, names):
    return lambda actor, letter: actor.ask("GET", f"/v1/sync/bootstrap?scope={kind}:{known(names[letter])}")


def read(what):
    return lambda actor, letter, target=None: actor.ask(
        "GET", f"/v1/sync/bootstrap?root={target or id_of(actor.role, letter, what)}")


def open_root(what):
    def play(actor, letter, target=None):
        # By a desk of its own: what is pinned there is held afterwards, and the other tries must not profit.
        if not getattr(actor, "pins", None):
            actor.pins = str(uuid.uuid4())
            actor.ask("POST", "/v1/sync/hello", actor.hello_of(actor.pins))
        return actor.ask("POST", "/v1/open", {"id": target or id_of(actor.role, letter, what), "instance": actor.pins})
    return play


def search(actor, letter):
    answer = actor.ask("POST", "/v1/search", {"text": number_of(actor.role, letter)})
    found = {hit["id"] for hit in answer.said.get("hits", [])}
    if answer.status == 200 and id_of(actor.role, letter, "order") not in found:
        answer.status = 404  # it found nothing
    return answer


def reveal(actor, letter, target=None):
    return actor.ask("POST", "/v1/reveal", {"customer": target or id_of(actor.role, letter, "customer"), "field": "phone",
                                            "reason": "contact", "instance": actor.instance, "record": ""})


def presence(actor, letter, target=None):
    return actor.ask("POST", "/v1/presence", {"instance": actor.instance, "order": target or id_of(actor.role, letter, "order"),
                                              "editing": False})


def pull(actor, letter):
    cursor = actor.hello_said.get("cursor", "AAAA")
    return actor.ask("GET", f"/v1/sync/pull?cursor={cursor}")


def sign_out(actor, letter):
    """Of a second session, so that the first goes on."""
    token = Client.request(actor, "POST", "/v1/session", {"login": f"user-{actor.role}", "password": actor.password}, token="")[1]["token"]
    answer = actor.ask("POST", "/v1/session/end", {}, token=token)
    if answer.status == 200 and actor.ask("POST", "/v1/presence", {}, token=token).status != 401:
        answer.status = 500  # it said so and the token goes on
    return answer


def new_order_type(actor, letter):
    code = "t" + str(uuid.uuid4())[:8]
    return create("order_type", None, ("code", code), ("family", "fault"), ("active", True), ("document", FORM))(actor, letter)


def new_setting(actor, letter):
    """Based on a revision that is not in force: that is only said to somebody who may save one."""
    new = str(uuid.uuid4())
    answer = actor.push(mutation("create", "clock_setting", new, new, "common", why=NOTICE,
                                 changes=[["kind", "triage"], ["document", TRIAGE]]))
    if answer.reason == "value_changed":
        answer.outcome["status"] = "applied"
    return answer


FORM = '{"names":{"zh":"理赔","en":"Claim"},"fields":[{"key":"what","kind":"text","names":{"zh":"电器","en":"What"}}]}'
TRIAGE = '{"version": 2, "rules": [{"id": "none", "active": false, "family": "*", "grade": "普通", "route": "owner"}]}'
ACT = '[{"do":"addTag","text":"x"}]'
TOMORROW = int(time.time() * 1000) + 86_400_000
NOBODYS = known("an instance of a colleague")
SUSPEND = {"to": "suspended", "why": "waits", "until": 4_000_000_000_000}
PLAYS = {
    "health": lambda a, _: a.ask("GET", "/v1/health", token=""),
    "sign in": lambda a, _: a.ask("POST", "/v1/session", {"login": f"user-{a.role}", "password": a.password}, token=""),
    "sign out": sign_out,
    "hello": lambda a, _: a.ask("POST", "/v1/sync/hello", a.hello_of(a.instance)),
    "push nothing": lambda a, _: a.push({"v": "void", "at": 1}),
    "push for another's desk": lambda a, _: a.push({"v": "void", "at": 1}, NOBODYS),
    "pull": pull,
    "load common": lambda a, _: a.ask("GET", "/v1/sync/bootstrap?scope=common&limit=10"),
    "load team": scope("team", {"t": "T1", "h": "T4", "x": "T2", "z": "T3"}),
    "load hall": scope("hall", {"h": "H1", "x": "H2", "z": "H3"}),
    "load another's person": lambda a, _: a.ask("GET", f"/v1/sync/bootstrap?scope=user:{COLLEAGUE}"),
    "read order": read("order"),
    "read customer": read("customer"),
    "search": search,
    "open order": open_root("triage"),
    "open customer": open_root("leaving"),
    "reveal phone": reveal,
    "presence": presence,
    "file status": lambda a, r, t=None: a.ask("GET", f"/v1/blobs/{t or id_of(a.role, r, 'attachment')}"),
    "fetch file": lambda a, r, t=None: a.ask("GET", f"/v1/blobs/{t or id_of(a.role, r, 'attachment')}?piece=0"),
    "send own file": lambda a, r: put(a, new_file(a, r).file),
    "send another's file": lambda a, r: put(a, id_of(a.role, r, "attachment")),
    "create customer": create("customer", None, ("name", "New")),
    "edit customer": change("edit", "customer", "customer", "customer", ("address", "elsewhere", "")),
    "delete customer": change("delete", "customer", "leaving", "leaving"),
    "edit service": change("edit", "service", "service", "customer", ("plan", "night", "")),
    "create interaction": create("interaction", "customer", ("channel", "phone"), ("direction", "inbound")),
    "edit interaction": change("edit", "interaction", "interaction", "customer", ("title", "about", "")),
    "create message": create("message", "customer", ("interaction", "@interaction"), ("direction", "inbound"), ("body", "hello")),
    "create verification": create("verification", "customer", ("interaction", "@interaction"), ("level", "partly")),
    "create payment": create("payment", "customer", ("amount", 500), ("method", "cash")),
    "note on customer": create("note", "customer", ("customer", "@customer"), ("text", "n")),
    "create order": create("work_order", None, ("family", "fault"), ("title", "new")),
    "create order for customer": create("work_order", None, ("family", "fault"), ("title", "new"), ("customer", "@customer")),
    "edit order": change("edit", "work_order", "order", "order", ("area", "urban", "")),
    "delete order": change("delete", "work_order", "order", "order"),
    "note on order": create("note", "order", ("order", "@order"), ("text", "n")),
    "edit note": change("edit", "note", "note", "order", ("pinned", True, False)),
    "attach to order": new_file,
    "create reporter": create("order_reporter", "order", ("name", "A witness")),
    "create part": create("order_part", "order", ("order", "@order"), ("name", "fuse"), ("quantity", 1), ("bearer", "company")),
    "edit part": change("edit", "order_part", "part", "order", ("quantity", 2, 1)),
    "delete part": change("delete", "order_part", "part to go", "order"),
    "create appointment": create("appointment", "order", ("order", "@order"), ("customer", "@customer"), ("from", TOMORROW), ("until", TOMORROW + 3_600_000),
                                 ("state", "agreed")),
    "edit appointment": change("edit", "appointment", "appointment", "order", ("text", "ring twice", "")),
    "create pin": create("pin", "order", ("entryType", "note"), ("entry", "@note")),
    "delete pin": change("delete", "pin", "pin", "order"),
    "resolve conflict": change("resolve", "conflict", "conflict", "order", to="keep"),
    "close refusal": change("close", "refusal", "refusal", "order"),
    "take into triage": change("move", "work_order", "triage", "triage", to="triage"),
    "suspend": change("move", "work_order", "working", "working", **SUSPEND),
    "send back after review": change("move", "work_order", "review", "review", to="processing", why="not done"),
    "decide dispute": change("move", "work_order", "dispute", "dispute", to="audit", why="so it is"),
    "ask for approval": create("approval", "order", ("kind", "other"), ("reason", "please")),
    "decide approval": change("edit", "approval", "approval", "order", ("state", "rejected", "open"), ("answer", "no", "")),
    "edit ticket": change("edit", "ticket", "ticket", "ticket", ("state", "left", "waiting")),
    "create handover": create("handover", None, ("text", "look after it")),
    "take handover": change("edit", "handover", "handover", "handover", ("takenBy", "@me", b"\0" * 16)),
    "declare outage": create("outage", None, ("kind", "fault"), ("state", "inProgress"), ("area", "a street"), ("startedAt", 1)),
    "edit outage": change("edit", "outage", "outage", "outage", ("reason", "a branch", "")),
    "create notice": create("notice", None, ("title", "News")),
    "edit notice": shared("edit", "notice", NOTICE, ("body", "more", "")),
    "own receipt": shared("edit", "notice", NOTICE, ("readBy", ["@me"], [])),
    "receipt for another": shared("edit", "notice", NOTICE, ("readBy", [COLLEAGUE], [])),
    "create quick text": create("quick_text", None, ("title", "Hello"), ("body", "Good day")),
    "create own view": create("saved_view", None, ("name", "Mine"), ("sharing", "personal")),
    "create view for all": create("saved_view", None, ("name", "Ours"), ("sharing", "all")),
    "edit another's view": shared("edit", "saved_view", VIEW, ("name", "Mine now", "Hers")),
    "delete another's view": shared("delete", "saved_view", VIEW),
    "create own macro": create("automation", None, ("name", "M"), ("kind", "macro"), ("sharing", "personal"), ("actions", ACT)),
    "create trigger": create("automation", None, ("name", "T"), ("kind", "trigger"), ("sharing", "all"), ("actions", ACT)),
    "edit another's macro": shared("edit", "automation", MACRO, ("name", "Mine now", "Hers")),
    "create order type": new_order_type,
    "create clock setting": new_setting,
    "make oneself admin": shared("edit", "user_account", None, ("role", "admin", "")),
    "create user": create("user_account", None, ("login", "x"), ("name", "x"), ("role", "admin"), ("regionCode", REGION), ("active", True)),
    "edit team": shared("edit", "team", known("T1"), ("name", "Mine", "")),
    "create secret": create("customer_secret", "customer", ("phone", "1")),
    "create event": create("order_event", "order", ("text", "it never happened")),
    "create scope member": create("scope_member", "order", ("scope", f"team:{known('T1')}")),
    "edit payment": change("edit", "payment", "payment", "customer", ("remark", "never", "")),
    "delete note": change("delete", "note", "note", "order"),
    "edit attachment": change("edit", "attachment", "attachment", "order", ("name", "c.txt", "a.txt")),
}
