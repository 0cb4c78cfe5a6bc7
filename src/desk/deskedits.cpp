// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk that changes.

#include "desk/desk.h"
#include "desk/parts.h"
#include "domain/belonging.h"
#include "domain/milestones.h"
#include "domain/records/refusal.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

using protocol::Verb;
using replica::EditRequest;

namespace {

constexpr int outboxLength = 1'000;

/// What people must not forget; everything else the ledger judges.
std::optional<Error> missingField(const RecordType &type, const FieldValues &values)
{
    for (const FieldType &field : type.fields) {
        if (!field.required)
            continue;
        const auto given = values.constFind(QString(field.name));
        const QString why =
            whyNot(field, given == values.constEnd() ? defaultValue(field.kind) : *given);
        if (!why.isEmpty())
            return invalid(field.name, why);
    }
    return std::nullopt;
}

QString verbCode(Verb verb)
{
    switch (verb) {
    case Verb::Create: return u"create"_s;
    case Verb::Edit: return u"edit"_s;
    case Verb::Delete: return u"delete"_s;
    case Verb::Move: return u"move"_s;
    case Verb::Resolve: return u"resolve"_s;
    case Verb::Close: return u"close"_s;
    case Verb::Void: return u"void"_s;
    }
    Q_UNREACHABLE();
}

QString titleIn(const protocol::Mutation &mutation)
{
    for (const auto &change : mutation.changes) {
        if (change.field == "title"_L1 || change.field == "name"_L1 || change.field == "text"_L1)
            return change.mine.toString().left(200);
    }
    return {};
}

/// Number and target of what was refused and is done with.
QSet<std::pair<qint64, QUuid>> closedRefusals(const Result<QList<Row>> &refusals)
{
    QSet<std::pair<qint64, QUuid>> closed;
    for (const Row &row : refusals ? *refusals : QList<Row>()) {
        const Refusal refusal = fromRow<Refusal>(row);
        if (refusal.state == RefusalState::Closed)
            closed.insert({refusal.n, refusal.target});
    }
    return closed;
}

OutboxItem outboxItem(const replica::JournalItem &item)
{
    const auto &mutation = item.mutation;
    return {item.n,
            verbCode(mutation.verb),
            mutation.type,
            mutation.target,
            mutation.root,
            titleIn(mutation),
            replica::stateCode(item.state),
            item.outcome.reason,
            item.outcome.field,
            item.outcome.detail,
            mutation.deviceMs};
}

}  // namespace

Reply<Saved> Desk::save(EditRequest request, Hold hold)
{
    if (!m->replica)
        return nobodySignedIn<Saved>();
    const bool begins = hold.ms > 0 && !hold.joins;
    request.hold = hold.joins ? replica::Hold::Join
                   : begins   ? replica::Hold::Begin
                              : replica::Hold::None;
    // From now on: whoever waits for the future may be gone when it ends.
    if (begins)
        m->held.start(hold.ms);
    return m->replica->save(request).then(
        this, [](const Result<replica::SavedEdit> &saved) -> Result<Saved> {
            if (!saved)
                return saved.error();
            return Saved{saved->n, saved->id};
        });
}

bool Desk::isHolding() const { return m->held.isActive(); }

void Desk::sendHeld()
{
    m->held.stop();
    if (m->replica)
        m->replica->sendHeld();
}

Reply<Saved> Desk::addNoteToCustomer(const QUuid &customer, const QString &text, Hold hold)
{
    const FieldValues values{{u"customer"_s, customer}, {u"text"_s, text}};
    if (const auto missing = missingField(typeOf<Note>(), values))
        return answerNow<Saved>(*missing);
    return noteInContact(customer, {}, values, hold);
}

/// What is written while the agent speaks with the customer belongs to that contact.
Reply<Saved> Desk::noteInContact(const QUuid &root, const QString &feed, FieldValues values,
                                 Hold hold)
{
    if (!m->replica)
        return nobodySignedIn<Saved>();
    const Value named = values.value(u"customer"_s);
    const QUuid *customer = std::get_if<QUuid>(&named);
    const auto saveIt = [this, root, feed, hold](const FieldValues &given) {
        return save({Verb::Create, u"note"_s, {}, root, feed, given}, hold);
    };
    if (!customer || customer->isNull())
        return saveIt(values);
    return m->replica->reader()
        .timelines()
        .openContact(*customer, m->actor.user)
        .then(this,
              [saveIt, values](const Result<QUuid> &contact) mutable {
                  if (contact && !contact->isNull())
                      values.insert(u"interaction"_s, *contact);
                  return saveIt(values);
              })
        .unwrap();
}

