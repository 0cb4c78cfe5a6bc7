// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/typewatch.h"
#include "domain/outages.h"

namespace touchline::desk {

/// An outage as the list shows it.
struct OutageLine {
    Outage outage;
    OutageCounts counts;
    bool pending = false;  ///< a change waits to be sent
    bool operator==(const OutageLine &) const = default;
};

// What becomes of an outage by one word. Values only; OutageBook writes them.
[[nodiscard]] Outage publishedOutage(Outage outage);
[[nodiscard]] Outage begunOutage(Outage outage, qint64 atMs);
[[nodiscard]] Outage restoredOutage(Outage outage, qint64 atMs);
[[nodiscard]] Outage cancelledOutage(Outage outage);
/// Of one that was announced: it is said again when its hours differ.
[[nodiscard]] Outage changedOutage(const Outage &was, Outage is);
[[nodiscard]] Outage majorOutage(Outage outage, const QString &answer);
[[nodiscard]] Outage plainOutage(Outage outage);

/// Outages: what is known of them, and their changes. Changes answer Invalid with a reason code and its field when
/// this desk can tell already that the ledger will not have them. Must not outlive the desk.
class OutageBook final : public QObject {
    Q_OBJECT
public:
    explicit OutageBook(Desk &desk, QObject *parent = nullptr);

    /// Those that are not over, and those that ended within the last `EndedDays`.
    Reply<QList<OutageLine>> all();
    /// NotFound: this desk does not hold it.
    Reply<OutageLine> one(const QUuid &outage);

    Reply<Saved> declare(const Outage &outage);
    /// `was` as it is held. n = 0 in the answer: nothing differed.
    Reply<Saved> change(const Outage &was, const Outage &is);
    /// The contact was about this outage; null takes that back.
    Reply<Saved> linkContact(const QUuid &interaction, const QUuid &outage);
    /// Why the ledger would not have it, or what the form still lacks.
    [[nodiscard]] std::optional<OutageProblem> whyNot(const Outage *was, const Outage &is) const;
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] bool mayDeclareMajor() const;

    static constexpr int EndedDays = 30;

signals:
    /// Outages or what came in about them are different, or somebody else sits here.
    void changed();

private:
    Desk &m_desk;
    TypeWatch m_watch;
};

}  // namespace touchline::desk
