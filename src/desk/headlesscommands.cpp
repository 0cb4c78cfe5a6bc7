// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the headless desk: arguments in, one call of the desk, answer out.

#include "desk/headless.h"
#include "desk/headlessvalues.h"
#include "protocol/rowpage.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

using Maps = Result<QCborMap>;

constexpr qint64 mostHoldMs = 60'000;

QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QString textIn(const QCborMap &arguments, QLatin1StringView name)
{
    return arguments.value(name).toString();
}

/// Answers with what `shape` makes of the value, or with the error.
template <typename T, typename Answer, typename Shape>
void reply(QObject *context, Reply<T> future, const Answer &answer, Shape shape)
{
    future.then(context, [answer, shape](const Result<T> &result) {
        answer(result ? Maps(shape(*result)) : Maps(result.error()));
    });
}

// "id" is the request's own: records go by "record" in requests and answers.
QCborMap savedMap(const Saved &saved)
{
    return {{u"n"_s, saved.n}, {u"record"_s, idText(saved.id)}};
}

QCborMap emptyMap(const std::monostate &) { return {}; }

QCborMap actorMap(const Actor &actor, const QUuid &instance)
{
    return {{u"user"_s, idText(actor.user)},
            {u"name"_s, actor.name},
            {u"role"_s, QString(codeOf(actor.role))},
            {u"team"_s, actor.team.isNull() ? QString() : idText(actor.team)},
            {u"region"_s, actor.region},
            {u"instance"_s, idText(instance)}};
}

template <typename T> QCborArray rowArray(const QList<T> &records)
{
    QList<Row> rows;
    for (const T &record : records)
        rows += toRow(record);
    return protocol::rowsAsObjects(rows);
}

QCborMap dumpMap(const Desk::Dump &dump)
{
    QCborMap counts;
    for (const Row &row : dump.rows)
        counts[row.type->name] = counts.value(row.type->name).toInteger() + 1;
    QCborArray numbers;
    for (const qint64 n : dump.acknowledged)
        numbers += n;
    return {{u"counts"_s, counts},
            {u"rows"_s, protocol::rowsAsObjects(dump.rows)},
            {u"acknowledged"_s, numbers}};
}

}  // namespace

void Headless::addSessionCommands()
{
    m_handlers[u"sign-in"_s] = [this](const QCborMap &a, const Answer &answer) {
        reply(this, m_desk.signIn(textIn(a, "login"_L1), textIn(a, "password"_L1)), answer,
              [this](const Actor &actor) { return actorMap(actor, m_desk.instance()); });
    };
    m_handlers[u"sign-out"_s] = [this](const QCborMap &, const Answer &answer) {
        reply(this, m_desk.signOut(), answer, emptyMap);
    };
    m_handlers[u"who"_s] = [this](const QCborMap &, const Answer &answer) {
        answer(actorMap(m_desk.actor(), m_desk.instance()));
    };
    m_handlers[u"status"_s] = [this](const QCborMap &, const Answer &answer) {
        answer(headless::statusMap(m_desk.status()));
    };
    m_handlers[u"sync"_s] = [this](const QCborMap &, const Answer &answer) {
        m_desk.syncNow();
        answer(QCborMap());
    };
    m_handlers[u"go-offline"_s] = [this](const QCborMap &, const Answer &answer) {
        m_desk.goOffline();
        answer(QCborMap());
    };
    m_handlers[u"go-online"_s] = [this](const QCborMap &, const Answer &answer) {
        m_desk.goOnline();
        answer(QCborMap());
    };
    m_handlers[u"draft-set"_s] = [this](const QCborMap &a, const Answer &answer) {
        reply(this, m_desk.saveDraft(textIn(a, "key"_L1), textIn(a, "text"_L1)), answer, emptyMap);
    };
    m_handlers[u"draft-get"_s] = [this](const QCborMap &a, const Answer &answer) {
        reply(this, m_desk.draft(textIn(a, "key"_L1)), answer, [](const QString &text) {
            return QCborMap{{u"text"_s, text}};
        });
    };
}

