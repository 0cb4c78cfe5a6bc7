#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad values at every door: each is refused with the field and the reason, the server lives on, and
its records are what they were."""
import argparse
import contextlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import uuid

from support.deskprocess import DeskProcess
from support.paths import program
from support.postgres import Postgres
from support.server import PASSWORD, REGION, Server, known
from support.wire import Client, cbor, envelope, mutation, parse

INSTANCE = str(uuid.UUID(int=7 << 64 | 0x7000 << 48 | 1 << 63))
ID = "018f0000-0000-7000-8000-000000000001"
HELLO = {"protocol": 1, "program": "p", "instance": INSTANCE, "parent": "", "device": "d", "clock": 1}
JSON, CBOR = "application/json", "application/cbor"
POSTS = ("/v1/session", "/v1/session/end", "/v1/sync/hello", "/v1/sync/push", "/v1/search", "/v1/open")
GETS = ("/v1/sync/pull", "/v1/sync/bootstrap")


def without(message, *fields):
    return {k: v for k, v in message.items() if k not in fields}


def requests():
    """(name, method, path, body, type, token: True = valid, status, field or None)."""
    for path in POSTS[1:]:
        yield f"{path} without a token", "POST", path, {}, JSON, "", 401, "authorization"
        yield f"{path} with a foreign token", "POST", path, {}, JSON, "x" * 43, 401, None
        yield f"{path} with an endless token", "POST", path, {}, JSON, "x" * 4000, 401, None
    for path in GETS:
        yield f"{path} without a token", "GET", path, b"", "", "", 401, "authorization"
        yield f"{path} by POST", "POST", path, {}, JSON, True, 405, "method"
    for path in POSTS:
        yield f"{path} by GET", "GET", path, b"", "", True, 405, "method"
        yield f"{path} by PUT", "PUT", path, {}, JSON, True, (405, 501), None
        yield f"{path} as text", "POST", path, b"hello", "text/plain", True, 415, "content-type"
        yield f"{path} without a type", "POST", path, b"{}", "", True, 415, "content-type"
    for path in (p for p in POSTS if p != "/v1/session/end"):
        for name, body, type in (("nothing", b"", JSON), ("half a brace", b"{", JSON), ("a list", b"[]", JSON),
                                 ("a number", b"7", JSON), ("trailing bytes", b"{} x", JSON),
                                 ("a doubled key", b'{"login":"a","login":"b"}', JSON),
                                 ("500 levels", b'{"a":' * 500 + b"1" + b"}" * 500, JSON),
                                 ("no UTF-8", b'{"login":"\xff"}', JSON),
                                 ("nothing in CBOR", b"", CBOR), ("a cut map", b"\xa2\x61a\x01", CBOR),
                                 ("a huge length", b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff", CBOR),
                                 ("a list in CBOR", cbor([1]), CBOR), ("a key that is no text", b"\xa1\x01\x02", CBOR),
                                 ("a doubled key in CBOR", b"\xa2\x61a\x01\x61a\x02", CBOR),
                                 ("trailing CBOR", cbor({"a": 1}) + b"\x00", CBOR),
                                 ("deep CBOR", b"\x81" * 2000 + b"\x01", CBOR)):
            yield f"{path} with {name}", "POST", path, body, type, True, 400, "body"
    for path in ("/", "/v1", "/v1/sync", "/v2/sync/push", "/v1/sync/push/", "/V1/search", "/admin"):
        yield f"unknown path {path}", "GET", path, b"", "", True, (404, 405), None
    for path in ("/v1/../v1/search", "/v1/%2e%2e/search", "/v1%2Fsearch", "/v1/search#x", "/%00", "/%ff"):
        yield f"crooked path {path}", "GET", path, b"", "", True, (400, 404), None
    # Sign-in
    for name, body, field in (("no password", {"login": "user-a"}, "password"), ("no login", {"password": "x"}, "login"),
                              ("a login of 101 letters", {"login": "x" * 101, "password": "x"}, "login"),
                              ("a password of 201 letters", {"login": "user-a", "password": "x" * 201}, "password"),
                              ("a number as login", {"login": 1, "password": "x"}, "login"),
                              ("null as password", {"login": "user-a", "password": None}, "password")):
        yield f"sign-in with {name}", "POST", "/v1/session", body, JSON, "", 400, field
    yield "sign-in with a wrong password", "POST", "/v1/session", {"login": "user-a", "password": "no"}, JSON, "", 401, None
    yield "sign-in of nobody", "POST", "/v1/session", {"login": "nobody", "password": "no"}, JSON, "", 401, None
    # Hello
    for field in ("protocol", "program", "instance", "clock"):
        yield f"hello without {field}", "POST", "/v1/sync/hello", without(HELLO, field), JSON, True, 400, field
    for field, value in (("instance", "x"), ("instance", ID + "0"), ("clock", -1), ("clock", 1 << 60), ("clock", "now"),
                         ("protocol", "1"), ("protocol", 1.5), ("program", "x" * 101), ("device", "x" * 101), ("parent", "zz")):
        yield f"hello with {field}={str(value)[:12]}", "POST", "/v1/sync/hello", HELLO | {field: value}, JSON, True, 400, field
    yield "hello of an older protocol", "POST", "/v1/sync/hello", HELLO | {"protocol": 0}, JSON, True, 426, "protocol"
    yield "hello of a newer protocol", "POST", "/v1/sync/hello", HELLO | {"protocol": 2}, JSON, True, 426, "protocol"
    # Push: the batch itself
    good = envelope(1, mutation("edit", "work_order", ID, changes=[["title", "x", "y"]]))
    for name, body, status, field in (
            ("no instance", {"mutations": [good]}, 400, "instance"), ("no mutations", {"instance": INSTANCE}, 400, "mutations"),
            ("a text as mutations", {"instance": INSTANCE, "mutations": "x"}, 400, "mutations"),
            ("101 mutations", {"instance": INSTANCE, "mutations": [good] * 101}, 400, "mutations"),
            ("a number among them", {"instance": INSTANCE, "mutations": [7]}, 400, None),
            ("n = 0", {"instance": INSTANCE, "mutations": [good | {"n": 0}]}, 400, None),
            ("n = -1", {"instance": INSTANCE, "mutations": [good | {"n": -1}]}, 400, None),
            ("n as text", {"instance": INSTANCE, "mutations": [good | {"n": "1"}]}, 400, None),
            ("no hash", {"instance": INSTANCE, "mutations": [without(good, "hash")]}, 400, None),
            ("a hash of 33 bytes", {"instance": INSTANCE, "mutations": [good | {"hash": b"x" * 33}]}, 400, None),
            ("no body", {"instance": INSTANCE, "mutations": [without(good, "body")]}, 400, None),
            ("an instance that never said hello", {"instance": ID, "mutations": [good]}, 409, None),
            ("a gap", {"instance": INSTANCE, "mutations": [envelope(99, mutation("void", "", ID))]}, 409, None)):
        yield f"push with {name}", "POST", "/v1/sync/push", body, CBOR, True, status, field
    yield "push of more than 1 MiB", "POST", "/v1/sync/push", b"\x00" * ((1 << 20) + 1), CBOR, True, 413, None
    # Pull and bootstrap
    for query, field in (("", "cursor"), ("?cursor=abc", "cursor"), ("?cursor=" + "A" * 5000, "cursor"), ("?limit=0", "limit"),
                         ("?limit=1001", "limit"), ("?limit=x", "limit"), ("?wait=31", "wait"), ("?wait=-1", "wait"),
                         ("?wait=1e9", "wait"), ("?cursor=%00", None)):
        yield f"pull{query[:20]}", "GET", "/v1/sync/pull" + query, b"", "", True, 400, field
    for query, status in (("", 400), ("?root=x", 400), ("?scope=team:x", 404), ("?scope=" + "x" * 300, 404),
                          (f"?root={ID}", 404), (f"?scope=team:{known('T2')}", 404), ("?scope=common&limit=0", 400),
                          ("?scope=common&after=zzz", 400)):
        yield f"bootstrap{query[:30]}", "GET", "/v1/sync/bootstrap" + query, b"", "", True, status, None
    # Search and open
    for name, body, field in (("no text", {}, "text"), ("blanks", {"text": "  "}, "text"), ("201 letters", {"text": "x" * 201}, "text"),
                              ("a number", {"text": 1}, "text"), ("limit 0", {"text": "x", "limit": 0}, "limit"),
                              ("limit 51", {"text": "x", "limit": 51}, "limit"), ("limit x", {"text": "x", "limit": "x"}, "limit")):
        yield f"search with {name}", "POST", "/v1/search", body, JSON, True, 400, field
    for name, body, status, field in (("no id", {"type": "customer", "instance": INSTANCE}, 400, "id"),
                                      ("no instance", {"type": "customer", "id": ID}, 400, "instance"),
                                      ("a bad id", {"type": "customer", "id": "1", "instance": INSTANCE}, 400, "id"),
                                      ("an unknown id", {"type": "customer", "id": ID, "instance": INSTANCE}, 404, None)):
        yield f"open with {name}", "POST", "/v1/open", body, JSON, True, status, field


RAW = [  # name, bytes, statuses (0: the connection is closed without a word)
    ("no HTTP", b"\x00\x01\x02\r\n\r\n", (400, 0)),
    ("an unknown method", b"BREW /v1/health HTTP/1.1\r\nHost: x\r\n\r\n", (400, 405, 501)),
    ("an unknown version", b"GET /v1/health HTTP/3.7\r\nHost: x\r\n\r\n", (400, 505)),
    ("no host", b"GET /v1/health HTTP/1.1\r\n\r\n", (400, 200)),
    ("two lengths", b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", (400,)),
    ("a negative length", b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", (400,)),
    ("a length that is text", b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: two\r\n\r\n{}", (400,)),
    ("length and chunks", b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}", (400,)),
    ("a header of 20 KiB", b"GET /v1/health HTTP/1.1\r\nHost: x\r\nA: " + b"x" * 20000 + b"\r\n\r\n", (431, 400)),
    ("200 headers", b"GET /v1/health HTTP/1.1\r\nHost: x\r\n" + b"".join(b"A%d: x\r\n" % i for i in range(200)) + b"\r\n", (431, 400)),
    ("a target of 9 KiB", b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", (414, 431, 400)),
    ("a body of 2 MiB", b"POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2097152\r\n\r\n"
     + b" " * 2097152, (413,)),
    ("a header with a bare line feed", b"GET /v1/health HTTP/1.1\r\nHost: x\nEvil: y\r\n\r\n", (400, 200)),
    ("a space before the colon", b"GET /v1/health HTTP/1.1\r\nHost : x\r\n\r\n", (400,)),
    ("an encoding nobody knows", b"POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
     b"Content-Encoding: brotli-9000\r\nContent-Length: 2\r\n\r\n{}", (400, 415)),
]


def orders(order, customer):
    """Mutations that are well numbered and still wrong: (name, body, reason, field or None)."""
    edit = lambda *changes, **more: mutation("edit", "work_order", order, changes=changes, base=1, **more)
    new = lambda *changes, type="work_order", target=ID, **more: mutation("create", type, target, changes=changes, **more)
    fine = (["family", "fault"], ["title", "t"])
    return [
        ("a body that is no CBOR", b"\xff\xff", "unreadable", None),
        ("an empty body", b"", "unreadable", None),
        ("a body of 300 KiB", cbor({"v": "void", "at": 1, "x": "y" * 300_000}), "too_large", None),
        ("an unknown verb", edit() | {"v": "grow"}, "unreadable", None),
        ("an unknown type", mutation("edit", "spaceship", order, changes=[["title", "x"]]), "unknown_type", None),
        ("a type that only the server writes", new(["name", "x"], type="team", feed="common"), "not_allowed", None),
        ("a type that never travels", new(["scope", "x"], type="scope_member"), "not_allowed", None),
        ("a move of a customer", mutation("move", "customer", customer, to="triage"), "not_allowed", None),
        ("an unknown field", edit(["colour", "red", ""]), "unknown_field", "colour"),
        ("a field with an injection for a name", edit(["title\"; DROP TABLE work_order; --", "x", ""]), "unknown_field", None),
        ("a read-only field", edit(["number", "N1", ""]), "read_only_field", "number"),
        ("the state by an edit", edit(["state", "archived", "accepted"]), "read_only_field", "state"),
        ("a number for a text", edit(["title", 7, "t"]), "bad_value", "title"),
        ("a text for a number", edit(["importance", "high", 0]), "bad_value", "importance"),
        ("a broken number", edit(["importance", 1.5, 0]), "bad_value", "importance"),
        ("null for a text", edit(["title", None, "t"]), "bad_value", "title"),
        ("a text for a flag", edit(["anonymous", "yes", False]), "bad_value", "anonymous"),
        ("a text for a set", edit(["tags", "a", []]), "bad_value", "tags"),
        ("numbers in a set", edit(["tags", [1, 2], []]), "bad_value", "tags"),
        ("101 tags", edit(["tags", [f"t{i}" for i in range(101)], []]), "bad_value", "tags"),
        ("a tag of 201 letters", edit(["tags", ["x" * 201], []]), "bad_value", "tags"),
        ("a reference of 3 bytes", edit(["handler", b"abc", b"\0" * 16]), "bad_value", "handler"),
        ("a reference that is words", edit(["handler", "somebody", b"\0" * 16]), "bad_value", "handler"),
        ("an empty title", edit(["title", "", "t"]), "bad_value", "title"),
        ("a title of blanks", edit(["title", "   ", "t"]), "bad_value", "title"),
        ("a title of 1,001 letters", edit(["title", "x" * 1001, "t"]), "bad_value", "title"),
        ("a text of 20,001 letters", edit(["text", "x" * 20001, ""]), "bad_value", "text"),
        ("a title with a NUL", edit(["title", "a\0b", "t"]), "bad_value", "title"),
        ("a field twice", edit(["title", "a", "t"], ["title", "b", "t"]), "unreadable", None),
        ("an unknown order", mutation("edit", "work_order", "018f0000-0000-7000-8000-0000000000ff", changes=[["title", "x"]]),
         "not_found", None),
        ("an order without a title", new(["family", "fault"]), "bad_value", "title"),
        ("an order without a family", new(["title", "x"]), "bad_value", "family"),
        ("an order that is there already", new(*fine, target=order), "already_exists", None),
        ("an order whose root is another", new(*fine, root=order), "bad_value", "root"),
        ("an order in the common feed", new(*fine, feed="common"), "bad_value", "feed"),
        ("an order in another region's feed", new(*fine, feed="ZZ"), "not_allowed", None),
        ("a note on nothing", new(["text", "x"], type="note", root="018f0000-0000-7000-8000-0000000000fe"), "not_found", None),
        ("an order for an unknown customer", new(*fine, ["customer", uuid.UUID(int=5).bytes]), "not_found", "customer"),
        ("a move to nowhere", mutation("move", "work_order", order, to="nirvana"), "not_from_here", None),
        ("a move without a goal", mutation("move", "work_order", order), "not_from_here", None),
        ("a decision about nothing", mutation("resolve", "conflict", ID, to="keep"), "not_found", None),
        ("the closing of nothing", mutation("close", "refusal", ID), "not_found", None),
        ("a delete of an order", mutation("delete", "work_order", order), "not_allowed", None),
        ("a delete of a customer by an agent", mutation("delete", "customer", customer), "not_allowed", None),
    ]


HEADLESS = [  # name, line, error expected
    ("no JSON", b"hello\n"), ("a list", b"[1]\n"), ("a number", b"7\n"),
    ("no command", b'{"id":1}\n'), ("an unknown command", b'{"id":1,"cmd":"fly"}\n'), ("a number as command", b'{"id":1,"cmd":7}\n'),
    ("half a line of JSON", b'{"id":1,"cmd":\n'), ("no UTF-8", b'{"id":1,"cmd":"\xff"}\n'),
    ("a line of 3 MiB", b'{"id":1,"cmd":"search","text":"' + b"x" * (3 << 20) + b'"}\n'),
    ("deep nesting", b'{"id":1,"cmd":"note","x":' + b"[" * 5000 + b"]" * 5000 + b"}\n"),
    ("get without a type", b'{"id":1,"cmd":"get"}\n'), ("get of an unknown type", b'{"id":1,"cmd":"get","type":"ship","record":"018f0000-0000-7000-8000-000000000001"}\n'),
    ("a note on nothing", b'{"id":1,"cmd":"note","text":"x"}\n'),
    ("a note without words", b'{"id":1,"cmd":"note","order":"018f0000-0000-7000-8000-000000000001"}\n'),
    ("an order with a text for set", b'{"id":1,"cmd":"order-new","set":"x"}\n'),
    ("an order with an unknown field", b'{"id":1,"cmd":"order-new","set":{"colour":"red"}}\n'),
    ("an order with a number for title", b'{"id":1,"cmd":"order-new","set":{"family":"fault","title":7}}\n'),
    ("an edit without id", b'{"id":1,"cmd":"order-edit","set":{"title":"x"}}\n'),
    ("an edit of a bad id", b'{"id":1,"cmd":"order-edit","set":{"title":"x"},"record":"zz"}\n'),
    ("a move without a goal", b'{"id":1,"cmd":"order-move"}\n'),
    ("a decision that is neither", b'{"id":1,"cmd":"resolve","conflict":"018f0000-0000-7000-8000-000000000001","choice":"maybe"}\n'),
    ("a discard of what is not there", b'{"id":1,"cmd":"discard","n":99999}\n'),
    ("a discard of text", b'{"id":1,"cmd":"discard","n":"all"}\n'),
    ("a search nowhere", b'{"id":1,"cmd":"search","text":"x","where":"moon"}\n'),
    ("sign-in without a password", b'{"id":1,"cmd":"sign-in","login":"user-a"}\n'),
]


def command_lines(server):
    """(arguments of touchlined, what the message must name); all end with 2."""
    config = str(server.config)
    return [
        ([], None), (["fly"], "fly"), (["serve"], "config"), (["serve", "--config"], "config"),
        (["serve", "--config", config, "--port", "x"], "port"), (["serve", "--config", config, "--port", "70000"], "port"),
        (["serve", "--config", config, "--port", "-1"], "port"), (["serve", "--config", config, "--colour", "red"], "colour"),
        (["serve", "--config", config, "extra"], "extra"), (["user"], "config"), (["user", "--config", config], "what"),
        (["user", "fly", "--config", config], "what"), (["user", "list", "more", "--config", config], "what"),
        (["user", "add", "--config", config], "login"),
        (["user", "add", "--config", config, "--login", "x", "--name", "x", "--role", "king", "--region", REGION,
          "--password-file", config], "role"),
        (["user", "add", "--config", config, "--login", "x", "--name", "x", "--role", "agent", "--region", REGION,
          "--org", "nowhere", "--password-file", str(server.folder / "password")], "org"),
        (["user", "add", "--config", config, "--login", "x", "--name", "x", "--role", "agent", "--region", REGION,
          "--password-file", "/nonexistent"], "password"),
        (["import", "--config", config], "file"), (["import", "--config", config, "--mapping", "nobody-knows", "--file", config], "mapping"),
        (["import", "--config", config, "--mapping", "touchline", "--file", "/nonexistent"], "file"),
        (["demo", "--config", config, "--size", "galaxy", "--seed", "1"], "size"),
        (["demo", "--config", config, "--size", "desk", "--seed", "x"], "seed"),
        (["demo", "--config", config, "--open-orders", "-1"], "open-orders"),
        (["dump", "--config", "/nonexistent"], "config"), (["backup", "--config", config], "to"),
        (["restore", "--config", config], "from"),
        (["init", "--config", str(server.folder / "new.json")], "data"), (["init", "--data", str(server.folder / "new")], "config"),
        (["init", "--data", str(server.folder / "new"), "--config", config], "config"),
        (["init", "--data", config + "/data", "--config", str(server.folder / "new.json")], "data"),
    ]


class Doors:
    def __init__(self, engine):
        self.engine = engine
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="touchline-doors-"))
        self.stack = contextlib.ExitStack()
        self.passed, self.failed = 0, []

    def check(self, group, name, fine, got):
        if fine:
            self.passed += 1
        else:
            self.failed.append(f"{group}: {name}: {got}")
            print("FAIL " + self.failed[-1], flush=True)

    def __enter__(self):
        postgres = self.stack.enter_context(Postgres()) if self.engine == "postgres" else None
        self.server = Server(self.folder, postgres and postgres.database())
        self.server.company()
        self.server.add_user("user-a", "Person A", "agent", known("H1"), known("T1"))
        self.server.start()
        self.client = Client(self.server.port, self.server.certificate)
        self.client.sign_in("user-a", PASSWORD)
        self.client.hello(INSTANCE)
        self.order, self.customer = str(uuid.uuid4()), str(uuid.uuid4())
        status, said = self.client.push(
            INSTANCE, envelope(1, mutation("create", "work_order", self.order, changes=[["family", "fault"], ["title", "t"]])),
            envelope(2, mutation("create", "customer", self.customer, changes=[["name", "Wang"]])))
        if status != 200 or any(o["status"] != "applied" for o in said["outcomes"]):
            raise RuntimeError(f"a good push: {status} {said}")
        return self

    def __exit__(self, *_):
        if self.server.lines.alive():
            self.server.kill()
        self.stack.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def alive(self, group):
        status, _ = self.client.request("GET", "/v1/health")
        self.check(group, "the server lives", status == 200, status)

    def dump(self):
        return self.server.dump()["rows"]

    # --- doors --------------------------------------------------------------------------------
    def http(self):
        before = self.dump()
        for name, method, path, body, type, token, status, field in requests():
            try:
                got, said = self.client.request(method, path, body, type, None if token is True else token)
            except OSError as wrong:
                got, said = repr(wrong), {}
            wanted = status if isinstance(status, tuple) else (status,)
            named = field is None or str(said.get("field", "")).split("[")[0].split(".")[-1] == field or said.get("field") == field
            fine = got in wanted and named and (got == 0 or "error" in said)
            self.check("http", name, fine, f"{got} {said}, expected {status} naming {field}")
        for name, data, statuses in RAW:
            got, said = parse(self.client.exchange(data))
            self.check("http", name, got in statuses, f"{got} {said}, expected {statuses}")
        self.alive("http")
        after = self.dump()
        self.check("http", "nothing has changed", before == after, f"{len(before)} rows before, {len(after)} after")

    def mutations(self):
        before = self.dump()
        n = 2
        for name, body, reason, field in orders(self.order, self.customer):
            n += 1
            status, said = self.client.push(INSTANCE, envelope(n, body))
            outcome = (said.get("outcomes") or [{}])[0]
            fine = status == 200 and outcome.get("status") == "refused" and outcome.get("reason") == reason
            fine = fine and (field is None or outcome.get("field") == field)
            self.check("push", name, fine, f"{status} {said}, expected refused {reason} {field}")
            if status != 200:
                n -= 1
        # Numbers that were used already.
        twice = envelope(n + 1, mutation("edit", "work_order", self.order, base=1, changes=[["place", "here", ""]]))
        first, second = self.client.push(INSTANCE, twice), self.client.push(INSTANCE, twice)
        self.check("push", "the same mutation twice has the same outcome", first == second and first[0] == 200, f"{first} {second}")
        other = envelope(n + 1, mutation("edit", "work_order", self.order, base=1, changes=[["place", "there", ""]]))
        status, said = self.client.push(INSTANCE, other)
        self.check("push", "the same number with another body", (status, said.get("error")) == (409, "forked_client"), f"{status} {said}")
        status, said = self.client.push(INSTANCE, envelope(n + 5, mutation("void", "", self.order)))
        self.check("push", "a gap names what is expected", (status, said.get("expected")) == (409, n + 2), f"{status} {said}")
        wrong_hash = envelope(n + 2, mutation("edit", "work_order", self.order, changes=[["place", "x", ""]])) | {"hash": b"0" * 32}
        status, said = self.client.push(INSTANCE, wrong_hash)
        self.check("push", "a hash that is another's", status == 200 and said["outcomes"][0]["status"] == "refused", f"{status} {said}")
        # A bad one between good ones does not hold them up.
        status, said = self.client.push(
            INSTANCE, envelope(n + 3, mutation("edit", "work_order", self.order, base=1, changes=[["orderType", "a", ""]])),
            envelope(n + 4, b"\x00"), envelope(n + 5, mutation("edit", "work_order", self.order, base=1, changes=[["grade", "b", ""]])))
        states = [o["status"] for o in said.get("outcomes", [])]
        self.check("push", "a bad one between good ones", states == ["applied", "refused", "applied"], f"{status} {said}")
        self.alive("push")
        after = [r for r in self.dump() if r["type"] not in ("refusal", "scope_member")]
        changed = [r["type"] for r in after if r not in before]
        self.check("push", "only the good edits changed anything", changed == ["work_order"], changed)

    def headless(self):
        desk = DeskProcess("user-a", self.folder / "desk", self.server.certificate, self.server.port).start()
        desk.sign_in()
        desk.wait_synced()
        before = desk.must("dump")
        for number, (name, line) in enumerate(HEADLESS):
            # What comes before the answer to the second line are the answers to the first.
            desk.lines.write(line)
            desk.lines.send({"id": f"after {number}", "cmd": "who"})
            answers = []
            try:
                while not answers or answers[-1].get("id") != f"after {number}":
                    said = desk.lines.read(30)
                    if "event" not in said:
                        answers.append(said)
                fine = len(answers) > 1 and not any(said["ok"] for said in answers[:-1]) and all(
                    said.get("error") for said in answers[:-1])
            except Exception as wrong:  # noqa: BLE001
                answers, fine = repr(wrong), False
                if not desk.lines.alive():
                    desk.start()
                    desk.sign_in()
            self.check("headless", name, fine, answers)
        self.check("headless", "the desk lives", desk.must("status")["link"] is not None, "")
        desk.wait_synced()
        after = desk.must("dump")
        same = all(after[part] == before[part] for part in ("rows", "counts", "acknowledged"))
        self.check("headless", "nothing was queued", same, f"before {before}, after {after}")
        self.check("headless", "ends with 0", desk.quit() == 0, desk.lines.last_words())

    def commands(self):
        for arguments, named in command_lines(self.server):
            done = self.server.call(*arguments, timeout=30)
            words = done.stderr + done.stdout
            self.check("command line", " ".join(arguments)[:80], done.returncode == 2 and (named is None or named in words),
                       f"{done.returncode} {words[:200]!r}, expected 2 naming {named}")
        for arguments, named in ((["--headless", "--colour"], "colour"), (["--headless"], "server"),
                                 (["--headless", "--server", "ftp://x", "--pin", str(self.server.certificate),
                                  "--profile", str(self.folder / "p")], "server"),
                                 (["--headless", "--server", f"https://127.0.0.1:{self.server.port}", "--pin", "/nonexistent",
                                   "--profile", str(self.folder / "p")], "pin")):
            done = subprocess.run([program("touchline"), *arguments], capture_output=True, text=True, timeout=30,
                                  input="", env={"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
            words = done.stderr + done.stdout
            self.check("command line", "touchline " + " ".join(arguments)[:70], done.returncode == 2 and named in words,
                       f"{done.returncode} {words[:200]!r}, expected 2 naming {named}")
        self.alive("command line")

    def settings(self):
        text = self.server.config.read_text()
        for name, broken, named in broken_settings(text):
            file = self.folder / "broken.conf"
            file.write_bytes(broken)
            done = self.server.call("serve", "--config", file, "--port", "0", timeout=30)
            words = done.stderr + done.stdout
            self.check("setting", name, done.returncode == 2 and named in words,
                       f"{done.returncode} {words[:200]!r}, expected 2 naming {named}")


def broken_settings(text):
    """(name, file, what the message must name)."""
    good = json.loads(text)
    yield "no JSON", b"{", "broken.conf"
    yield "a list", b"[]", "broken.conf"
    yield "nothing", b"", "broken.conf"
    yield "an unknown setting", json.dumps(good | {"colour": "red"}).encode(), "colour"
    for key, value in good.items():
        wrong = {} if not isinstance(value, dict) else "x"
        yield f"{key} of another kind", json.dumps(good | {key: wrong}).encode(), key


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with Doors(options.engine) as doors:
        for group in (doors.http, doors.mutations, doors.headless, doors.commands, doors.settings):
            if options.only not in group.__name__:
                continue
            before = doors.passed, len(doors.failed)
            try:
                group()
            except Exception as wrong:  # noqa: BLE001  (the other doors are still to be tried)
                doors.check(group.__name__, "carried out", False, repr(wrong))
                if not doors.server.lines.alive():
                    doors.server.start()
            print(f"{group.__name__} on {options.engine}: {doors.passed - before[0]} refused as they should be, "
                  f"{len(doors.failed) - before[1]} not", flush=True)
    print(f"{doors.passed} passed, {len(doors.failed)} failed")
    return 1 if doors.failed else 0


if __name__ == "__main__":
    sys.exit(main())
