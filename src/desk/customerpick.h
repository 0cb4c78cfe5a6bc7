// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace touchline::desk {

/// Somebody who may stand at the counter.
struct Candidate {
    QUuid customer;
    QString name;  ///< as it is shown in lists: masked
    FindHit hit;
};

/// Finds the customer of a visit by what is typed or read: name, telephone, customer number, supply
/// point, identity card. Looks here first and asks the server when nothing is found; only the server
/// knows whole identity numbers, so that without it their masked forms are compared. Late answers are
/// dropped.
class CustomerPick final : public QObject {
    Q_OBJECT
public:
    explicit CustomerPick(Desk &desk, QObject *parent = nullptr);

    void ask(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<Candidate> &candidates() const { return m_candidates; }
    /// Found by the whole of what was asked, not by some of its figures.
    [[nodiscard]] bool isCertain() const { return m_certain; }
    [[nodiscard]] bool isAsking() const { return m_asking; }

signals:
    void answered();

private:
    void askIdentity();
    void askHere();
    void askServer(bool identity);
    void take(const QList<FindHit> &hits, bool certain);

    Desk &m_desk;
    QString m_text;
    QList<Candidate> m_candidates;
    bool m_certain = false;
    bool m_asking = false;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
