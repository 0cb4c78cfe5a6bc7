// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchmodel.h"

#include "domain/mask.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

using desk::HitGroup;

QString groupWords(HitGroup group)
{
    switch (group) {
    case HitGroup::Customers: return SearchModel::tr("Customers");
    case HitGroup::Services: return SearchModel::tr("Services");
    case HitGroup::Orders: return SearchModel::tr("Work orders");
    case HitGroup::Entries: return SearchModel::tr("Notes, messages and contacts");
    case HitGroup::Notices: return SearchModel::tr("Notices");
    }
    Q_UNREACHABLE();
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// Here first; what the server has beside that follows.
QList<desk::FindHit> hitsOf(HitGroup group, const SearchState &state)
{
    QList<desk::FindHit> hits;
    QSet<QUuid> shown;
    for (const desk::FindHit &hit : state.here.hits) {
        if (hit.group == group) {
            hits += hit;
            shown.insert(hit.id);
        }
    }
    for (const desk::FindHit &hit : state.server ? state.server->hits : QList<desk::FindHit>()) {
        if (hit.group == group && !shown.contains(hit.id))
            hits += hit;
    }
    return hits;
}

}  // namespace

QString hitTitle(const desk::FindHit &hit)
{
    return hit.type == "customer"_L1 ? masked(Privacy::Name, hit.title) : hit.title;
}

QString hitDetail(const desk::FindHit &hit, qint64 nowMs)
{
    if (!hit.row.type)
        return hit.detail;
    const Row &row = hit.row;
    const QString owner = masked(Privacy::Name, hit.customerName);
    switch (hit.group) {
    case HitGroup::Customers:
        return dotted({row.text(u"number"), masked(Privacy::Phone, row.text(u"phone")),
                       masked(Privacy::Address, row.text(u"address"))});
    case HitGroup::Services:
        return dotted({owner, words(fromCode<ServiceKind>(row.text(u"kind"))),
                       masked(Privacy::Address, row.text(u"address"))});
    case HitGroup::Orders: {
        const QString number = row.text(u"number");
        return dotted({number.isEmpty() ? row.text(u"alias") : number,
                       words(fromCode<OrderState>(row.text(u"state"))), owner});
    }
    case HitGroup::Entries: return dotted({typeWords(hit.type), owner, whenWords(hit.atMs, nowMs)});
    case HitGroup::Notices: return hit.detail;
    }
    Q_UNREACHABLE();
}

SearchModel::SearchModel(QObject *parent) : QAbstractListModel(parent) {}

void SearchModel::show(const SearchState &state, qint64 nowMs)
{
    beginResetModel();
    m_text = state.text;
    m_lines.clear();
    m_hitCount = 0;
    for (const HitGroup group : {HitGroup::Customers, HitGroup::Services, HitGroup::Orders,
                                 HitGroup::Entries, HitGroup::Notices}) {
        if (group == HitGroup::Entries)
            addCommands(state.commands);
        addGroup(group, hitsOf(group, state), state.here.more.contains(group), nowMs);
    }
    addHints(state);
    endResetModel();
}

void SearchModel::clear()
{
    beginResetModel();
    m_text.clear();
    m_lines.clear();
    m_hitCount = 0;
    endResetModel();
}

void SearchModel::addGroup(HitGroup group, const QList<desk::FindHit> &hits, bool more,
                           qint64 nowMs)
{
    if (hits.isEmpty())
        return;
    m_lines += {Line::Heading, groupWords(group)};
    for (const desk::FindHit &hit : hits) {
        Entry entry{Line::Hit, hitTitle(hit), hit, hitDetail(hit, nowMs), hit.marks};
        // A mask of another length has moved what was marked.
        if (entry.text.size() != hit.title.size())
            entry.marks.clear();
        m_lines += entry;
    }
    m_hitCount += int(hits.size());
    if (more) {
        Entry entry{Line::More, tr("More: %1").arg(groupWords(group))};
        entry.hit.group = group;
        m_lines += entry;
    }
}

void SearchModel::addCommands(const QList<Commands::Found> &commands)
{
    if (commands.isEmpty())
        return;
    m_lines += {Line::Heading, tr("Commands")};
    for (const Commands::Found &found : commands) {
        Entry entry{Line::Command, found.text};
        entry.marks = found.marks;
        entry.keys = found.keys;
        entry.command = found.command;
        m_lines += entry;
    }
}

void SearchModel::addHints(const SearchState &state)
{
    const auto hint = [this](const QString &text) { m_lines += {Line::Hint, text}; };
    const SearchQuery query = readSearch(state.text);
    const bool texts = std::any_of(query.words.begin(), query.words.end(), isTextWord);
    if (m_hitCount == 0 && state.server)
        hint(tr("The server found nothing. Check the spelling or try the number."));
    else if (m_hitCount == 0)
        // Under commands that were found "nothing" would not be true.
        hint(state.commands.isEmpty() ? tr("Nothing on this computer.")
                                      : tr("No customer or order on this computer matches."));
    if (!texts && !query.onlyTail && !query.words.isEmpty())
        hint(tr("Notes and messages are searched from two characters on."));
    if (state.percent < 100)
        hint(tr("Still loading (%1 %): what is missing here may come yet.").arg(state.percent));
    const bool offline = state.link != desk::Link::Online && state.link != desk::Link::Loading;
    if (state.server && !state.server->silentRegions.isEmpty())
        hint(tr("Not searched: %1.").arg(state.server->silentRegions.join(tr(", "))));
    if (state.server && !state.server->more.isEmpty())
        hint(tr("The server has more of these; type a little more."));
    if (offline && !state.server)
        hint(tr("Offline: only what this desk holds was searched."));
    else if (!state.server && state.serverOffered)
        m_lines += {Line::SearchServer, tr("Search the server for “%1”").arg(state.text)};
}

bool SearchModel::isChoice(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines[row].line != Line::Heading &&
           m_lines[row].line != Line::Hint;
}

int SearchModel::firstChoice() const
{
    int row = 0;
    while (row < m_lines.size() && !isChoice(row))
        ++row;
    return row < m_lines.size() ? row : -1;
}

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
    case Qt::ToolTipRole: return toolTipText(entry.detail);
    case Qt::AccessibleTextRole: {
        QString spoken = entry.text;
        for (const QString &part : {entry.detail, entry.keys}) {
            if (!part.isEmpty())
                spoken += u", "_s + part;
        }
        if (entry.line == Line::Hit && !entry.hit.here)
            spoken += u", "_s + Words::tr("on the server");
        return spoken;
    }
    case LineRole: return int(entry.line);
    case HitRole: return QVariant::fromValue(entry.hit);
    case DetailRole: return entry.detail;
    case MarksRole: return QVariant::fromValue(entry.marks);
    case KeysRole: return entry.keys;
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isChoice(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

}  // namespace touchline::gui
