// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/stallwatch.h"

#include <QtCore/QEvent>
#include <QtCore/QMetaEnum>
#include <QtCore/QObject>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString eventName(int type)
{
    const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return key ? QString::fromLatin1(key) : QString::number(type);
}

/// What this thread has worked; where nobody counts that, all of its time.
qint64 workedMs(const QElapsedTimer &clock)
{
#ifdef Q_OS_UNIX
    timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) == 0)
        return qint64(used.tv_sec) * 1'000 + used.tv_nsec / 1'000'000;
#endif
    return clock.elapsed();
}

}  // namespace

void StallWatch::begin(const QObject *receiver, const QEvent *event)
{
    if (!m_clock.isValid())
        m_clock.start();
    // The name is asked for now, because the receiver may be gone at the end; copying it costs a count.
    const bool timer = event->type() == QEvent::Timer && receiver->parent();
    const QObject *who = timer ? receiver->parent() : receiver;
    m_frames.push_back({.startedMs = m_clock.elapsed(),
                        .workedMs = workedMs(m_clock),
                        .className = who->metaObject()->className(),
                        .objectName = who->objectName(),
                        .type = int(event->type())});
}

void StallWatch::end()
{
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    const qint64 whole = m_clock.elapsed() - frame.startedMs;
    const qint64 own = whole - frame.insideMs;
    const qint64 worked = workedMs(m_clock) - frame.workedMs;
    const bool stalled = own > LimitMs && !frame.excused;
    if (stalled) {
        QString name = QString::fromLatin1(frame.className);
        if (!frame.objectName.isEmpty())
            name += u" \""_s + frame.objectName + u'"';
        note(name + u' ' + eventName(frame.type), own, worked - frame.insideWorkMs);
    }
    // What was counted here is not counted again for the event around it.
    if (!m_frames.empty()) {
        m_frames.back().insideMs += stalled ? whole : frame.insideMs;
        m_frames.back().insideWorkMs += stalled ? worked : frame.insideWorkMs;
    }
}

void StallWatch::excuse()
{
    for (Frame &frame : m_frames)
        frame.excused = true;
}

void StallWatch::note(const QString &name, qint64 tookMs, qint64 workMs)
{
    if (tookMs <= LimitMs)
        return;
    ++m_count;
    if (workMs > LimitMs)
        ++m_own;
    Place &place = m_places[name];
    place.name = name;
    ++place.count;
    place.longestMs = qMax(place.longestMs, tookMs);
    place.workMs = qMax(place.workMs, workMs);
}

QList<StallWatch::Place> StallWatch::places() const
{
    QList<Place> places = m_places.values();
    std::sort(places.begin(), places.end(),
              [](const Place &a, const Place &b) { return a.longestMs > b.longestMs; });
    return places;
}

void StallWatch::forget()
{
    m_places.clear();
    m_count = 0;
    m_own = 0;
}

}  // namespace touchline::gui
