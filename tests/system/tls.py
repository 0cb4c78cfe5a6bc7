#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else stands where the server should be. Whoever has not the pinned certificate hears no word of a
request, neither of a desk that is signed in nor of one that wants to sign in; whoever has it and answers nonsense
changes nothing. Each time the desk says what is wrong, keeps what was typed and goes on when the right server is back."""
import argparse
import contextlib
import pathlib
import shutil
import socket
import ssl
import sys
import tempfile
import time
import warnings

from scenarios import Failed, Flow
from support.deskprocess import DeskProcess
from support.impostor import Impostor, Papers, bomb, http
from support.proxy import Proxy
from support.server import PASSWORD, Server, known

PAST, YESTERDAY, TOMORROW, FUTURE = "20200101000000Z", "20210101000000Z", "20990101000000Z", "20990601000000Z"
SOON = "20600101000000Z"
SLOW = ("no TLS: silence",)


class Doorway:
    """A server, a way to it that can be led elsewhere, and a desk that is signed in."""

    def __init__(self, stack):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="touchline-tls-"))
        stack.callback(shutil.rmtree, self.folder, True)
        (self.folder / "server").mkdir()
        self.server = Server(self.folder / "server")
        self.server.company()
        self.server.add_user("user-a", "Person A", "agent", known("H1"), known("T1"))
        self.server.start()
        stack.callback(self.server.kill)
        self.real = (self.server.certificate, self.key())
        self.proxy = Proxy(self.server.port)
        stack.callback(self.proxy.close)
        self.desk = DeskProcess("user-a", self.folder / "desk", self.server.certificate, self.proxy.port).start()
        stack.callback(lambda: self.desk.kill())
        self.desk.sign_in()
        order = self.desk.must("order-new", set={"family": "fault", "title": "tls"})["record"]
        self.desk.wait_synced()
        self.flow, self.turn = Flow(order), 0

    def key(self):
        return next(file for file in self.server.folder.rglob("*") if file.is_file() and file.stat().st_size < 20_000 and
                    b"PRIVATE KEY" in file.read_bytes())

    def lead_to(self, port):
        self.proxy.target = port
        self.proxy.drop()

    def type(self, count=3):
        self.turn += 1
        self.flow.collect(self.desk, self.flow.burst(self.desk, count, f"turn {self.turn}"))

    def trouble(self, limit=40):
        """What the desk says is wrong, once it has noticed."""
        until = time.monotonic() + limit
        while time.monotonic() < until:
            self.desk.must("sync")
            if self.desk.ask("wait-synced", timeoutMs=300)["ok"]:
                raise Failed("the desk says that it is synced")
            status = self.desk.must("status")
            if status.get("trouble"):
                return status["trouble"]
        raise Failed(f"the desk does not say what is wrong: {status}")

    def stranger_signs_in(self, pin=None):
        """A desk that has never been here; what it answers."""
        self.turn += 1
        desk = DeskProcess("user-a", self.folder / f"fresh {self.turn}", pin or self.server.certificate, self.proxy.port).start()
        try:
            return desk.ask("sign-in", login="user-a", password=PASSWORD)
        finally:
            desk.kill()

    def waiting(self):
        return [i for i in self.desk.must("outbox")["items"] if i["state"] in ("waiting", "sent")]

    def back(self):
        self.lead_to(self.server.port)
        self.desk.wait_synced()
        if self.waiting():
            raise Failed(f"the outbox is not empty: {self.waiting()[:3]}")


def play(doorway, impostor, quiet):
    """One row: the words of desk and stranger. `quiet`: nothing may be heard."""
    doorway.lead_to(impostor.port)
    doorway.type()
    said = doorway.trouble()
    answer = doorway.stranger_signs_in()
    if answer["ok"]:
        raise Failed(f"somebody could sign in: {answer}")
    if len(doorway.waiting()) < 3:
        raise Failed(f"the outbox has lost something: {doorway.waiting()}")
    if not impostor.visitors:
        raise Failed("nobody came: the row did not happen")
    if quiet and impostor.heard[:1] != b"\x16" and impostor.heard:
        raise Failed(f"{len(impostor.heard)} bytes were said to somebody else: {impostor.heard[:80]}")
    for secret in (b"Authorization", b"Bearer", PASSWORD.encode(), b"/v1/"):
        if quiet and secret in impostor.heard:
            raise Failed(f"{secret.decode()} was said to somebody else")
    doorway.back()
    return said, answer.get("error", answer)


def speaks_old(impostor):
    """Whether this machine's library speaks the old language at all; else the row proves nothing."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is old is the point
        context.minimum_version = ssl.TLSVersion.TLSv1
    try:
        with socket.create_connection(("127.0.0.1", impostor.port), 10) as plain, context.wrap_socket(plain) as tls:
            return tls.version()
    except (OSError, ValueError):
        return None


