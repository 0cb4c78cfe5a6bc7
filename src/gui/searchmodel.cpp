// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchmodel.h"

#include "domain/mask.h"
#include "gui/plain.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QStringList kindsInOrder(const QList<desk::FindHit> &hits)
{
    QStringList kinds{u"customer"_s, u"service"_s, u"work_order"_s};
    for (const desk::FindHit &hit : hits) {
        if (!kinds.contains(hit.type))
            kinds += hit.type;
    }
    return kinds;
}

}  // namespace

QString hitTitle(const desk::FindHit &hit)
{
    return hit.type == "customer"_L1 ? masked(Privacy::Name, hit.title) : hit.title;
}

SearchModel::SearchModel(QObject *parent) : QAbstractListModel(parent) {}

void SearchModel::show(const QString &text, const QList<desk::FindHit> &hits, bool serverOffered,
                       const QString &hint)
{
    beginResetModel();
    m_text = text;
    m_lines.clear();
    m_hitCount = int(hits.size());
    const QStringList kinds = kindsInOrder(hits);
    for (const QString &kind : kinds) {
        bool first = true;
        for (const desk::FindHit &hit : hits) {
            if (hit.type != kind)
                continue;
            if (std::exchange(first, false))
                m_lines.append({Line::Heading, typeWords(kind), {}});
            m_lines.append({Line::Hit, hitTitle(hit), hit});
        }
    }
    if (!hint.isEmpty())
        m_lines.append({Line::Hint, hint, {}});
    if (serverOffered)
        m_lines.append({Line::SearchServer, Words::tr("Search the server for “%1”").arg(text), {}});
    endResetModel();
}

void SearchModel::clear() { show({}, {}, false); }

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::ToolTipRole: return toolTipText(entry.hit.detail);
    case Qt::AccessibleTextRole: {
        QString spoken = entry.text;
        if (!entry.hit.detail.isEmpty())
            spoken += u", "_s + entry.hit.detail;
        if (entry.line == Line::Hit && !entry.hit.here)
            spoken += u", "_s + Words::tr("on the server");
        return spoken;
    }
    case LineRole: return int(entry.line);
    case HitRole: return QVariant::fromValue(entry.hit);
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Line line = m_lines[index.row()].line;
    return line == Line::Heading || line == Line::Hint ? Qt::ItemIsEnabled
                                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace touchline::gui
