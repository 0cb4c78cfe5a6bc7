// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QUuid>

#include <functional>
#include <optional>

namespace touchline::desk {

/// What an agent has open under one tab.
struct SessionTab {
    enum class Kind { Customer, Order };
    Kind kind = Kind::Customer;
    QUuid id;
    QString title;               ///< as it was last shown, names masked
    QString mode;                ///< what the composer writes: "note", "sms"
    QMap<QString, int> cursors;  ///< by mode
    bool operator==(const SessionTab &) const = default;
};

/// All tabs in their order, and the one in front (null: none of them).
struct SessionState {
    QList<SessionTab> tabs;
    QUuid current;
    bool inFront = false;  ///< they were on the screen, and not another page
    bool operator==(const SessionState &) const = default;
};

[[nodiscard]] QByteArray sessionBytes(const SessionState &state);
/// What cannot be read is left out.
[[nodiscard]] SessionState sessionFrom(const QByteArray &bytes);

/// The tabs of one agent: decides about them and has every change written down. Knows no widgets.
class Sessions final : public QObject {
    Q_OBJECT
public:
    /// Called with what is to be kept, at every change.
    using Keep = std::function<void(const QByteArray &bytes)>;
    explicit Sessions(Keep keep, QObject *parent = nullptr);

    [[nodiscard]] const SessionState &state() const { return m_state; }
    /// What was kept; writes nothing. Forgets what was open before.
    void restore(const SessionState &state);

    /// Puts it in front; a new one goes to the end.
    void open(SessionTab::Kind kind, const QUuid &id);
    /// Null: something that is no tab is in front.
    void show(const QUuid &id);
    /// False: it is in contact and stays.
    bool close(const QUuid &id);
    /// The one that was closed last, opened again as it was.
    std::optional<SessionTab> reopen();
    void move(int from, int to);
    void setInFront(bool inFront);
    /// The tab after (or before) the one in front, around the end; null: there is none.
    [[nodiscard]] QUuid neighbour(bool forward) const;

    void setTitle(const QUuid &id, const QString &title);
    void setMode(const QUuid &id, const QString &mode);
    void setCursor(const QUuid &id, const QString &mode, int cursor);
    [[nodiscard]] const SessionTab *find(const QUuid &id) const;

    /// These roots differ: their tabs are unread unless they are in front and on the screen.
    void touch(const QList<QUuid> &roots, bool onScreen);
    /// The contact that is under way with it; 0: none.
    void setContact(const QUuid &id, qint64 sinceMs);
    /// How it came to us last; decides the icon.
    void setChannel(const QUuid &id, Channel channel);

    [[nodiscard]] bool isUnread(const QUuid &id) const { return m_unread.contains(id); }
    [[nodiscard]] qint64 contactSince(const QUuid &id) const { return m_contacts.value(id); }
    [[nodiscard]] bool inContact() const { return !m_contacts.isEmpty(); }
    [[nodiscard]] Channel channel(const QUuid &id) const
    {
        return m_channels.value(id, Channel::Unknown);
    }

signals:
    /// What is shown of a tab is different.
    void tabChanged(const QUuid &id);

private:
    [[nodiscard]] SessionTab *at(const QUuid &id);
    void keep();
    void read(const QUuid &id);

    Keep m_keep;
    SessionState m_state;
    QList<SessionTab> m_closed;
    QSet<QUuid> m_unread;
    QHash<QUuid, qint64> m_contacts;
    QHash<QUuid, Channel> m_channels;
};

}  // namespace touchline::desk
