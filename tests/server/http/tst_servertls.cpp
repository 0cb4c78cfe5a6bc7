// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprig.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

class tst_ServerTls : public QObject {
    Q_OBJECT
private slots:
    void badFilesNameTheSetting_data();
    void badFilesNameTheSetting();
    void oldProtocolsAreRefused_data();
    void oldProtocolsAreRefused();
    void anEdgeNeedsACertificate();
    void aPortInUseIsAnError();

private:
    QString write(const QString &name, const QByteArray &content);
    QTemporaryDir m_folder;
};

QString tst_ServerTls::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
               ? file.fileName()
               : QString();
}

void tst_ServerTls::badFilesNameTheSetting_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("field");
    static const TestCertificate other;
    const QString certificate = rigCertificate().certificateFile();
    const QString key = rigCertificate().keyFile();
    const QString noise = write(u"noise"_s, "not PEM at all");
    const QString large = write(u"large"_s, QByteArray(2 << 20, 'a'));
    const QString absent = m_folder.filePath(u"absent"_s);
    QTest::newRow("no certificate given") << QString() << key << u"tls.certificate"_s;
    QTest::newRow("certificate absent") << absent << key << u"tls.certificate"_s;
    QTest::newRow("certificate is not PEM") << noise << key << u"tls.certificate"_s;
    QTest::newRow("certificate file too large") << large << key << u"tls.certificate"_s;
    QTest::newRow("certificate holds a key") << key << key << u"tls.certificate"_s;
    QTest::newRow("no key given") << certificate << QString() << u"tls.key"_s;
    QTest::newRow("key absent") << certificate << absent << u"tls.key"_s;
    QTest::newRow("key is not PEM") << certificate << noise << u"tls.key"_s;
    QTest::newRow("key holds a certificate") << certificate << certificate << u"tls.key"_s;
    QTest::newRow("key of another certificate") << certificate << other.keyFile() << u"tls.key"_s;
}

void tst_ServerTls::badFilesNameTheSetting()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, field);
    const auto tls = http::serverTls(certificate, key);
    QVERIFY(!tls);
    QCOMPARE(tls.error().kind, ErrorKind::Invalid);
    QCOMPARE(tls.error().field, field);
    QVERIFY(!tls.error().detail.isEmpty());
}

void tst_ServerTls::oldProtocolsAreRefused_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("TLS 1.1") << QSsl::TlsV1_1 << false;
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2 << true;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3 << true;
}

void tst_ServerTls::oldProtocolsAreRefused()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(bool, accepted);
    const auto edge = startEdge(echo);
    QSslSocket socket;
    QSslConfiguration tls = rigCertificate().clientTls();
    tls.setProtocol(protocol);
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(u"localhost"_s, edge->port());
    if (accepted) {
        QTRY_VERIFY(socket.isEncrypted());
        QCOMPARE(socket.sessionProtocol(), protocol);
    } else {
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!socket.isEncrypted());
    }
}

void tst_ServerTls::anEdgeNeedsACertificate()
{
    http::Edge edge({}, echo);
    const Done started = edge.start();
    QVERIFY(!started);
    QCOMPARE(started.error().field, u"tls"_s);
}

void tst_ServerTls::aPortInUseIsAnError()
{
    const auto edge = startEdge(echo);
    http::EdgeConfig config;
    config.tls = *http::serverTls(rigCertificate().certificateFile(), rigCertificate().keyFile());
    config.port = edge->port();
    http::Edge second(config, echo);
    const Done started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().field, u"address"_s);
}

QTEST_GUILESS_MAIN(tst_ServerTls)
#include "tst_servertls.moc"
