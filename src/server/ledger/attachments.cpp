// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Ledger that guards the bytes of attached files.

#include "server/ledger/attachments.h"

#include "domain/records/attachment.h"
#include "domain/records/customer.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/workorder.h"
#include "protocol/reasons.h"
#include "server/ledger/ledger.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

const Error unknownFile{ErrorKind::NotFound, u"no such file, or none that you may open"_s, u"id"_s};

/// Pieces that nothing has followed for so long belong to a desk that is gone.
constexpr qint64 forgottenMs = 30LL * 86'400'000;

/// Work with files, away from the threads that talk to desks.
template <typename T, typename Job> Future<T> inPool(QThreadPool &pool, Job job)
{
    auto promise = std::make_shared<Promise<T>>();
    auto future = promise->future();
    pool.start([promise, job = std::move(job)]() mutable { promise->deliver(job()); });
    return future;
}

}  // namespace

std::optional<Refused> checkNewAttachment(Work &work, const Row &row)
{
    const Attachment attachment = fromRow<Attachment>(row);
    if (const Done fine = checkAttachment(attachment); !fine)
        return Refused{fine.error().kind == ErrorKind::TooLarge ? protocol::reasons::tooLarge
                                                                : protocol::reasons::badValue,
                       fine.error().field, fine.error().detail};
    const std::array types{&typeOf<Note>(), &typeOf<Message>(), &typeOf<Interaction>(),
                           &typeOf<WorkOrder>(), &typeOf<Customer>()};
    for (const RecordType *type : types) {
        const auto parent = work.find(*type, attachment.parent);
        if (!parent || parent->row.root != row.root)
            continue;
        if (parent->row.deleted)
            return Refused{protocol::reasons::targetDeleted, u"parent"_s};
        return std::nullopt;
    }
    Query refused(work.db(), "SELECT 1 FROM refusal WHERE target = ? AND kind = 'create'");
    refused.bind(attachment.parent);
    return Refused{refused.next() ? protocol::reasons::parentRefused : protocol::reasons::notFound,
                   u"parent"_s};
}

Result<GuardedBlob> guardedBlob(storage::Database &db, const Reader &reader, const QUuid &id)
{
    Records records(db);
    const auto stored = records.find(typeOf<Attachment>(), id);
    if (!stored || stored->row.deleted || !holdsOnAnyDevice(db, reader, stored->row.root))
        return unknownFile;
    const Attachment attachment = fromRow<Attachment>(stored->row);
    if (attachment.state == AttachmentState::Removed || !checkAttachment(attachment))
        return unknownFile;
    return GuardedBlob{{id, attachment.size, attachment.sha256},
                       attachment.by.value,
                       attachment.state == AttachmentState::Arriving};
}

/// Goes from thread to thread; the ledger does not end before it.
template <typename R> Future<R> Ledger::counted(Future<R> work)
{
    {
        const std::lock_guard lock(m_signInsMutex);
        ++m_signIns;
    }
    return work.then([this](const R &result) {
        const std::lock_guard lock(m_signInsMutex);
        --m_signIns;
        m_signInsDone.notify_all();
        return result;
    });
}

Future<Result<GuardedBlob>> Ledger::guarded(const Principal &who, const QUuid &id)
{
    return m_workers->read(
        [who, id](storage::Database &db) { return guardedBlob(db, who.reader, id); });
}

Future<Result<protocol::BlobStatus>> Ledger::arrived(const GuardedBlob &file,
                                                     const protocol::BlobStatus &status)
{
    if (!status.complete || !file.arriving)
        return readyFuture(Result<protocol::BlobStatus>(status));
    return m_workers->write(
        [this, id = file.blob.id, status, now = m_clock.nowMs()](
            storage::Database &db, Touched &touched) -> Result<protocol::BlobStatus> {
            Origin job;
            job.nowMs = now;
            Work work(db, m_keys, m_ids, job);
            auto stored = work.find(typeOf<Attachment>(), id);
            if (!stored || stored->row.deleted ||
                stored->row.text(u"state") != codeOf(AttachmentState::Arriving))
                return status;
            stored->row.set(u"state"_s, QString(codeOf(AttachmentState::Complete)));
            work.put(*std::move(stored), u"arrive"_s);
            (void)work.finish();
            touched = work.touchedScopes();
            return status;
        });
}

Future<Result<protocol::BlobStatus>> Ledger::blobStatus(const Principal &who, const QUuid &id)
{
    using R = Result<protocol::BlobStatus>;
    return counted(
        guarded(who, id)
            .then([this](const Result<GuardedBlob> &file) {
                if (!file)
                    return readyFuture(R(file.error()));
                // After a restored backup the bytes can be here already.
                return inPool<R>(m_files,
                                 [this, blob = file->blob] { return R(m_blobs.status(blob)); })
                    .then([this, file = *file](const R &status) { return arrived(file, *status); })
                    .unwrap();
            })
            .unwrap());
}

Future<Result<protocol::BlobStatus>> Ledger::putPiece(const Principal &who, const QUuid &id,
                                                      int piece, const QByteArray &bytes,
                                                      const QByteArray &digest)
{
    using R = Result<protocol::BlobStatus>;
    if (protocol::contentDigest(bytes) != digest)
        return readyFuture(R(invalid(u"content-digest"_s, u"is not that of the body"_s)));
    return counted(
        guarded(who, id)
            .then([=, this, user = who.actor.user](const Result<GuardedBlob> &file) {
                if (!file)
                    return readyFuture(R(file.error()));
                if (file->by != user)
                    return readyFuture(
                        R(Error{ErrorKind::Forbidden, u"only who attached it sends the bytes"_s}));
                return inPool<R>(m_files, [this, blob = file->blob, piece,
                                           bytes] { return m_blobs.put(blob, piece, bytes); })
                    .then([this, file = *file](const R &status) {
                        return status ? arrived(file, *status) : readyFuture(status);
                    })
                    .unwrap();
            })
            .unwrap());
}

Future<Result<protocol::BlobPiece>> Ledger::blobPiece(const Principal &who, const QUuid &id,
                                                      int piece)
{
    using R = Result<protocol::BlobPiece>;
    return counted(guarded(who, id)
                       .then([this, piece](const Result<GuardedBlob> &file) {
                           if (!file)
                               return readyFuture(R(file.error()));
                           return inPool<R>(m_files, [this, blob = file->blob, piece] {
                               return m_blobs.piece(blob, piece);
                           });
                       })
                       .unwrap());
}

void Ledger::startFiles()
{
    m_files.setMaxThreadCount(2);
    m_files.start([this, before = m_clock.nowMs() - forgottenMs] { m_blobs.sweep(before); });
}

}  // namespace touchline::ledger
