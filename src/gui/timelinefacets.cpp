// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinefacets.h"

#include "gui/timelinewording.h"
#include "gui/times.h"
#include "gui/words.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

using desk::By;
using desk::EntryKind;
using desk::Period;
using desk::TimelineFilter;
using Part = TimelineFacets::Facet::Part;

namespace {

constexpr int facetRole = Qt::UserRole + 1;
constexpr qsizetype mostNamed = 40;  // orders or services; more cannot be chosen from by eye

template <typename E, size_t N>
void addCodes(QList<TimelineFacets::Facet> &facets, Part part, const desk::Choice<E> &choice,
              const std::array<int, N> &counts)
{
    for (size_t i = 0; i < N; ++i) {
        if (counts[i] > 0 || choice.has(E(i)))
            facets += {part, int(i), {}, words(E(i)), counts[i], choice.has(E(i))};
    }
}

void addNamed(QList<TimelineFacets::Facet> &facets, Part part, const QSet<QUuid> &chosen,
              const QHash<QUuid, int> &counts, const QList<std::pair<QUuid, QString>> &names)
{
    QList<TimelineFacets::Facet> found;
    for (const auto &[id, name] : names) {
        const int count = counts.value(id);
        const bool on = chosen.contains(id);
        if (on || (count > 0 && found.size() < mostNamed))
            found += {part, 0, id, name, count, on};
    }
    facets += found;
}

/// Only what is there: states of orders, how far messages have come, what came of contacts.
void addReasons(QList<TimelineFacets::Facet> &facets, const desk::TimelineModel &timeline)
{
    const TimelineFilter &filter = timeline.filter();
    const desk::TimelineCounts &counts = timeline.counts();
    auto states = counts.orderStates;
    states.back() = 0;
    addCodes(facets, Part::OrderState, filter.orderStates, states);
    addCodes(facets, Part::Delivery, filter.deliveries, counts.deliveries);
    QList<TimelineFacets::Facet> outcomes;
    const auto add = [&](quint32 key, int count) {
        if (const QString words = timeline.outcome(key); !words.isEmpty())
            outcomes += {Part::Outcome, int(key), {}, words, count, filter.outcomes.contains(key)};
    };
    for (const auto &[key, count] : counts.outcomes.asKeyValueRange())
        add(key, count);
    for (const quint32 key : filter.outcomes) {
        if (!counts.outcomes.contains(key))
            add(key, 0);
    }
    std::sort(outcomes.begin(), outcomes.end(),
              [](const auto &a, const auto &b) { return a.words < b.words; });
    facets += outcomes.mid(0, mostNamed);
}

template <typename E> void choose(desk::Choice<E> &choice, int code, bool on)
{
    choice.set(E(code), on);
}

void choose(QSet<QUuid> &ids, const QUuid &id, bool on)
{
    if (on)
        ids.insert(id);
    else
        ids.remove(id);
}

}  // namespace

TimelineFacets::TimelineFacets(desk::TimelineModel &timeline, QObject *parent)
    : QStandardItemModel(parent), m_timeline(timeline)
{
    connect(this, &QStandardItemModel::itemChanged, this, &TimelineFacets::takeChange);
}

QString TimelineFacets::words(Part part)
{
    switch (part) {
    case Part::Kind: return tr("Kind");
    case Part::Channel: return tr("Channel");
    case Part::Direction: return tr("Direction");
    case Part::Author: return tr("Author");
    case Part::Order: return tr("Order");
    case Part::Service: return tr("Service");
    case Part::Files:
    case Part::Unsent:
    case Part::Tasks: return tr("State");
    case Part::Standing: return tr("Status");
    case Part::OrderState:
    case Part::Delivery:
    case Part::Outcome: return tr("Status reason");
    case Part::Due: return tr("Due");
    case Part::Period: return tr("Period");
    }
    Q_UNREACHABLE();
}

