// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ordersheet.h"

#include "domain/mask.h"
#include "gui/clockwords.h"
#include "gui/extrawords.h"
#include "gui/historymodel.h"
#include "gui/tiewords.h"
#include "gui/times.h"
#include "gui/valuewords.h"
#include "gui/words.h"

#include <QtCore/QDateTime>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct FieldGroup {
    const char *title;
    QStringList fields;
};

const QList<FieldGroup> &fieldGroups()
{
    static const QList<FieldGroup> groups{
        {QT_TRANSLATE_NOOP("touchline::gui::Words", "The order"),
         {u"number"_s, u"externalNumber"_s, u"state"_s, u"family"_s, u"orderType"_s, u"category"_s,
          u"grade"_s, u"source"_s, u"importance"_s, u"urgency"_s, u"impact"_s, u"tags"_s,
          u"text"_s}},
        {QT_TRANSLATE_NOOP("touchline::gui::Words", "Contact and place"),
         {u"contactName"_s, u"relation"_s, u"callbackPhone"_s, u"callbackWindow"_s, u"anonymous"_s,
          u"place"_s, u"area"_s}},
        {QT_TRANSLATE_NOOP("touchline::gui::Words", "Handling"),
         {u"acceptedAt"_s, u"acceptedBy"_s, u"acceptingTeam"_s, u"ownerTeam"_s, u"handler"_s,
          u"contactedAt"_s, u"arrivedAt"_s, u"restoredAt"_s, u"suspendedUntil"_s, u"moveReason"_s,
          u"dueAt"_s, u"nudges"_s, u"returns"_s, u"reopens"_s, u"watchers"_s}},
        {QT_TRANSLATE_NOOP("touchline::gui::Words", "Result"),
         {u"fieldResult"_s, u"resolution"_s, u"rootCause"_s, u"factuality"_s, u"responsibility"_s,
          u"repliedBy"_s, u"callbackResult"_s, u"callbackAttempts"_s, u"rating"_s, u"waivers"_s,
          u"closedAt"_s, u"archiveSeal"_s}},
    };
    return groups;
}

