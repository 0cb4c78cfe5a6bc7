# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else who answers where a desk looks for its server, and who writes down what he was told."""
import gzip
import pathlib
import socket
import ssl
import subprocess
import threading
import warnings

CONFIG = """
[ca]
default_ca = all
[all]
dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
new_certs_dir = {folder}
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
CN = {cn}
[leaf]
subjectAltName = {san}
basicConstraints = CA:FALSE
[root]
basicConstraints = critical,CA:TRUE
"""


class Papers:
    """Certificates made with the openssl command line."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        (self.folder / "index.txt").write_text("")
        (self.folder / "serial").write_text("1000")

    def openssl(self, *arguments):
        done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True, timeout=60)
        if done.returncode:
            raise RuntimeError(f"openssl {arguments[0]}: {done.stderr}")

    def config(self, cn, san):
        file = self.folder / "openssl.cnf"
        file.write_text(CONFIG.format(folder=self.folder, cn=cn, san=san))
        return file

    def own(self, name, cn="127.0.0.1", san="IP:127.0.0.1", section="leaf"):
        """Signed by itself: (certificate, key)."""
        certificate, key = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-keyout", key,
                     "-out", certificate, "-config", self.config(cn, san), "-extensions", section)
        return certificate, key

    def signed(self, name, by, start, end, cn="127.0.0.1", san="IP:127.0.0.1"):
        """Signed by the certificate and key `by`, good from `start` to `end` (YYYYMMDDHHMMSSZ)."""
        certificate, key, request = (self.folder / f"{name}.{kind}" for kind in ("pem", "key", "csr"))
        config = self.config(cn, san)
        self.openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", request,
                     "-config", config)
        self.openssl("ca", "-batch", "-config", config, "-cert", by[0], "-keyfile", by[1], "-startdate", start, "-enddate", end,
                     "-extensions", "leaf", "-in", request, "-out", certificate, "-notext")
        return certificate, key


class Impostor:
    """Listens on `self.port`. `papers`: (certificate, key), None: no TLS at all. `says`: what he answers to a
    request, None: nothing. `heard`: what came to him after the handshake, or in the clear."""

    def __init__(self, papers, says=None, only=None):
        self.context = None
        if papers:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(*papers)
            if only:
                # Debian's library wants to be asked twice before it speaks so old a language.
                self.context.set_ciphers("DEFAULT:@SECLEVEL=0")
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    self.context.minimum_version = self.context.maximum_version = only
        self.says, self.heard, self.visitors, self.shaken = says, b"", 0, 0
        self.lock = threading.Lock()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.socket.getsockname()[1]
        self.over = False
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self.over = True
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()

    def _accept(self):
        while not self.over:
            try:
                visitor, _ = self.socket.accept()
            except OSError:
                return
            with self.lock:
                self.visitors += 1
            threading.Thread(target=self._talk, args=(visitor,), daemon=True).start()

    def _talk(self, visitor):
        try:
            visitor.settimeout(20)
            if self.context:
                visitor = self.context.wrap_socket(visitor, server_side=True)
                with self.lock:
                    self.shaken += 1
            while True:
                data = visitor.recv(1 << 16)
                if not data:
                    return
                with self.lock:
                    self.heard += data
                if self.says is not None:
                    for piece in self.says:
                        visitor.sendall(piece)
                    return
        except (OSError, ValueError):
            pass
        finally:
            visitor.close()


def http(body, *headers, status="200 OK", type="application/cbor", length=None):
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {type}", f"Content-Length: {len(body) if length is None else length}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def bomb(megabytes):
    """A few kilobytes that become that many megabytes."""
    return gzip.compress(b"\x40" * (megabytes << 20), 9)
