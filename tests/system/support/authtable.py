# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads `cases/authorization.txt`; its form is described there."""
import re

ROLES = ("agent clerk expert dispatcher handler crew lead auditor callback inspector editor analyst admin "
         "integrator").split()
LETTERS = "othxzy"


class Section:
    def __init__(self, name, door, plays):
        self.name, self.door, self.plays = name, door, plays
        self.of = {}  # role -> letters, "?" = the design does not say
        self.known = {}  # (role, letter) -> what the program does although the design says otherwise

    def cells(self):
        """((section, role, letter), expected) for all that is decided."""
        for role in ROLES:
            if self.of[role] != "?":
                for letter in self.plays:
                    yield (self.name, role, letter), letter in self.of[role]


def read(path):
    sections, groups, section = {}, {}, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].rstrip()
        wrong = lambda why: ValueError(f"{path.name}:{number}: {why}: {line}")
        if not line or line == "groups":
            continue
        head = re.fullmatch(r"\[(.+)\] at (GET|POST|PUT) (\S+) plays (\w+)", line)
        words = line.split()
        if head:
            if head[1] in sections or set(head[4]) - set(LETTERS):
                raise wrong("a section twice, or an unknown letter")
            section = sections[head[1]] = Section(head[1], f"{head[2]} {head[3]}", head[4])
        elif words[0] == "but":
            for letter in words[2]:
                section.known[words[1], letter] = letter not in section.of[words[1]]
        elif section is None:
            groups[words[0]] = words[1:]
        else:
            letters = "" if words[-1] == "." else words[-1]
            if letters != "?" and set(letters) - set(section.plays):
                raise wrong("a letter that the section does not play")
            for word in words[:-1]:
                for role in groups.get(word, [word]):
                    if role not in ROLES or role in section.of:
                        raise wrong(f"{role} is no role, or in two rows")
                    section.of[role] = letters
    for section in sections.values():
        if set(section.of) != set(ROLES):
            raise ValueError(f"[{section.name}] says nothing of {sorted(set(ROLES) - set(section.of))}")
    return sections


def expectations(sections):
    return dict(cell for section in sections.values() for cell in section.cells())


def known_differences(sections):
    return {(name, *cell): does for name, section in sections.items() for cell, does in section.known.items()}