def strangers(doorway):
    """(name, impostor) of those who have not the pinned certificate, or speak no language that is good enough."""
    papers = Papers(doorway.folder / "papers")
    authority = papers.own("authority", "An authority", "DNS:authority", "root")
    signed = lambda name, start=PAST, end=SOON, **more: Impostor(papers.signed(name, authority, start, end, **more))
    yield "expired", signed("expired", PAST, YESTERDAY)
    yield "not yet valid", signed("future", TOMORROW, FUTURE)
    yield "another host", signed("host", cn="elsewhere.example", san="DNS:elsewhere.example")
    yield "an unknown authority", signed("unknown")
    yield "signed by itself", Impostor(papers.own("self"))
    yield "named like the right one", Impostor(papers.own("alike", "localhost", "DNS:localhost,IP:127.0.0.1"))
    yield "signed with the right one", Impostor(papers.signed("child", doorway.real, PAST, SOON))
    for name, only in (("TLS 1.0", ssl.TLSVersion.TLSv1), ("TLS 1.1", ssl.TLSVersion.TLSv1_1)):
        yield f"the right one, {name} only", Impostor(doorway.real, only=only)
    yield "no TLS: a page in the clear", Impostor(None, [http(b"<html>Hello</html>", type="text/html")])
    yield "no TLS: silence", Impostor(None)


def liars(doorway, elsewhere):
    """(name, impostor) of those who have the right certificate, as after a break-in, and answer nonsense."""
    real = lambda *pieces: Impostor(doorway.real, pieces)
    page = b"<html><form action=login>Welcome to our network</form></html>"
    yield "a portal's page", real(http(page, type="text/html"))
    yield "a portal's page that says it is CBOR", real(http(page))
    for status in ("301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"):
        yield f"{status[:3]} to http", real(http(b"", f"Location: http://127.0.0.1:{elsewhere.port}/v1/session", status=status))
    yield "a gzip bomb of 64 MiB", real(http(bomb(64), "Content-Encoding: gzip"))
    yield "a length that is too short", real(http(b"\xa1\x61a\x01", length=2))
    yield "a length that is too long", real(http(b"\xa1\x61a\x01", length=4_000))
    yield "a length that is no number", real(http(b"\xa0", length="many"))
    yield "two lengths", real(http(b"\xa0", "Content-Length: 2"))
    yield "17 MiB", real(http(b"\x00" * (17 << 20)))
    yield "pieces without an end", real(b"HTTP/1.1 200 OK\r\nContent-Type: application/cbor\r\nTransfer-Encoding: chunked\r\n\r\n",
                                        *[b"10000\r\n" + b"\0" * 65536 + b"\r\n"] * 320)
    yield "a header without an end", real(b"HTTP/1.1 200 OK\r\n", *[b"A: " + b"x" * 65536 + b"\r\n"] * 160)
    yield "no HTTP", real(b"\x00\x01\x02 hello\r\n\r\n")
    yield "nothing: it hangs up", real(b"")
    yield "an empty 200", real(http(b""))
    yield "500", real(http(b"", status="500 Internal Server Error"))


