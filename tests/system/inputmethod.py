#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chinese by a real input method: fcitx5 with its pinyin composes in the running window. What is composed is
committed, cancelled, left behind by the focus and by the tab, ended with Enter and interrupted by news; nothing
of it may be sent, opened or lost. By hand; besides the packages of support/desktop.py it needs Debian's
fcitx5, fcitx5-pinyin and fcitx5-frontend-qt6."""
import os
import pathlib
import subprocess
import sys
import tempfile

from support.desktop import Accessible, DemoServer, Screen, Window, on_a_bus_of_its_own, press, type_keys, until
from support.deskprocess import DeskProcess

CUSTOMER, OTHER = "沈嘉怡", "周志远"
# As lists of results and tabs say them.
MASKED = {"沈嘉怡": "沈*怡", "周志远": "周*远"}
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""


class InputMethod:
    def __init__(self, folder):
        config = pathlib.Path(os.environ["HOME"]) / ".config" / "fcitx5"
        config.mkdir(parents=True)
        (config / "profile").write_text(PROFILE)
        (config / "config").write_text("[Behavior]\nShareInputState=All\n")
        # Nothing is asked of a server about what is typed.
        (config / "conf").mkdir()
        (config / "conf" / "pinyin.conf").write_text("CloudPinyinEnabled=False\n")
        self.log = open(folder / "fcitx5.log", "w")
        self.process = subprocess.Popen(["fcitx5", "--disable", "wayland,waylandim,notificationitem,cloudpinyin"],
                                        stdout=self.log, stderr=self.log)
        until("fcitx5 answers", self.is_there)

    @staticmethod
    def is_there():
        """Not by fcitx5-remote: to ask for it would start another one, with other settings."""
        asked = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                                "org.freedesktop.DBus.NameHasOwner", "string:org.fcitx.Fcitx5"],
                               capture_output=True, text=True)
        return "true" in asked.stdout

    def turn(self, on):
        """Pinyin, or the keyboard alone."""
        wanted = "pinyin" if on else "keyboard-us"

        def turned():
            # Again until it holds: a field that has just got the keyboard may not be known to it yet.
            subprocess.run(["fcitx5-remote", "-s", wanted], check=True)
            return subprocess.run(["fcitx5-remote", "-n"], capture_output=True, text=True).stdout.strip() == wanted

        until(f"fcitx5 is at {wanted}", turned)

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()


class Agent:
    """The agent's window, seen by AT-SPI and used by keys."""

    def __init__(self, window, method):
        self.window, self.method = window, method
        self.eyes = Accessible(window.process.pid)

    def note(self):
        return self.eyes.named("内部备注", "text")

    def search(self):
        return self.eyes.named("搜索", "text")

    def text(self):
        return self.eyes.text(self.note())

    def notes_shown(self):
        return sum(1 for _, node in self.eyes.walk()
                   if node.get_role_name() == "list item" and "备注" in (node.get_name() or ""))

    def found(self, name):
        results = self.eyes.named("搜索结果")
        return results and any(MASKED[name] in (node.get_name() or "") for _, node in self.eyes.walk(results))

    def open(self, name, pinyin):
        self.method.turn(False)
        press("ctrl+k")
        until("the search has the keyboard", lambda: self.eyes.has(self.search(), "FOCUSED"))
        type_keys(pinyin)
        until("the search answers", lambda: self.found(name))
        press("Return")
        until(f"{name} is open", lambda: self.eyes.named(name, "label"))

    def show(self, name):
        """By a click on the tab."""
        tab = next(node for _, node in self.eyes.walk()
                   if node.get_role_name() == "page tab" and MASKED[name] in (node.get_name() or ""))
        self.eyes.click(tab)
        until(f"{name} is in front", lambda: self.eyes.named(name, "label"))

    def write(self, pinyin):
        """Composes in the note, without an end."""
        press("alt+n")
        until("the note has the keyboard", lambda: self.eyes.has(self.note(), "FOCUSED"))
        self.method.turn(True)
        type_keys(pinyin)

    def clear(self):
        self.method.turn(False)
        press("alt+n")
        until("the note has the keyboard", lambda: self.eyes.has(self.note(), "FOCUSED"))
        press("ctrl+a", "Delete")
        until("the note is empty", lambda: self.text() == "")