QList<TimelineFacets::Facet> TimelineFacets::facetsOf(const desk::TimelineModel &timeline)
{
    const TimelineFilter &filter = timeline.filter();
    const desk::TimelineCounts &counts = timeline.counts();
    QList<Facet> facets;
    addCodes(facets, Part::Kind, filter.kinds, counts.kinds);
    auto channels = counts.channels;
    auto directions = counts.directions;
    // What has none is no channel to choose.
    channels.back() = directions.back() = 0;
    addCodes(facets, Part::Channel, filter.channels, channels);
    addCodes(facets, Part::Direction, filter.directions, directions);
    addCodes(facets, Part::Author, filter.authors, counts.authors);
    if (counts.tasks > 0 || filter.tasks)
        facets += {Part::Tasks, 0, {}, tr("To do"), counts.tasks, filter.tasks};
    if (counts.unsent > 0 || filter.unsent)
        facets += {Part::Unsent, 0, {}, tr("Waiting to send"), counts.unsent, filter.unsent};
    if (counts.withFiles > 0 || filter.withFiles)
        facets += {Part::Files, 0, {}, tr("With attachment"), counts.withFiles, filter.withFiles};
    auto standings = counts.standings;
    standings.front() = 0;
    addCodes(facets, Part::Standing, filter.standings, standings);
    addReasons(facets, timeline);
    addCodes(facets, Part::Due, filter.dues, counts.dues);
    // Of these there may be dozens.
    addNamed(facets, Part::Service, filter.services, counts.services, timeline.subjects().services);
    addNamed(facets, Part::Order, filter.orders, counts.orders, timeline.subjects().orders);
    if (filter.period != Period::Any) {
        QString period = gui::words(filter.period);
        if (filter.period == Period::Range)
            period = dayWords(filter.from) + u'–' + dayWords(filter.to);
        facets += {Part::Period, int(filter.period), {}, period, counts.shown, true};
    }
    return facets;
}

TimelineFilter TimelineFacets::with(TimelineFilter filter, const Facet &facet, bool chosen)
{
    switch (facet.part) {
    case Part::Kind: choose(filter.kinds, facet.code, chosen); break;
    case Part::Channel: choose(filter.channels, facet.code, chosen); break;
    case Part::Direction: choose(filter.directions, facet.code, chosen); break;
    case Part::Author: choose(filter.authors, facet.code, chosen); break;
    case Part::Order: choose(filter.orders, facet.id, chosen); break;
    case Part::Service: choose(filter.services, facet.id, chosen); break;
    case Part::Files: filter.withFiles = chosen; break;
    case Part::Unsent: filter.unsent = chosen; break;
    case Part::Tasks: filter.tasks = chosen; break;
    case Part::Standing: choose(filter.standings, facet.code, chosen); break;
    case Part::OrderState: choose(filter.orderStates, facet.code, chosen); break;
    case Part::Delivery: choose(filter.deliveries, facet.code, chosen); break;
    case Part::Due: choose(filter.dues, facet.code, chosen); break;
    case Part::Outcome:
        if (chosen)
            filter.outcomes.insert(quint32(facet.code));
        else
            filter.outcomes.remove(quint32(facet.code));
        break;
    case Part::Period:
        filter.period = chosen ? Period(facet.code) : Period::Any;
        if (!chosen)
            filter.from = filter.to = {};
        break;
    }
    return filter;
}

void TimelineFacets::update()
{
    m_filling = true;
    QList<Facet> facets = facetsOf(m_timeline);
    // The period has inputs of its own.
    facets.removeIf([](const Facet &facet) { return facet.part == Part::Period; });
    const bool sameRows =
        std::equal(facets.begin(), facets.end(), m_facets.begin(), m_facets.end(),
                   [](const Facet &a, const Facet &b) {
                       return a.part == b.part && a.code == b.code && a.id == b.id;
                   });
    m_facets = facets;
    if (!sameRows)
        clear();
    QStandardItem *head = nullptr;
    int heads = 0;
    int inside = 0;
    QString last;
    for (int i = 0; i < m_facets.size(); ++i) {
        const Facet &facet = m_facets[i];
        if (const QString part = words(facet.part); part != std::exchange(last, part)) {
            if (!sameRows) {
                auto *made = new QStandardItem(part);
                made->setFlags(Qt::ItemIsEnabled);
                appendRow(made);
            }
            head = item(heads++);
            inside = 0;
        }
        if (!sameRows) {
            auto *made = new QStandardItem;
            made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            made->setData(i, facetRole);
            head->appendRow(made);
        }
        QStandardItem *row = head->child(inside++);
        row->setText(tr("%1  (%2)", "filter value and number of entries")
                         .arg(facet.words, QLocale().toString(facet.count)));
        row->setCheckState(facet.chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
}

void TimelineFacets::takeChange(QStandardItem *item)
{
    if (m_filling || !item->isCheckable())
        return;
    // Other rows may come of it, and the item that has not yet finished saying that it changed would be
    // thrown away beneath the view.
    QMetaObject::invokeMethod(
        this,
        [this, facet = m_facets[item->data(facetRole).toInt()],
         chosen = item->checkState() == Qt::Checked] {
            m_timeline.setFilter(with(m_timeline.filter(), facet, chosen));
        },
        Qt::QueuedConnection);
}

}  // namespace touchline::gui
