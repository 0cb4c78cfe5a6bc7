// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/conninfo.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using Settings = QMap<QString, QString>;

class tst_Conninfo : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Settings>("settings");
        QTest::newRow("nothing is nothing") << u"  "_s << Settings{};
        QTest::newRow("settings are separated by space")
            << u" host=db  port=5432 "_s << Settings{{u"host"_s, u"db"_s}, {u"port"_s, u"5432"_s}};
        QTest::newRow("space around the sign is allowed")
            << u"host = db"_s << Settings{{u"host"_s, u"db"_s}};
        QTest::newRow("quotes keep space")
            << u"password='a b'"_s << Settings{{u"password"_s, u"a b"_s}};
        QTest::newRow("a backslash takes the next sign as it is")
            << u"password='it\\'s \\\\'"_s << Settings{{u"password"_s, u"it's \\"_s}};
        QTest::newRow("quotes may be empty")
            << u"host='' port=1"_s << Settings{{u"host"_s, QString()}, {u"port"_s, u"1"_s}};
        QTest::newRow("text is not only Latin")
            << u"password=密码"_s << Settings{{u"password"_s, u"密码"_s}};
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Settings, settings);
        const auto read = storage::parseConninfo(text);
        QVERIFY(read);
        QCOMPARE(*read, settings);
    }
    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a name without a value") << u"host"_s;
        QTest::newRow("a value without a name") << u"=secret"_s;
        QTest::newRow("an open quote") << u"password='secret"_s;
        QTest::newRow("an address of a web page") << u"postgres://u:secret@h/db"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto read = storage::parseConninfo(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        QCOMPARE(read.error().field, u"place"_s);
        QVERIFY2(!read.error().detail.contains(u"secret"_s), "a password must not get into a log");
    }
};

QTEST_GUILESS_MAIN(tst_Conninfo)
#include "tst_conninfo.moc"
