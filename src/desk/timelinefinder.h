// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"

namespace touchline::desk {

/// Looks for a text inside of one timeline, newest first, and steps through what it finds. What the filter
/// hides is not found.
class TimelineFinder final : public QObject {
    Q_OBJECT
public:
    /// Says whether an entry is shown with words that hold the text ("payment"); made once per text.
    using Fits = std::function<bool(const TimelineMark &)>;
    using FitsFor = std::function<Fits(const QString &text)>;
    static constexpr int Window = 4'000;

    explicit TimelineFinder(TimelineModel &model, FitsFor fits = {}, QObject *parent = nullptr);

    /// Empty: nothing is looked for any more.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int count() const { return int(m_hits.size()); }
    /// Which of them is the chosen one, from 1 on; 0 = none yet.
    [[nodiscard]] int place() const { return m_place; }
    [[nodiscard]] QUuid current() const { return m_current; }
    /// To the next older or newer one, around the ends.
    void step(bool older);

signals:
    void changed();
    /// This one is to be shown.
    void stepped(const QUuid &entry);

private:
    void start();
    void askWindow();
    void takeWindow(const QSet<QUuid> &found, int from, int to);

    TimelineModel &m_model;
    FitsFor m_fitsFor;
    Fits m_fits;
    QString m_text;
    QList<QUuid> m_hits;  ///< newest first
    QUuid m_current;
    int m_place = 0;
    int m_asked = 0;  ///< entries up to here were looked at or asked for
    bool m_running = false;
    bool m_again = false;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
