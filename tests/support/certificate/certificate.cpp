// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificate/certificate.h"

#include <QtCore/QFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace touchline::tests {

namespace {

template <auto release> struct Releaser {
    template <typename T> void operator()(T *object) const { release(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Memory = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

QByteArray alternativeNames(const TestCertificate::Shape &shape)
{
    QStringList all;
    for (const QString &name : shape.names)
        all.append(QStringLiteral("DNS:") + name);
    for (const QString &address : shape.addresses)
        all.append(QStringLiteral("IP:") + address);
    return all.join(QLatin1Char(',')).toLatin1();
}

Certificate selfSigned(EVP_PKEY *key, const TestCertificate::Shape &shape)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    quint32 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), long(shape.validFromS));
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), long(shape.validUntilS));
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("Touchline test"), -1, -1,
                               0);
    X509_set_issuer_name(certificate.get(), name);
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate.get(), NID_subject_key_identifier, "hash");
    if (const QByteArray names = alternativeNames(shape); !names.isEmpty())
        addExtension(certificate.get(), NID_subject_alt_name, names);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

bool save(const QString &fileName, const QByteArray &pem)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(pem) == pem.size();
}

}  // namespace

TestCertificate::TestCertificate(const Shape &shape)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = selfSigned(key.get(), shape);
    const Memory certificatePem(BIO_new(BIO_s_mem()));
    const Memory keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    if (save(certificateFile(), contentOf(certificatePem.get())) &&
        save(keyFile(), contentOf(keyPem.get())))
        m_certificate = QSslCertificate(contentOf(certificatePem.get()));
}

QSslConfiguration TestCertificate::clientTls() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({m_certificate});
    return tls;
}

}  // namespace touchline::tests
