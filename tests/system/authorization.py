#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every role at every door in every relation, against a table written by hand (`cases/authorization.txt`). What a
role may not know of is told to her in the words in which she would be told of something that does not exist; a
number in full leaves the server only by the door that writes it down; and no door is without a section."""
import argparse
import collections
import contextlib
import json
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time

from support import authtable
from support.authplay import PLAYS, Actor, put
from support.authworld import PLACES, company, id_of, records, secret_of
from support.paths import CASES, SYSTEM
from support.postgres import Postgres
from support.server import PASSWORD, REGION, Server, known

ROLES = authtable.ROLES
ROUTES = SYSTEM.parent.parent / "src" / "server" / "endpoints" / "routes.cpp"
PATHS = SYSTEM.parent.parent / "src" / "protocol" / "paths.h"
# Plays by id that can be asked about something that is nowhere: `play(actor, letter, target)`.
COMPARABLE = ["read order", "read customer", "open order", "open customer", "reveal phone", "presence", "file status",
              "fetch file", "edit customer", "edit service", "edit order", "edit note", "note on order", "attach to order",
              "create part", "edit part", "edit appointment", "resolve conflict", "close refusal", "take into triage",
              "decide approval", "edit ticket", "take handover", "create order for customer"]
NOWHERE = "018f0000-0000-7000-8000-00000000dead"


class World:
    def __init__(self, engine):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="touchline-rights-"))
        self.stack = contextlib.ExitStack()
        self.stack.callback(shutil.rmtree, self.folder, True)
        postgres = self.stack.enter_context(Postgres()) if engine == "postgres" else None
        self.server = Server(self.folder, postgres and postgres.database())
        self.server.import_records(company())
        for role in ROLES:
            self.server.add_user(f"user-{role}", f"Person {role}", role, known("H1"), known("T1"))
        # Holds everything, so that there is a file to fetch in every relation.
        self.server.add_user("user-filer", "Filer", "lead", known("H1"), known("T1"),
                             [f"hall:{known(hall)}" for hall in ("H1", "H2", "H3")] +
                             [f"team:{known(team)}" for team in ("T1", "T2", "T3", "T4")])
        users = {u["login"]: u["id"] for u in json.loads(
            self.server.run("user", "list", "--config", self.server.config, "--json"))["users"]}
        print(self.server.import_records(records({role: users[f"user-{role}"] for role in ROLES}, users["user-filer"])).strip())
        self.server.start()
        filer = Actor(self.server.port, self.server.certificate, "filer", PASSWORD)
        for role in ROLES:
            for letter in PLACES:
                if put(filer, id_of(role, letter, "attachment")).status != 200:
                    raise RuntimeError(f"the file of {role} {letter} is not taken")
        self.actors = {role: Actor(self.server.port, self.server.certificate, role, PASSWORD) for role in ROLES}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.server.lines.alive():
            self.server.kill()
        self.stack.close()


# --- the table --------------------------------------------------------------------------------------------------
def play_all(world, sections):
    """What the server answers in every cell: True, False, or the words of an answer that is neither."""
    seen = {}
    for name, section in sections.items():
        for (_, role, letter), _ in section.cells():
            answer = PLAYS[name](world.actors[role], letter)
            allowed = answer.allowed()
            seen[name, role, letter] = f"{answer.status} {str(answer.said)[:200]}" if allowed is None else allowed
    return seen


def differences(expected, seen):
    return [(cell, seen[cell]) for cell in expected if seen[cell] is not expected[cell]]


def bite(expected, seen, rng):
    """Every cell of the table turned round by itself, then rows drawn at random: each must be noticed."""
    missed = sum(not differences({cell: not value}, seen) for cell, value in expected.items())
    before = len(differences(expected, seen))
    for name, role in rng.sample(sorted({cell[:2] for cell in expected}), 20):
        turned = {cell: not value for cell, value in expected.items() if cell[:2] == (name, role)}
        found = len(differences(expected | turned, seen)) - before
        print(f"  row [{name}] {role} turned round: {found} unexpected")
        missed += found <= 0
    return missed


# --- the doors ----------------------------------------------------------------------------------------------------
def doors_of_the_program():
    """The routes as the source lists them: the one place where a door can come from."""
    paths = dict(re.findall(r'QLatin1StringView (\w+)\{"([^"]+)"\}', PATHS.read_text()))
    found = re.findall(r"Route\{Method::(\w+),\s*paths::(\w+)", ROUTES.read_text())
    return {f"{method.upper()} {paths[path]}" for method, path in found}


def check_doors(sections):
    named, there = {section.door for section in sections.values()}, doors_of_the_program()
    return [f"no section for the door {door}" for door in sorted(there - named)] + \
           [f"a section for a door that is not there: {door}" for door in sorted(named - there)]


def check_tokens(world):
    """Every door that needs a token, with tokens that are none."""
    agent, wrong, tried = world.actors["agent"], [], 0
    token = agent.token
    ended = agent.ask("POST", "/v1/session", {"login": "user-agent", "password": PASSWORD}, token="").said["token"]
    agent.ask("POST", "/v1/session/end", {}, token=ended)
    bad = {"none": {}, "ended": {"Authorization": f"Bearer {ended}"}, "foreign": {"Authorization": "Bearer " + "x" * len(token)},
           "cut short": {"Authorization": f"Bearer {token[:-1]}"}, "too long": {"Authorization": f"Bearer {token}A"},
           "other letters": {"Authorization": f"Bearer {token.swapcase()}"}, "no word": {"Authorization": "Bearer "},
           "only the token": {"Authorization": token}, "another scheme": {"Authorization": f"Basic {token}"},
           "small letters": {"Authorization": f"bearer {token}"}, "4,000 letters": {"Authorization": "Bearer " + "x" * 4000},
           "in the query": {}, "in a cookie": {"Cookie": f"token={token}"}, "by a proxy": {"X-Forwarded-User": "user-agent"}}
    for door in sorted(doors_of_the_program() - {"GET /v1/health", "POST /v1/session"}):
        method, path = door.split()
        path += NOWHERE if path.endswith("/") else ""
        for kind, headers in bad.items():
            type = "application/octet-stream" if method == "PUT" else "application/json"
            answer = agent.ask(method, path + (f"?token={token}" if kind == "in the query" else ""), {}, type, headers, token="")
            tried += 1
            if answer.status != 401:
                wrong.append(f"{door} with a token {kind}: {answer.status} {answer.said}")
    return tried, wrong


def check_unknown_paths(world):
    wrong = []
    for path in ("/v1/admin", "/v1/users", "/v1/sync", "/v1/sync/pull/", "/v1/sync/push/x", "/v1/export", "/v1/metrics", "/"):
        for role in ("lead", "admin"):
            status = world.actors[role].ask("GET", path).status
            if status != 404:
                wrong.append(f"{role} at {path}: {status}")
    return wrong


# --- what is told -------------------------------------------------------------------------------------------------
def check_silence(world, sections):
    """Another region's record is answered for like one that is nowhere."""
    wrong, compared = [], 0
    for name in (n for n in COMPARABLE if n in sections):
        for role in ROLES:
            if "z" in sections[name].plays and sections[name].of[role] != "?":
                actor, play = world.actors[role], PLAYS[name]
                there, nowhere = play(actor, "z").words(), play(actor, "z", NOWHERE).words()
                compared += 1
                if there != nowhere:
                    wrong.append(f"[{name}] {role}: another region's {there}, nowhere {nowhere}")
    return compared, wrong