/// Of fields that no form names.
struct SheetName {
    QLatin1StringView field;
    const char *text;
};
constexpr std::array sheetNames{
    SheetName{"acceptedAt"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Accepted at")},
    SheetName{"acceptedBy"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Accepted by")},
    SheetName{"acceptingTeam"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Accepting team")},
    SheetName{"suspendedUntil"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Suspended until")},
    SheetName{"moveReason"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Reason of the last move")},
    SheetName{"dueAt"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Nearest limit")},
    SheetName{"returns"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Returned")},
    SheetName{"reopens"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Reopened")},
    SheetName{"repliedBy"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Replied by")},
    SheetName{"callbackAttempts"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Tries to call back")},
    SheetName{"closedAt"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Closed at")},
};

QString nameOnPaper(const QString &field)
{
    for (const SheetName &name : sheetNames) {
        if (field == name.field)
            return Words::tr(name.text);
    }
    return fieldWords(field);
}

/// Paper is read later: its times have their dates, as those of long ago have in the window.
class LaterClock final : public Clock {
public:
    explicit LaterClock(const Clock &clock) : m_clock(clock) {}
    [[nodiscard]] qint64 nowMs() const override { return m_clock.nowMs() + yearsMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_clock.monotonicMs(); }

private:
    static constexpr qint64 yearsMs = 800LL * 86'400'000;
    const Clock &m_clock;
};

QString shownValue(const Row &row, const FieldType &field, const desk::Names &names)
{
    const int place = row.type->indexOf(QString(field.name));
    const Value &value = row.values[size_t(place)];
    if (field.kind == touchline::Kind::Time) {
        const qint64 ms = std::get<qint64>(value);
        return ms == 0
                   ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms, usedZone()).toString(u"yyyy-MM-dd HH:mm"_s);
    }
    if (value == defaultValue(field.kind))
        return {};
    const QString text =
        valueWords(QString(row.type->name), QString(field.name), toJson(value), names);
    return text == "—"_L1 ? QString() : text;
}

SheetGroup fieldsOfGroup(const FieldGroup &group, const desk::OrderView &view)
{
    SheetGroup made{Words::tr(group.title), {}};
    const Row row = view.row.type ? view.row : toRow(view.order);
    for (const QString &name : group.fields) {
        const int place = row.type->indexOf(name);
        if (place < 0)
            continue;
        const QString text = shownValue(row, row.type->fields[size_t(place)], view.names);
        if (!text.isEmpty())
            made.pairs.append({nameOnPaper(name), text});
    }
    return made;
}

QString answerOnPaper(const TypeForm *form, const QString &key, const QString &value, bool chinese)
{
    const FormField *field = form ? form->field(key) : nullptr;
    if (!field)
        return value == TickedAnswer ? Words::tr("yes") : value;
    if (field->kind == AnswerKind::Flag)
        return value == TickedAnswer ? Words::tr("yes") : value;
    if (field->kind == AnswerKind::Money)
        return moneyWords(value.toLongLong());
    for (const AnswerChoice &choice : field->options) {
        if (choice.value == value)
            return choice.names.in(chinese);
    }
    const QString unit = field->unit.in(chinese);
    return unit.isEmpty() ? value : value + u' ' + unit;
}

SheetGroup answersGroup(const OrderSheetFacts &facts)
{
    SheetGroup made{Words::tr("Form and checks"), {}};
    const auto answers = answersOf(facts.view.order.answers);
    for (const auto &[key, values] : answers.asKeyValueRange()) {
        QStringList texts;
        for (const QString &value : values)
            texts += answerOnPaper(facts.form, key, value, facts.chinese);
        const QString name = facts.form ? facts.form->nameOf(key, facts.chinese) : key;
        made.pairs.append({name, texts.join(u" / "_s)});
    }
    return made;
}

SheetGroup tiesGroup(const OrderSheetFacts &facts)
{
    SheetGroup made{Words::tr("Belongs together"), {}};
    for (const desk::OrderTie &tie : facts.ties.ties)
        made.pairs.append({tieWords(tie), tie.line
                                              ? orderWords(tie.line->order)
                                              : Words::tr("an order that is not on this desk")});
    if (facts.ties.outage)
        made.pairs.append(
            {Words::tr("Outage"), outageWords(*facts.ties.outage, facts.clock.nowMs())});
    return made;
}

SheetGroup clocksGroup(const OrderSheetFacts &facts)
{
    SheetGroup made{Words::tr("Clocks"), {}};
    for (const ClockStory &story : facts.view.clocks.book.stories) {
        const ClockWords clock = wordsOfClock(story, facts.view.shelf, facts.clock.nowMs());
        QStringList parts{clock.left, clock.due};
        parts.removeAll(QString());
        QString text = parts.join(u" · "_s);
        if (!clock.explanation.isEmpty())
            text += u'\n' + clock.explanation;
        made.pairs.append({clock.name, text});
    }
    return made;
}

SheetGroup partsGroup(const OrderSheetFacts &facts)
{
    SheetGroup made{Words::tr("Parts and costs"), {}};
    for (const auto &[part, pending] : facts.extras.parts)
        made.pairs.append({words(part.bearer), partWords(part)});
    if (!made.pairs.isEmpty())
        made.pairs.append({Words::tr("Together"), moneyWords(facts.extras.total().value)});
    return made;
}

SheetGroup appointmentsGroup(const OrderSheetFacts &facts)
{
    SheetGroup made{Words::tr("Appointments"), {}};
    const qint64 later = LaterClock(facts.clock).nowMs();
    for (const auto &[appointment, pending] : facts.extras.appointments)
        made.pairs.append({words(appointment.state), appointmentTimes(appointment, later)});
    return made;
}

/// Oldest first, as it is read on paper.
SheetGroup historyGroup(const OrderSheetFacts &facts)
{
    SheetGroup made{Words::tr("History"), {}};
    const LaterClock later(facts.clock);
    HistoryModel model(later);
    model.show(facts.view);
    for (int row = model.rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = model.index(row);
        made.pairs.append({index.data(HistoryModel::WhenRole).toString(),
                           index.data(Qt::DisplayRole).toString()});
    }
    return made;
}

}  // namespace

OrderSheet orderSheet(const OrderSheetFacts &facts)
{
    const WorkOrder &order = facts.view.order;
    OrderSheet sheet;
    sheet.title = order.title;
    QStringList about{order.number.isEmpty() ? order.alias : order.number, words(order.family),
                      order.grade, words(order.state)};
    if (!facts.view.customerName.isEmpty())
        about += masked(Privacy::Name, facts.view.customerName);
    if (facts.view.pending)
        about += Words::tr("not all of it was sent yet");
    about.removeAll(QString());
    sheet.about = about.join(u" · "_s);
    for (const FieldGroup &group : fieldGroups())
        sheet.groups += fieldsOfGroup(group, facts.view);
    sheet.groups += answersGroup(facts);
    sheet.groups += partsGroup(facts);
    sheet.groups += appointmentsGroup(facts);
    sheet.groups += tiesGroup(facts);
    sheet.groups += clocksGroup(facts);
    sheet.groups += historyGroup(facts);
    sheet.groups.removeIf([](const SheetGroup &group) { return group.pairs.isEmpty(); });
    sheet.foot =
        Words::tr("Printed by %1 on %2")
            .arg(facts.printedBy, QDateTime::fromMSecsSinceEpoch(facts.clock.nowMs(), usedZone())
                                      .toString(u"yyyy-MM-dd HH:mm"_s));
    return sheet;
}

}  // namespace touchline::gui
