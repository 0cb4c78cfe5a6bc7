// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keyedlistview.h"

#include <QtCore/QIdentityProxyModel>

namespace touchline {
class Clock;
}

namespace touchline::desk {
class Presence;
}

namespace touchline::gui {

/// The list of one's work by keyboard: Enter opens, A goes to what is to be approved, Y and N decide.
class WorkView final : public KeyedListView {
    Q_OBJECT
public:
    explicit WorkView(QWidget *parent = nullptr);

signals:
    void opened(const QModelIndex &index);
    void approved(const QModelIndex &index);
    void refused(const QModelIndex &index);

protected:
    bool pressed(int key) override;

private:
    void goToApproval();
};

/// Says the rows of a desk::WorkListModel in full words, for the screen reader.
class SpokenWork final : public QIdentityProxyModel {
    Q_OBJECT
public:
    /// Text under this role: how a colleague is there, "" or "accent" (looks at it) or "warn" (changes it).
    static constexpr int PresenceRole = Qt::UserRole + 100;

    SpokenWork(const Clock &clock, const desk::Presence &presence, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
    const desk::Presence &m_presence;
};

}  // namespace touchline::gui
