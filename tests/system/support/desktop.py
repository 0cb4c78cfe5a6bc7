# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on an invisible X screen with a session bus of its own: keys by xdotool, eyes by AT-SPI.

Needs Debian's xvfb, xdotool, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0, and therefore Debian's own
Python (/usr/bin/python3)."""
import os
import pathlib
import subprocess
import sys
import time

from support.paths import program
from support.server import Server

PATIENCE = 60


def on_a_bus_of_its_own():
    """Starts this script again below dbus-run-session, unless that was done."""
    if os.environ.get("TOUCHLINE_OWN_BUS"):
        return
    # Which other buses there are is none of our business, and neither are settings of the user.
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")}
    os.execvpe("dbus-run-session", ["dbus-run-session", "--", sys.executable, "-B", *sys.argv],
               {**environment, "TOUCHLINE_OWN_BUS": "1"})


def until(what, holds, patience=PATIENCE):
    """The first true answer of `holds`. Nothing announces what another program shows, hence the turns."""
    end = time.monotonic() + patience
    while True:
        answer = holds()
        if answer:
            return answer
        if time.monotonic() > end:
            raise RuntimeError(f"not within {patience} s: {what}")
        time.sleep(0.05)


class Screen:
    def __init__(self, folder, size="1440x900"):
        read, write = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24",
                                         "-nolisten", "tcp"], pass_fds=[write], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        runtime = pathlib.Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        os.environ["HOME"] = str(folder)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ.pop(name, None)

    def end(self):
        self.process.terminate()
        self.process.wait()


class DemoServer(Server):
    """The server with the demonstration's smallest company."""

    def __init__(self, folder):
        super().__init__(folder)
        self.run("demo", "--config", self.config, "--size", "desk", "--seed", "1")
        self.start()

    def users(self, role):
        """(login, password) of everybody with this role."""
        found = []
        for line in (self.data / "demo-users.txt").read_text().splitlines():
            words = line.split()
            if not line.startswith("#") and len(words) >= 3 and words[2] == role:
                found.append((words[0], words[1]))
        return found

    def user(self, role):
        return self.users(role)[0]


def xdotool(*arguments):
    done = subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True, timeout=30)
    return done.stdout.strip() if done.returncode == 0 else ""


def press(*keys):
    """Key after key, as if on the keyboard: "ctrl+k", "Return", "s"."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], check=True, timeout=60)


def type_keys(text):
    """Latin letters by the keyboard, so that an input method may compose with them."""
    if text:
        press(*["space" if sign == " " else sign for sign in text])


class Window:
    """`touchline` as a user starts it, without any tour."""

    def __init__(self, server, folder, login, password, environment=None, language="zh_CN"):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        secret = self.folder / "password"
        secret.write_text(password + "\n")
        secret.chmod(0o600)
        self.log = open(self.folder / "window.log", "w")
        self.process = subprocess.Popen(
            [program("touchline"), "--server", f"https://127.0.0.1:{server.port}", "--pin", str(server.certificate),
             "--profile", str(self.folder / "profile"), "--null-cipher-for-tests", "--user", login,
             "--password-file", str(secret), "--lang", language, "--theme", "light"],
            stdout=self.log, stderr=self.log,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                 **(environment or {})})
        self.id = until("the window is on the screen",
                        lambda: self.alive() and xdotool("search", "--onlyvisible", "--pid", self.process.pid)
                        .splitlines()[:1])[0]
        self.focus()

    def alive(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"touchline ended with {self.process.returncode}: "
                               f"{(self.folder / 'window.log').read_text()[-2000:]}")
        return True

    def focus(self):
        # No window manager is there to do it.
        xdotool("windowfocus", "--sync", self.id)

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()


class Accessible:
    """What a screen reader is told about the program with this process id."""

    def __init__(self, pid):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        self.program = until("the program is on the accessibility bus", lambda: self._find(pid))

    def _find(self, pid):
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == pid:
                return child
        return None

    def walk(self, node=None, depth=0, most=400):
        """(depth, accessible) of everything that is on the screen. Of long lists only the first `most`."""
        node = node or self.program
        node.clear_cache()
        yield depth, node
        for i in range(min(node.get_child_count(), most)):
            try:
                child = node.get_child_at_index(i)
                if child and self.has(child, "SHOWING", "VISIBLE"):
                    yield from self.walk(child, depth + 1, most)
            except self.atspi_error():
                continue  # went while it was looked at

    def atspi_error(self):
        from gi.repository import GLib
        return GLib.Error

    def has(self, node, *states):
        found = node.get_state_set()
        return all(found.contains(getattr(self.atspi.StateType, state)) for state in states)

    def focused(self):
        for _, node in self.walk():
            if self.has(node, "FOCUSED"):
                return node
        return None

    def named(self, name, role=None):
        for _, node in self.walk():
            if node.get_name() == name and role in (None, node.get_role_name()):
                return node
        return None

    def click(self, node):
        box = node.get_component_iface().get_extents(self.atspi.CoordType.SCREEN)
        xdotool("mousemove", box.x + box.width // 3, box.y + box.height // 2, "click", 1)

    @staticmethod
    def text(node):
        content = node.get_text_iface()
        return content.get_text(0, content.get_character_count()) if content else ""
