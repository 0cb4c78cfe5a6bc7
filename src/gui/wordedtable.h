// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "gui/timelinetext.h"

#include <QtCore/QIdentityProxyModel>

namespace touchline::gui {

/// The desk's list of orders in words.
class OrderTable final : public QIdentityProxyModel {
    Q_OBJECT
public:
    /// ToneRole: "bad" or "warn" where a cell asks for attention.
    enum Roles { PhaseRole = Qt::UserRole + 100, ToneRole };
    explicit OrderTable(const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    const Clock &m_clock;
};

/// The outbox in words.
class OutboxTable final : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit OutboxTable(const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Better words for why the change of that number was refused.
    void explain(qint64 n, const QString &sentence);

private:
    const Clock &m_clock;
    QHash<qint64, QString> m_explained;
};

}  // namespace touchline::gui
