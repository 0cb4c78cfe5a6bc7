// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderscells.h"

#include "domain/lifecycle.h"
#include "domain/mask.h"
#include "gui/clockwords.h"
#include "gui/times.h"
#include "gui/words.h"
#include "gui/wordsrules.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 daySpanMs = 24LL * 3'600'000;

struct ColumnWidth {
    QLatin1StringView field;
    int width;
};
constexpr std::array offeredColumns{
    ColumnWidth{QLatin1StringView("number"), 150},
    ColumnWidth{QLatin1StringView("state"), 90},
    ColumnWidth{QLatin1StringView("title"), 200},
    ColumnWidth{QLatin1StringView("customer.name"), 106},
    ColumnWidth{QLatin1StringView("dueAt"), 140},
    ColumnWidth{QLatin1StringView("grade"), 62},
    ColumnWidth{QLatin1StringView("handler"), 76},
    ColumnWidth{QLatin1StringView("ownerTeam"), 100},
    ColumnWidth{QLatin1StringView("acceptedAt"), 124},
    ColumnWidth{QLatin1StringView("category"), 200},
    ColumnWidth{QLatin1StringView("family"), 100},
    ColumnWidth{QLatin1StringView("orderType"), 110},
    ColumnWidth{QLatin1StringView("source"), 100},
    ColumnWidth{QLatin1StringView("tags"), 130},
    ColumnWidth{QLatin1StringView("nudges"), 80},
    ColumnWidth{QLatin1StringView("returns"), 80},
    ColumnWidth{QLatin1StringView("reopens"), 80},
    ColumnWidth{QLatin1StringView("acceptedBy"), 110},
    ColumnWidth{QLatin1StringView("acceptingTeam"), 130},
    ColumnWidth{QLatin1StringView("suspendedUntil"), 120},
    ColumnWidth{QLatin1StringView("contactedAt"), 120},
    ColumnWidth{QLatin1StringView("arrivedAt"), 120},
    ColumnWidth{QLatin1StringView("restoredAt"), 120},
    ColumnWidth{QLatin1StringView("closedAt"), 120},
    ColumnWidth{QLatin1StringView("externalNumber"), 130},
    ColumnWidth{QLatin1StringView("place"), 200},
    ColumnWidth{QLatin1StringView("rating"), 70},
};

QString columnTitle(const QString &field)
{
    if (field == "customer.name"_L1)
        return OrderCells::tr("Customer");
    if (field == "number"_L1)
        return OrderCells::tr("No.");
    if (field == "place"_L1)
        return fieldWords(field);
    return ruleFieldWords(u"order."_s + field);
}

/// Nothing while no names are known yet.
QString nameOf(const QUuid &id, QStringView field, const CellFacts &facts)
{
    return id.isNull() || facts.names.isEmpty() ? QString()
                                                : facts.names.value(id, notHeldWords(field));
}

QString textOfValue(const Value &value, const QString &field, const FieldType &type,
                    const CellFacts &facts)
{
    if (type.kind == Kind::Code)
        return codeWords(field, std::get<QString>(value));
    if (const auto *text = std::get_if<QString>(&value))
        return type.privacy == Privacy::Open ? text->simplified() : masked(type.privacy, *text);
    if (const auto *set = std::get_if<QStringList>(&value))
        return set->join(OrderCells::tr(", "));
    if (const auto *id = std::get_if<QUuid>(&value))
        return meansPeople(field) ? nameOf(*id, field, facts) : facts.names.value(*id);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? OrderCells::tr("yes") : QString();
    if (const auto *number = std::get_if<qint64>(&value))
        return *number == 0 && type.kind != Kind::Integer ? QString() : QString::number(*number);
    return {};
}

const Value *valueOfField(const Row &row, const QString &field)
{
    const int place = row.type->indexOf(field);
    return place < 0 ? nullptr : &row.values[size_t(place)];
}

const FieldType *typeOfField(const QString &field)
{
    const int place = typeOf<WorkOrder>().indexOf(field);
    return place < 0 ? nullptr : &typeOf<WorkOrder>().fields[size_t(place)];
}

