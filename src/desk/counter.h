// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/visit.h"
#include "domain/queueorder.h"

#include <QtCore/QTimer>

namespace touchline::desk {

/// One place in a hall: who waits there, who is called, the visit under way, and whether the place is
/// open. Follows the desk; what belongs to the place alone is remembered for the user.
class Counter final : public QObject {
    Q_OBJECT
public:
    Counter(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    /// Whoever is signed in calls tickets in a hall.
    [[nodiscard]] bool isHere() const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const CounterFacts &facts() const { return m_facts; }
    /// Called or served at this place; null: nobody.
    [[nodiscard]] const Ticket *current() const;
    [[nodiscard]] const Ticket *ticket(const QUuid &id) const;
    [[nodiscard]] const Ticket *byNumber(const QString &number) const;
    /// The visit under way, as soon as it was read. Its ticket may be a colleague's by now.
    [[nodiscard]] const std::optional<VisitFacts> &visit() const { return m_visit; }
    [[nodiscard]] VisitIds visitIds() const;
    [[nodiscard]] const QUuid &customer() const { return m_customer; }
    [[nodiscard]] qsizetype waitingHere() const;
    /// Whether colleagues may call or draw the same numbers: nobody can say while the server is away.
    [[nodiscard]] bool isBlind() const;

    [[nodiscard]] const CounterPlace &place() const { return m_place; }
    void setPosition(const QString &position);
    /// Reason why the place is closed; empty: it is open.
    [[nodiscard]] const QString &pauseReason() const { return m_pauseReason; }
    /// Since when it is open or closed.
    [[nodiscard]] qint64 sinceMs() const { return m_sinceMs; }
    void pause(const QString &reason);
    void resume() { pause({}); }

    /// Draws the next number of this letter by hand.
    Reply<Saved> draw(const QString &business, QChar letter, TicketPriority priority);
    [[nodiscard]] QString nextNumber(QChar letter) const;
    /// Conflict: somebody is at this place already, or it is closed; NotFound: nobody waits, no such
    /// ticket.
    Reply<Saved> callNext();
    Reply<Saved> call(const QUuid &ticket);
    Reply<Saved> recall();
    /// The one who was called did not come.
    Reply<Saved> pass();
    Reply<Saved> takeBackPass(const QUuid &ticket);
    /// Waits again, for another business or for a certain place.
    Reply<Saved> transfer(const QUuid &ticket, const QString &business, const QString &position);
    Reply<Saved> prefer(const QUuid &ticket, TicketPriority priority);
    /// Went away without being served.
    Reply<Saved> leave(const QUuid &ticket);
    Reply<VisitIds> start(VisitStart start, QChar letter);
    Reply<std::monostate> finish(const VisitEnd &end);
    Reply<std::monostate> takeBackFinish(const VisitIds &visit, const QUuid &customer);
    void reload() { (void)refresh(); }
    /// Ends when what this desk holds now is shown.
    Reply<std::monostate> refresh();

signals:
    void changed();
    /// A colleague had called this ticket first; `next`: another one was called instead, or empty.
    void lost(const QString &number, const QString &colleague, const QString &next);

private:
    void show(const CounterFacts &facts);
    void readVisit();
    void takeVisit(const VisitFacts &visit);
    void forgetVisit();
    void findLost();
    void tellLost(const QString &number, const QString &colleague);
    void keep();
    void restore();
    [[nodiscard]] std::optional<Error> whyNotCall() const;
    Reply<Saved> edit(const QUuid &ticket, const FieldValues &values);

    Desk &m_desk;
    const Clock &m_clock;
    CounterFacts m_facts;
    std::optional<VisitFacts> m_visit;
    VisitIds m_ids;    ///< of the visit under way
    QUuid m_customer;  ///< its customer
    CounterPlace m_place;
    QString m_pauseReason;
    qint64 m_sinceMs = 0;
    QUuid m_called;      ///< the last one that was called here
    QSet<QUuid> m_told;  ///< refusals
    QTimer m_pause;
    quint64 m_generation = 0;
    bool m_loaded = false;
};

}  // namespace touchline::desk
