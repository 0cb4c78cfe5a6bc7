# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server program: made, filled with a small company, started, stopped, killed."""
import json
import pathlib
import subprocess
import uuid

from support.lines import Died, Lines
from support.paths import program

PASSWORD = "Correct-horse-9-battery"
REGION = "YJ"


def known(name):
    """The same id for a name in every run."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "touchline-test:" + name))


class Server:
    def __init__(self, folder, conninfo=None):
        self.folder = pathlib.Path(folder)
        self.config = self.folder / "touchlined.json"
        self.data = self.folder / "data"
        self.log = self.folder / "touchlined.log"
        self.lines = None
        self.port = self.imports = 0
        self.run("init", "--data", self.data, "--config", self.config, "--certificate",
                 *(["--postgres", conninfo] if conninfo else []))
        # The reference model knows no decision table: in these tests people grade.
        table = self.folder / "triage.json"
        table.write_text('{"version": 2, "rules": [{"id": "none", "active": false, "family": "*", '
                         '"grade": "普通", "route": "owner"}]}', encoding="utf-8")
        self.run("clocks", "--config", self.config, "--replace", "triage", "--file", table)

    # --- commands -----------------------------------------------------------------------------
    def call(self, *arguments, timeout=120):
        return subprocess.run([program("touchlined"), *map(str, arguments)], capture_output=True, text=True,
                              timeout=timeout)

    def run(self, *arguments):
        done = self.call(*arguments)
        if done.returncode:
            raise RuntimeError(f"touchlined {' '.join(map(str, arguments))}: {done.returncode}\n"
                               f"{done.stdout}{done.stderr}")
        return done.stdout

    def add_user(self, login, name, role, org, team, scopes=()):
        secret = self.folder / "password"
        secret.write_text(PASSWORD + "\n")
        secret.chmod(0o600)
        self.run("user", "add", "--config", self.config, "--login", login, "--name", name, "--role", role,
                 "--region", REGION, "--org", org, "--team", team, "--password-file", secret,
                 *(word for scope in scopes for word in ("--scope", scope)))

    def import_records(self, records):
        """Plain records (type, id, root, feed, scopes, fields) through the public importer."""
        # A name of its own each time: an import of the same name goes on where the last one ended.
        self.imports += 1
        file = self.folder / f"fixture{self.imports}.jsonl"
        file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
        return self.run("import", "--config", self.config, "--mapping", "touchline", "--file", file)

    def company(self):
        """Region, two halls, three teams."""
        common = lambda type, name, fields: {"type": type, "id": known(name), "root": known(name), "feed": "common",
                                             "fields": fields}
        self.import_records([
            common("region", "region", {"code": REGION, "name": "Yangjiang", "numberPrefix": "YJ",
                                        "timeZone": "Asia/Shanghai"}),
            common("org", "H1", {"name": "Hall One", "kind": "hall", "regionCode": REGION}),
            common("org", "H2", {"name": "Hall Two", "kind": "hall", "regionCode": REGION}),
            common("team", "T1", {"name": "Front", "org": known("H1"), "regionCode": REGION}),
            common("team", "T2", {"name": "Repair", "org": known("H2"), "regionCode": REGION}),
            common("team", "T3", {"name": "Billing", "org": known("H2"), "regionCode": REGION}),
        ])

    def dump(self, login=None):
        return json.loads(self.run("dump", "--config", self.config, *(["--user", login] if login else [])))

    # --- life ---------------------------------------------------------------------------------
    def start(self):
        """On the port that it had before, so that desks find it again. What the time of day does to orders
        (the watch over their clocks) comes from no desk and is not predicted here."""
        for attempt in range(20):
            self.lines = Lines([program("touchlined"), "serve", "--config", str(self.config), "--port", str(self.port)],
                               self.log, {"TOUCHLINE_CLOCKWATCH": "0"})
            try:
                while True:
                    said = self.lines.read(60)
                    if said.get("event") == "listening":
                        self.port = said["port"]
                        return self
            except Died:
                code = self.lines._over() if not self.lines.alive() else self.lines.kill()
                # The kernel may hold the port, or the folder's lock, of a killed server for a moment.
                if not self.port or attempt == 19:
                    raise RuntimeError(f"touchlined serve ended with {code}:\n{self.tail()}") from None

    def stop(self):
        code = self.lines.stop()
        if code != 0:
            raise RuntimeError(f"touchlined serve ended with {code} on SIGTERM:\n{self.tail()}")

    def kill(self):
        self.lines.kill()

    def tail(self):
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""

    @property
    def certificate(self):
        for pattern in ("**/*certificate*.pem", "**/*.crt", "**/*cert*.pem", "**/*.pem"):
            for file in sorted(self.folder.glob(pattern)):
                if "PRIVATE KEY" not in file.read_text():
                    return file
        raise RuntimeError("init --certificate left no certificate")
