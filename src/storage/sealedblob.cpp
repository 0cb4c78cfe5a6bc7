// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sealedblob.h"

#include "storage/pagesealer.h"

#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {
namespace {

constexpr qsizetype blobPage = PageSealer::pageSize;
constexpr qsizetype blobContent = blobPage - PageSealer::reservedBytes;
/// The first page holds this and the size, so that a file that was cut is not taken for a whole one.
constexpr QByteArrayView blobMark("touchline file 1");

Error blobFault(const QString &what, const QString &path)
{
    return {ErrorKind::Storage, what + u' ' + path, u"file"_s};
}

Result<std::unique_ptr<PageSealer>> blobSealer(const Cipher &cipher, const QString &path)
{
    if (!cipher.isDecided())
        return invalid(u"cipher"_s, u"was not decided"_s);
    if (cipher.isNull())
        return std::unique_ptr<PageSealer>();
    auto sealer = PageSealer::create(cipher.key(), PageSealer::Kind::Blob);
    if (!sealer)
        return blobFault(u"cannot seal"_s, path);
    return sealer;
}

}  // namespace

SealedWriter::SealedWriter(const QString &path) : m_file(path) {}

SealedWriter::~SealedWriter() = default;

Result<std::unique_ptr<SealedWriter>> SealedWriter::create(const QString &path,
                                                           const Cipher &cipher)
{
    auto sealer = blobSealer(cipher, path);
    if (!sealer)
        return sealer.error();
    std::unique_ptr<SealedWriter> writer(new SealedWriter(path));
    writer->m_sealer = *std::move(sealer);
    if (!writer->m_file.open(QIODevice::WriteOnly) ||
        !writer->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return blobFault(u"cannot write"_s, path);
    // Room for the first page; it is written when the size is known.
    if (auto begun = writer->writePage({}); !begun)
        return begun.error();
    return writer;
}

Done SealedWriter::writePage(QByteArrayView content)
{
    QByteArray plain(blobPage, '\0');
    std::copy(content.begin(), content.end(), plain.begin());
    QByteArray sealed = plain;
    if (m_sealer && !m_sealer->seal(reinterpret_cast<const unsigned char *>(plain.constData()),
                                    reinterpret_cast<unsigned char *>(sealed.data()), m_page))
        return blobFault(u"cannot seal"_s, m_file.fileName());
    if (m_file.write(sealed) != blobPage)
        return blobFault(u"cannot write"_s, m_file.fileName());
    ++m_page;
    return done();
}

Done SealedWriter::append(QByteArrayView bytes)
{
    m_size += bytes.size();
    m_rest += bytes;
    qsizetype at = 0;
    for (; m_rest.size() - at >= blobContent; at += blobContent) {
        if (auto written = writePage(QByteArrayView(m_rest).sliced(at, blobContent)); !written)
            return written;
    }
    m_rest.remove(0, at);
    return done();
}

Done SealedWriter::commit()
{
    if (!m_rest.isEmpty()) {
        if (auto written = writePage(m_rest); !written)
            return written;
    }
    QByteArray head = blobMark.toByteArray();
    head.resize(blobMark.size() + 8);
    qToLittleEndian(m_size, head.data() + blobMark.size());
    m_page = 0;
    if (!m_file.seek(0))
        return blobFault(u"cannot write"_s, m_file.fileName());
    if (auto written = writePage(head); !written)
        return written;
    return m_file.commit() ? done() : Done(blobFault(u"cannot write"_s, m_file.fileName()));
}

SealedReader::SealedReader(const QString &path) : m_file(path) {}

SealedReader::~SealedReader() = default;

Result<std::unique_ptr<SealedReader>> SealedReader::open(const QString &path, const Cipher &cipher)
{
    if (!QFileInfo::exists(path))
        return Error{ErrorKind::NotFound, u"no such file"_s, u"file"_s};
    auto sealer = blobSealer(cipher, path);
    if (!sealer)
        return sealer.error();
    std::unique_ptr<SealedReader> reader(new SealedReader(path));
    reader->m_sealer = *std::move(sealer);
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return blobFault(u"cannot read"_s, path);
    const auto head = reader->page(0);
    if (!head)
        return head.error();
    reader->m_size = qFromLittleEndian<qint64>(head->constData() + blobMark.size());
    const qint64 pages = 1 + (reader->m_size + blobContent - 1) / blobContent;
    if (!head->startsWith(blobMark) || reader->m_size < 0 ||
        reader->m_file.size() != pages * blobPage)
        return blobFault(u"damaged:"_s, path);
    return reader;
}

Result<QByteArray> SealedReader::page(quint64 number)
{
    QByteArray bytes;
    if (!m_file.seek(qint64(number) * blobPage) ||
        (bytes = m_file.read(blobPage)).size() != blobPage)
        return blobFault(u"cannot read"_s, m_file.fileName());
    if (m_sealer && !m_sealer->unseal(reinterpret_cast<unsigned char *>(bytes.data()), number))
        return blobFault(u"damaged, or of another key:"_s, m_file.fileName());
    bytes.truncate(blobContent);
    return bytes;
}

Result<QByteArray> SealedReader::read(qint64 offset, qint64 length)
{
    QByteArray found;
    const qint64 end = qMin(m_size, offset + length);
    found.reserve(qMax(qint64(0), end - offset));
    while (offset < end) {
        const auto content = page(quint64(1 + offset / blobContent));
        if (!content)
            return content.error();
        const qint64 within = offset % blobContent;
        const qint64 take = qMin(blobContent - within, end - offset);
        found += QByteArrayView(*content).sliced(within, take);
        offset += take;
    }
    return found;
}

}  // namespace touchline::storage
