// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/reveal.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {

QByteArray RevealRequest::encode(Format format) const
{
    QCborMap tree{{"customer"_L1, customer.toString(QUuid::WithoutBraces)},
                  {"field"_L1, field},
                  {"reason"_L1, reason},
                  {"instance"_L1, instance.toString(QUuid::WithoutBraces)}};
    if (!record.isNull())
        tree.insert("record"_L1, record.toString(QUuid::WithoutBraces));
    return printTree(tree, format);
}

Result<RevealRequest> RevealRequest::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    Members members(*tree);
    const RevealRequest request{members.uuid("customer"_L1), members.text("field"_L1, 40),
                                members.text("reason"_L1, 40), members.uuid("instance"_L1),
                                members.uuid("record"_L1, false)};
    if (!members.ok())
        return members.error();
    return request;
}

QByteArray RevealReply::encode(Format format) const
{
    return printTree({{"value"_L1, value}, {"seconds"_L1, seconds}}, format);
}

Result<RevealReply> RevealReply::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    Members members(*tree);
    const RevealReply reply{members.text("value"_L1, 10'000),
                            int(members.integer("seconds"_L1, 1, 3'600))};
    if (!members.ok())
        return members.error();
    return reply;
}

}  // namespace touchline::protocol
