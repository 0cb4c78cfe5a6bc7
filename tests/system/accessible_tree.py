#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: the running program is walked over the accessibility bus, page after page, and
role and name of everything shown are written to a file for each. Fails when something that takes the keyboard
has no name. By hand; Debian's Python (see support/desktop.py for the packages)."""
import argparse
import pathlib
import sys
import tempfile

from support.desktop import Accessible, DemoServer, Screen, Window, on_a_bus_of_its_own, press, type_keys, until

# How each page is reached, and the button of the rail that is then down, or else a name that only it has. The
# window speaks Chinese here.
PAGES = [
    ("desk", lambda: press("ctrl+1"), "工作台"),
    ("find", lambda: press("ctrl+2"), "客户"),
    ("customer", lambda: (press("ctrl+k"), type_keys("shenjiayi")), "沈嘉怡"),
    ("outbox", lambda: press("ctrl+3"), "发件箱"),
    ("notices", lambda: press("ctrl+4"), "公告"),
    ("keys", lambda: press("F1"), "查找快捷键"),
    ("settings", lambda: press("ctrl+comma"), "设置"),
    ("locked", lambda: press("ctrl+l"), "密码"),
]
CLERK_PAGES = [("counter", lambda: press("ctrl+5"), "窗口")]
LEAD_PAGES = [PAGES[0], PAGES[4]]


def is_shown(accessible, word):
    for _, node in accessible.walk():
        if (node.get_name() or "") == word:
            if node.get_role_name() != "check box" or accessible.has(node, "CHECKED"):
                return True
    return False


def dump(accessible, file):
    """Writes the tree and gives back the focusable ones without a name."""
    nameless = []
    count = 0
    with open(file, "w", encoding="utf-8") as out:
        for depth, node in accessible.walk():
            count += 1
            role, name = node.get_role_name(), node.get_name() or ""
            out.write(f"{'  ' * depth}{role}: {name}\n")
            focusable = accessible.has(node, "FOCUSABLE", "ENABLED")
            if focusable and not name.strip() and depth > 1:
                place = []
                parent = node.get_parent()
                while parent and len(place) < 6:
                    place.append(f"{parent.get_role_name()} {parent.get_name() or ''}".strip())
                    parent = parent.get_parent()
                nameless.append(f"{role} {node.get_accessible_id()} in {' < '.join(place)}")
    return count, nameless


def look_at(pages, window, accessible, folder):
    failed = 0
    for name, reach, word in pages:
        window.focus()
        reach()
        if name == "customer":
            until("the search answers", lambda: accessible.named("搜索结果"))
            press("Return")
        until(f"the page {name} is shown", lambda: is_shown(accessible, word))
        count, nameless = dump(accessible, folder / f"{name}.txt")
        print(f"{name:10} {count:5} accessibles, {len(nameless)} of the focusable ones without a name", flush=True)
        for one in nameless:
            print(f"  {one}", flush=True)
        failed += len(nameless)
        if any(node.get_role_name() == "dialog" for _, node in accessible.walk()):
            press("Escape")
    return failed


def main():
    on_a_bus_of_its_own()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=pathlib.Path, help="folder for the trees (default: thrown away)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="touchline-accessible-", ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder)
        out = options.out or folder / "trees"
        out.mkdir(parents=True, exist_ok=True)
        screen = Screen(folder)
        server = DemoServer(folder)
        failed = 0
        try:
            for role in ("agent", "clerk", "lead"):
                window = Window(server, folder / role, *server.user(role))
                try:
                    accessible = Accessible(window.process.pid)
                    until("the desk is loaded",
                          lambda: any("已同步" in (node.get_description() or "") for _, node in accessible.walk()))
                    pages = {"agent": PAGES, "clerk": CLERK_PAGES, "lead": LEAD_PAGES}[role]
                    place = out / role
                    place.mkdir(exist_ok=True)
                    print(f"--- {role}")
                    failed += look_at(pages, window, accessible, place)
                finally:
                    window.end()
        finally:
            server.kill()
            screen.end()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
