// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk that attaches, sends and fetches files.

#include "desk/desk.h"
#include "desk/filefetch.h"
#include "desk/openedfiles.h"
#include "desk/parts.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

using protocol::Verb;
using replica::EditRequest;
using replica::Vault;

constexpr qint64 headBytes = 4'096;  // by what a file's type is told
constexpr qint64 copiedBytes = 1 << 20;

Error fileFault(const QString &reason) { return invalid(u"file"_s, reason); }

/// On a thread of its own: a large file takes a second.
Result<KeptFile> keepSource(Vault &vault, const QUuid &id, const QString &name, QIODevice &source)
{
    KeptFile file;
    file.id = id;
    file.name = safeFileName(name);
    file.mediaType = QMimeDatabase().mimeTypeForData(source.peek(headBytes)).name();
    const auto kept = vault.keep(id, source, LargestFile);
    if (!kept)
        return kept.error();
    file.size = kept->size;
    file.sha256 = kept->sha256;
    return file;
}

Result<KeptFile> keepPath(Vault &vault, const QUuid &id, const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return invalid(u"fileFolder"_s, u"is a folder"_s);
    if (!info.isFile())
        return fileFault(u"is not there, or no plain file"_s);
    if (info.size() > LargestFile)
        return Error{ErrorKind::TooLarge, u"is more than %1 bytes"_s.arg(LargestFile), u"file"_s};
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fileFault(u"cannot be read: %1"_s.arg(source.errorString()));
    return keepSource(vault, id, info.fileName(), source);
}

Done writeOut(Vault &vault, const QUuid &id, const QString &path)
{
    auto reader = vault.reader(id);
    if (!reader)
        return reader.error();
    QSaveFile sink(path);
    if (!sink.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, sink.errorString(), u"file"_s};
    for (qint64 at = 0; at < (*reader)->size(); at += copiedBytes) {
        const auto bytes = (*reader)->read(at, copiedBytes);
        if (!bytes)
            return bytes.error();
        if (sink.write(*bytes) != bytes->size())
            return Error{ErrorKind::Storage, sink.errorString(), u"file"_s};
    }
    return sink.commit() ? done() : Done(Error{ErrorKind::Storage, sink.errorString(), u"file"_s});
}

Result<OpenedFile> writeForViewer(Vault &vault, const KeptFile &file, OpenedFiles &place)
{
    const auto path = place.pathFor(file);
    if (!path)
        return path.error();
    if (const Done written = writeOut(vault, file.id, *path); !written)
        return written.error();
    QFile copy(*path);
    const QByteArray head = copy.open(QIODevice::ReadOnly) ? copy.read(headBytes) : QByteArray();
    copy.close();
    copy.setPermissions(QFileDevice::ReadOwner);
    return OpenedFile{*path, fileKind(file.name, head)};
}

QString draftKeyOf(const QString &key) { return replica::draftFilesPrefix + key; }

}  // namespace

void Desk::Parts::bringUpToDate(AttachedFile &file) const
{
    file.here = replica && replica->vault()->has(file.file.id);
    for (const replica::Upload &upload : uploads) {
        if (upload.id != file.file.id)
            continue;
        const int percent = uploadPercent.value(upload.id, -1);
        file.percent = qMax(0, percent);
        switch (upload.state) {
        case replica::UploadState::Saved: file.state = FileState::Waiting; break;
        case replica::UploadState::Ready:
            if (file.state != FileState::Available)
                file.state = percent < 0 ? FileState::Waiting : FileState::Uploading;
            break;
        case replica::UploadState::Refused: file.state = FileState::Refused; break;
        case replica::UploadState::Failed: file.state = FileState::Failed; break;
        }
    }
}

AttachedFile Desk::Parts::attachedFile(const Row &row) const
{
    AttachedFile file = attachedFileOf(row);
    bringUpToDate(file);
    return file;
}

Reply<KeptFile> Desk::keepFile(const QString &path)
{
    if (!m->replica)
        return nobodySignedIn<KeptFile>();
    return onDesk(this, elsewhere([vault = m->replica->vault(), id = m->ids.next(nowMs()), path] {
                      return keepPath(*vault, id, path);
                  }));
}

