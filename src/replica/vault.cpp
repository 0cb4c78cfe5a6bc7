// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replica/vault.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {
namespace {

constexpr qint64 copiedAtOnce = 1 << 20;

}  // namespace

QString Vault::pathOf(const QUuid &id) const { return m_folder + u'/' + id.toString(QUuid::Id128); }

storage::Cipher Vault::cipherOf(const QUuid &id) const
{
    if (m_cipher.isNull())
        return m_cipher;
    return storage::Cipher::aes256(QMessageAuthenticationCode::hash(
        "touchline file " + id.toRfc4122(), m_cipher.key(), QCryptographicHash::Sha256));
}

bool Vault::has(const QUuid &id) const { return QFileInfo::exists(pathOf(id)); }

Result<std::unique_ptr<storage::SealedWriter>> Vault::writer(const QUuid &id) const
{
    if (!QDir().mkpath(m_folder))
        return Error{ErrorKind::Storage, u"cannot make %1"_s.arg(m_folder), u"file"_s};
    return storage::SealedWriter::create(pathOf(id), cipherOf(id));
}

Result<std::unique_ptr<storage::SealedReader>> Vault::reader(const QUuid &id) const
{
    return storage::SealedReader::open(pathOf(id), cipherOf(id));
}

Result<KeptBytes> Vault::keep(const QUuid &id, QIODevice &source, qint64 most)
{
    auto sink = writer(id);
    if (!sink)
        return sink.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    KeptBytes kept;
    for (;;) {
        const QByteArray bytes = source.read(copiedAtOnce);
        if (bytes.isEmpty())
            break;
        kept.size += bytes.size();
        if (kept.size > most)
            return Error{ErrorKind::TooLarge, u"is more than %1 bytes"_s.arg(most), u"file"_s};
        hash.addData(bytes);
        if (auto written = (*sink)->append(bytes); !written)
            return written.error();
    }
    // A folder, or a disk that gave up, ends as a read of nothing.
    if (!source.atEnd())
        return invalid(u"file"_s, u"cannot be read: %1"_s.arg(source.errorString()));
    if (kept.size == 0)
        return invalid(u"fileEmpty"_s, u"is empty"_s);
    {
        const std::lock_guard lock(m_mutex);
        m_fresh.insert(id);
    }
    if (auto written = (*sink)->commit(); !written)
        return written.error();
    kept.sha256 = hash.result();
    return kept;
}

void Vault::remove(const QUuid &id)
{
    QFile::remove(pathOf(id));
    release(id);
}

void Vault::release(const QUuid &id)
{
    const std::lock_guard lock(m_mutex);
    m_fresh.remove(id);
}

void Vault::sweep(const QSet<QUuid> &wanted)
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList(QDir::Files)) {
        const QUuid id = QUuid::fromRfc4122(QByteArray::fromHex(name.toLatin1()));
        {
            const std::lock_guard lock(m_mutex);
            if (m_fresh.contains(id) || wanted.contains(id))
                continue;
        }
        // Also what is left of a copy that a crash has cut off; one that is under way has no id for a name.
        if (!id.isNull())
            QFile::remove(folder.filePath(name));
    }
}

}  // namespace touchline::replica
