# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the hand-written tables of cases/*.txt (their form is described in play.py)."""
from dataclasses import dataclass

from support.paths import CASES


@dataclass
class Case:
    name: str
    where: str
    steps: list
    expected: str


def load():
    cases = []
    for file in sorted(CASES.glob("*.txt")):
        case = None
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            line = line.strip()
            if line.startswith("# "):
                case = Case(line[2:], f"{file.name}:{number}", [], "")
            elif line.startswith("= ") or line == "=":
                case.expected = line[2:]
                cases.append(case)
            elif line and not line.startswith("##"):
                case.steps += [step.strip() for step in line.split(";") if step.strip()]
    names = [case.name for case in cases]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise SystemExit(f"cases named twice: {sorted(doubled)}")
    return cases