Reply<KeptFile> Desk::keepBytes(const QString &name, const QByteArray &bytes)
{
    if (!m->replica)
        return nobodySignedIn<KeptFile>();
    return onDesk(this, elsewhere([vault = m->replica->vault(), id = m->ids.next(nowMs()), name,
                                   bytes = QByteArray(bytes)]() mutable {
                      QBuffer source(&bytes);
                      source.open(QIODevice::ReadOnly);
                      return keepSource(*vault, id, name, source);
                  }));
}

void Desk::forgetFile(const QUuid &id)
{
    if (m->replica)
        m->replica->vault()->remove(id);
}

Reply<Saved> Desk::attach(const KeptFile &file, const QUuid &parent, const QUuid &root, Hold hold)
{
    Attachment told;
    told.parent = parent;
    told.name = file.name;
    told.mediaType = file.mediaType;
    told.size = file.size;
    told.sha256 = file.sha256;
    if (const Done fine = checkAttachment(told); !fine)
        return answerNow<Saved>(fine.error());
    if (!m->replica)
        return nobodySignedIn<Saved>();
    const auto vault = m->replica->vault();
    if (!vault->has(file.id))
        return answerNow<Saved>(fileFault(u"its bytes are not here any more"_s));
    return save({Verb::Create,
                 u"attachment"_s,
                 file.id,
                 root,
                 {},
                 {{u"parent"_s, parent},
                  {u"name"_s, file.name},
                  {u"mediaType"_s, file.mediaType},
                  {u"size"_s, file.size},
                  {u"sha256"_s, file.sha256}}},
                hold)
        .then(this, [vault, id = file.id](const Result<Saved> &saved) {
            if (saved)
                vault->release(id);
            return saved;
        });
}

Reply<std::monostate> Desk::saveDraftFiles(const QString &key, const QList<KeptFile> &files)
{
    if (!m->replica)
        return nobodySignedIn<std::monostate>();
    return onDesk(this, m->replica->remember(draftKeyOf(key), fileListBytes(files)));
}

Reply<QList<KeptFile>> Desk::draftFiles(const QString &key)
{
    if (!m->replica)
        return nobodySignedIn<QList<KeptFile>>();
    return m->replica->remembered(draftKeyOf(key))
        .then(this,
              [vault = m->replica->vault()](
                  const Result<QByteArray> &bytes) -> Result<QList<KeptFile>> {
                  if (!bytes)
                      return bytes.error();
                  QList<KeptFile> files = fileListFrom(*bytes);
                  files.removeIf([&](const KeptFile &file) { return !vault->has(file.id); });
                  return files;
              });
}

Reply<QList<AttachedFile>> Desk::filesOf(const QUuid &root)
{
    if (!m->replica)
        return nobodySignedIn<QList<AttachedFile>>();
    return m->replica->reader()
        .children({u"attachment"_s}, root)
        .then(this,
              [this](const Result<QList<replica::ShownRow>> &rows) -> Result<QList<AttachedFile>> {
                  if (!rows)
                      return rows.error();
                  QList<AttachedFile> files;
                  for (const replica::ShownRow &shown : *rows)
                      files += m->attachedFile(shown.row);
                  return files;
              });
}

Reply<AttachedFile> Desk::attachedFile(const QUuid &id)
{
    if (!m->replica)
        return nobodySignedIn<AttachedFile>();
    return m->replica->reader()
        .record(u"attachment"_s, id)
        .then(this, [this](const Result<replica::RecordState> &state) -> Result<AttachedFile> {
            if (!state)
                return state.error();
            if (!state->row)
                return Error{ErrorKind::NotFound, u"this desk does not hold the file"_s,
                             u"record"_s};
            return m->attachedFile(*state->row);
        });
}