Reply<Saved> Desk::addNoteToOrder(const QUuid &order, const QString &text)
{
    if (!m->replica)
        return nobodySignedIn<Saved>();
    FieldValues values{{u"order"_s, order}, {u"text"_s, text}};
    if (const auto missing = missingField(typeOf<Note>(), values))
        return answerNow<Saved>(*missing);
    return m->replica->reader()
        .record(u"work_order"_s, order)
        .then(this,
              [this, order, values](const Result<replica::RecordState> &state) mutable {
                  if (!state)
                      return answerNow<Saved>(state.error());
                  if (!state->row)
                      return answerNow<Saved>(Error{
                          ErrorKind::NotFound, u"this desk does not hold the order"_s, u"order"_s});
                  values.insert(u"customer"_s, state->row->reference(u"customer"));
                  return noteInContact(order, state->row->feed, values, {});
              })
        .unwrap();
}

Reply<Saved> Desk::createCustomer(const FieldValues &values)
{
    if (const auto missing = missingField(typeOf<Customer>(), values))
        return answerNow<Saved>(*missing);
    return createRecord(u"customer"_s, {}, {}, values);
}

Reply<Saved> Desk::createOrder(const QUuid &customer, const FieldValues &given)
{
    if (!m->replica)
        return nobodySignedIn<Saved>();
    FieldValues values = given;
    if (!customer.isNull())
        values.insert(u"customer"_s, customer);
    if (const auto missing = missingField(typeOf<WorkOrder>(), values))
        return answerNow<Saved>(*missing);
    if (customer.isNull())
        return createRecord(u"work_order"_s, {}, {}, values);
    return m->replica->reader()
        .record(u"customer"_s, customer)
        .then(this,
              [this, values](const Result<replica::RecordState> &state) {
                  if (!state)
                      return answerNow<Saved>(state.error());
                  if (!state->row)
                      return answerNow<Saved>(Error{ErrorKind::NotFound,
                                                    u"this desk does not hold the customer"_s,
                                                    u"customer"_s});
                  return createRecord(u"work_order"_s, {}, state->row->feed, values);
              })
        .unwrap();
}

Reply<Saved> Desk::createRecord(const QString &type, const QUuid &root, const QString &feed,
                                const FieldValues &values)
{
    return save({Verb::Create, type, {}, root, feed, values});
}

Reply<Saved> Desk::editRecord(const QString &type, const QUuid &id, const FieldValues &values)
{
    const EditRequest request{Verb::Edit, type, id, {}, {}, values};
    if (type == typeOf<Customer>().name) {
        const Value given = values.value(u"parent"_s);
        if (const QUuid *parent = std::get_if<QUuid>(&given); parent && !parent->isNull())
            return saveWithParent(request, *parent);
    }
    const bool milestone = type == typeOf<WorkOrder>().name &&
                           (values.contains(u"arrivedAt"_s) || values.contains(u"restoredAt"_s) ||
                            values.contains(u"fieldResult"_s));
    return milestone ? saveMilestone(request) : save(request);
}

/// As the ledger will judge it, so that nobody learns hours later that it was refused.
Reply<Saved> Desk::saveMilestone(const EditRequest &request)
{
    if (!m->replica)
        return nobodySignedIn<Saved>();
    return m->replica->reader()
        .record(request.type, request.id)
        .then(this,
              [this, request](const Result<replica::RecordState> &state) {
                  if (!state)
                      return answerNow<Saved>(state.error());
                  // What is not held here is judged by the ledger alone.
                  if (!state->row)
                      return save(request);
                  Row after = *state->row;
                  for (const auto &[field, value] : request.values.asKeyValueRange())
                      after.set(field, value);
                  const WorkOrder was = fromRow<WorkOrder>(*state->row);
                  const auto wrong = whyNotMilestones(was, fromRow<WorkOrder>(after), was.state);
                  return wrong ? answerNow<Saved>(invalid(wrong->field, QString(wrong->reason)))
                               : save(request);
              })
        .unwrap();
}

/// Looks upwards from the parent, one by one, as far as they are held here.
Reply<Saved> Desk::saveWithParent(const EditRequest &request, const QUuid &parent,
                                  const QList<Customer> &line)
{
    if (!m->replica)
        return nobodySignedIn<Saved>();
    const auto judge = [this, request, parent](const QList<Customer> &known) {
        const auto why = whyNotParent(request.id, parent, known);
        return why.isEmpty() ? save(request) : answerNow<Saved>(invalid(u"parent"_s, why));
    };
    const QUuid next = nextInLine(parent, line);
    if (next.isNull())
        return judge(line);
    return m->replica->reader()
        .record(u"customer"_s, next)
        .then(this,
              [this, request, parent, line, judge](const Result<replica::RecordState> &state) {
                  if (!state)
                      return answerNow<Saved>(state.error());
                  if (!state->row)
                      return judge(line);
                  return saveWithParent(request, parent,
                                        line + QList{fromRow<Customer>(*state->row)});
              })
        .unwrap();
}

