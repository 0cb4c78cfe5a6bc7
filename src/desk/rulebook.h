// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "domain/records/region.h"
#include "domain/rules/automation.h"
#include "domain/rules/grading.h"

namespace touchline::replica {
struct EditRequest;
}  // namespace touchline::replica

namespace touchline::desk {

struct MacroFacts;

/// What a macro did: one step, which is taken back as a whole.
struct MacroRun {
    QList<qint64> numbers;  ///< of the journal, in the order of saving
    int orders = 0;         ///< that it was done with
    int unchanged = 0;      ///< all was so already
    QList<std::pair<QUuid, Error>>
        refused;  ///< untouched; "macro_not_for_order", or as planActions() says
};

/// One row of the decision table as it was judged.
struct GradingStep {
    QString name;
    bool holds = false;
};

/// Why an order has its grade, or which it will get.
struct GradingView {
    enum class Kind : quint8 {
        None,      ///< there is no table, or it has nothing to say
        Hand,      ///< a person has graded
        Table,     ///< the table has
        Expected,  ///< the table will, when the server gets the order
    };
    Kind kind = Kind::None;
    QString grade;
    QString rule;              ///< name of the row
    bool experts = false;      ///< where such an order goes
    QList<GradingStep> steps;  ///< rows that were looked at, up to the one that decides
};

/// Macros, triggers and time rules as a desk holds them, and the decision table. Must not outlive the desk;
/// answers come on its thread.
class RuleBook final : public QObject {
    Q_OBJECT
public:
    explicit RuleBook(Desk &desk, QObject *parent = nullptr);

    /// All that are held, by kind, rank and name; other people's own macros are not among them.
    Reply<QList<Automation>> all();
    /// Active macros that this agent may use, by name.
    Reply<QList<Automation>> macros();
    /// Those of them whose condition fits to the order.
    Reply<QList<Automation>> macrosFor(const QUuid &order);

    /// Runs a macro on orders that are held; all edits that come of it are in the journal together, with or
    /// without a server. An order for which one of its actions is refused is left alone as a whole.
    Reply<MacroRun> run(const Automation &macro, const QList<QUuid> &orders, Hold hold = {});
    /// All of it or nothing. Conflict: part of it was sent already.
    Reply<std::monostate> takeBack(const MacroRun &run);

    /// Regions by which a condition can ask, by name. Nothing of the book is needed for the answer.
    Reply<QList<Region>> regions();

    /// Of an order as it stands on the screen.
    Reply<GradingView> grading(const WorkOrder &order);

private:
    Future<std::shared_ptr<MacroFacts>> gather(const QList<QUuid> &orders, bool withOthers);
    Reply<MacroRun> journal(QList<replica::EditRequest> requests, const QList<QUuid> &of,
                            MacroRun report, Hold hold);
    TriageTablePtr tableOf(const QList<Row> &settings);

    Desk &m_desk;
    QList<std::pair<QUuid, qint64>>
        m_tableOf;  ///< settings that the table was made of, and versions
    TriageTablePtr m_table;
};

}  // namespace touchline::desk
