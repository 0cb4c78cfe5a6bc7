// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/democompany.h"
#include "server/intake/demohandover.h"
#include "server/intake/demowords.h"

#include <QtCore/QIODevice>

namespace touchline::intake {

enum class DemoSize : quint8 { Desk, Hall };

/// Synthetic data of two fictional firms as lines of the plain form, made while they are read: memory
/// holds one customer, whatever the size. The same size, seed and time give the same bytes.
///
/// Desk: 1,000 customers with 50,000 entries of the timeline; Hall: 20,000 with 1,000,000. A few
/// customers have 10,000 and more, most some dozens.
class DemoData final : public QIODevice {
    Q_OBJECT
public:
    /// `nowMs`: the end of the history, UTC. `openOrders`: that many orders of the last hours are open on top
    /// of what the size gives, as after a storm.
    DemoData(DemoSize size, quint64 seed, qint64 nowMs, int openOrders = 0,
             QObject *parent = nullptr);

    [[nodiscard]] int customers() const { return m_customers; }
    [[nodiscard]] qint64 entries() const { return m_entries; }
    /// Everyone who can sign in, with the passwords of this seed.
    [[nodiscard]] QList<DemoAccount> accounts() const { return m_company.accounts(); }
    /// 0 … 100, for a progress line.
    [[nodiscard]] int percent() const
    {
        return m_customers ? int(100ll * m_next / m_customers) : 100;
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;

    /// "desk" or "hall"; nullopt: neither.
    [[nodiscard]] static std::optional<DemoSize> sizeOf(QStringView word);

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void more();
    void outages();
    [[nodiscard]] qint64 weightOf(int place) const;

    DemoWords m_words;
    DemoCompany m_company;
    quint64 m_seed;
    qint64 m_nowMs;
    int m_openOrders;
    int m_customers;
    qint64 m_entries;
    int m_firms;
    qint64 m_firmEntries = 0;
    qint64 m_weights = 0;  ///< of all customers that are no firms
    qint64 m_weightSoFar = 0;
    int m_next = -1;  ///< -1 = the company comes first
    DemoHandovers m_handovers;
    QByteArray m_buffer;
    qsizetype m_at = 0;
};

}  // namespace touchline::intake