void Headless::addReadCommands()
{
    m_handlers[u"search"_s] = [this](const QCborMap &a, const Answer &answer) {
        const QString where = textIn(a, "where"_L1);
        if (!where.isEmpty() && where != "desk"_L1 && where != "server"_L1)
            return answer(invalid(u"where"_s, u"is neither desk nor server"_s));
        const QString text = textIn(a, "text"_L1);
        const int limit = int(a.value("limit"_L1).toInteger(50));
        reply(this,
              where == "server"_L1 ? m_desk.searchServer(text, limit) : m_desk.find(text, limit),
              answer, [](const QList<FindHit> &hits) {
                  return QCborMap{{u"hits"_s, headless::hitArray(hits)}};
              });
    };
    m_handlers[u"open"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto id = headless::idArgument(a, "record"_L1);
        if (!id)
            return answer(id.error());
        reply(this, m_desk.openRoot(textIn(a, "type"_L1), *id), answer, [](const QUuid &root) {
            return QCborMap{{u"root"_s, idText(root)}};
        });
    };
    m_handlers[u"get"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto id = headless::idArgument(a, "record"_L1);
        if (!id)
            return answer(id.error());
        reply(this, m_desk.record(textIn(a, "type"_L1), *id), answer, [](const RecordView &view) {
            return QCborMap{{u"row"_s, headless::rowObject(view.row)},
                            {u"pending"_s, view.pending},
                            {u"shadow"_s, headless::rowObject(view.shadow.value_or(Row{}))}};
        });
    };
    m_handlers[u"timeline"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto customer = headless::idArgument(a, "customer"_L1);
        if (!customer)
            return answer(customer.error());
        const QCborMap before = a.value("before"_L1).toMap();
        const TimelineKey key{before.value("at"_L1).toInteger(),
                              QUuid::fromString(textIn(before, "id"_L1))};
        reply(this, m_desk.timeline(*customer, key, int(a.value("limit"_L1).toInteger(50))), answer,
              [](const TimelinePage &page) {
                  QCborMap map{{u"entries"_s, headless::timelineArray(page.entries)},
                               {u"total"_s, page.total},
                               {u"next"_s, nullptr}};
                  if (page.more)
                      map[u"next"_s] = QCborMap{{u"at"_s, page.entries.last().atMs},
                                                {u"id"_s, idText(page.entries.last().id)}};
                  return map;
              });
    };
    m_handlers[u"outbox"_s] = [this](const QCborMap &, const Answer &answer) {
        reply(this, m_desk.outbox(), answer, [](const QList<OutboxItem> &items) {
            return QCborMap{{u"items"_s, headless::outboxArray(items)}};
        });
    };
    m_handlers[u"conflicts"_s] = [this](const QCborMap &, const Answer &answer) {
        reply(this, m_desk.conflicts(), answer, [](const QList<Conflict> &records) {
            return QCborMap{{u"rows"_s, rowArray(records)}};
        });
    };
    m_handlers[u"refusals"_s] = [this](const QCborMap &, const Answer &answer) {
        reply(this, m_desk.refusals(), answer, [](const QList<Refusal> &records) {
            return QCborMap{{u"rows"_s, rowArray(records)}};
        });
    };
    m_handlers[u"dump"_s] = [this](const QCborMap &, const Answer &answer) {
        reply(this, m_desk.dump(), answer, dumpMap);
    };
}

