// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderforms.h"
#include "desk/ordersource.h"

#include <QtCore/QObject>

namespace touchline::desk {

enum class BulkKind { Assign, Team, Move, AddTag, RemoveTag, Grade };

/// One change for many orders.
struct BulkAsk {
    BulkKind kind = BulkKind::Assign;
    QUuid to = {};  ///< a person or a team; null: nobody
    OrderState state = OrderState::Unknown;
    QString text = {};           ///< the tag, the grade, or why it is moved
    qint64 untilMs = 0;          ///< of a suspension
    QSet<Family> families = {};  ///< that have this grade; empty = any
};

/// What would come of it. Reasons are codes, as guards and the ledger have them; "same": it is so already.
struct BulkPlan {
    QList<QUuid> will;
    QMap<QString, int> cannot;
    int unsure = 0;  ///< of those that will: the server has the last word
    [[nodiscard]] int cannotCount() const;
};

struct BulkResult {
    int changed = 0;
    int failed = 0;
    bool cancelled = false;
    std::optional<Error> error = {};
};

/// How one order stands to it: empty = it can be changed, else why not.
[[nodiscard]] QString whyNotBulk(const WorkOrder &order, const BulkAsk &ask, const Actor &actor,
                                 qint64 nowMs, bool *unsure = nullptr,
                                 const TypeForm *form = nullptr);
/// What has to be said of this order so that it is done.
[[nodiscard]] OrderChange bulkChange(const WorkOrder &order, const BulkAsk &ask);

/// One change of many orders, step by step and away from the desk's thread, taken back as one. Without the
/// server too: they are ordinary edits in the journal, written many in one transaction.
class BulkOrders final : public QObject {
    Q_OBJECT
public:
    static constexpr int AtOnce = 200;  ///< as many roots as the replica names one by one

    explicit BulkOrders(Desk &desk, QObject *parent = nullptr);
    ~BulkOrders() override;

    /// How long it can be taken back before anything is sent.
    void setOfferMs(int ms) { m_offerMs = ms; }
    [[nodiscard]] int offerMs() const { return m_offerMs; }

    /// Looks at each order; planned() follows. Another plan() or cancel() ends it.
    void plan(const QList<QUuid> &orders, const BulkAsk &ask);
    [[nodiscard]] const BulkPlan &planned() const { return m_plan; }
    /// Does what was planned; progressed() and finished() follow.
    void run();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What was saved until then stays, and can be taken back.
    void cancel();

    /// Every order back to its earlier value: what was not sent is discarded, what was is changed back
    /// where nobody has changed it since; undone() follows. A move that was sent stays.
    void undo();

signals:
    void planReady();
    void progressed(int done, int total);
    void finished(const touchline::desk::BulkResult &result);
    /// `kept`: orders that could not be brought back.
    void undone(int restored, int kept);

private:
    struct Step {
        OrderChange change;
        FieldValues before;  ///< of the same fields
    };
    void planNext(qsizetype at);
    void runNext(qsizetype at);
    void judge(const OrderLine &line);
    void end(std::optional<Error> error, bool cancelled);
    void turnBack(qsizetype at, int restored, int kept);

    Desk &m_desk;
    std::unique_ptr<OrderSource> m_source;
    OrderForms m_forms;
    QList<QUuid> m_orders;
    BulkAsk m_ask;
    BulkPlan m_plan;
    QList<Step> m_steps;      ///< planned, in the order of the list
    QList<Step> m_done;       ///< saved
    QList<qint64> m_numbers;  ///< of the journal
    BulkResult m_result;
    int m_offerMs = 10'000;
    bool m_running = false;
    bool m_stop = false;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
