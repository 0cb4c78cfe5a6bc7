// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Engine that drives the blob lane.

#include "protocol/blob.h"
#include "protocol/paths.h"
#include "replica/replica.h"
#include "sync/backoff.h"
#include "sync/engine.h"

#include "domain/records/attachment.h"

#include <QtNetwork/QNetworkReply>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

namespace {

QString blobAddress(const QUuid &file)
{
    return protocol::paths::blobs + file.toString(QUuid::WithoutBraces);
}

}  // namespace

void Engine::feed(const blob::Event &event)
{
    if (const auto *failure = std::get_if<Failure>(&event))
        m_status.trouble = u"files: %1 %2"_s.arg(nameOf(failure->kind), failure->detail);
    if (m_probe)
        m_probe('b', m_blob.index(), event.index());
    blob::Step next = blob::step(m_blob, event);
    m_blob = next.next;
    for (const blob::Effect &effect : next.effects)
        perform(effect);
    report();
}

void Engine::perform(const blob::Effect &effect)
{
    const auto ignore = [](const Error &error) {
        qWarning("sync: an upload cannot be noted: %s", qPrintable(error.detail));
    };
    if (std::holds_alternative<blob::FindNext>(effect)) {
        when(
            m_replica.nextUpload(),
            [this, round = ++m_blobRound](const replica::UploadStep &step) {
                if (round == m_blobRound)
                    feed(blob::Event(blob::Next{step.id, step.laterMs}));
            },
            [this](const Error &error) {
                feed(blob::Event(Failure{Failure::Kind::Storage, error.detail, 0, 0}));
            });
    } else if (const auto *ask = std::get_if<blob::Ask>(&effect)) {
        Trip trip;
        trip.path = blobAddress(ask->file);
        sendBlob(trip, ask->file);
    } else if (const auto *piece = std::get_if<blob::SendPiece>(&effect)) {
        putPiece(piece->file, piece->piece);
    } else if (const auto *sent = std::get_if<blob::MarkDone>(&effect)) {
        when(
            m_replica.uploadDone(sent->file), [](auto) {}, ignore);
    } else if (const auto *lost = std::get_if<blob::MarkFailed>(&effect)) {
        qWarning("sync: the bytes of a file do not go out: %s", qPrintable(lost->reason));
        when(
            m_replica.uploadFailed(lost->file, lost->reason), [](auto) {}, ignore);
    } else if (const auto *later = std::get_if<blob::Postpone>(&effect)) {
        when(
            m_replica.postponeUpload(later->file), [](auto) {}, ignore);
    } else if (const auto *timer = std::get_if<blob::StartTimer>(&effect)) {
        m_blobTimer.start(int(pauseMs(timer->attempt, timer->retryAfterMs, m_random())));
    } else if (std::holds_alternative<blob::StopAll>(effect)) {
        m_blobTimer.stop();
        ++m_blobRound;
        m_transport.abandon(m_blobTrip);
    }
}

void Engine::sendBlob(const Trip &trip, const QUuid &file)
{
    const quint64 round = ++m_blobRound;
    m_blobTrip = m_transport.send(trip, this, [this, round, file](const Transport::Answer &answer) {
        if (round != m_blobRound)
            return;
        if (!answer.good)
            return feed(blob::Event(answer.failure));
        const auto status = protocol::BlobStatus::decode(answer.body, protocol::Format::Cbor);
        if (!status)
            return feed(blob::Event(Failure{Failure::Kind::BadReply, status.error().detail, 0, 0}));
        m_status.trouble.clear();
        const int pieces = pieceCount(status->size);
        emit uploadProgressed(
            file, status->complete ? 100 : 100 * (pieces - int(status->missing.size())) / pieces);
        feed(blob::Event(blob::Told{status->complete, status->missing}));
    });
}

void Engine::putPiece(const QUuid &file, int piece)
{
    // Read here: a piece takes a few milliseconds, and nothing else waits on this thread for less.
    auto reader = m_replica.vault()->reader(file);
    auto bytes = reader ? (*reader)->read(qint64(piece) * FilePiece, FilePiece)
                        : Result<QByteArray>(reader.error());
    if (!bytes || bytes->isEmpty()) {
        // From outside of this step: it is still being performed.
        QMetaObject::invokeMethod(
            this, [this] { feed(blob::Event(blob::Unreadable{})); }, Qt::QueuedConnection);
        return;
    }
    Trip trip;
    trip.verb = Trip::Verb::Put;
    trip.path = blobAddress(file) + u'/' + QString::number(piece);
    trip.body = *std::move(bytes);
    trip.headers = {{"Content-Digest", protocol::contentDigest(trip.body)}};
    sendBlob(trip, file);
}

}  // namespace touchline::sync
