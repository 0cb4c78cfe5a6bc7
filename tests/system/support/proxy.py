# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A forwarder of TCP connections that understands nothing of what it forwards and can be told to
misbehave: the server has then done its work, and the desk does not hear of it."""
import collections
import select
import socket
import threading


class Proxy:
    """Listens on `self.port`, forwards to `port`. Faults hold for connections and data from now on.

    `cut_replies_after(k)`: k bytes more from server to desk, over all connections, then every
    connection is closed; what the server sent after them is swallowed. `requests` of the desk go
    through in full. `cut_next_reply_after(k, least)`: the same for the one connection on which the desk says
    `least` bytes next; `cuts` tells whether there was more, `reply` how much came, `fresh` that it was a new connection. `black_hole()`: nothing is forwarded
    in either direction. `slices`: one byte at a time to the desk. `heal()`: as usual."""

    def __init__(self, port):
        self.target = port
        self.lock = threading.Lock()
        self.left = None       # bytes that may still go to the desk; None = all
        self.dark = self.slices = False
        self.next = self.chosen = None  # bytes of the next reply that go through, and whose reply it is
        self.least, self.said = 1, collections.Counter()  # bytes of the desk since then, for each connection
        self.reply, self.fresh, self.spoken = 0, False, set()
        self.cut, self.replied = threading.Event(), threading.Event()
        self.cuts = 0
        self.up = self.down = 0  # bytes forwarded since the last heal
        self.pairs = set()
        self.over = False
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self._accept, daemon=True)
        self.thread.start()

    def cut_replies_after(self, count):
        with self.lock:
            self.left, self.cuts = count, 0

    def cut_next_reply_after(self, count, least=1):
        with self.lock:
            self.least, self.said = least, collections.Counter()
            self.next, self.chosen, self.cuts, self.reply = count, None, 0, 0
            self.cut.clear()
            self.replied.clear()

    def black_hole(self):
        with self.lock:
            self.dark = True

    def heal(self):
        with self.lock:
            self.left, self.dark, self.up, self.down = None, False, 0, 0
            self.next = self.chosen = None
        self.drop()

    def drop(self):
        """Closes every connection there is."""
        with self.lock:
            pairs, self.pairs = self.pairs, set()
        for pair in pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def close(self):
        self.over = True
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()
        self.drop()
        self.thread.join(10)

    def _accept(self):
        while not self.over:
            try:
                desk, _ = self.socket.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target), 5)
                server.settimeout(None)
            except OSError:
                desk.close()
                continue
            with self.lock:
                self.pairs.add((desk, server))
            threading.Thread(target=self._forward, args=(desk, server), daemon=True).start()

    def _forward(self, desk, server):
        ends = [desk, server]
        swallow = False
        try:
            while ends:
                ready, _, _ = select.select(ends, [], [], 1)
                for end in ready:
                    data = end.recv(1 << 16)
                    if not data:
                        return
                    if self.dark:
                        continue
                    if end is desk:
                        self.up += len(data)
                        with self.lock:
                            self.said[server] += len(data)
                            if self.next is not None and self.chosen is None and self.said[server] >= self.least:
                                self.chosen, self.fresh = server, server not in self.spoken
                        server.sendall(data)
                        continue
                    with self.lock:
                        self.spoken.add(server)
                        allowed = len(data) if self.left is None else min(self.left, len(data))
                        if self.left is not None:
                            self.left -= allowed
                        if self.chosen is server:
                            allowed = max(0, min(allowed, self.next - self.reply))
                            self.reply += len(data)
                        swallow = allowed < len(data)
                        self.cuts += swallow
                        self.down += allowed
                    for piece in ([data[i:i + 1] for i in range(allowed)] if self.slices else [data[:allowed]]):
                        desk.sendall(piece)
                    if swallow:
                        self.cut.set()
                    if self.chosen is server:
                        self.replied.set()
                    if swallow:
                        return
        except OSError:
            pass
        finally:
            with self.lock:
                self.pairs.discard((desk, server))
                self.spoken.discard(server)
            for end in (desk, server):
                try:
                    end.close()
                except OSError:
                    pass
