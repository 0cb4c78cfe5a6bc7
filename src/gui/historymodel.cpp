// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historymodel.h"

#include "gui/clockwords.h"
#include "gui/extrawords.h"
#include "gui/plain.h"
#include "gui/ruletexts.h"
#include "gui/times.h"
#include "gui/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString stepWords(const OrderEvent &event)
{
    if (const QString extra = extraEventWords(event); !extra.isEmpty())
        return extra;
    QString text = words(event.kind);
    if (event.kind == EventKind::Moved)
        text = words(event.from) + u" → "_s + words(event.to);
    if (event.kind == EventKind::Rule) {
        const auto what = fromCode<AutomationKind>(event.reason.section(u':', 0, 0));
        if (what != AutomationKind::Unknown)
            text = words(what);
    }
    const QString detail = eventDetail(event);
    return detail.isEmpty() ? text : text + u" · "_s + detail;
}

QString whoWhen(const QString &who, qint64 atMs, qint64 nowMs)
{
    const QString when = whenWords(atMs, nowMs);
    return who.isEmpty() ? when : when + u" · "_s + who;
}

}  // namespace

HistoryModel::HistoryModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_clock(clock)
{}

void HistoryModel::show(const desk::OrderView &view)
{
    const qint64 now = m_clock.nowMs();
    beginResetModel();
    m_lines.clear();
    for (const OrderEvent &event : view.events) {
        m_lines.append({event.at.ms, stepWords(event),
                        whoWhen(view.names.value(event.by.value), event.at.ms, now), false,
                        event.version == 0});
    }
    for (const Note &note : view.notes) {
        const bool answers =
            std::any_of(view.events.begin(), view.events.end(), [&](const OrderEvent &event) {
                return event.id.value == note.corrects.value && event.kind == EventKind::Nudged;
            });
        m_lines.append({note.at.ms,
                        answers ? Words::tr("Answer to the nudge: %1").arg(note.text) : note.text,
                        whoWhen(view.names.value(note.author.value), note.at.ms, now), true,
                        note.version == 0});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line &a, const Line &b) { return a.atMs > b.atMs; });
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole: return line.text;
    case Qt::ToolTipRole: return toolTipText(line.text);
    case Qt::AccessibleTextRole: return QString(line.text + u", "_s + line.when);
    case WhenRole: return line.when;
    case NoteRole: return line.note;
    case MarkRole: return line.pending ? Words::tr("waiting to send") : QString();
    default: return {};
    }
}

}  // namespace touchline::gui
