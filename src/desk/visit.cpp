// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/visit.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

constexpr qint64 mostYuanDigits = 9;

/// Full-width figures and points as the ASCII ones.
QChar plainSign(QChar c)
{
    return c >= u'\uff01' && c <= u'\uff5e' ? QChar(char16_t(c.unicode() - 0xfee0)) : c;
}

}  // namespace

bool needsAuthority(Relation relation)
{
    return relation == Relation::Authorised || relation == Relation::PropertyManager;
}

std::optional<Error> whyNotStart(const VisitStart &start)
{
    if (start.customer.isNull())
        return invalid(u"customer"_s, u"must not be empty"_s);
    if (start.business.isEmpty())
        return invalid(u"business"_s, u"must not be empty"_s);
    if (start.ticket.isNull() && start.number.isEmpty())
        return invalid(u"number"_s, u"must not be empty"_s);
    if (start.contactName.trimmed().isEmpty() && start.relation != Relation::Self)
        return invalid(u"contactName"_s, u"must not be empty"_s);
    if (needsAuthority(start.relation) && start.authority.trimmed().isEmpty())
        return invalid(u"authority"_s, u"needs_authority"_s);
    return std::nullopt;
}

std::optional<Error> whyNotEnd(const VisitEnd &end)
{
    if (end.disposition.trimmed().isEmpty())
        return invalid(u"disposition"_s, u"must not be empty"_s);
    if (end.rating < 0 || end.rating > 5)
        return invalid(u"rating"_s, u"is not between 1 and 5"_s);
    if (end.rating == 0 && end.notRated.trimmed().isEmpty())
        return invalid(u"rating"_s, u"needs_rating_or_reason"_s);
    return std::nullopt;
}

QList<Payment> paymentsOf(const VisitFacts &facts)
{
    QList<Payment> found;
    for (auto payment = facts.payments.crbegin(); payment != facts.payments.crend(); ++payment) {
        if (payment->interaction == facts.interaction.id)
            found += *payment;
    }
    return found;
}

bool isVoided(const Payment &payment, const QList<Payment> &all)
{
    return std::any_of(all.begin(), all.end(),
                       [&](const Payment &other) { return other.voids == payment.id; });
}

Fen takenIn(const QList<Payment> &payments)
{
    Fen sum;
    for (const Payment &payment : payments)
        sum.value += payment.amount.value;
    return sum;
}

std::optional<Error> whyNotPay(const PaymentEntry &entry)
{
    if (entry.amount.value <= 0)
        return invalid(u"amount"_s, u"must be more than nothing"_s);
    if (entry.method == PaymentMethod::Unknown)
        return invalid(u"method"_s, u"is not one that money is taken by"_s);
    return std::nullopt;
}

std::optional<Fen> fenTyped(const QString &typed, const QLocale &locale)
{
    QString text;
    for (const QChar typedSign : typed.trimmed()) {
        const QChar sign = plainSign(typedSign);
        if (sign != u'¥' && sign != u'￥' && sign != u' ' && sign != u'\u3000' &&
            !locale.groupSeparator().startsWith(sign))
            text += sign;
    }
    if (text.endsWith(u'元'))
        text.chop(1);
    const QString point = locale.decimalPoint();
    const QString whole = text.section(point, 0, 0);
    const QString decimals = text.section(point, 1);
    const auto areFigures = [](const QString &part) {
        return std::all_of(part.begin(), part.end(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (whole.isEmpty() || whole.size() > mostYuanDigits || decimals.size() > 2 ||
        !areFigures(whole) || !areFigures(decimals) || text.endsWith(point))
        return std::nullopt;
    return Fen{whole.toLongLong() * 100 + decimals.leftJustified(2, u'0').toLongLong()};
}

}  // namespace touchline::desk
