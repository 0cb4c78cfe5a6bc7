# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless desk program."""
import time

from support.lines import Died, Lines
from support.paths import program
from support.server import PASSWORD

PATIENCE = 60


class DeskProcess:
    """`login`'s desk with a profile of its own; the same profile after a kill."""

    def __init__(self, login, folder, certificate, port):
        self.login, self.folder, self.certificate, self.port = login, folder, certificate, port
        self.lines, self.last, self.answers, self.events = None, 0, {}, []

    def start(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.lines = Lines([program("touchline"), "--headless", "--server", f"https://127.0.0.1:{self.port}",
                            "--pin", str(self.certificate), "--profile", str(self.folder / "profile"),
                            "--null-cipher-for-tests"], self.folder / "log")
        self.answers = {}
        return self

    def sign_in(self):
        return self.must("sign-in", login=self.login, password=PASSWORD)

    # --- requests -----------------------------------------------------------------------------
    def post(self, cmd, **arguments):
        """Sends without waiting; the answer is fetched with `answer`."""
        self.last += 1
        self.lines.send({"id": self.last, "cmd": cmd, **arguments})
        return self.last

    def answer(self, number, timeout=PATIENCE):
        until = time.monotonic() + timeout
        while number not in self.answers:
            said = self.lines.read(max(0.01, until - time.monotonic()))
            if "event" in said:
                self.events.append(said)
            else:
                self.answers[said.get("id")] = said
        return self.answers.pop(number)

    def ask(self, cmd, **arguments):
        return self.answer(self.post(cmd, **arguments))

    def must(self, cmd, patience=PATIENCE, **arguments):
        answer = self.answer(self.post(cmd, **arguments), patience)
        if not answer.get("ok"):
            raise RuntimeError(f"{self.login}: {cmd} {arguments}: {answer}")
        return answer

    def wait_synced(self, seconds=PATIENCE):
        self.must("sync")
        # The desk itself says first that it has waited long enough.
        return self.must("wait-synced", patience=seconds + 5, timeoutMs=seconds * 1000)

    def get(self, type, id):
        return self.must("get", type=type, record=id)

    # --- life ---------------------------------------------------------------------------------
    def kill(self):
        self.lines.kill()

    def quit(self):
        try:
            self.must("quit")
        except Died:
            pass
        try:
            code = self.lines.process.wait(20)
        except Exception:
            self.lines.kill()
            raise
        self.lines._over()
        return code
