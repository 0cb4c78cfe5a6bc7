// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/presence.h"

#include "protocol/limits.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {

QByteArray PresenceRequest::encode(Format format) const
{
    QCborMap tree{{"instance"_L1, instance.toString(QUuid::WithoutBraces)},
                  {"editing"_L1, editing}};
    if (!order.isNull())
        tree.insert("order"_L1, order.toString(QUuid::WithoutBraces));
    return printTree(tree, format);
}

Result<PresenceRequest> PresenceRequest::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    Members members(*tree);
    const PresenceRequest request{members.uuid("instance"_L1), members.uuid("order"_L1, false),
                                  members.flag("editing"_L1)};
    if (!members.ok())
        return members.error();
    return request;
}

QByteArray PresenceReply::encode(Format format) const
{
    QCborArray list;
    for (const Present &one : others)
        list += QCborMap{{"user"_L1, one.user.toString(QUuid::WithoutBraces)},
                         {"order"_L1, one.order.toString(QUuid::WithoutBraces)},
                         {"editing"_L1, one.editing},
                         {"since"_L1, one.sinceMs},
                         {"seen"_L1, one.seenMs}};
    return printTree({{"others"_L1, list}}, format);
}

Result<PresenceReply> PresenceReply::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    PresenceReply reply;
    Members members(*tree);
    for (const QCborValue &entry : members.array("others"_L1, limits::PresenceEntries)) {
        Members one(entry.toMap(), u"others"_s);
        reply.others +=
            Present{one.uuid("user"_L1), one.uuid("order"_L1), one.flag("editing"_L1),
                    one.integer("since"_L1, 0, latest), one.integer("seen"_L1, 0, latest)};
        if (!one.ok())
            return one.error();
    }
    if (!members.ok())
        return members.error();
    return reply;
}

}  // namespace touchline::protocol
