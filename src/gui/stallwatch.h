// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

class QEvent;
class QObject;

namespace touchline::gui {

/// Counts how often the thread of the window did one thing for longer than 50 ms, and what it was: the
/// receiver and kind of the event; and how long it really worked meanwhile, because on a busy machine it
/// only waits for its turn. Lives on that thread alone; costs four readings of clocks an event and takes no lock.
class StallWatch final {
public:
    static constexpr qint64 LimitMs = 50;

    struct Place {
        QString name;
        int count = 0;
        qint64 longestMs = 0;
        qint64 workMs = 0;  ///< of the thread itself, the most of one
    };

    /// Around every event, also around one within another.
    void begin(const QObject *receiver, const QEvent *event);
    void end();
    /// Whatever is under way is no stall: it has opened a loop of its own, or nobody waits for it.
    void excuse();
    /// A part of the work with a name of its own, for places that no event tells apart.
    void note(const QString &name, qint64 tookMs, qint64 workMs = 0);

    [[nodiscard]] int count() const { return m_count; }
    /// Those of them in which the thread's own work alone took as long.
    [[nodiscard]] int ownCount() const { return m_own; }
    /// The longest first.
    [[nodiscard]] QList<Place> places() const;
    void forget();

private:
    struct Frame {
        qint64 startedMs = 0;
        qint64 insideMs = 0;  ///< of it in events within, that were counted themselves
        qint64 workedMs = 0;  ///< by the thread when it began
        qint64 insideWorkMs = 0;
        const char *className = nullptr;
        QString objectName;
        int type = 0;
        bool excused = false;
    };
    std::vector<Frame> m_frames;
    QElapsedTimer m_clock;
    QMap<QString, Place> m_places;
    int m_count = 0;
    int m_own = 0;
};

}  // namespace touchline::gui