def check_secrets(world):
    """No number in full in anything that was ever answered, but for those that were asked for at their door."""
    wrong, looked = [], 0
    secrets = {secret_of(role, letter): (role, letter) for role in ROLES for letter in PLACES}
    pattern = re.compile("|".join(secrets).encode())
    for role, actor in world.actors.items():
        for body in actor.all:
            looked += 1
            for found in pattern.findall(body):
                if b'"seconds"' not in body:
                    wrong.append(f"{role} was told {found.decode()} outside the door for it: {body[:120]}")
    return looked, wrong


def check_pages(world):
    """All that each desk may load or pull, row by row: nothing of another hall or region but what it opened."""
    wrong, rows = [], 0
    for role, actor in world.actors.items():
        scopes = [s for s in actor.hello_said.get("scopes", []) if s != "common" and not s.startswith("device:")]
        for scope in scopes:
            after = ""
            while True:
                page = actor.ask("GET", f"/v1/sync/bootstrap?scope={scope}&limit=1000" + (f"&after={after}" if after else ""))
                if page.status != 200:
                    wrong.append(f"{role} may not load her own {scope}: {page.status}")
                    break
                for row in page.said["rows"]:
                    rows += 1
                    title = str(row.get("fields", row).get("title", row.get("fields", row).get("name", "")))
                    if row["feed"] != REGION or title.endswith((" x", " z")):
                        wrong.append(f"{role} loads {row['type']} {title} of {row['feed']} with {scope}")
                    if row["type"] in ("customer_secret", "order_reporter"):
                        wrong.append(f"{role} loads a {row['type']}")
                after = page.said.get("after")
                if not after:
                    break
    return rows, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--bite", action="store_true", help="also turn rows and cells round: each must be noticed")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started = time.monotonic()
    sections = authtable.read(CASES / "authorization.txt")
    known_ones = authtable.known_differences(sections)
    expected = authtable.expectations(sections) | known_ones
    wrong = [f"[{name}] is not played" for name in sections.keys() - PLAYS.keys()] + check_doors(sections)
    if wrong:
        print("\n".join(wrong))
        return 1
    with World(options.engine) as world:
        seen = play_all(world, sections)
        for (name, role, letter), got in differences(expected, seen):
            wrong.append(f"[{name}] {role} {letter}: expected {expected[name, role, letter]}, got {got}")
        unexpected = len(wrong)
        tried, found = check_tokens(world)
        compared, more = check_silence(world, sections)
        rows, pages = check_pages(world)
        looked, secrets = check_secrets(world)
        wrong += found + more + pages + secrets + check_unknown_paths(world)
    missed = bite(expected, seen, random.Random(options.seed)) if options.bite else 0
    for line in wrong:
        print("FAIL " + line)
    roles = collections.Counter(role for _, role, _ in expected)
    print(f"{options.engine}: {len(expected)} cells of {len(sections)} sections, {len(roles)} roles and {len(doors_of_the_program())} "
          f"doors: {sum(expected.values())} allowed, {unexpected} unexpected, {len(known_ones)} known to differ from the design; {tried} tries with bad tokens; {compared} answers "
          f"about another region's records like those about nothing; {rows} rows loaded; {looked} answers without a number in "
          f"full ({time.monotonic() - started:.1f} s)")
    if options.bite:
        print(f"the table bites: {len(expected)} cells and 20 rows turned round, {missed} not noticed")
    return 1 if wrong or missed else 0


if __name__ == "__main__":
    sys.exit(main())