void Headless::addEditCommands()
{
    using Call = std::function<Reply<Saved>(const QCborMap &, const QUuid &, const FieldValues &)>;
    // Most edits name a record and a set of values.
    const auto edit = [this](const QString &command, const QString &fixedType, bool needsId,
                             Call call) {
        m_handlers[command] = [this, fixedType, needsId, call](const QCborMap &a,
                                                               const Answer &answer) {
            const auto id = headless::idArgument(a, "record"_L1, needsId);
            if (!id)
                return answer(id.error());
            const auto values =
                headless::setArgument(a, fixedType.isEmpty() ? textIn(a, "type"_L1) : fixedType);
            if (!values)
                return answer(values.error());
            reply(this, call(a, *id, *values), answer, savedMap);
        };
    };
    edit(u"order-new"_s, u"work_order"_s, false,
         [this](const QCborMap &a, const QUuid &, FieldValues values) {
             const QUuid customer = QUuid::fromString(textIn(a, "customer"_L1));
             const QString feed = textIn(a, "feed"_L1);
             if (feed.isEmpty())
                 return m_desk.createOrder(customer, values);
             if (!customer.isNull())
                 values.insert(u"customer"_s, customer);
             return m_desk.createRecord(u"work_order"_s, {}, feed, values);
         });
    edit(u"order-edit"_s, u"work_order"_s, true,
         [this](const QCborMap &, const QUuid &id, const FieldValues &values) {
             return m_desk.editRecord(u"work_order"_s, id, values);
         });
    edit(u"order-move"_s, u"work_order"_s, true,
         [this](const QCborMap &a, const QUuid &id, const FieldValues &values) {
             const MoveRequest move{fromCode<OrderState>(textIn(a, "to"_L1)),
                                    textIn(a, "reason"_L1),
                                    {a.value("until"_L1).toInteger()}};
             return m_desk.moveOrder(id, move, values);
         });
    edit(u"record-new"_s, {}, false,
         [this](const QCborMap &a, const QUuid &, const FieldValues &values) {
             return m_desk.createRecord(textIn(a, "type"_L1),
                                        QUuid::fromString(textIn(a, "root"_L1)),
                                        textIn(a, "feed"_L1), values);
         });
    edit(u"record-edit"_s, {}, true,
         [this](const QCborMap &a, const QUuid &id, const FieldValues &values) {
             return m_desk.editRecord(textIn(a, "type"_L1), id, values);
         });
    edit(u"record-delete"_s, {}, true,
         [this](const QCborMap &a, const QUuid &id, const FieldValues &) {
             return m_desk.deleteRecord(textIn(a, "type"_L1), id);
         });
    m_handlers[u"note"_s] = [this](const QCborMap &a, const Answer &answer) {
        const bool onOrder = a.contains("order"_L1);
        const auto id = headless::idArgument(a, onOrder ? "order"_L1 : "customer"_L1);
        if (!id)
            return answer(id.error());
        const QString text = textIn(a, "text"_L1);
        const Hold hold{int(qBound(qint64(0), a["hold"_L1].toInteger(), mostHoldMs)), false};
        reply(this,
              onOrder ? m_desk.addNoteToOrder(*id, text)
                      : m_desk.addNoteToCustomer(*id, text, hold),
              answer, savedMap);
    };
    m_handlers[u"message"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto id = headless::idArgument(a, "customer"_L1);
        const Channel channel = fromCode<Channel>(textIn(a, "channel"_L1));
        if (!id)
            return answer(id.error());
        if (channel != Channel::Sms)
            return answer(invalid(u"channel"_s, u"is not one on which the desk can write"_s));
        reply(this, m_desk.sendMessage(*id, channel, textIn(a, "text"_L1)), answer,
              [](const SentMessage &sent) {
                  QCborMap map = savedMap(sent.message);
                  map[u"interaction"_s] = idText(sent.contact.id);
                  return map;
              });
    };
    m_handlers[u"resolve"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto id = headless::idArgument(a, "conflict"_L1);
        const QString choice = textIn(a, "choice"_L1);
        if (!id)
            return answer(id.error());
        if (choice != "useMine"_L1 && choice != "keep"_L1)
            return answer(invalid(u"choice"_s, u"is neither useMine nor keep"_s));
        reply(this, m_desk.resolve(*id, choice == "useMine"_L1), answer, savedMap);
    };
    m_handlers[u"close"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto id = headless::idArgument(a, "refusal"_L1);
        if (!id)
            return answer(id.error());
        reply(this, m_desk.closeRefusal(*id), answer, savedMap);
    };
    m_handlers[u"discard"_s] = [this](const QCborMap &a, const Answer &answer) {
        reply(this, m_desk.discard(a.value("n"_L1).toInteger()), answer, emptyMap);
    };
}

}  // namespace touchline::desk