Reply<std::monostate> Desk::fetchFile(const QUuid &id)
{
    if (!m->replica)
        return nobodySignedIn<std::monostate>();
    if (FileFetch *running = m->fetches.value(id))
        return running->done();
    if (m->replica->vault()->has(id))
        return answerNow<std::monostate>(std::monostate{});
    return attachedFile(id)
        .then(this,
              [this, id](const Result<AttachedFile> &file) {
                  if (!file)
                      return answerNow<std::monostate>(file.error());
                  if (file->state != FileState::Available)
                      return answerNow<std::monostate>(
                          Error{ErrorKind::Busy, u"its bytes are still on their way"_s, u"file"_s});
                  if (!m->replica)
                      return nobodySignedIn<std::monostate>();
                  if (FileFetch *running = m->fetches.value(id))
                      return running->done();
                  auto *fetch = new FileFetch(
                      file->file, m->replica->vault(),
                      [this, id](int piece) { return m->service->blobPiece(id, piece); }, this);
                  m->fetches.insert(id, fetch);
                  connect(fetch, &FileFetch::progressed, this,
                          [this, id](int percent) { emit fileFetched(id, percent); });
                  connect(fetch, &FileFetch::over, this, [this, id, fetch] {
                      m->fetches.remove(id);
                      fetch->deleteLater();
                      emit fileFetched(id, 100);
                  });
                  return fetch->done();
              })
        .unwrap();
}

void Desk::cancelFetch(const QUuid &id)
{
    if (FileFetch *running = m->fetches.value(id))
        running->cancel();
}

Reply<std::monostate> Desk::saveFileAs(const QUuid &id, const QString &path)
{
    return fetchFile(id)
        .then(this,
              [this, id, path](const Done &here) {
                  if (!here)
                      return answerNow<std::monostate>(here);
                  if (!m->replica)
                      return nobodySignedIn<std::monostate>();
                  return onDesk(this, elsewhere([vault = m->replica->vault(), id, path] {
                                    return writeOut(*vault, id, path);
                                }));
              })
        .unwrap();
}

Reply<OpenedFile> Desk::openFile(const KeptFile &file, const std::shared_ptr<OpenedFiles> &place)
{
    return fetchFile(file.id)
        .then(this,
              [this, file, place](const Done &here) {
                  if (!here)
                      return answerNow<OpenedFile>(here.error());
                  if (!m->replica)
                      return nobodySignedIn<OpenedFile>();
                  return onDesk(this, elsewhere([vault = m->replica->vault(), file, place] {
                                    return writeForViewer(*vault, file, *place);
                                }));
              })
        .unwrap();
}

void Desk::followUploads()
{
    connect(m->replica.get(), &replica::Replica::uploadsChanged, this,
            [this](const QList<replica::Upload> &uploads) { takeUploads(uploads); });
    m->replica->uploads().then(this, [this](const Result<QList<replica::Upload>> &uploads) {
        if (uploads)
            takeUploads(*uploads);
    });
}

/// Whoever was signed in has left.
void Desk::forgetTransfers()
{
    m->uploads.clear();
    m->uploadPercent.clear();
    const auto fetches = std::exchange(m->fetches, {});
    for (FileFetch *fetch : fetches)
        fetch->cancel();
}

void Desk::takeUploads(const QList<replica::Upload> &uploads)
{
    QSet<QUuid> differ;
    for (const auto &list : {m->uploads, uploads}) {
        for (const replica::Upload &upload : list) {
            if (m->uploads.contains(upload) != uploads.contains(upload))
                differ.insert(upload.id);
        }
    }
    m->uploads = uploads;
    for (const QUuid &id : std::as_const(differ)) {
        if (!std::any_of(uploads.begin(), uploads.end(),
                         [&](const replica::Upload &upload) { return upload.id == id; }))
            m->uploadPercent.remove(id);
        touchFile(id);
    }
}

void Desk::takeUploadProgress(const QUuid &id, int percent)
{
    if (m->uploadPercent.value(id, -1) == percent)
        return;
    m->uploadPercent.insert(id, percent);
    touchFile(id);
}

/// The entry of a file looks different, although no record does.
void Desk::touchFile(const QUuid &id)
{
    if (!m->replica)
        return;
    m->replica->reader()
        .record(u"attachment"_s, id)
        .then(this, [this](const Result<replica::RecordState> &state) {
            if (!state || !state->row || !m->replica)
                return;
            const QUuid root = state->row->root;
            const QUuid parent = state->row->reference(u"parent");
            m->replica->reader()
                .record(u"work_order"_s, root)
                .then(this, [this, root, parent](const Result<replica::RecordState> &order) {
                    const bool onOrder = order && order->row;
                    emit timelinesTouched(
                        {{onOrder ? order->row->reference(u"customer") : root, {parent}}});
                    emit filesChanged(root);
                });
        });
}

}  // namespace touchline::desk
