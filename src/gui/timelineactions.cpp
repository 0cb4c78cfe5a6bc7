// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelineactions.h"

#include "domain/records/interaction.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

using desk::EntryKind;
using desk::LineKind;
using desk::TimelineLine;
using desk::TimelineMark;

TimelineActions::TimelineActions(desk::Desk &desk, desk::TimelineModel &model, QObject *parent)
    : QObject(parent), m_desk(desk), m_model(model)
{}

/// The record that a command on the line changes: of a contact the contact itself.
desk::EntryRef TimelineActions::target(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    if (line.kind == LineKind::Contact)
        return {&typeOf<Interaction>(), line.key};
    const TimelineMark &mark = m_model.markAt(row);
    if (mark.kind == EntryKind::Message && !mark.contact.isNull())
        return {&typeOf<Interaction>(), mark.contact};
    return {mark.type, mark.id};
}

QUuid TimelineActions::orderOf(int row) const { return m_model.markAt(row).order; }

quint8 TimelineActions::offered(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    const TimelineMark &mark = m_model.markAt(row);
    quint8 commands = 0;
    const desk::TimelineEntry *entry = m_model.written(mark.id);
    if (line.kind == LineKind::Contact || line.kind == LineKind::Fold ||
        (line.section == desk::Section::All && entry && timelineText(*entry).body.size() > 60))
        commands |= Expand;
    if (!orderOf(row).isNull())
        commands |= OpenOrder;
    if (line.kind != LineKind::Fold)
        commands |= m_model.subjects().pins.contains(target(row).id) ? Unpin : Pin;
    const RecordType *type = target(row).type;
    // A note on an order lies with the order and stays there.
    const bool elsewhere = mark.kind == EntryKind::Note && mark.root != m_model.customer();
    if ((type == &typeOf<Interaction>() || type == &typeOf<Note>()) && !elsewhere)
        commands |= Link;
    if (type == &typeOf<Interaction>() || mark.kind == EntryKind::Reminder)
        commands |= Reply;
    // Of somebody who is shown along: pins, links and answers belong to her own card.
    if (mark.owner != 0)
        commands &= Expand | OpenOrder;
    return commands;
}

void TimelineActions::open(int row)
{
    const TimelineMark &mark = m_model.markAt(row);
    const LineKind kind = m_model.lineAt(row).kind;
    const bool isOrder = mark.kind == EntryKind::Order || mark.kind == EntryKind::Step;
    if (isOrder && kind != LineKind::Fold)
        openOrder(row);
    else if (offered(row) & Expand)
        m_model.toggle(row);
}

void TimelineActions::openOrder(int row)
{
    if (const QUuid order = orderOf(row); !order.isNull())
        emit orderWanted(order);
}

void TimelineActions::togglePin(int row)
{
    const desk::EntryRef ref = target(row);
    if (const QUuid pin = m_model.subjects().pins.value(ref.id); !pin.isNull()) {
        tell(m_desk.deleteRecord(u"pin"_s, pin), tr("Unpinned"));
        return;
    }
    if (!(offered(row) & Pin) || !ref.type)
        return;
    tell(m_desk.createRecord(u"pin"_s, m_model.customer(), {},
                             {{u"entryType"_s, QString(ref.type->name)}, {u"entry"_s, ref.id}}),
         tr("Pinned above the timeline"));
}

void TimelineActions::link(int row, const QUuid &order)
{
    const desk::EntryRef ref = target(row);
    if (!(offered(row) & Link) || !ref.type)
        return;
    tell(m_desk.editRecord(ref.type->name, ref.id, {{u"order"_s, order}}),
         order.isNull() ? tr("No longer linked to an order") : tr("Linked to the order"));
}

void TimelineActions::reply(int row)
{
    if (offered(row) & Reply)
        emit replyWanted(m_model.markAt(row).channel);
}

void TimelineActions::tell(desk::Reply<desk::Saved> saved, const QString &sentenceAfter)
{
    saved.then(this, [this, sentenceAfter](const Result<desk::Saved> &done) {
        emit said(done ? sentenceAfter : sentence(done.error()));
    });
}

}  // namespace touchline::gui
