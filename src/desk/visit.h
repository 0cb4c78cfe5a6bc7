// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "domain/records/interaction.h"
#include "domain/records/payment.h"
#include "domain/records/ticket.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>

namespace touchline::desk {

// Tickets and visits at a counter, as plain values, and the rules that look at nothing else.

/// What waits in the hall where an agent works.
struct CounterFacts {
    QUuid hall;  ///< null: she works in none
    QString hallName;
    QString company;
    QString region;
    QString agentNumber;
    QList<Ticket> tickets;  ///< of today, in the order of drawing
    QSet<QUuid> pending;
    QMap<QUuid, QString> customers;  ///< names
    Names names;
};

/// Whether somebody of this role calls tickets, if she works in a hall.
[[nodiscard]] constexpr bool worksAtCounter(Role role)
{
    return role == Role::Clerk || role == Role::Lead;
}

struct VisitStart {
    QUuid customer;
    QUuid ticket;      ///< null: nobody drew one, it is made with the visit
    QString number{};  ///< of the one that is made
    QString business;  ///< code
    QString topic;     ///< the business in words
    QString position;
    QUuid service{};
    QString contactName{};
    QString contactPhone{};
    Relation relation = Relation::Self;
    QString authority{};  ///< paper seen
};
/// Field and reason; nothing if the visit can begin.
[[nodiscard]] std::optional<Error> whyNotStart(const VisitStart &start);
/// Whether somebody who acts for the account holder has to show a paper.
[[nodiscard]] bool needsAuthority(Relation relation);

struct VisitIds {
    QUuid interaction;
    QUuid ticket;
};

struct VisitEnd {
    QString disposition;
    QString summary{};
    int rating = 0;  ///< 1 to 5; 0 = none
    QString notRated{};
};
[[nodiscard]] std::optional<Error> whyNotEnd(const VisitEnd &end);

/// Everything about one visit.
struct VisitFacts {
    Interaction interaction;
    Customer customer;
    QList<Service> services;
    QList<Payment> payments;  ///< of this customer, newest first
    QList<WorkOrder> orders;  ///< opened in this visit, or open before
    Names names;
};
/// Those of one visit, oldest first.
[[nodiscard]] QList<Payment> paymentsOf(const VisitFacts &facts);
/// Taken back by another one.
[[nodiscard]] bool isVoided(const Payment &payment, const QList<Payment> &all);
/// The sum of what was taken and not taken back.
[[nodiscard]] Fen takenIn(const QList<Payment> &payments);

struct PaymentEntry {
    Fen amount;
    PaymentMethod method = PaymentMethod::Cash;
    QString reference{};  ///< outside receipt number
    QString remark{};
    QUuid service{};
    QUuid order{};
};
[[nodiscard]] std::optional<Error> whyNotPay(const PaymentEntry &entry);
/// An amount in yuan as people type it in this language, full-width or with a sign of currency; nullopt:
/// it is none, has more than two decimals, or more than nine digits before them.
[[nodiscard]] std::optional<Fen> fenTyped(const QString &typed, const QLocale &locale);

}  // namespace touchline::desk
