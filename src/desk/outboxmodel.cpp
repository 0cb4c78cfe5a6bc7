// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outboxmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

OutboxModel::OutboxModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_subjects(desk)
{
    connect(&m_subjects, &OutboxSubjects::learnt, this, [this] {
        if (!m_items.isEmpty())
            emit dataChanged(index(0, Title), index(rowCount() - 1, Title));
    });
    connect(&desk, &Desk::outboxChanged, this, &OutboxModel::refresh);
}

void OutboxModel::refresh()
{
    m_desk.outbox().then(
        this, [this, asked = ++m_generation](const Result<QList<OutboxItem>> &items) {
            if (asked != m_generation)
                return;
            beginResetModel();
            m_items.clear();
            const QStringList open{u"waiting"_s, u"sent"_s, u"acknowledged"_s, u"refused"_s};
            for (const OutboxItem &item : items ? *items : QList<OutboxItem>()) {
                if (open.contains(item.state) && item.verb != "void"_L1)
                    m_items += item;
            }
            endResetModel();
            m_subjects.learn(m_items);
        });
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxItem &item = m_items[index.row()];
    if (role == ItemRole)
        return QVariant::fromValue(item);
    if (role == SubjectRole)
        return QVariant::fromValue(m_subjects.of(item.target));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case N: return item.n;
    case Verb: return item.verb;
    case Title: return item.title;
    case State: return item.state;
    case Reason: return item.reason;
    case DeviceAt: return item.deviceMs;
    case Count: break;
    }
    return {};
}

}  // namespace touchline::desk