Reply<Saved> Desk::deleteRecord(const QString &type, const QUuid &id)
{
    return save({Verb::Delete, type, id});
}

Reply<Saved> Desk::moveOrder(const QUuid &order, const MoveRequest &move, const FieldValues &values)
{
    return save({Verb::Move,
                 u"work_order"_s,
                 order,
                 {},
                 {},
                 values,
                 codeOf(move.to),
                 move.reason,
                 move.until.ms});
}

Reply<Saved> Desk::resolve(const QUuid &conflict, bool useMine)
{
    return save({Verb::Resolve,
                 u"conflict"_s,
                 conflict,
                 {},
                 {},
                 {},
                 codeOf(useMine ? ConflictState::UseMine : ConflictState::Keep)});
}

Reply<Saved> Desk::closeRefusal(const QUuid &refusal)
{
    return save({Verb::Close, u"refusal"_s, refusal});
}

Reply<std::monostate> Desk::discard(qint64 n)
{
    return m->replica ? onDesk(this, m->replica->discard(n)) : nobodySignedIn<std::monostate>();
}

Reply<QList<OutboxItem>> Desk::outbox()
{
    if (!m->replica)
        return nobodySignedIn<QList<OutboxItem>>();
    return m->replica->recent(outboxLength)
        .then(this,
              [this](const Result<QList<replica::JournalItem>> &items) {
                  if (!items)
                      return answerNow<QList<OutboxItem>>(items.error());
                  QList<OutboxItem> outbox;
                  QList<std::pair<QString, QUuid>> untitled;
                  for (const auto &item : *items) {
                      outbox += outboxItem(item);
                      if (outbox.last().title.isEmpty())
                          untitled += {item.mutation.type, item.mutation.target};
                  }
                  if (!m->replica)
                      return nobodySignedIn<QList<OutboxItem>>();
                  // The reader answers in the order in which it is asked.
                  const auto refusals = m->replica->reader().all(u"refusal"_s);
                  return m->replica->reader().titles(untitled).then(
                      this,
                      [outbox, refusals](const Result<QMap<QUuid, QString>> &titles) mutable
                      -> Result<QList<OutboxItem>> {
                          const auto closed = closedRefusals(refusals.result());
                          for (OutboxItem &item : outbox) {
                              if (item.state == "refused"_L1 &&
                                  closed.contains({item.n, item.target}))
                                  item.state = u"closed"_s;
                              if (item.title.isEmpty() && titles)
                                  item.title = titles->value(item.target);
                          }
                          return outbox;
                      });
              })
        .unwrap();
}

Reply<std::monostate> Desk::saveDraft(const QString &key, const QString &text)
{
    return m->replica ? onDesk(this, m->replica->setDraft(key, text))
                      : nobodySignedIn<std::monostate>();
}

Reply<std::monostate> Desk::addToDraft(const QString &key, const QString &text)
{
    return m->replica ? onDesk(this, m->replica->addToDraft(key, text))
                      : nobodySignedIn<std::monostate>();
}

Reply<QString> Desk::draft(const QString &key)
{
    return m->replica ? onDesk(this, m->replica->draft(key)) : nobodySignedIn<QString>();
}

Reply<QList<Draft>> Desk::drafts()
{
    if (!m->replica)
        return nobodySignedIn<QList<Draft>>();
    return m->replica->drafts().then(
        this, [](const Result<QList<replica::StoredDraft>> &stored) -> Result<QList<Draft>> {
            if (!stored)
                return stored.error();
            QList<Draft> drafts;
            for (const auto &draft : *stored)
                drafts += {draft.key, draft.text, draft.atMs};
            return drafts;
        });
}

Reply<std::monostate> Desk::remember(const QString &key, const QByteArray &value)
{
    return m->replica ? onDesk(this, m->replica->remember(key, value))
                      : nobodySignedIn<std::monostate>();
}

Reply<QByteArray> Desk::remembered(const QString &key)
{
    return m->replica ? onDesk(this, m->replica->remembered(key)) : nobodySignedIn<QByteArray>();
}

}  // namespace touchline::desk
