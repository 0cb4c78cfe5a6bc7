# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference model by itself: each rule on plain values."""
import unittest

from desk import Desk, Mutation
from fields import RULES
from model import Ledger, merge, merge_lines


class MergeLines(unittest.TestCase):
    CASES = [
        # base, theirs, mine, text, collided
        ("1/2/3", "1/2/3", "1/x/3", "1/x/3", False),
        ("1/2/3", "1/x/3", "1/2/3", "1/x/3", False),
        ("1/2/3", "1/x/3", "1/x/3", "1/x/3", False),
        ("1/2/3", "a/2/3", "1/2/b", "a/2/b", False),
        ("1/2/3", "1/a/3", "1/b/3", "1/a/3", True),
        ("1/2/3/4", "1/a/3/4", "1/b/3/x", "1/a/3/x", True),
        ("", "a", "b", "a", True),
        ("1/2", "1/2/end", "top/1/2", "top/1/2/end", False),
        ("1/2/3", "1/3", "1/2/3/4", "1/3/4", False),
        ("1/2/3", "", "1/2/x", "", True),
    ]

    def test_lines(self):
        lines = lambda text: text.replace("/", "\n")
        for base, theirs, mine, text, collided in self.CASES:
            with self.subTest(base=base, theirs=theirs, mine=mine):
                self.assertEqual(merge_lines(lines(base), lines(theirs), lines(mine)), (lines(text), collided))


class MergeRules(unittest.TestCase):
    CASES = [
        # rule, ledger, old, new, touched, outcome, value
        ("K", "a", "a", "b", False, "ok", "b"),
        ("K", "x", "a", "b", True, "lost", "x"),
        ("K", "b", "a", "b", True, "same", "b"),
        ("A", "x", "a", "b", True, "lost", "x"),
        ("C", None, None, "me", False, "ok", "me"),
        ("C", "you", None, "me", True, "taken", "you"),
        ("C", "me", None, "me", True, "same", "me"),
        ("U", ["a", "x"], ["x"], ["x", "b"], True, "ok", ["a", "b", "x"]),
        ("U", ["x", "y"], ["x", "y"], ["y"], True, "ok", ["y"]),
        ("U", ["y"], ["x", "y"], ["y"], True, "ok", ["y"]),
        ("N", 5, 3, 4, True, "ok", 6),
        ("N", 1, 1, None, True, "ok", None),
        ("L", "a\n2", "1\n2", "1\nb", False, "ok", "1\nb"),
        ("S", "accepted", "accepted", "triage", False, "fixed", "accepted"),
        ("V", 1, 1, 2, False, "fixed", 1),
        ("P", "fault", "fault", "praise", False, "fixed", "fault"),
    ]

    def test_rules(self):
        for rule, ledger, old, new, touched, outcome, value in self.CASES:
            with self.subTest(rule=rule, ledger=ledger, new=new):
                self.assertEqual(merge(rule, ledger, old, new, touched), (outcome, value))

    def test_every_field_has_a_known_rule(self):
        self.assertEqual({rule[0] for rules in RULES.values() for rule in rules.values()}, set("KASCUNLPV"))


class Judging(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger()
        self.a = Desk("A", "ua", "agent", "T1", "H1")
        self.b = Desk("B", "ub", "agent", "T1", "H1")
        self.ledger.push(self.a, Mutation("create", "work_order", "o", "o", 0,
                                          {"family": (None, "fault"), "title": (None, "t")}, n=1))

    def test_a_refusal_leaves_nothing_but_itself(self):
        before = dict(self.ledger.records["o"].fields)
        move = Mutation("move", "work_order", "o", "o", 1, {"place": (None, "p")}, to="triage", n=2)
        self.assertEqual(self.ledger.push(self.a, move), ("refused", "needs_category"))
        self.assertEqual(self.ledger.records["o"].fields, before)
        self.assertEqual([r["reason"] for r in self.ledger.refusals], ["needs_category"])

    def test_a_desk_shows_what_it_has_typed(self):
        self.a.pull(self.ledger)
        self.a.make("edit", "work_order", "o", "o", {"title": "mine"})
        self.assertEqual(self.a.view("o")["title"], "mine")
        self.assertEqual(self.ledger.records["o"].fields["title"], "t")

    def test_two_edits_of_one_desk_do_not_conflict(self):
        self.a.pull(self.ledger)
        self.a.make("edit", "work_order", "o", "o", {"title": "one"})
        self.a.make("edit", "work_order", "o", "o", {"title": "two"})
        self.assertEqual([status for _, status, _ in self.a.push(self.ledger)], ["applied", "applied"])
        self.assertEqual(self.ledger.conflicts, [])

    def test_what_is_not_in_scope_is_not_held(self):
        c = Desk("C", "uc", "handler", "T2", "H2")
        c.pull(self.ledger)
        self.assertEqual(c.shadow, {})
        self.assertEqual(self.ledger.push(c, Mutation("edit", "work_order", "o", "o", 1, {"place": (None, "x")}, n=1)),
                         ("refused", "not_allowed"))


if __name__ == "__main__":
    unittest.main()
