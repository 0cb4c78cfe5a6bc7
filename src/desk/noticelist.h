// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace touchline::desk {

/// Notices, unread first; those in force, or all.
class NoticeListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { NoticeRole = Qt::UserRole, ReadRole, ValidRole };

    NoticeListModel(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const Notice &noticeAt(int row) const { return m_shown[row]; }
    /// -1 = not among those that are shown.
    [[nodiscard]] int rowOf(const QUuid &notice) const;
    [[nodiscard]] bool showsAll() const { return m_all; }
    void setShowsAll(bool all);
    void reload();

    /// In force and without this agent's receipt.
    [[nodiscard]] int unread() const { return m_unread; }
    /// The urgent ones in force, newest first.
    [[nodiscard]] const QList<Notice> &urgent() const { return m_urgent; }

signals:
    void loaded();

private:
    void arrange();

    Desk &m_desk;
    const Clock &m_clock;
    QTimer m_pause;
    QList<Notice> m_notices;
    QList<Notice> m_shown;
    QList<Notice> m_urgent;
    int m_unread = 0;
    bool m_all = false;
    quint64 m_generation = 0;
};

/// Who of the active staff has not read it, by name; those of one region only unless that is empty.
[[nodiscard]] QStringList notReadBy(const Notice &notice, const QList<User> &users,
                                    const QString &region);

}  // namespace touchline::desk
