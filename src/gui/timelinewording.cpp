// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinewording.h"

#include "domain/delivery.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/payment.h"
#include "gui/times.h"
#include "gui/words.h"
#include "gui/wordsfiles.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

using desk::EntryKind;
using desk::Grouping;
using desk::LineKind;
using desk::Section;
using desk::TimelineEntry;
using desk::TimelineLine;
using desk::TimelineMark;

namespace {

QString withDot(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u" · "_s + second;
}

/// "Customer: the power is off again".
QString spoken(const TimelineEntry &entry)
{
    const TimelineText text = timelineText(entry);
    const QString body = text.body.left(200).simplified();
    return body.isEmpty() ? text.title : Words::tr("%1: %2", "who says what").arg(text.title, body);
}

}  // namespace

TimelineText TimelineWording::textOf(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    const TimelineMark &mark = m_model.markAt(row);
    TimelineText text;
    switch (line.kind) {
    case LineKind::Entry:
    case LineKind::Child:
        if (const TimelineEntry *entry = m_model.written(mark.id)) {
            text = timelineText(*entry, mark.channel);
            text.more = !text.line && text.body.size() > 60;
        } else {
            tellUnread(text, row);
        }
        break;
    case LineKind::Contact: tellContact(text, row); break;
    case LineKind::Fold: tellFold(text, row); break;
    }
    text.pinned = line.pinned;
    text.open = line.expanded;
    text.child = line.kind == LineKind::Child;
    for (const desk::AttachedFile &file : files(row))
        text.attached += fileWords(file);
    text.files = mark.hasFiles || !text.attached.isEmpty();
    text.whose = m_model.ownerName(mark);
    if (line.inConflict)
        text.mark = Words::tr("needs your decision");
    else if (line.pending)
        text.mark = canBeTakenBack(row) ? Words::tr("waiting to send, can still be taken back")
                                        : Words::tr("waiting to send");
    nameSubject(text, row);
    if (line.section != Section::All) {
        // Above the days a clock alone would say nothing.
        text.right = whenWords(line.atMs, m_clock.nowMs());
        text.body.clear();
        text.attached.clear();
        text.line = false;
        text.more = false;
    }
    return text;
}

QString TimelineWording::orderOf(const TimelineMark &mark) const
{
    for (const auto &[id, number] : m_model.subjects().orders) {
        if (id == mark.order)
            return number;
    }
    const TimelineEntry *known = m_model.written(mark.id);
    return known ? known->orderNumber : QString();
}

/// A step without its order, and a bill among those of many services, say nothing.
void TimelineWording::nameSubject(TimelineText &text, int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    if (line.kind == LineKind::Contact)
        return;
    const TimelineMark &mark = m_model.markAt(row);
    const bool within =
        line.kind == LineKind::Child || (line.section == Section::All && !line.order.isNull());
    if (mark.kind == EntryKind::Step && line.kind == LineKind::Entry && !within)
        text.title = withDot(orderOf(mark), text.title);
    const auto &services = m_model.subjects().services;
    const bool fact = mark.kind == EntryKind::Bill || mark.kind == EntryKind::Payment ||
                      mark.kind == EntryKind::Account || mark.kind == EntryKind::Reminder ||
                      mark.kind == EntryKind::Delivery;
    if (!fact || mark.service.isNull() || services.size() < 2)
        return;
    for (const auto &[id, number] : services) {
        if (id == mark.service)
            text.title = withDot(text.title, number);
    }
}

QList<desk::AttachedFile> TimelineWording::files(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    QList<desk::AttachedFile> files;
    // An open contact has lines of its own for what is in it.
    const int count = line.kind == LineKind::Contact && !line.expanded ? line.count : 1;
    for (int n = 0; n < count; ++n) {
        const TimelineMark &mark = m_model.markAt(row, n);
        const QUuid id = line.kind == LineKind::Contact && line.expanded ? line.key : mark.id;
        if (const TimelineEntry *entry = m_model.written(id))
            files += entry->files;
    }
    return files;
}

bool TimelineWording::canBeTakenBack(int row) const
{
    for (int n = 0; n < m_model.lineAt(row).count; ++n) {
        if (m_model.isRecallable(m_model.markAt(row, n).id))
            return true;
    }
    return false;
}

