// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/protect.h"

#include "domain/mask.h"
#include "domain/phone.h"
#include "domain/records/customer.h"
#include "domain/records/customersecret.h"
#include "protocol/lookup.h"
#include "server/intake/derivedid.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

bool inTheClear(const QString &text) { return !text.isEmpty() && !text.contains(u'*'); }

}  // namespace

std::optional<Row> protectCustomer(Row &customer, const QByteArray &lookupKey)
{
    const QString phone = customer.text(u"phone");
    const QString identity = customer.text(u"identity");
    if (!inTheClear(phone) && !inTheClear(identity))
        return std::nullopt;
    CustomerSecret secret;
    secret.id.value = derivedId({u"customer_secret"_s, customer.id.toString(QUuid::WithoutBraces)});
    secret.root = customer.id;
    secret.feed = customer.feed;
    if (inTheClear(phone)) {
        const QString normal = normalNumber(phone);
        secret.phone = phone;
        customer.set(u"phone", masked(Privacy::Phone, normal));
        customer.set(u"phoneKey", protocol::lookupHash(lookupKey, normal));
        customer.set(u"phoneTailKey", protocol::lookupHash(lookupKey, numberTail(normal)));
    }
    if (inTheClear(identity)) {
        secret.identityType = u"identityCard"_s;
        secret.identity = identity;
        customer.set(u"identity", masked(Privacy::IdDocument, identity));
    }
    return toRow(secret);
}

}  // namespace touchline::intake
