// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/config.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using commands::Config;

/// Settings: a wrong one is named, and the environment wins over the file.
class TestConfig final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file;

    void write(const QByteArray &text)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void write(QJsonObject object, const QJsonObject &more)
    {
        for (auto it = more.begin(); it != more.end(); ++it)
            object[it.key()] = it.value();
        write(QJsonDocument(object).toJson());
    }
    static QJsonObject good()
    {
        return {{u"data"_s, u"."_s}, {u"place"_s, u"ledger.db"_s}, {u"keys"_s, u"ledger.keys"_s}};
    }

private slots:
    void init() { m_file = m_folder.filePath(u"settings.json"_s); }
    void cleanup()
    {
        for (const char *name : {"TOUCHLINE_PORT", "TOUCHLINE_ENGINE", "TOUCHLINE_ADDRESS",
                                 "TOUCHLINE_CONNECTIONS", "TOUCHLINE_PLACE"})
            qunsetenv(name);
    }

    void whatIsLeftOutHasADefault()
    {
        write(good(), {});
        const auto config = Config::read(m_file);
        QVERIFY(config);
        QCOMPARE(config->engine, u"sqlite"_s);
        QCOMPARE(config->address, u"127.0.0.1"_s);
        QCOMPARE(config->port, 0);
        // Paths are relative to the file's folder.
        QCOMPARE(QDir::cleanPath(config->place), m_folder.filePath(u"ledger.db"_s));
        QCOMPARE(QDir::cleanPath(config->keys), m_folder.filePath(u"ledger.keys"_s));
    }

    void wrongSettings_data()
    {
        QTest::addColumn<QJsonObject>("set");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *rule, const QString &field, const QJsonValue &value) {
            QTest::newRow(rule) << QJsonObject{{field, value}} << field;
        };
        row("unknown name", u"colour"_s, u"red"_s);
        row("name in other letters", u"Port"_s, 1);
        row("empty name", u""_s, 1);
        row("data as a number", u"data"_s, 7);
        row("data that is no folder", u"data"_s, u"nowhere/at/all"_s);
        row("no data", u"data"_s, u""_s);
        row("engine that nobody knows", u"engine"_s, u"oracle"_s);
        row("engine as a list", u"engine"_s, QJsonArray());
        row("no place", u"place"_s, u""_s);
        row("place as null", u"place"_s, QJsonValue());
        row("place with NUL", u"place"_s, QString(QChar::Null));
        row("place too long", u"place"_s, QString(5'000, u'x'));
        row("no keys", u"keys"_s, u""_s);
        row("address that is none", u"address"_s, u"everywhere"_s);
        row("empty address", u"address"_s, u""_s);
        row("certificate as an object", u"certificate"_s, QJsonObject());
        row("key as true", u"key"_s, true);
        row("port as text", u"port"_s, u"443"_s);
        row("port below 0", u"port"_s, -1);
        row("port above 65535", u"port"_s, 65'536);
        row("half a port", u"port"_s, 80.5);
        row("port beyond all numbers", u"port"_s, 1e300);
        row("no connections", u"connections"_s, 0);
        row("too many connections", u"connections"_s, 65);
        row("too few requests", u"pending"_s, 15);
        row("too many requests", u"pending"_s, 100'001);
    }
    void wrongSettings()
    {
        QFETCH(QJsonObject, set);
        write(good(), set);
        const auto config = Config::read(m_file);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, ErrorKind::Invalid);
        QTEST(config.error().field, "field");
        QVERIFY(!config.error().detail.isEmpty());
    }

    void wrongEnvironment_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *value, const QString &field) {
            QTest::addRow("%s=%.20s", name, value)
                << QByteArray(name) << QByteArray(value) << field;
        };
        row("TOUCHLINE_PORT", "many", u"port"_s);
        row("TOUCHLINE_PORT", "70000", u"port"_s);
        row("TOUCHLINE_PORT", "nan", u"port"_s);
        row("TOUCHLINE_PORT", "1e300", u"port"_s);
        row("TOUCHLINE_PORT", "1.5", u"port"_s);
        row("TOUCHLINE_CONNECTIONS", "0", u"connections"_s);
        row("TOUCHLINE_ENGINE", "oracle", u"engine"_s);
        row("TOUCHLINE_ADDRESS", "everywhere", u"address"_s);
        row("TOUCHLINE_PLACE", QByteArray(5'000, 'x').constData(), u"place"_s);
    }
    void wrongEnvironment()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        write(good(), {});
        qputenv(name, value);
        const auto config = Config::read(m_file);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, ErrorKind::Invalid);
        QTEST(config.error().field, "field");
    }

    void environmentWins()
    {
        write(good(), {{u"port"_s, 1'000}, {u"address"_s, u"::1"_s}});
        qputenv("TOUCHLINE_PORT", "2000");
        qputenv("TOUCHLINE_ADDRESS", "127.0.0.9");
        const auto config = Config::read(m_file);
        QVERIFY(config);
        QCOMPARE(config->port, 2'000);
        QCOMPARE(config->address, u"127.0.0.9"_s);
    }

    void filesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("port = 7");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("cut off") << QByteArray("{\"port\": 7");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4);
    }
    void filesThatAreNone()
    {
        QFETCH(QByteArray, text);
        write(text);
        const auto config = Config::read(m_file);
        QVERIFY(!config);
        QCOMPARE(config.error().field, u"--config"_s);
    }

    void aMissingFileIsNamed()
    {
        const auto config = Config::read(m_folder.filePath(u"no.json"_s));
        QVERIFY(!config);
        QCOMPARE(config.error().field, u"--config"_s);
        QVERIFY(config.error().detail.contains(u"no.json"_s));
    }

    void writtenAndReadAgain()
    {
        Config config;
        config.file = m_folder.filePath(u"written.json"_s);
        config.data = m_folder.path();
        config.place = u"ledger.db"_s;
        config.keys = m_folder.filePath(u"k"_s);
        config.port = 4'321;
        QVERIFY(config.write());
        QCOMPARE(QFile(config.file).permissions() &
                     (QFileDevice::ReadOther | QFileDevice::ReadGroup),
                 QFileDevice::Permissions());
        const auto again = Config::read(config.file);
        QVERIFY(again);
        QCOMPARE(again->port, 4'321);
        QVERIFY(!config.write());  // never over an existing one
    }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
