// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/files.h"
#include "desk/orderforms.h"

namespace touchline::gui {

/// The one order that a panel shows, and what can be done with it. Knows no widgets.
class OrderActions final : public QObject {
    Q_OBJECT
public:
    OrderActions(desk::Desk &desk, const Clock &clock, QObject *parent = nullptr);

    /// Shows a saved order and follows its changes.
    void open(const QUuid &order);
    /// The one that is shown or on its way; null: none, or a new one.
    [[nodiscard]] const QUuid &order() const { return m_order; }
    /// Starts one that is saved later; `customer` may be null.
    void startNew(const QUuid &customer);
    void close();

    [[nodiscard]] bool isNew() const { return m_view.order.id.isNull(); }
    [[nodiscard]] const desk::OrderView &view() const { return m_view; }
    /// Where drafts of this order are kept.
    [[nodiscard]] QString draftKey() const;

    /// The moves as they would be judged with these edits.
    [[nodiscard]] QList<desk::OfferedMove> offers(const WorkOrder &edited) const;
    /// What the guard says to one move with reason and time.
    [[nodiscard]] Verdict judge(const WorkOrder &edited, const MoveRequest &move) const;

    /// Why a move is not offered, in words; names what its type's form still asks for.
    [[nodiscard]] QString whyWords(const WorkOrder &edited, const desk::OfferedMove &move) const;
    [[nodiscard]] desk::OrderForms &forms() { return m_forms; }

    void save(const desk::FieldValues &changes);
    /// Carries the edits along, so that they are judged together.
    void move(const MoveRequest &move, const desk::FieldValues &changes);
    /// What cannot be attached stays where it is, and failed() says why.
    void addNote(const QString &text, const QList<desk::KeptFile> &files = {});
    /// Asks a lead to let this move be made.
    void requestMove(const MoveRequest &move);
    /// Asks a lead to leave out the call-back.
    void requestWaiver(const QString &reason);
    /// One of this kind waits for a lead already.
    [[nodiscard]] const Approval *waitingFor(ApprovalKind kind) const;

signals:
    /// Another order is shown.
    void opened();
    /// The same order, newer.
    void updated();
    /// Committed to the journal; for the status line.
    void saved(const QString &sentence);
    /// News about what was saved before, for the status line.
    void told(const QString &sentence);
    /// With these files, which are attached.
    void noteSaved(const QList<desk::KeptFile> &files);
    /// `field`: of the order, where it is one that is wrong.
    void failed(const QString &sentence, const QString &field = {});

private:
    void load(bool first);
    void fetchAgain();
    [[nodiscard]] QString keptWords(const QString &words) const;
    void attachNext(const QUuid &order, const desk::Saved &note, const QList<desk::KeptFile> &files,
                    qsizetype at);
    void request(ApprovalKind kind, const MoveRequest &move);
    void finish(const Result<desk::Saved> &saved, const QString &words);
    [[nodiscard]] Facts facts() const;

    desk::Desk &m_desk;
    const Clock &m_clock;
    desk::OrderForms m_forms;
    desk::OrderView m_view;
    QUuid m_order;
    QUuid m_numberComes;  ///< opened without the server
    bool m_isFetching = false;
    bool m_isGone = false;
    QUuid m_customer;
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
