// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinefinder.h"

#include <algorithm>

namespace touchline::desk {

TimelineFinder::TimelineFinder(TimelineModel &model, FitsFor fits, QObject *parent)
    : QObject(parent), m_model(model), m_fitsFor(std::move(fits))
{
    connect(&model, &TimelineModel::changed, this, [this] {
        // Positions are others now. While a long walk goes on, one search at the end is enough.
        if (m_text.isEmpty())
            return;
        if (m_running)
            m_again = true;
        else
            start();
    });
}

void TimelineFinder::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_current = {};
    start();
}

void TimelineFinder::start()
{
    ++m_generation;
    m_hits.clear();
    m_place = 0;
    m_asked = 0;
    m_again = false;
    m_fits = m_fitsFor && !m_text.isEmpty() ? m_fitsFor(m_text) : Fits();
    m_running = !m_text.isEmpty() && m_model.index().size() > 0;
    emit changed();
    if (m_running)
        askWindow();
}

void TimelineFinder::askWindow()
{
    const TimelineIndex &index = m_model.index();
    const int from = m_asked;
    const int to = qMin(from + Window, index.size());
    m_asked = to;
    m_model.source()
        .find(m_model.owners(), m_text, index.at(to - 1).atMs, index.at(from).atMs)
        .then(this, [this, from, to, asked = m_generation](const Result<QSet<QUuid>> &found) {
            if (asked != m_generation)
                return;
            if (m_again) {
                start();
                return;
            }
            takeWindow(found ? *found : QSet<QUuid>(), from, to);
        });
}

void TimelineFinder::takeWindow(const QSet<QUuid> &found, int from, int to)
{
    const std::vector<int> &passing = m_model.passing();
    for (auto at = std::lower_bound(passing.begin(), passing.end(), from);
         at != passing.end() && *at < to; ++at) {
        const TimelineMark &mark = m_model.index().at(*at);
        if (!found.contains(mark.id) && !(m_fits && m_fits(mark)))
            continue;
        m_hits += mark.id;
        if (mark.id == m_current)
            m_place = int(m_hits.size());
    }
    m_running = to < m_model.index().size();
    emit changed();
    // The first one is shown as soon as it is known.
    if (m_current.isNull() && !m_hits.isEmpty())
        step(true);
    if (m_running)
        askWindow();
}

void TimelineFinder::step(bool older)
{
    if (m_hits.isEmpty())
        return;
    const int last = int(m_hits.size());
    if (m_place == 0)
        m_place = older ? 1 : last;
    else
        m_place = older ? m_place % last + 1 : (m_place + last - 2) % last + 1;
    m_current = m_hits[m_place - 1];
    emit changed();
    emit stepped(m_current);
}

}  // namespace touchline::desk
