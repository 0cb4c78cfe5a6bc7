// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/worktext.h"

#include "domain/mask.h"
#include "gui/callbackbar.h"
#include "gui/clockwords.h"
#include "gui/extrawords.h"
#include "gui/times.h"
#include "gui/words.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 justNowMs = 60'000;

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said += part;
    }
    return said.join(u" · "_s);
}

QString numberOf(const WorkOrder &order)
{
    return order.number.isEmpty() ? order.alias : order.number;
}

QString aboutOrder(const desk::OrderLine &line)
{
    return joined(
        {numberOf(line.order), masked(Privacy::Name, line.customerName), words(line.order.family)});
}

QString firstLine(const QString &text) { return text.section(u'\n', 0, 0).simplified(); }

/// A draft of an order is an object of fields, one of a note is the text itself.
QString draftText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return firstLine(text);
    const QJsonObject fields = document.object();
    const QString said = fields["title"_L1].toString(fields["text"_L1].toString());
    return said.isEmpty() ? Words::tr("not saved yet") : firstLine(said);
}

QString draftTitle(const desk::WorkItem &item)
{
    const QString kind = item.key.section(u':', 0, 0);
    const QString about = item.about;
    if (kind == "order"_L1)
        return Words::tr("Changes of the order: %1").arg(about);
    if (kind == "order-note"_L1)
        return Words::tr("Note on the order: %1").arg(about);
    const QString name = masked(Privacy::Name, about);
    if (kind == "order-new"_L1)
        return about.isEmpty() ? Words::tr("New order") : Words::tr("New order for %1").arg(name);
    if (kind == "handover"_L1)
        return Words::tr("Shift handover");
    return about.isEmpty() ? Words::tr("Draft") : Words::tr("Note on %1").arg(name);
}

void sayOrder(const desk::WorkItem &item, qint64 nowMs, WorkText &text)
{
    const WorkOrder &order = item.line.order;
    text.title = order.title;
    text.pill = words(order.state);
    text.detail = aboutOrder(item.line);
    text.right = Words::tr("accepted %1", "an order, how long ago")
                     .arg(agoWords(order.acceptedAt.ms, nowMs));
    switch (item.group) {
    case desk::WorkGroup::DueToday:
        text.rightTone = u"warn"_s;
        if (order.state != OrderState::Suspended || order.suspendedUntil.ms == 0) {
            text.rightTone = nearestTone(order, nowMs);
            text.right = nearestWords(order, nowMs);
            if (const QString alert = alertWords(order); !alert.isEmpty()) {
                text.pill = alert;
                text.tone = text.rightTone;
                text.detail = joined({words(order.state), text.detail});
            }
            break;
        }
        text.right = item.atMs < nowMs
                         ? Words::tr("suspension ended %1").arg(whenWords(item.atMs, nowMs))
                         : Words::tr("suspension ends %1").arg(whenWords(item.atMs, nowMs));
        break;
    case desk::WorkGroup::CallBack:
        text.glyph = Glyph::Phone;
        text.pill = order.callbackAttempts.value > 0 ? callbackTriesWords(order)
                                                     : Words::tr("Call-back due");
        text.detail = joined({callbackWaitWords(item.call, nowMs), text.detail,
                              order.callbackWindow.isEmpty()
                                  ? QString()
                                  : Words::tr("asked to be called %1", "call-back, at which time")
                                        .arg(windowWords(order.callbackWindow))});
        if (item.lifeSupport) {
            text.detail = joined({text.pill, text.detail});
            text.pill = Words::tr("Life-support device");
            text.tone = u"bad"_s;
        }
        break;
    case desk::WorkGroup::Returned:
        text.tone = u"warn"_s;
        text.pill = order.returns.value > 0
                        ? Words::tr("Returned %n time(s)", nullptr, int(order.returns.value))
                        : Words::tr("Opened again");
        text.detail = joined({order.moveReason, text.detail});
        break;
    case desk::WorkGroup::Nudged:
        text.tone = item.supervise ? u"bad"_s : u"warn"_s;
        text.pill = Words::tr("Nudged %n time(s)", nullptr, int(item.count));
        text.detail = joined({words(order.state), text.detail});
        break;
    case desk::WorkGroup::Restored:
        text.glyph = Glyph::Phone;
        text.tone = u"good"_s;
        break;
    case desk::WorkGroup::ToTake: text.tone = u"accent"_s; break;
    default: break;
    }
    // Elsewhere, too, a limit that is near or passed is said before the age.
    if (item.group != desk::WorkGroup::DueToday && !nearestTone(order, nowMs).isEmpty()) {
        text.right = nearestWords(order, nowMs);
        text.rightTone = nearestTone(order, nowMs);
    }
}

