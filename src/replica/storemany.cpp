// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Store that saves and takes back many at once.

#include "replica/cacheschema.h"
#include "replica/store.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using protocol::Mutation;
using protocol::Verb;

Result<SavedEdits> Store::saveAll(const QList<EditRequest> &requests, Together together)
{
    if (m_journal.identity().actor.user.isNull())
        return Error{ErrorKind::Unauthorized, u"nobody is signed in"_s};
    SavedEdits edits;
    QList<qint64> laid;
    std::optional<Error> refused;
    qint64 heldFrom = m_heldFrom;
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    const auto saveOne = [&](const EditRequest &request) -> Result<SavedEdit> {
        const Result<Mutation> mutation = mutationFor(request, page);
        if (!mutation)
            return mutation.error();
        if (mutation->verb == Verb::Edit && mutation->changes.isEmpty() &&
            mutation->reason.isEmpty())
            return SavedEdit{0, request.id};
        const auto n = m_journal.append(*mutation, m_clock.nowMs());
        if (!n)
            return n.error();
        if (request.hold != Hold::Join)
            heldFrom = request.hold == Hold::Begin ? *n : 0;
        m_overlays.add({*n, *mutation, ItemState::Waiting, {}, 0});
        laid += *n;
        const RecordType *type = findType(mutation->type);
        if (type && type->audience == Audience::Holders)
            page.recompute(*type, mutation->target);
        return SavedEdit{*n, mutation->target};
    };
    // The journal holds none of them then, so neither must the overlays; the page rolls back by itself.
    const auto layNone = [&] {
        for (const qint64 n : std::as_const(laid))
            m_overlays.remove(n);
    };
    try {
        m_journal.together([&] {
            for (qsizetype i = 0; i < requests.size(); ++i) {
                const auto saved = saveOne(requests[i]);
                if (!saved && together == Together::AllOrNothing) {
                    refused = saved.error();
                    return false;
                }
                edits.saved += saved ? *saved : SavedEdit{0, requests[i].id};
                if (!saved)
                    edits.wrong.append({int(i), saved.error()});
            }
            return true;
        });
    } catch (...) {
        layNone();
        throw;
    }
    if (refused) {
        layNone();
        return *refused;
    }
    // From here on they are saved; the overlays are only how they look.
    m_heldFrom = heldFrom;
    if (const auto shown = m_cache.guard([&] { finish(page); }); !shown) {
        m_behind = true;
        qWarning("replica: edits are saved, but cannot be shown yet: %s",
                 qPrintable(shown.error().detail));
    }
    return edits;
}

Done Store::discardAll(const QList<qint64> &numbers)
{
    Done voided = done();
    m_journal.together([&] {
        for (const qint64 n : numbers) {
            if (voided = m_journal.makeVoid(n, m_clock.nowMs()); !voided)
                return false;
        }
        return true;
    });
    if (!voided)
        return voided;
    QList<Mutation> before;
    for (const qint64 n : numbers) {
        const auto entry = m_overlays.entries().constFind(n);
        if (entry == m_overlays.entries().constEnd())
            continue;
        before += entry->intent.mutation;
        m_overlays.remove(n);
        JournalItem nothing;
        nothing.n = n;
        m_overlays.add(nothing);
    }
    // What was held with the first of them has been discarded with it.
    if (numbers.contains(m_heldFrom))
        m_heldFrom = 0;
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    for (const Mutation &mutation : std::as_const(before)) {
        if (const RecordType *type = findType(mutation.type))
            page.recompute(*type, mutation.target);
    }
    finish(page);
    return voided;
}

}  // namespace touchline::replica
