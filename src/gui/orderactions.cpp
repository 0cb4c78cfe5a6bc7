// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderactions.h"

#include "gui/answerinput.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

OrderActions::OrderActions(desk::Desk &desk, const Clock &clock, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_forms(desk)
{
    connect(&desk, &desk::Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        // What it waits for decides about its moves, also while another page is on the screen.
        const QUuid outage = m_view.order.outage.value;
        if (!m_order.isNull() && (roots.isEmpty() || roots.contains(m_order) ||
                                  (!outage.isNull() && roots.contains(outage))))
            load(false);
    });
}

void OrderActions::open(const QUuid &order)
{
    m_order = order;
    m_isFetching = false;
    m_isGone = false;
    load(true);
}

void OrderActions::startNew(const QUuid &customer)
{
    ++m_generation;
    m_order = {};
    m_customer = customer;
    m_view = {};
    m_view.row = emptyRow(typeOf<WorkOrder>());
    m_view.row.set(u"customer", customer);
    m_view.row.set(u"family", QString(codeOf(Family::Fault)));
    m_view.order = fromRow<WorkOrder>(m_view.row);
    emit opened();
}

void OrderActions::close()
{
    ++m_generation;
    m_order = {};
    m_view = {};
}

QString OrderActions::draftKey() const
{
    return isNew() ? u"order-new:"_s + m_customer.toString(QUuid::WithoutBraces)
                   : u"order:"_s + m_order.toString(QUuid::WithoutBraces);
}

void OrderActions::load(bool first)
{
    const quint64 asked = ++m_generation;
    m_desk.order(m_order).then(this, [this, asked, first](const Result<desk::OrderView> &view) {
        if (asked != m_generation)
            return;
        if (!view) {
            // It was there: a scope of this desk lost it, and nobody asked for anything.
            if (!first && view.error().kind == ErrorKind::NotFound)
                fetchAgain();
            else
                emit failed(sentence(view.error()));
            return;
        }
        m_isFetching = false;
        if (std::exchange(m_isGone, false))
            emit failed({});
        const bool another = first || view->order.id != m_view.order.id;
        m_view = *view;
        m_customer = m_view.order.customer.value;
        another ? emit opened() : emit updated();
        if (m_numberComes == m_order && !m_order.isNull() && !m_view.order.number.isEmpty()) {
            m_numberComes = {};
            emit told(tr("The order has its number: %1").arg(m_view.order.number));
        }
    });
}

/// What is shown stays; from the server it comes to this desk for good.
void OrderActions::fetchAgain()
{
    if (std::exchange(m_isFetching, true))
        return;
    m_desk.openRoot(u"work_order"_s, m_order)
        .then(this, [this, order = m_order](const Result<QUuid> &held) {
            if (order != m_order)
                return;
            if (held)
                return load(false);
            m_isFetching = false;
            m_isGone = true;
            emit failed(tr("This order is not on this computer any more; what you see is how it "
                           "was last."));
        });
}

/// Without the server it is here that it is kept.
QString OrderActions::keptWords(const QString &words) const
{
    return m_desk.status().link == desk::Link::Online
               ? words
               : tr("%1 It is kept on this computer and is sent when the server is reached.")
                     .arg(words);
}

Facts OrderActions::facts() const
{
    Facts facts{.now = {m_clock.nowMs() + m_desk.status().clockOffsetMs}, .conflictOpen = {}};
    for (const Conflict &conflict : m_view.conflicts) {
        if (conflict.mustDecide)
            facts.conflictOpen = true;
    }
    facts.ownContact = m_view.ownContact;
    facts.outageOver = m_view.outageOver;
    return facts;
}

Verdict OrderActions::judge(const WorkOrder &edited, const MoveRequest &move) const
{
    return mayMove(edited, move, m_desk.actor(), facts(), m_forms.of(edited));
}

QString OrderActions::whyWords(const WorkOrder &edited, const desk::OfferedMove &move) const
{
    const QString why = reasonWords(QString(move.verdict.reason));
    const TypeForm *form = m_forms.of(edited);
    if (!form || move.verdict.answer != Answer::No)
        return why;
    QStringList names;
    for (const FormFault &fault : missingFor(*form, edited, move.to)) {
        if (fault.code == move.verdict.reason)
            names += form->nameOf(fault.field.section(u'.', 1), isChineseScreen());
    }
    if (names.isEmpty())
        return why;
    const QString all = names.join(Words::tr(", "));
    if (move.verdict.reason == "needs_answer"_L1)
        return tr("Answer first: %1").arg(all);
    return move.verdict.reason == "needs_check"_L1 ? tr("Tick first: %1").arg(all)
                                                   : Words::tr("%1: %2").arg(all, why);
}

