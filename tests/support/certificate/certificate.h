// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>

namespace touchline::tests {

/// A fresh self-signed P-256 certificate and its key, as PEM files that live as long as the object.
class TestCertificate final {
public:
    struct Shape {
        QStringList names = {QStringLiteral("localhost")};
        QStringList addresses = {QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
        qint64 validFromS = -3600;  ///< seconds from now
        qint64 validUntilS = 86400;
    };

    TestCertificate() : TestCertificate(Shape()) {}
    explicit TestCertificate(const Shape &shape);

    [[nodiscard]] bool isValid() const { return !m_certificate.isNull(); }
    [[nodiscard]] QString certificateFile() const
    {
        return m_folder.filePath(QStringLiteral("cert.pem"));
    }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    [[nodiscard]] QSslCertificate certificate() const { return m_certificate; }
    /// For a client that trusts this certificate and no other.
    [[nodiscard]] QSslConfiguration clientTls() const;

private:
    QTemporaryDir m_folder;
    QSslCertificate m_certificate;
};

}  // namespace touchline::tests