void sayAppointment(const desk::WorkItem &item, qint64 nowMs, WorkText &text)
{
    const Appointment &agreed = item.appointment;
    text.glyph = Glyph::Calendar;
    text.title = item.line.order.title;
    text.right = appointmentTimes(agreed, nowMs);
    if (item.clashes) {
        text.pill = Words::tr("two at once", "appointments");
        text.tone = u"bad"_s;
    } else if (agreed.until.ms < nowMs) {
        text.pill = Words::tr("Was it kept?", "appointment");
        text.tone = u"warn"_s;
        text.rightTone = u"warn"_s;
    } else if (agreed.from.ms <= nowMs) {
        text.pill = Words::tr("now", "appointment");
        text.tone = u"accent"_s;
    }
    text.detail = joined({masked(Privacy::Address, item.line.order.place), item.byName, agreed.text,
                          aboutOrder(item.line)});
}

void sayAnswer(const desk::WorkItem &item, qint64 nowMs, WorkText &text)
{
    text.glyph = Glyph::Note;
    text.title = Words::tr("Nudge answered: %1").arg(item.line.order.title);
    text.pill = item.byName;
    text.tone = u"good"_s;
    text.detail = joined({firstLine(item.text), aboutOrder(item.line)});
    text.right = whenWords(item.atMs, nowMs);
}

void sayApproval(const desk::WorkItem &item, qint64 nowMs, WorkText &text)
{
    const Approval &asked = item.approval;
    text.glyph = Glyph::Check;
    text.title =
        Words::tr("%1: %2", "request: order").arg(words(asked.kind), item.line.order.title);
    text.right = whenWords(asked.at.ms, nowMs);
    QString until;
    if (asked.until.ms > 0)
        until = Words::tr("until %1").arg(whenWords(asked.until.ms, nowMs));
    const QString number = item.line.order.id.isNull() ? QString() : numberOf(item.line.order);
    if (item.group == desk::WorkGroup::Approve) {
        text.pill = item.byName;
        text.tone = u"accent"_s;
        text.detail = joined({asked.reason, until, number});
        return;
    }
    text.pill = words(asked.state);
    switch (asked.state) {
    case ApprovalState::Approved: text.tone = u"good"_s; break;
    case ApprovalState::Rejected: text.tone = u"bad"_s; break;
    case ApprovalState::Open:
    case ApprovalState::Unknown: break;
    }
    const QString answer =
        asked.state == ApprovalState::Open ? asked.reason : joined({item.byName, asked.answer});
    text.detail = joined({answer, until, number});
}

void sayHandover(const desk::WorkItem &item, qint64 nowMs, WorkText &text)
{
    const Handover &handover = item.handover;
    text.glyph = Glyph::Note;
    text.title = firstLine(handover.text);
    text.detail = joined({handover.shift.isEmpty() ? QString() : shiftWords(handover.shift),
                          Words::tr("%n order(s) to look after", nullptr, int(item.count))});
    text.right = joined({item.byName, whenWords(handover.at.ms, nowMs)});
    if (handover.takenBy.isNull()) {
        text.pill = Words::tr("Not taken over yet");
        text.tone = u"accent"_s;
    } else {
        text.pill = Words::tr("Taken over %1").arg(whenWords(handover.takenAt.ms, nowMs));
        text.tone = u"good"_s;
    }
}

}  // namespace

QList<std::pair<QString, QString>> shiftNames()
{
    return {{u"early"_s, Words::tr("Early 08-16")},
            {u"middle"_s, Words::tr("Middle 12-20")},
            {u"late"_s, Words::tr("Late 16-24")},
            {u"night"_s, Words::tr("Night 00-08")}};
}

