# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A company of two regions in which every role has, in every relation, records of its own to try its hand at:
what one role does to a record is not seen by the tries of the others."""
import base64
import hashlib
import json

from support.authtable import ROLES
from support.server import REGION, known

OTHER = "ZZ"
# relation: feed, scopes of the order, scopes of the customer
PLACES = {"o": (REGION, ("team", "T1"), "H1"), "t": (REGION, ("team", "T1"), "H1"), "h": (REGION, ("team", "T4"), "H1"),
          "x": (REGION, ("team", "T2"), "H2"), "z": (OTHER, ("team", "T3"), "H3")}
STATES = {"order": "accepted", "triage": "accepted", "working": "processing", "review": "audit", "dispute": "dispute"}
FILE = b"what is attached"
VIEW, MACRO, NOTICE = known("another's view"), known("another's macro"), known("the notice")
COLLEAGUE = known("colleague")


def id_of(role, letter, what):
    return known(f"authorization {role} {letter} {what}")


def number_of(role, letter):
    return f"YJ26{ROLES.index(role):02}{list(PLACES).index(letter):02}77"


def secret_of(role, letter):
    """The customer's number in full: it belongs to nobody."""
    return f"1234{ROLES.index(role):02}{list(PLACES).index(letter):01}9900"


def company():
    common = lambda type, name, fields: {"type": type, "id": known(name), "root": known(name), "feed": "common",
                                         "fields": fields}
    yield common("region", "region", {"code": REGION, "name": "Here", "numberPrefix": "YJ", "timeZone": "Asia/Shanghai"})
    yield common("region", "region2", {"code": OTHER, "name": "There", "numberPrefix": "ZZ", "timeZone": "Asia/Shanghai"})
    for hall, region in (("H1", REGION), ("H2", REGION), ("H3", OTHER)):
        yield common("org", hall, {"name": f"Hall {hall}", "kind": "hall", "regionCode": region})
    for team, hall, region in (("T1", "H1", REGION), ("T4", "H1", REGION), ("T2", "H2", REGION), ("T3", "H3", OTHER)):
        yield common("team", team, {"name": f"Team {team}", "org": known(hall), "regionCode": region})


def records(users, filer):
    """`users`: the id of each role's user; `filer`: who attached the files and sends their bytes."""
    common = lambda type, id, fields: {"type": type, "id": id, "root": id, "feed": "common", "fields": fields}
    yield common("notice", NOTICE, {"title": "Read this", "level": "info"})
    yield common("saved_view", VIEW, {"name": "Hers", "sharing": "personal", "owner": COLLEAGUE})
    yield common("automation", MACRO, {"name": "Hers", "kind": "macro", "sharing": "personal", "owner": COLLEAGUE,
                                       "active": True, "actions": "[]"})
    for role in ROLES:
        for letter in PLACES:
            yield from of_relation(role, letter, users[role], filer)


def of_relation(role, letter, user, filer):
    feed, (kind, team), hall = PLACES[letter]
    id = lambda what: id_of(role, letter, what)
    scope = [f"{kind}:{known(team)}", f"hall:{known(hall)}"]
    root = lambda type, what, scopes, fields: {"type": type, "id": id(what), "root": id(what), "feed": feed,
                                               "scopes": scopes, "fields": fields}
    child = lambda type, what, of, fields: {"type": type, "id": id(what), "root": id(of), "feed": feed, "fields": fields}
    for customer in ("customer", "leaving"):
        yield root("customer", customer, scope[1:], {"name": f"Customer {role} {letter}",
                   **({"phone": secret_of(role, letter)} if customer == "customer" else {})})
    for what, state in STATES.items():
        yield root("work_order", what, scope, {
            "number": number_of(role, letter) if what == "order" else "", "family": "fault", "title": f"{what} of {role} {letter}",
            "state": state, "category": "c", "customer": id("customer"), "ownerTeam": known(team),
            "acceptingTeam": known(team), "handler": user if letter == "o" else COLLEAGUE})
    yield child("service", "service", "customer", {"kind": "power", "number": number_of(role, letter)[2:] + "000", "state": "normal"})
    yield child("interaction", "interaction", "customer", {"channel": "phone", "direction": "inbound", "state": "active"})
    yield child("payment", "payment", "customer", {"amount": 100, "method": "cash"})
    yield child("note", "note", "order", {"order": id("order"), "text": f"note of {role} {letter}", "author": COLLEAGUE})
    yield child("attachment", "attachment", "order", {
        "parent": id("note"), "name": "a.txt", "mediaType": "text/plain", "size": len(FILE), "state": "arriving", "by": filer,
        "sha256": base64.urlsafe_b64encode(hashlib.sha256(FILE).digest()).decode()})
    for part in ("part", "part to go"):
        yield child("order_part", part, "order", {"order": id("order"), "name": part, "quantity": 1, "bearer": "company"})
    yield child("appointment", "appointment", "order", {"order": id("order"), "customer": id("customer"), "from": 1, "until": 2, "state": "agreed"})
    yield child("pin", "pin", "order", {"entryType": "note", "entry": id("note")})
    yield child("approval", "approval", "order", {"kind": "other", "reason": "because", "state": "open", "by": COLLEAGUE})
    yield child("conflict", "conflict", "order", {"targetType": "work_order", "target": id("order"), "field": "title",
                "inForce": json.dumps("a"), "other": json.dumps("b"), "state": "open"})
    yield child("refusal", "refusal", "order", {"kind": "edit", "targetType": "work_order", "target": id("order"),
                "reason": "not_found", "state": "open", "by": COLLEAGUE})
    yield root("ticket", "ticket", scope[1:], {"number": f"A{letter}", "business": "payment", "state": "waiting", "hall": known(hall)})
    yield root("handover", "handover", scope[:1], {"team": known(team), "text": "look after these", "by": COLLEAGUE})
    yield root("outage", "outage", scope, {"kind": "fault", "state": "inProgress", "area": "a street", "startedAt": 1})
