// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "storage/options.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <memory>

namespace touchline::storage {

class PageSealer;

/// Writes a file of bytes that is sealed page by page like the databases; it is there as a whole when
/// commit() has succeeded, and not at all before. Give every file a key of its own: a page could otherwise
/// be moved to the same place of another file.
class SealedWriter final {
public:
    /// Errors: Storage.
    [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> create(const QString &path,
                                                                      const Cipher &cipher);
    ~SealedWriter();
    [[nodiscard]] Done append(QByteArrayView bytes);
    /// On the disk when it returns.
    [[nodiscard]] Done commit();

private:
    explicit SealedWriter(const QString &path);
    [[nodiscard]] Done writePage(QByteArrayView content);

    QSaveFile m_file;
    std::unique_ptr<PageSealer> m_sealer;  ///< null: in the clear
    QByteArray m_rest;
    qint64 m_size = 0;
    quint64 m_page = 0;
};

/// Reads what a SealedWriter has written.
class SealedReader final {
public:
    /// Errors: NotFound, Storage (damaged, or another key).
    [[nodiscard]] static Result<std::unique_ptr<SealedReader>> open(const QString &path,
                                                                    const Cipher &cipher);
    ~SealedReader();
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Less than `length` at the end. Errors: Storage (damaged).
    [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 length);

private:
    explicit SealedReader(const QString &path);
    [[nodiscard]] Result<QByteArray> page(quint64 number);

    QFile m_file;
    std::unique_ptr<PageSealer> m_sealer;
    qint64 m_size = 0;
};

}  // namespace touchline::storage
