# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A forwarder of TCP connections that understands nothing of what it forwards and can be told to
misbehave: the server has then done its work, and the desk does not hear of it."""
import select
import socket
import threading


class Proxy:
    """Listens on `self.port`, forwards to `port`. Faults hold for connections and data from now on.

    `cut_replies_after(k)`: k bytes more from server to desk, over all connections, then every
    connection is closed; what the server sent after them is swallowed. `requests` of the desk go
    through in full. `black_hole()`: nothing is forwarded in either direction. `heal()`: as usual."""

    def __init__(self, port):
        self.target = port
        self.lock = threading.Lock()
        self.left = None       # bytes that may still go to the desk; None = all
        self.dark = False
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

    def black_hole(self):
        with self.lock:
            self.dark = True

    def heal(self):
        with self.lock:
            self.left, self.dark, self.up, self.down = None, False, 0, 0
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
                        server.sendall(data)
                        continue
                    with self.lock:
                        allowed = len(data) if self.left is None else min(self.left, len(data))
                        if self.left is not None:
                            self.left -= allowed
                        swallow = allowed < len(data)
                        self.cuts += swallow
                        self.down += allowed
                    if allowed:
                        desk.sendall(data[:allowed])
                    if swallow:
                        return
        except OSError:
            pass
        finally:
            with self.lock:
                self.pairs.discard((desk, server))
            for end in (desk, server):
                try:
                    end.close()
                except OSError:
                    pass