void TimelineWording::tellUnread(TimelineText &text, int row) const
{
    const TimelineMark &mark = m_model.markAt(row);
    showChannel(text, mark.channel);
    text.line = mark.isSystemChange();
    text.note = mark.kind == EntryKind::Note;
    text.title = words(mark.kind);
    text.right = clockWords(mark.atMs);
}

void TimelineWording::tellContact(TimelineText &text, int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    const TimelineMark &newest = m_model.markAt(row);
    const TimelineMark &oldest = m_model.markAt(row, line.count - 1);
    // The contact itself is one of the entries; what was said in it are the others.
    int inside = 0;
    const TimelineMark *first = nullptr;
    const TimelineMark *last = nullptr;
    const TimelineMark *sent = nullptr;
    for (int n = 0; n < line.count; ++n) {
        const TimelineMark &mark = m_model.markAt(row, n);
        if (mark.kind == EntryKind::Contact)
            continue;
        ++inside;
        first = &mark;
        if (!last)
            last = &mark;
        if (!sent && mark.delivery != Delivery::None)
            sent = &mark;
    }
    const TimelineEntry *contact = m_model.written(line.key);
    if (contact)
        text = timelineText(*contact);
    else
        tellUnread(text, row);
    text.line = text.note = false;
    if (text.phase != Phase::Working) {
        text.pill = Words::tr("%n message(s)", nullptr, inside);
        text.phase = Phase::None;
    }
    // What was written to the customer last: how far it has come matters more than the number.
    if (sent && (inside == 1 || sent->delivery == Delivery::Failed)) {
        const TimelineEntry *message = m_model.written(sent->id);
        showDelivery(text, message ? deliveryOf(message->row.text(u"delivery"))
                                   : DeliveryState{sent->delivery, {}});
    }
    const TimelineEntry *firstSaid = first ? m_model.written(first->id) : nullptr;
    const TimelineEntry *lastSaid = last && last != first ? m_model.written(last->id) : nullptr;
    QStringList said;
    for (const TimelineEntry *entry : {firstSaid, lastSaid}) {
        if (entry)
            said += spoken(*entry);
    }
    if (!said.isEmpty())
        text.body = said.join(inside > 2 ? u" …… "_s : u"  "_s);
    if (const QString sum = paidWords(row); !sum.isEmpty())
        text.body = sum;
    const QString from = clockWords(oldest.atMs);
    const QString to = clockWords(newest.atMs);
    text.right = withDot(from == to ? to : from + u'–' + to,
                         contact ? agentWords(contact->authorName) : QString());
    text.more = true;
}

// Of money that was taken and taken back the sum matters, and that it was.
QString TimelineWording::paidWords(int row) const
{
    int payments = 0;
    int takenBack = 0;
    qint64 sum = 0;
    for (int n = 0; n < m_model.lineAt(row).count; ++n) {
        const TimelineMark &mark = m_model.markAt(row, n);
        const TimelineEntry *entry =
            mark.kind == EntryKind::Payment ? m_model.written(mark.id) : nullptr;
        if (!entry)
            continue;
        const auto payment = fromRow<Payment>(entry->row);
        ++(payment.voids.isNull() ? payments : takenBack);
        sum += payment.amount.value;
    }
    if (payments + takenBack < 2)
        return {};
    if (takenBack == 0)
        return Words::tr("%n payment(s), in all %1", nullptr, payments).arg(moneyWords(sum));
    return Words::tr("%1, %2, kept %3", "payments, those taken back, money")
        .arg(Words::tr("%n payment(s)", nullptr, payments),
             Words::tr("%n taken back", nullptr, takenBack), moneyWords(sum));
}

void TimelineWording::tellFold(TimelineText &text, int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    text.line = true;
    text.glyph = Glyph::System;
    QStringList parts;
    for (int n = line.count - 1; n >= 0 && parts.size() < 6; --n) {
        const TimelineMark &mark = m_model.markAt(row, n);
        if (const TimelineEntry *entry = m_model.written(mark.id))
            parts += timelineText(*entry).title;
    }
    const TimelineMark &newest = m_model.markAt(row);
    // Under the heading of their order its number would only be said again.
    const QString order = line.order.isNull() ? orderOf(newest) : QString();
    const QString about = order.isEmpty() ? words(newest.kind) : order;
    text.title = withDot(about, Words::tr("%n change(s)", nullptr, line.count));
    if (!parts.isEmpty())
        text.title = Words::tr("%1: %2", "who says what")
                         .arg(text.title, parts.join(Words::tr(", ", "between changes")));
    text.right = clockWords(line.atMs);
    text.more = true;
}

