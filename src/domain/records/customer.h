// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// The account holder. Numbers are masked here; the full ones are in CustomerSecret.
struct Customer final : Record<Customer> {
    QString number;
    QString name;
    CustomerKind kind = {};
    Tier tier = {};
    QString segment;
    QString phone;            ///< masked, e.g. 128****5678
    QByteArray phoneKey;      ///< HMAC of the full normalised number
    QByteArray phoneTailKey;  ///< HMAC of its last four digits
    QString identity;         ///< masked
    QString address;
    QString grid;          ///< area grid
    QString lifeSupport;   ///< life-support device at home; "" = none
    QString doNotDisturb;  ///< hours of the day, e.g. 21-08
    QStringList tags;
    Id<Customer> mergedInto;
    Id<Customer>
        parent;  ///< whom this one belongs to: a shop to its chain, a member to her household
    qint64 members = 0;  ///< how many belong to this one; counted by the ledger
    bool operator==(const Customer &) const = default;
};

template <> struct Describe<Customer> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("customer"), .selfRooted = true, .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"number", &Customer::number, Merge::Server, Privacy::Open, Searchable},
        Field{"name", &Customer::name, Merge::KeepFirst, Privacy::Name, Searchable, Required},
        Field{"kind", &Customer::kind},
        Field{"tier", &Customer::tier},
        Field{"segment", &Customer::segment},
        Field{"phone", &Customer::phone, Merge::Server, Privacy::Phone},
        Field{"phoneKey", &Customer::phoneKey, Merge::Server, Privacy::Secret},
        Field{"phoneTailKey", &Customer::phoneTailKey, Merge::Server, Privacy::Secret},
        Field{"identity", &Customer::identity, Merge::Server, Privacy::IdDocument},
        Field{"address", &Customer::address, Merge::KeepFirst, Privacy::Address, Searchable},
        Field{"grid", &Customer::grid},
        Field{"lifeSupport", &Customer::lifeSupport, Merge::AskAgent},
        Field{"doNotDisturb", &Customer::doNotDisturb},
        Field{"tags", &Customer::tags, Merge::Set},
        Field{"mergedInto", &Customer::mergedInto, Merge::Server},
        Field{"parent", &Customer::parent},
        Field{"members", &Customer::members, Merge::Server},
    };
};

extern template const RecordType &typeOf<Customer>();
extern template Row toRow(const Customer &);
extern template Customer fromRow(const Row &);

}  // namespace touchline
