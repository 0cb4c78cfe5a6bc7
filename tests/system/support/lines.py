# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that speaks JSON Lines on its standard streams. Waiting is done by select with a limit,
never by sleeping."""
import json
import os
import select
import signal
import subprocess
import time


class Died(Exception):
    """The program ended, or said nothing for too long."""


class Lines:
    def __init__(self, command, log, env=None):
        self.log = open(log, "ab")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log,
                                        env=dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8",
                                                 TZ="UTC", **(env or {})))
        self.buffer = b""
        self.out = self.process.stdout.fileno()

    def send(self, message):
        self.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")

    def write(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError) as gone:
            raise Died(f"{self.process.args[0]} takes no more input") from gone

    def read(self, timeout):
        """The next line as an object; Died after `timeout` seconds or at the end."""
        until = time.monotonic() + timeout
        while b"\n" not in self.buffer:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.out], [], [], left)[0]:
                raise Died(f"{os.path.basename(self.process.args[0])} said nothing for {timeout} s")
            piece = os.read(self.out, 1 << 20)
            if not piece:
                raise Died(f"{os.path.basename(self.process.args[0])} ended with {self.process.wait()}")
            self.buffer += piece
        line, _, self.buffer = self.buffer.partition(b"\n")
        try:
            return json.loads(line)
        except ValueError as bad:
            raise Died(f"not a JSON line: {line[:200]!r}") from bad

    def alive(self):
        return self.process.poll() is None

    def kill(self):
        """As a power cut for the program: no handler runs."""
        if self.alive():
            self.process.send_signal(signal.SIGKILL)
        self._over()

    def stop(self, timeout=20):
        """Asks it to end and waits; its exit code."""
        if self.alive():
            self.process.terminate()
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Died(f"{self.process.args[0]} did not end within {timeout} s of SIGTERM") from None
        return self._over()

    def last_words(self):
        """The end of what it wrote to standard error, for the report of a failure."""
        with open(self.log.name, "rb") as log:
            log.seek(max(0, os.path.getsize(self.log.name) - 4000))
            return log.read().decode(errors="replace")

    def _over(self):
        code = self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.log):
            try:
                stream.close()
            except OSError:
                pass
        return code
