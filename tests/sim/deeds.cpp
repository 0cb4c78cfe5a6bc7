// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do at their desks.

#include "world.h"

#include "replica/reader.h"

using namespace Qt::Literals::StringLiterals;
using touchline::protocol::Verb;
using touchline::replica::EditRequest;

namespace touchline::sim {

namespace {

QList<Row> liveRows(Desk &desk, const QString &type)
{
    auto rows = desk.replica().reader().all(type).takeResult();
    if (!rows)
        return {};
    rows->removeIf([](const Row &row) { return row.deleted; });
    std::sort(rows->begin(), rows->end(),
              [](const Row &a, const Row &b) { return a.id.toRfc4122() < b.id.toRfc4122(); });
    return *rows;
}

/// One more or one fewer of a few tags.
QStringList otherTags(QStringList tags, Dice &dice)
{
    const QString tag = u"tag%1"_s.arg(dice.below(4));
    if (!tags.removeOne(tag))
        tags += tag;
    tags.sort();
    return tags;
}

/// A line goes, comes or changes; lines are never alike, so that every merge has one answer.
QString otherText(const QString &text, Dice &dice)
{
    QStringList lines = text.isEmpty() ? QStringList() : text.split(u'\n');
    const QString fresh = u"line %1"_s.arg(dice.next(), 0, 36);
    const qint64 place = dice.below(lines.size() + 1);
    if (lines.isEmpty() || dice.chance(500))
        lines.insert(place, fresh);
    else if (dice.chance(300))
        lines.removeAt(qMin<qsizetype>(place, lines.size() - 1));
    else
        lines[qMin<qsizetype>(place, lines.size() - 1)] = fresh;
    return lines.join(u'\n');
}

QString word(Dice &dice) { return u"w%1"_s.arg(dice.next(), 0, 36); }

EditRequest editOf(const Row &row, QMap<QString, Value> values)
{
    EditRequest request;
    request.type = row.type->name;
    request.id = row.id;
    request.values = std::move(values);
    return request;
}

EditRequest creation(const QString &type, QMap<QString, Value> values, const QUuid &root = {})
{
    EditRequest request;
    request.verb = Verb::Create;
    request.type = type;
    request.root = root;
    request.values = std::move(values);
    return request;
}

std::optional<EditRequest> customerDeed(const QByteArray &kind, const Row &row, Dice &dice)
{
    if (kind == "rename")
        return editOf(row, {{u"name"_s, u"Name "_s + word(dice)}});
    if (kind == "address")
        return editOf(row, {{u"address"_s, u"Street "_s + word(dice)},
                            {u"grid"_s, QString(u'g' + QString::number(dice.below(3)))}});
    if (kind == "tag")
        return editOf(row, {{u"tags"_s, otherTags(std::get<QStringList>(row.at(u"tags")), dice)}});
    if (kind == "lifeSupport")
        return editOf(row, {{u"lifeSupport"_s, dice.chance(300) ? QString() : word(dice)}});
    if (kind == "note")
        return creation(u"note"_s, {{u"customer"_s, row.id}, {u"text"_s, u"Note "_s + word(dice)}},
                        row.id);
    if (kind == "newOrder") {
        QMap<QString, Value> values{
            {u"customer"_s, row.id},
            {u"family"_s, QString(dice.chance(500) ? u"fault"_s : u"request"_s)},
            {u"title"_s, u"Order "_s + word(dice)},
            {u"text"_s, otherText({}, dice)}};
        if (dice.chance(300))
            values[u"ownerTeam"_s] = teamId(int(dice.below(2)));
        return creation(u"work_order"_s, values);
    }
    if (kind == "delete") {
        EditRequest request = editOf(row, {});
        request.verb = Verb::Delete;
        return request;
    }
    return std::nullopt;
}

/// The next step of an order's life that a desk here would try.
EditRequest moveOf(const Row &row, Dice &dice)
{
    const QString state = row.text(u"state");
    EditRequest request = editOf(row, {});
    request.verb = Verb::Move;
    if (state == u"accepted") {
        request.to = dice.chance(900) ? u"dispatched"_s : u"rejected"_s;
        request.reason = u"because"_s;
        if (request.to == u"dispatched") {
            request.values[u"category"_s] = u"power/outage"_s;
            request.values[u"ownerTeam"_s] = teamId(int(dice.below(2)));
        }
    } else if (state == u"dispatched") {
        request.to = u"taken"_s;
    } else if (state == u"taken") {
        request.to = u"processing"_s;
    } else {
        request.to = dice.chance(500) ? u"dispatched"_s : u"replied"_s;
        request.reason = u"because"_s;
        if (request.to == u"replied")
            request.values[u"resolution"_s] = otherText(row.text(u"resolution"), dice);
        if (request.to == u"replied" && row.text(u"family") == u"fault")
            request.values[u"fieldResult"_s] = u"repaired"_s;
        if (request.to == u"dispatched")
            request.values[u"ownerTeam"_s] = teamId(int(dice.below(2)));
    }
    return request;
}

std::optional<EditRequest> orderDeed(const QByteArray &kind, const Row &row, const QUuid &me,
                                     Dice &dice)
{
    if (kind == "orderTitle")
        return editOf(row, {{u"title"_s, u"Order "_s + word(dice)}, {u"place"_s, word(dice)}});
    if (kind == "orderText")
        return editOf(row,
                      {{u"text"_s, otherText(row.text(u"text"), dice)},
                       {u"rootCause"_s, dice.chance(700) ? row.text(u"rootCause") : word(dice)}});
    if (kind == "nudge")
        return editOf(row, {{u"nudges"_s, row.integer(u"nudges") + 1}});
    if (kind == "claim")
        return editOf(row, {{u"handler"_s, me}});
    if (kind == "assign")
        return editOf(row, {{u"ownerTeam"_s, teamId(int(dice.below(2)))}});
    if (kind == "move")
        return moveOf(row, dice);
    return std::nullopt;
}

std::optional<EditRequest> noticeDeed(const QByteArray &kind, const Row &row, const QUuid &me,
                                      Dice &dice)
{
    if (kind == "noticeBody")
        return editOf(row, {{u"body"_s, otherText(row.text(u"body"), dice)}});
    if (kind != "readNotice")
        return std::nullopt;
    QStringList readers = std::get<QStringList>(row.at(u"readBy"));
    if (const QString name = me.toString(QUuid::WithoutBraces); !readers.removeOne(name))
        readers += name;
    return editOf(row, {{u"readBy"_s, readers}});
}

std::optional<EditRequest> decision(const QByteArray &kind, const Row &row, Dice &dice)
{
    EditRequest request = editOf(row, {});
    if (kind == "resolve") {
        request.verb = Verb::Resolve;
        request.to = dice.chance(600) ? u"useMine"_s : u"keep"_s;
        return request;
    }
    request.verb = Verb::Close;
    return request;
}

struct Deed {
    const char *kind;
    const char *on;
};
constexpr std::array deedsOn{Deed{"orderTitle", "work_order"}, Deed{"orderText", "work_order"},
                             Deed{"nudge", "work_order"},      Deed{"claim", "work_order"},
                             Deed{"assign", "work_order"},     Deed{"move", "work_order"},
                             Deed{"noticeBody", "notice"},     Deed{"readNotice", "notice"},
                             Deed{"resolve", "conflict"},      Deed{"closeRefusal", "refusal"}};

}  // namespace

void World::act(Desk &desk, const Event &event)
{
    Dice dice(event.dice);
    const QUuid me = userId(desk.person());
    if (event.kind == "nudgeSync")
        return desk.engine().nudge();
    if (event.kind == "newCustomer")
        return save(desk, creation(u"customer"_s, {{u"name"_s, u"Name "_s + word(dice)}}));
    if (event.kind == "notice")
        return save(desk, creation(u"notice"_s, {{u"title"_s, u"Notice "_s + word(dice)},
                                                 {u"body"_s, otherText({}, dice)}}));
    if (event.kind == "discard") {
        const auto items = desk.replica().recent(3).takeResult();
        if (items && !items->isEmpty())
            discard(desk, dice.of(*items));
        return;
    }
    QString on = u"customer"_s;
    for (const Deed &deed : deedsOn) {
        if (event.kind == deed.kind)
            on = QString::fromLatin1(deed.on);
    }
    QList<Row> rows = liveRows(desk, on);
    if (on == u"conflict" || on == u"refusal")
        rows.removeIf([](const Row &row) { return row.text(u"state") != u"open"; });
    if (rows.isEmpty())
        return;
    // A few records are everybody's favourites, so that people meet.
    const Row &row = dice.chance(600) ? rows.first() : dice.of(rows);
    std::optional<EditRequest> request;
    if (on == u"work_order")
        request = orderDeed(event.kind, row, me, dice);
    else if (on == u"notice")
        request = noticeDeed(event.kind, row, me, dice);
    else if (on == u"customer")
        request = customerDeed(event.kind, row, dice);
    else
        request = decision(event.kind, row, dice);
    if (request)
        save(desk, *request);
}

}  // namespace touchline::sim