def expect(rule, holds):
    try:
        until(rule, holds, 10)
        print(f"ok    {rule}", flush=True)
        return 0
    except RuntimeError:
        print(f"FAIL  {rule}", flush=True)
        return 1


def rules(agent, news):
    """One after the other, each from an empty note."""
    # What an input method does with a composition that it has to leave is its own affair.
    whole = lambda: agent.text().replace(" ", "") in ("", "nihao", "你好")
    failed = 0
    agent.write("nihao")
    press("space")
    failed += expect("what is chosen is committed", lambda: agent.text() == "你好")

    agent.clear()
    agent.write("nihao")
    press("Escape")
    failed += expect("Escape cancels the composition and nothing else",
                     lambda: agent.text() == "" and agent.eyes.has(agent.note(), "FOCUSED"))

    before = agent.notes_shown()
    agent.write("nihao")
    press("Return")
    failed += expect("Enter while composing ends the composition and sends nothing",
                     lambda: agent.text() == "nihao" and agent.notes_shown() == before)

    agent.clear()
    agent.write("nihao")
    press("ctrl+k")
    failed += expect("composed text does not follow the focus into another field",
                     lambda: agent.eyes.text(agent.search()) == "" and whole())
    press("Escape")

    agent.clear()
    agent.write("nihao")
    # Ctrl+Tab belongs to the input method while it composes; the mouse does not.
    agent.show(OTHER)
    failed += expect("composed text does not follow to another customer's tab", lambda: agent.text() == "")
    agent.show(CUSTOMER)
    failed += expect("and is not lost half at home", whole)

    agent.clear()
    agent.write("")
    press("backslash")
    failed += expect("、 typed in Chinese opens the quick texts",
                     lambda: agent.text() == "、" and agent.eyes.named("快捷语", "list"))
    press("Escape")
    failed += expect("Escape leaves the character", lambda: agent.text() == "、")

    agent.clear()
    agent.write("nihao")
    news()
    failed += expect("news arrives while composing", lambda: agent.notes_shown() > before)
    press("space")
    failed += expect("and neither takes the keyboard nor breaks the composition",
                     lambda: agent.text() == "你好" and agent.eyes.has(agent.note(), "FOCUSED"))

    agent.clear()
    agent.method.turn(False)
    press("ctrl+k")
    agent.method.turn(True)
    type_keys("zhouzhiyuan")
    failed += expect("the search reads what is being composed",
                     lambda: agent.found(OTHER))
    press("Return")
    failed += expect("Enter while composing opens nobody", lambda: agent.eyes.named(CUSTOMER, "label"))
    return failed


def main():
    on_a_bus_of_its_own()
    with tempfile.TemporaryDirectory(prefix="touchline-inputmethod-", ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder)
        screen = Screen(folder)
        server = DemoServer(folder)
        method = window = None
        try:
            method = InputMethod(folder)
            login, password = server.user("agent")
            window = Window(server, folder / "desk", login, password, {"QT_IM_MODULE": "fcitx"})
            agent = Agent(window, method)
            until("the desk is loaded",
                  lambda: any("已同步" in (node.get_description() or "") for _, node in agent.eyes.walk()))
            other_login, other_password = server.users("agent")[1]
            colleague = DeskProcess(other_login, folder / "colleague", server.certificate, server.port).start()
            colleague.must("sign-in", login=other_login, password=other_password)
            colleague.wait_synced()
            hits = colleague.must("search", text=CUSTOMER)["hits"]
            root = hits[0]["root"]
            agent.open(OTHER, "zhouzhiyuan")
            agent.open(CUSTOMER, "shenjiayi")
            failed = rules(agent, lambda: colleague.must("note", customer=root, text="客户来电催促，已转抢修班。"))
            colleague.quit()
        finally:
            if window:
                window.end()
            if method:
                method.end()
            server.kill()
            screen.end()
    print(f"{failed} rules broken")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