def swapped(doorway, papers):
    """The connections that stand are right and go on; every new one leads to somebody else."""
    impostor = Impostor(papers.own("swapped"))
    doorway.type()
    doorway.desk.wait_synced()
    doorway.proxy.target = impostor.port
    doorway.type()
    doorway.trouble()
    if not impostor.visitors or impostor.heard[:1] not in (b"", b"\x16"):
        raise Failed(f"{impostor.visitors} new connections, {impostor.heard[:80]}")
    return impostor


def pinned_and_expired(doorway):
    """Documented: the pin is the identity, and a desk is not locked out by a date."""
    papers = Papers(doorway.folder / "expired")
    mine = papers.signed("pinned", papers.own("authority", "An authority", "DNS:authority", "root"), PAST, YESTERDAY)
    with contextlib.closing(Impostor(mine, [http(b"")])) as impostor:
        doorway.lead_to(impostor.port)
        doorway.stranger_signs_in(pin=mine[0])
        doorway.lead_to(doorway.server.port)
        if b"/v1/session" not in impostor.heard:
            raise Failed("a desk refuses the certificate that is pinned, because of its date")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="")
    parser.add_argument("--quick", action="store_true", help="without the rows that wait for a time-out")
    options = parser.parse_args()
    passed, failed, skipped, quiet_rows = 0, 0, 0, 0
    started = time.monotonic()
    with contextlib.ExitStack() as stack:
        doorway = Doorway(stack)
        elsewhere = Impostor(None)
        rows = [(name, impostor, True) for name, impostor in strangers(doorway)]
        rows.append(("swapped in mid-session", None, True))
        rows += [(name, impostor, False) for name, impostor in liars(doorway, elsewhere)]
        for name, impostor, quiet in rows:
            if options.only not in name or options.quick and name in SLOW:
                continue
            since = time.monotonic()
            if "TLS 1." in name and not speaks_old(impostor):
                print(f"skipped {name}: this machine's library does not speak it")
                skipped += 1
                continue
            try:
                if impostor is None:
                    impostor = swapped(doorway, Papers(doorway.folder / "swapped"))
                if "TLS 1." in name:
                    impostor.visitors, impostor.heard = 0, b""
                said, answer = play(doorway, impostor, quiet)
                passed, quiet_rows = passed + 1, quiet_rows + quiet
                heard = "heard nothing" if quiet else f"heard {len(impostor.heard)} bytes"
                print(f"ok   {name}: {impostor.visitors} visits, {heard}; the desk says \"{said}\", a sign-in "
                      f"\"{str(answer)[:110]}\" ({time.monotonic() - since:.1f} s)", flush=True)
            except (Failed, RuntimeError) as wrong:
                failed += 1
                print(f"FAIL {name}: {wrong}", flush=True)
                doorway.lead_to(doorway.server.port)
            finally:
                if impostor:
                    impostor.close()
        if elsewhere.visitors:
            failed += 1
            print(f"FAIL a redirect was followed: {elsewhere.visitors} visits, {elsewhere.heard[:80]}")
        pinned_and_expired(doorway)
        print("ok   pinned and expired: the pin is the identity")
        doorway.proxy.slices = True
        doorway.type()
        doorway.lead_to(doorway.server.port)
        doorway.desk.wait_synced()
        doorway.proxy.slices = False
        print("ok   answers of the right server in slices of one byte")
        saved, extra = doorway.flow.check(doorway.desk.must("dump"))
        failed += bool(extra)
    print(f"{passed} rows, in {quiet_rows} of them nothing was said to somebody else; {failed} failed, {skipped} skipped; {saved} notes typed "
          f"meanwhile, each in the ledger once ({time.monotonic() - started:.1f} s)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