QString shiftWords(const QString &stored)
{
    const auto isOne = [&stored](QStringView code, QStringView chinese) {
        return stored.compare(code, Qt::CaseInsensitive) == 0 || stored == chinese ||
               stored == chinese.toString() + u'班';
    };
    if (isOne(u"early", u"早"))
        return Words::tr("Early shift");
    if (isOne(u"middle", u"中"))
        return Words::tr("Middle shift");
    if (isOne(u"late", u"晚"))
        return Words::tr("Late shift");
    if (isOne(u"night", u"夜"))
        return Words::tr("Night shift");
    return stored.isEmpty() ? QString() : Words::tr("%1 shift").arg(stored);
}

QString windowWords(const QString &stored)
{
    static const QRegularExpression hours(u"^([01]?\\d|2[0-4])\\s*[-–]\\s*([01]?\\d|2[0-4])$"_s);
    const QRegularExpressionMatch match = hours.match(stored.trimmed());
    if (!match.hasMatch())
        return stored;
    const auto clock = [&match](int at) {
        return match.captured(at).rightJustified(2, u'0') + u":00"_s;
    };
    return clock(1) + u'–' + clock(2);
}

QString ageWords(qint64 sinceMs, qint64 nowMs)
{
    const qint64 minutes = qMax<qint64>(0, nowMs - sinceMs) / 60'000;
    if (minutes < 60)
        return Words::tr("%n min", nullptr, int(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return Words::tr("%n h", nullptr, int(hours));
    return Words::tr("%n d", nullptr, int(hours / 24));
}

QString agoWords(qint64 sinceMs, qint64 nowMs)
{
    return nowMs - sinceMs < justNowMs ? Words::tr("just now")
                                       : Words::tr("%1 ago").arg(ageWords(sinceMs, nowMs));
}

WorkText workText(const desk::WorkItem &item, qint64 nowMs)
{
    WorkText text;
    if (item.type == "work_order"_L1) {
        sayOrder(item, nowMs, text);
    } else if (item.type == "approval"_L1) {
        sayApproval(item, nowMs, text);
    } else if (item.type == "appointment"_L1) {
        sayAppointment(item, nowMs, text);
    } else if (item.type == "note"_L1) {
        sayAnswer(item, nowMs, text);
    } else if (item.type == "handover"_L1) {
        sayHandover(item, nowMs, text);
    } else if (item.type == "notice"_L1) {
        text.glyph = Glyph::Bell;
        text.title = item.notice.title;
        text.pill = words(item.notice.level);
        text.tone = item.notice.level == NoticeLevel::Urgent ? u"bad"_s : u"warn"_s;
        text.detail = firstLine(item.notice.body);
        text.right = whenWords(item.notice.validFrom.ms, nowMs);
    } else if (item.type == "conflict"_L1) {
        text.glyph = Glyph::Conflict;
        text.title = Words::tr("%1 was changed twice").arg(fieldWords(item.text));
        text.detail = Words::tr("Choose which value holds.");
        text.right = whenWords(item.atMs, nowMs);
    } else if (item.type == "refusal"_L1) {
        text.glyph = Glyph::Warning;
        text.title = Words::tr("A change was refused");
        text.tone = u"bad"_s;
        text.detail = reasonWords(item.text);
        text.right = whenWords(item.atMs, nowMs);
    } else if (item.type == "draft"_L1) {
        text.glyph = Glyph::Note;
        text.title = draftTitle(item);
        text.detail = draftText(item.text);
        text.right = whenWords(item.atMs, nowMs);
    } else {
        text.glyph = Glyph::Outbox;
        text.title = Words::tr("%n change(s) saved here, not yet sent", nullptr, int(item.count));
        text.detail = Words::tr("They go out by themselves when the server is there.");
    }
    if (item.pending)
        text.right = joined({Words::tr("to be sent"), text.right});
    return text;
}

QString spokenWork(const desk::WorkItem &item, qint64 nowMs)
{
    const WorkText text = workText(item, nowMs);
    QStringList said{words(item.group), text.title, text.pill, text.detail, text.right};
    said.removeAll(QString());
    return said.join(u", "_s);
}

}  // namespace touchline::gui
