// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/moves.h"

#include "server/ledger/clocks.h"
#include "server/ledger/orderextras.h"
#include "server/ledger/seals.h"

namespace touchline::ledger {
namespace {

/// A clock's log keeps as much of a reason.
constexpr int mostWhy = 100;
/// What comes sooner was done with the server, however the desk's clock goes.
constexpr qint64 lateMs = 15 * 60'000;

}  // namespace

Instant movedAt(const Origin &origin, const WorkOrder &was, const MoveRequest &move)
{
    const bool tried = was.state == OrderState::Callback && move.to == OrderState::Callback;
    const qint64 agreed = agreedMs(origin);
    return {tried && origin.nowMs - agreed > lateMs ? agreed : origin.nowMs};
}

std::vector<QByteArray> makeMove(Work &work, const Row &before, Row &after, const WorkOrder &was,
                                 const MoveRequest &move, const Actor &as)
{
    const Instant now{work.origin().nowMs};
    const Row old = toRow(was);
    const Row moved = toRow(afterMove(was, move, as, movedAt(work.origin(), was, move)));
    for (size_t i = 0; i < moved.values.size(); ++i) {
        // Codes of a newer peer read as unknown; only what the move itself changed is written back.
        if (moved.values[i] != old.values[i])
            after.values[i] = moved.values[i];
    }
    std::vector<OrderMoment> moments;
    if (const QString moment = clockMoment(was.state, move.to); !moment.isEmpty())
        moments.push_back({moment, now.ms, move.reason.left(mostWhy)});
    return runClocks(work, before, after, std::move(moments));
}

void addMoveEvent(Work &work, const Row &after, const WorkOrder &was, const MoveRequest &move,
                  std::vector<QByteArray> clocks)
{
    OrderEvent event = orderEvent(was, EventKind::Moved, work.origin());
    event.to = move.to;
    event.reason = move.reason;
    addWithClocks(work, after, std::move(event), std::move(clocks));
    if (move.to == OrderState::Archived)
        sealArchived(work, after.id);
}

}  // namespace touchline::ledger
