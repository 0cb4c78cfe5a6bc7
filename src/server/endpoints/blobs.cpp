// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/route.h"

#include "protocol/paths.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {
namespace {

/// What stands behind /v1/blobs/.
struct BlobPlace {
    QUuid id;
    QString piece;
};

BlobPlace placeIn(const QString &path)
{
    const QStringList parts = path.sliced(protocol::paths::blobs.size()).split(u'/');
    if (parts.size() > 2)
        return {};
    return {QUuid::fromString(parts.first()), parts.value(1)};
}

void refusePlace(const Exchange &exchange)
{
    exchange.refuse(404, u"not_found"_s, u"id"_s, u"no such file, or none that you may open"_s);
}

}  // namespace

void putBlob(Exchange exchange)
{
    const BlobPlace place = placeIn(exchange.request.path);
    if (place.id.isNull())
        return refusePlace(exchange);
    bool isNumber = false;
    const int piece = place.piece.toInt(&isNumber);
    if (!isNumber)
        return exchange.refuse(400, u"invalid"_s, u"piece"_s, u"is not a number"_s);
    if (exchange.request.header("content-type") != "application/octet-stream")
        return exchange.refuse(415, u"unsupported"_s, u"content-type"_s,
                               u"is not application/octet-stream"_s);
    exchange.ledger
        ->putPiece(exchange.who, place.id, piece, exchange.request.body,
                   exchange.request.header("content-digest"))
        .then([exchange](const Result<protocol::BlobStatus> &status) {
            return status ? exchange.answer(status->encode(exchange.format))
                          : exchange.refuse(status.error());
        });
}

void getBlob(Exchange exchange)
{
    const BlobPlace place = placeIn(exchange.request.path);
    if (place.id.isNull() || !place.piece.isEmpty())
        return refusePlace(exchange);
    const QString wanted = exchange.request.parameter(u"piece"_s);
    if (wanted.isEmpty()) {
        exchange.ledger->blobStatus(exchange.who, place.id)
            .then([exchange](const Result<protocol::BlobStatus> &status) {
                return status ? exchange.answer(status->encode(exchange.format))
                              : exchange.refuse(status.error());
            });
        return;
    }
    bool isNumber = false;
    const int piece = wanted.toInt(&isNumber);
    if (!isNumber)
        return exchange.refuse(400, u"invalid"_s, u"piece"_s, u"is not a number"_s);
    exchange.ledger->blobPiece(exchange.who, place.id, piece)
        .then([exchange](const Result<protocol::BlobPiece> &bytes) {
            return bytes ? exchange.answer(bytes->encode(exchange.format))
                         : exchange.refuse(bytes.error());
        });
}

}  // namespace touchline::endpoints
