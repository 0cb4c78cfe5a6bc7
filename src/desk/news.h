// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/work.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace touchline {
class Clock;
}

namespace touchline::desk {

class Desk;

/// In the order of their weight.
enum class NewsKind { Refusal, Conflict, MustRead, Nudged, Limit, Answered, Assigned };
constexpr int NewsKindCount = int(NewsKind::Assigned) + 1;

/// One thing that an agent should notice. `mine`: she did it herself, so nothing is said of it.
struct News {
    NewsKind kind = NewsKind::Refusal;
    QString key;   ///< the same thing has the same key; a second nudge has another
    QString type;  ///< of the record that it leads to
    QUuid target;
    QString title;  ///< of an order or a notice; names are left out
    bool mine = false;
    QString detail = {};  ///< of a limit: the strongest that its levels have done, as a code
    bool operator==(const News &) const = default;
};

/// Everything that stands for this agent now, the weightiest first.
[[nodiscard]] QList<News> standingNews(const WorkFacts &facts);

/// Decides what is said when. Knows no clock and no screen.
class NewsBook final {
public:
    struct Spoken {
        QList<News> news;
        bool again = false;  ///< all of it was said before
    };

    /// 0: nothing is said twice.
    void setRepeatMs(qint64 repeatMs) { m_repeatMs = repeatMs; }
    /// In contact: what comes is kept until the contact is over.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    /// What is to be said now. The first call after a start says nothing: the desk has just been opened
    /// and shows it all.
    [[nodiscard]] Spoken update(const QList<News> &standing, qint64 nowMs);
    /// The agent has looked at these.
    void see(NewsKind kind);
    void see(const QUuid &target);
    [[nodiscard]] int unseen() const;
    /// It stands, and nobody has looked at it.
    [[nodiscard]] bool isUnseen(const QString &key) const;
    void forget();

private:
    struct Line {
        News news;
        qint64 saidMs = 0;
        bool said = false;
        bool seen = false;
    };
    QHash<QString, Line> m_lines;
    qint64 m_repeatMs = 5 * 60'000;
    bool m_quiet = false;
    bool m_begun = false;
};

/// Feeds the book from a desk: looks again whenever records change, but not more often than is useful.
class NewsWatch final : public QObject {
    Q_OBJECT
public:
    NewsWatch(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    void setRepeatMs(qint64 repeatMs) { m_book.setRepeatMs(repeatMs); }
    void setQuiet(bool quiet);
    void see(NewsKind kind);
    void see(const QUuid &target);
    [[nodiscard]] int unseen() const { return m_book.unseen(); }
    [[nodiscard]] bool isUnseen(const News &news) const { return m_book.isUnseen(news.key); }

signals:
    void announced(const QList<touchline::desk::News> &news, bool again);
    void unseenChanged(int unseen);

private:
    void look();
    void tell();

    Desk &m_desk;
    const Clock &m_clock;
    NewsBook m_book;
    QList<News> m_standing;
    QUuid m_user;
    QTimer m_soon;
    QTimer m_minute;
    int m_told = 0;
    bool m_asking = false;
    bool m_known = false;  ///< m_standing is of this user
};

}  // namespace touchline::desk
