// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/filefetch.h"

#include "replica/vault.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

FileFetch::FileFetch(const KeptFile &file, std::shared_ptr<replica::Vault> vault, AskPiece ask,
                     QObject *parent)
    : QObject(parent),
      m_file(file),
      m_vault(std::move(vault)),
      m_ask(std::move(ask)),
      m_promise(std::make_shared<Promise<Result<std::monostate>>>())
{
    auto writer = m_vault->writer(file.id);
    if (writer) {
        m_writer = *std::move(writer);
        askNext();
    } else {
        QMetaObject::invokeMethod(
            this, [this, error = writer.error()] { end(error); }, Qt::QueuedConnection);
    }
}

FileFetch::~FileFetch()
{
    if (!m_ended)
        m_promise->deliver(Error{ErrorKind::Busy, u"cancelled"_s, u"file"_s});
}

void FileFetch::cancel() { end(Error{ErrorKind::Busy, u"cancelled"_s, u"file"_s}); }

void FileFetch::askNext()
{
    m_ask(m_next).then(this, [this](const Result<protocol::BlobPiece> &piece) {
        if (m_ended)
            return;
        if (piece)
            take(*piece);
        else
            end(piece.error());
    });
}

void FileFetch::take(const protocol::BlobPiece &piece)
{
    if (piece.piece != m_next || piece.bytes.size() != pieceSize(m_file.size, m_next))
        return end(Error{ErrorKind::BadReply, u"is another piece"_s, u"piece"_s});
    m_hash.addData(piece.bytes);
    if (const Done written = m_writer->append(piece.bytes); !written)
        return end(written);
    const int pieces = pieceCount(m_file.size);
    emit progressed(100 * ++m_next / pieces);
    if (m_ended)
        return;
    if (m_next < pieces)
        return askNext();
    if (m_hash.result() != m_file.sha256)
        return end(Error{ErrorKind::BadReply, u"is not that of the bytes"_s, u"sha256"_s});
    end(m_writer->commit());
}

void FileFetch::end(const Done &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_writer.reset();
    m_promise->deliver(result);
    emit over();
}

}  // namespace touchline::desk