qint64 instantOf(const WorkOrder &order, const QString &field)
{
    const Row row = toRow(order);
    const Value *value = valueOfField(row, field);
    const qint64 *ms = value ? std::get_if<qint64>(value) : nullptr;
    return ms ? *ms : 0;
}

/// What both a list and a file say alike; nothing for times.
QString plainCell(const desk::OrderLine &line, const QString &field, const CellFacts &facts)
{
    const WorkOrder &order = line.order;
    // The commonest without making a row of the order first.
    if (field == "number"_L1)
        return order.number.isEmpty() ? order.alias : order.number;
    if (field == "state"_L1)
        return words(order.state);
    if (field == "title"_L1)
        return order.title.simplified();
    if (field == "customer.name"_L1)
        return masked(Privacy::Name, line.customerName);
    if (field == "handler"_L1)
        return nameOf(order.handler.value, u"handler", facts);
    if (field == "ownerTeam"_L1)
        return nameOf(order.ownerTeam.value, u"ownerTeam", facts);
    if (field == "grade"_L1)
        return order.grade;
    if (field == "tags"_L1)
        return order.tags.join(OrderCells::tr(", "));
    const FieldType *type = typeOfField(field);
    const Row row = toRow(order);
    const Value *value = type ? valueOfField(row, field) : nullptr;
    return value ? textOfValue(*value, field, *type, facts) : QString();
}

bool isTime(const QString &field)
{
    const FieldType *type = typeOfField(field);
    return type && type->kind == Kind::Time;
}

}  // namespace

QList<OrderColumnInfo> orderColumns()
{
    QList<OrderColumnInfo> columns;
    for (const ColumnWidth &one : offeredColumns)
        columns += {QString(one.field), columnTitle(QString(one.field)), one.width};
    return columns;
}

QStringList standardOrderColumns()
{
    return {u"number"_s, u"state"_s,   u"title"_s,     u"customer.name"_s, u"dueAt"_s,
            u"grade"_s,  u"handler"_s, u"ownerTeam"_s, u"acceptedAt"_s};
}

std::optional<OrderColumnInfo> orderColumn(const QString &field)
{
    for (const ColumnWidth &one : offeredColumns) {
        if (field == one.field)
            return OrderColumnInfo{field, columnTitle(field), one.width};
    }
    return std::nullopt;
}

QString remainingWords(const WorkOrder &order, qint64 nowMs)
{
    const qint64 left = order.dueAt.ms - nowMs;
    if (order.dueAt.ms == 0 || isFinal(order.state))
        return {};
    if (left < 0)
        return OrderCells::tr("%1 late").arg(spanWords(-left));
    return left < daySpanMs ? OrderCells::tr("in %1").arg(spanWords(left))
                            : dueWords(order.dueAt.ms, nowMs);
}

QString orderCell(const desk::OrderLine &line, const QString &field, const CellFacts &facts)
{
    if (field == "dueAt"_L1)
        return remainingWords(line.order, facts.nowMs);
    if (field == "acceptedAt"_L1 && line.order.acceptedAt.ms == 0)
        return line.pending ? OrderCells::tr("waiting to send") : QString();
    if (!isTime(field))
        return plainCell(line, field, facts);
    const qint64 ms =
        field == "acceptedAt"_L1 ? line.order.acceptedAt.ms : instantOf(line.order, field);
    return whenWords(ms, facts.nowMs);
}

QString exportedCell(const desk::OrderLine &line, const QString &field, const CellFacts &facts)
{
    if (!isTime(field))
        return plainCell(line, field, facts);
    const qint64 ms = instantOf(line.order, field);
    return ms == 0
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(ms, usedZone()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString orderCellTone(const desk::OrderLine &line, const QString &field, qint64 nowMs)
{
    return field == "dueAt"_L1 ? nearestTone(line.order, nowMs) : QString();
}

}  // namespace touchline::gui
