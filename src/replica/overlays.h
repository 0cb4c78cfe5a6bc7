// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/journal.h"
#include "replica/overlay.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

namespace touchline::replica {

/// The mutations that are laid over the server's state: all of the outbox that is not settled, held in
/// memory and found by their target. Filled from the journal at start.
class Overlays final {
public:
    struct Entry {
        Intent intent;
        bool acknowledged = false;
        protocol::Outcome outcome;
        qint64 serial = 0;  ///< of the acknowledgement: a page asked for later is past it
    };

    void add(const JournalItem &item);
    void remove(qint64 n);
    void clear();
    /// Marks as answered and gives the next serial.
    void acknowledge(const protocol::Outcome &outcome);
    [[nodiscard]] qint64 serial() const { return m_serial; }

    [[nodiscard]] bool has(const QUuid &target) const { return m_byTarget.contains(target); }
    [[nodiscard]] QList<Intent> intentsFor(QLatin1StringView type, const QUuid &target) const;
    [[nodiscard]] const QMap<qint64, Entry> &entries() const { return m_entries; }
    [[nodiscard]] int waiting() const;
    /// Of these, what was taken back before it was sent.
    [[nodiscard]] int discarded() const;
    [[nodiscard]] int acknowledged() const { return int(m_entries.size()) - waiting(); }

private:
    QMap<qint64, Entry> m_entries;
    QHash<QUuid, QList<qint64>> m_byTarget;
    qint64 m_serial = 0;
};

}  // namespace touchline::replica
