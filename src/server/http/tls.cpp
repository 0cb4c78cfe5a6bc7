// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tls.h"

#include <QtCore/QFile>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pemBytesMost = 1 << 20;

template <auto release> struct OpensslDeleter {
    template <typename T> void operator()(T *object) const { release(object); }
};
using BioPointer = std::unique_ptr<BIO, OpensslDeleter<BIO_free_all>>;
using CertificatePointer = std::unique_ptr<X509, OpensslDeleter<X509_free>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, OpensslDeleter<EVP_PKEY_free>>;

Result<QByteArray> pemOf(const QString &setting, const QString &fileName)
{
    if (fileName.isEmpty())
        return invalid(setting, u"not set"_s);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(setting, u"cannot read %1: %2"_s.arg(fileName, file.errorString()));
    if (file.size() > pemBytesMost)
        return invalid(setting, u"%1 is too large for a PEM file"_s.arg(fileName));
    return file.readAll();
}

BioPointer readerOf(const QByteArray &pem)
{
    return BioPointer(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

// Without it a locked key would ask on the terminal.
int noPassphrase(char *, int, int, void *) { return 0; }

// Qt would only notice at the first handshake.
bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const BioPointer certificateReader = readerOf(certificatePem);
    const CertificatePointer certificate(
        PEM_read_bio_X509(certificateReader.get(), nullptr, noPassphrase, nullptr));
    const BioPointer keyReader = readerOf(keyPem);
    const KeyPointer key(PEM_read_bio_PrivateKey(keyReader.get(), nullptr, noPassphrase, nullptr));
    const bool match =
        certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return match;
}

QSslKey keyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

}  // namespace

Result<QSslConfiguration> serverTls(const QString &certificateFile, const QString &keyFile)
{
    const QString certificateSetting = u"tls.certificate"_s;
    const QString keySetting = u"tls.key"_s;
    const Result<QByteArray> certificatePem = pemOf(certificateSetting, certificateFile);
    if (!certificatePem)
        return certificatePem.error();
    const Result<QByteArray> keyPem = pemOf(keySetting, keyFile);
    if (!keyPem)
        return keyPem.error();

    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return invalid(certificateSetting, u"%1 holds no PEM certificate"_s.arg(certificateFile));
    const QSslKey key = keyOf(*keyPem);
    if (key.isNull())
        return invalid(keySetting, u"%1 holds no unencrypted EC or RSA key in PEM"_s.arg(keyFile));
    if (!belongTogether(*certificatePem, *keyPem))
        return invalid(keySetting, u"%1 is not the key of the certificate"_s.arg(keyFile));

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);  // clients show a token, not a certificate
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return tls;
}

}  // namespace touchline::http