QList<desk::OfferedMove> OrderActions::offers(const WorkOrder &edited) const
{
    QList<desk::OfferedMove> moves;
    if (isNew())
        return moves;
    for (const OrderState to : nextStates(edited.state)) {
        const Verdict verdict = judge(edited, {to, {}, {}});
        // Of an order that waits for nothing it is not worth a word.
        if (verdict.reason == "only_after_outage"_L1)
            continue;
        // The power is back: who called is to be called, before all else.
        const bool calls = to == OrderState::Callback && !edited.outage.isNull() &&
                           verdict.answer == Answer::Yes && stageOf(edited.state) < 4;
        moves.insert(calls ? 0 : moves.size(), {to, verdict});
    }
    return moves;
}

void OrderActions::finish(const Result<desk::Saved> &result, const QString &words)
{
    if (!result) {
        emit failed(sentence(result.error()), result.error().field);
        return;
    }
    if (m_order.isNull())
        open(result->id);
    else
        load(false);
    emit saved(result->n == 0 ? tr("Nothing to save.") : words);
}

void OrderActions::save(const desk::FieldValues &changes)
{
    if (!isNew()) {
        m_desk.editRecord(u"work_order"_s, m_order, changes)
            .then(this, [this](const Result<desk::Saved> &result) {
                finish(result, keptWords(tr("Order saved.")));
            });
        return;
    }
    desk::FieldValues values = changes;
    values.insert(u"family"_s, changes.value(u"family"_s, QString(codeOf(m_view.order.family))));
    m_desk.createOrder(m_customer, values).then(this, [this](const Result<desk::Saved> &result) {
        // Without the server nobody else knows of it, and it has no number yet.
        if (result && m_desk.status().link != desk::Link::Online)
            m_numberComes = result->id;
        finish(result,
               m_desk.status().link == desk::Link::Online
                   ? tr("Order opened.")
                   : tr("Order saved on this computer; it gets its number when it is sent."));
    });
}

void OrderActions::move(const MoveRequest &move, const desk::FieldValues &changes)
{
    const QString words = tr("Order moved: %1.").arg(gui::words(move.to));
    m_desk.moveOrder(m_order, move, changes)
        .then(this, [this, words](const Result<desk::Saved> &result) {
            finish(result, keptWords(words));
        });
}

void OrderActions::addNote(const QString &text, const QList<desk::KeptFile> &files)
{
    m_desk.addNoteToOrder(m_order, text)
        .then(this, [this, files, order = m_order](const Result<desk::Saved> &result) {
            if (result)
                attachNext(order, *result, files, 0);
            else
                finish(result, {});
        });
}

void OrderActions::attachNext(const QUuid &order, const desk::Saved &note,
                              const QList<desk::KeptFile> &files, qsizetype at)
{
    const auto end = [=, this] {
        emit noteSaved(files.first(at));
        // Another order may be open by now.
        if (order == m_order)
            finish(note, keptWords(tr("Note saved.")));
    };
    if (at == files.size())
        return end();
    m_desk.attach(files[at], note.id, order)
        .then(this, [=, this](const Result<desk::Saved> &saved) {
            if (saved)
                return attachNext(order, note, files, at + 1);
            end();
            emit failed(sentence(saved.error()));
        });
}

const Approval *OrderActions::waitingFor(ApprovalKind kind) const
{
    for (const Approval &asked : m_view.approvals) {
        if (asked.kind == kind && asked.state == ApprovalState::Open)
            return &asked;
    }
    return nullptr;
}

void OrderActions::request(ApprovalKind kind, const MoveRequest &move)
{
    desk::FieldValues values{{u"kind"_s, QString(codeOf(kind))}, {u"reason"_s, move.reason}};
    if (move.to != OrderState::Unknown)
        values.insert(u"to"_s, QString(codeOf(move.to)));
    if (move.until.ms > 0)
        values.insert(u"until"_s, move.until.ms);
    m_desk.createRecord(u"approval"_s, m_order, m_view.order.feed, values)
        .then(this, [this](const Result<desk::Saved> &result) {
            if (!result) {
                emit failed(sentence(result.error()));
                return;
            }
            load(false);
            emit saved(tr("Asked the lead. You see the answer in your work."));
        });
}

void OrderActions::requestMove(const MoveRequest &move)
{
    request(move.to == OrderState::Withdrawn ? ApprovalKind::Withdraw : ApprovalKind::Suspend,
            move);
}

void OrderActions::requestWaiver(const QString &reason)
{
    request(ApprovalKind::Waive, {OrderState::Unknown, reason, {}});
}

}  // namespace touchline::gui
