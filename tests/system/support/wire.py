# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small client of the server's doors that can also say things no desk would say."""
import hashlib
import json
import socket
import ssl
import struct
import uuid


def cbor(value):
    """Encodes what a desk sends."""
    def head(major, number):
        for limit, code, form in ((24, None, None), (1 << 8, 24, ">B"), (1 << 16, 25, ">H"), (1 << 32, 26, ">I"),
                                  (1 << 64, 27, ">Q")):
            if number < limit:
                return bytes([major << 5 | number]) if code is None else bytes([major << 5 | code]) + struct.pack(form, number)
        raise ValueError(number)
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if value is None:
        return b"\xf6"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


def uncbor(data):
    """Decodes what the server answers."""
    def item(at):
        major, low = data[at] >> 5, data[at] & 31
        at += 1
        if major == 7:
            if low == 27:
                return struct.unpack(">d", data[at:at + 8])[0], at + 8
            return {20: False, 21: True}.get(low), at
        size = {24: 1, 25: 2, 26: 4, 27: 8}.get(low, 0)
        number = int.from_bytes(data[at:at + size], "big") if size else low
        at += size
        if major < 2:
            return (number if major == 0 else -1 - number), at
        if major in (2, 3):
            raw = data[at:at + number]
            return (raw if major == 2 else raw.decode()), at + number
        out = []
        for _ in range(number * (2 if major == 5 else 1)):
            value, at = item(at)
            out.append(value)
        return (dict(zip(out[::2], out[1::2])) if major == 5 else out), at
    return item(0)[0]


def mutation(verb, type, target, root=None, feed="YJ", base=0, changes=(), **more):
    """The body of a mutation; `changes`: [field, new] or [field, new, old]."""
    body = {"v": verb, "at": 1_700_000_000_000, "type": type, "id": uuid.UUID(target).bytes,
            "root": uuid.UUID(root or target).bytes, "feed": feed, "base": base}
    if changes:
        body["set"] = [list(change) for change in changes]
    return body | more


def envelope(n, body):
    raw = body if isinstance(body, bytes) else cbor(body)
    return {"n": n, "hash": hashlib.sha256(raw).digest(), "body": raw}


class Client:
    def __init__(self, port, certificate):
        self.port = port
        self.context = ssl.create_default_context(cafile=str(certificate))
        self.context.check_hostname = False
        self.token = ""

    def exchange(self, data, timeout=30):
        """Sends bytes on a fresh connection; all that comes back until the server closes or answers."""
        with socket.create_connection(("127.0.0.1", self.port), timeout) as plain:
            with self.context.wrap_socket(plain) as tls:
                try:
                    tls.sendall(data)
                except OSError:
                    pass  # refused while still sending: the answer may be there
                answer = b""
                try:
                    while not complete(answer):
                        piece = tls.recv(1 << 16)
                        if not piece:
                            break
                        answer += piece
                except OSError:
                    pass
                return answer

    def request(self, method, path, body=b"", type="application/json", token=None, headers=()):
        """(status, decoded body)."""
        if not isinstance(body, bytes):
            body = cbor(body) if type == "application/cbor" else json.dumps(body).encode()
        lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close", "Accept: application/json"]
        if type and method != "GET":
            lines.append(f"Content-Type: {type}")
        token = self.token if token is None else token
        if token:
            lines.append(f"Authorization: Bearer {token}")
        lines += list(headers)
        if method != "GET" and not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in lines):
            lines.append(f"Content-Length: {len(body)}")
        return parse(self.exchange("\r\n".join(lines).encode() + b"\r\n\r\n" + body))

    def sign_in(self, login, password):
        status, said = self.request("POST", "/v1/session", {"login": login, "password": password}, token="")
        if status != 200:
            raise RuntimeError(f"sign-in: {status} {said}")
        self.token = said["token"]
        return said

    def hello(self, instance):
        return self.request("POST", "/v1/sync/hello", {"protocol": 1, "program": "test 1", "instance": instance,
                                                       "parent": "", "device": "test", "clock": 1_700_000_000_000})

    def push(self, instance, *envelopes):
        return self.request("POST", "/v1/sync/push", {"instance": instance, "mutations": list(envelopes)},
                            type="application/cbor")


def complete(answer):
    head, found, body = answer.partition(b"\r\n\r\n")
    if not found:
        return False
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            return len(body) >= int(line.split(b":")[1])
    return False


def parse(answer):
    """(status, body); status 0 when the server said nothing at all."""
    head, _, body = answer.partition(b"\r\n\r\n")
    if not head:
        return 0, {}
    status = int(head.split()[1])
    try:
        return status, json.loads(body) if body else {}
    except ValueError:
        try:
            return status, uncbor(body)
        except Exception:  # noqa: BLE001
            return status, {"raw": body[:200]}