QString TimelineWording::heading(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    if (line.section == Section::Pinned)
        return Words::tr("Pinned");
    if (line.section == Section::Open) {
        int shown = 0;
        int all = m_model.counts().tasks;
        for (int i = 0; i < m_model.rowCount() && m_model.lineAt(i).section != Section::All; ++i) {
            if (m_model.lineAt(i).section == Section::Open)
                ++shown;
            else if (m_model.markAt(i).isOpenOrder())
                --all;  // stands among what is pinned
        }
        return shown < all ? Words::tr("Open orders: the newest %1 of %2, all under To do")
                                 .arg(shown)
                                 .arg(all)
                           : Words::tr("Open orders");
    }
    switch (m_model.options().grouping) {
    case Grouping::ByDay: return dayHeading(line.atMs, m_clock.nowMs());
    case Grouping::ByOrder: {
        if (line.order.isNull())
            return Words::tr("Without an order");
        const auto &orders = m_model.subjects().orders;
        const auto known = std::find_if(orders.begin(), orders.end(), [&](const auto &order) {
            return order.first == line.order;
        });
        return known == orders.end()
                   ? Words::tr("Order", "head above all that belongs to it")
                   : withDot(Words::tr("Order", "head above all that belongs to it"),
                             known->second);
    }
    case Grouping::ByChannel:
        return line.channel == Channel::Unknown ? Words::tr("Without a channel")
                                                : words(line.channel);
    }
    Q_UNREACHABLE();
}

QString TimelineWording::accessible(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    QString sentence = accessibleText(textOf(row));
    if (line.divider)
        sentence = withDot(Words::tr("everything above is new since your last visit"), sentence);
    return line.heading ? withDot(heading(row), sentence) : sentence;
}

QString TimelineWording::copied(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    const TimelineText text = textOf(row);
    QStringList lines{
        withDot(whenWords(line.atMs, m_clock.nowMs()), withDot(text.title, text.pill))};
    if (line.kind == LineKind::Entry || line.kind == LineKind::Child) {
        if (!text.body.isEmpty())
            lines += text.body;
        return lines.join(u'\n');
    }
    for (int n = line.count - 1; n >= 0; --n) {
        const TimelineMark &mark = m_model.markAt(row, n);
        const TimelineEntry *entry = m_model.written(mark.id);
        if (entry && mark.kind != EntryKind::Contact)
            lines += clockWords(mark.atMs) + u' ' + spoken(*entry);
    }
    return lines.join(u'\n');
}

EntryFits entriesInWords(const QString &text)
{
    const auto in = [&text](const QString &shown) {
        return shown.contains(text, Qt::CaseInsensitive);
    };
    quint32 channels = 0;
    quint32 facts = 0;
    quint32 steps = 0;
    for (int i = 0; i < int(Channel::Unknown); ++i)
        channels |= quint32(in(words(Channel(i)))) << i;
    for (int i = 0; i < int(FactKind::Unknown); ++i)
        facts |= quint32(in(words(FactKind(i)))) << i;
    for (int i = 0; i < int(EventKind::Unknown); ++i)
        steps |= quint32(in(words(EventKind(i)))) << i;
    const bool notes = in(Words::tr("Internal note"));
    return [=](const TimelineMark &mark) {
        switch (mark.kind) {
        case EntryKind::Contact: return bool(channels >> quint32(mark.channel) & 1);
        case EntryKind::Note: return notes;
        case EntryKind::Step:
            return EventKind(mark.code) != EventKind::Moved && bool(steps >> (mark.code & 31) & 1);
        case EntryKind::Bill:
        case EntryKind::Reminder:
        case EntryKind::Delivery:
        case EntryKind::Account: return bool(facts >> (mark.code & 31) & 1);
        case EntryKind::Payment: return bool(facts >> quint32(FactKind::Payment) & 1);
        case EntryKind::Message:
        case EntryKind::Order:
        case EntryKind::Other: return false;
        }
        Q_UNREACHABLE();
    };
}

}  // namespace touchline::gui
