# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of the records and the rule by which each is merged, as the design lists them."""

# Rules: K keep first, A ask the agent, S state, C claim, U set, N counter, L long text,
# P placed once with the record, V written by the server only. "!" = must not be empty.
FIELDS = {
    "work_order": """number:V alias:P family:P! orderType:K category:K grade:K importance:K urgency:K impact:K
        state:S source:P externalNumber:K customer:P service:K title:K! text:L place:K area:K contactName:K
        relation:K callbackPhone:K callbackWindow:K anonymous:K ownerTeam:A handler:C acceptedAt:V acceptedBy:V
        acceptingTeam:V suspendedUntil:V moveReason:V returns:V nudges:N reopens:V callbackAttempts:V
        factuality:A responsibility:A rootCause:A resolution:L fieldResult:K callbackResult:K callbackTriedAt:V rating:K
        repliedBy:V waivers:U tags:U watchers:U closedAt:V triageRule:V mergedInto:A
        parent:K links:U outage:K archiveSeal:V""",
    "customer": """number:V name:K! kind:K tier:K segment:K phone:V phoneKey:V phoneTailKey:V identity:V
        address:K grid:K lifeSupport:A doNotDisturb:K tags:U mergedInto:V""",
    "interaction": """channel:P direction:P state:K startedAt:P endedAt:K queue:K agent:K contactName:K
        contactPhone:K relation:K service:K order:K outage:K category:K disposition:K title:K summary:L externalId:P""",
    "note": "customer:P order:P text:P! author:V at:V pinned:K corrects:P",
    "notice": "title:K! body:L level:K validFrom:K validTo:K mustRead:K readBy:U",
    "outage": """number:V kind:K state:K area:K! feeders:U reason:K plannedStart:K plannedEnd:K startedAt:K
        expectedAt:K restoredAt:K major:K answer:L estimates:V toldAt:V told:V by:V at:V""",
}
WHOLE = set("importance urgency impact rating nudges startedAt endedAt validFrom validTo plannedStart".split())
RULES = {t: {f.split(":")[0]: f.split(":")[1] for f in text.split()} for t, text in FIELDS.items()}
