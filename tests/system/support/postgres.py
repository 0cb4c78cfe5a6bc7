# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private PostgreSQL cluster in a temporary folder, reached through a Unix socket only."""
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import tempfile


def binaries():
    """The newest PostgreSQL of this machine, or None."""
    found = [p for p in pathlib.Path("/usr/lib/postgresql").glob("*/bin") if (p / "initdb").exists()]
    return max(found, key=lambda p: int(p.parent.name), default=None)


class Postgres:
    def __init__(self, fsync=False):
        """`fsync`: as in earnest, for tests that crash it; the others are faster without."""
        self.bin = binaries()
        if not self.bin:
            raise RuntimeError("no PostgreSQL below /usr/lib/postgresql: install the package postgresql")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="touchline-pg-"))
        # It refuses to run as root.
        self.as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.as_user:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self.data = self.folder / "data"
        self.databases = 0
        self.run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        self.options = (f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c max_connections=60 "
                        f"-c fsync={'on' if fsync else 'off'}")
        self.start()

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", self.options, "start")
        self.pid = int((self.data / "postmaster.pid").read_text().splitlines()[0])

    def crash(self):
        """As a power cut for the cluster: no checkpoint, no good-bye; the next start recovers from its log."""
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def setting(self, name):
        return subprocess.run([*self.as_user, str(self.bin / "psql"), "-h", self.folder, "-U", "postgres", "-Atc",
                               f"SHOW {name}"], cwd=self.folder, capture_output=True, text=True, timeout=60,
                              check=True).stdout.strip()

    def run(self, tool, *arguments):
        done = subprocess.run([*self.as_user, str(self.bin / tool), *map(str, arguments)], cwd=self.folder,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=120)
        if done.returncode:
            raise RuntimeError(f"{tool}: {done.stderr}")

    def database(self):
        """Conninfo of a fresh database."""
        self.databases += 1
        name = f"touchline{self.databases}"
        self.run("createdb", "-h", self.folder, "-U", "postgres", name)
        return f"host={self.folder} user=postgres dbname={name}"

    def close(self):
        try:
            self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
        except (RuntimeError, subprocess.TimeoutExpired):
            os.kill(self.pid, signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
