// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/smslength.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

class tst_SmsLength final : public QObject {
    Q_OBJECT
private slots:
    void parts_data();
    void parts();
};

void tst_SmsLength::parts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wide");
    QTest::addColumn<int>("parts");
    QTest::addColumn<int>("left");
    const QString a = u"a"_s;
    const QString han = u"电"_s;
    QTest::newRow("nothing") << QString() << false << 0 << 160;
    QTest::newRow("one Latin letter") << a << false << 1 << 159;
    QTest::newRow("a full GSM message") << a.repeated(160) << false << 1 << 0;
    QTest::newRow("one more makes two parts of 153") << a.repeated(161) << false << 2 << 145;
    QTest::newRow("two full parts") << a.repeated(306) << false << 2 << 0;
    QTest::newRow("the third begins") << a.repeated(307) << false << 3 << 152;
    QTest::newRow("a bracket takes two") << u"{}"_s << false << 1 << 156;
    QTest::newRow("a bracket is not cut: it begins the next part")
        << QString(a.repeated(152) + u"["_s + a.repeated(8)) << false << 2 << 143;
    QTest::newRow("one Chinese character") << han << true << 1 << 69;
    QTest::newRow("a full UCS-2 message") << han.repeated(70) << true << 1 << 0;
    QTest::newRow("one more makes two parts of 67") << han.repeated(71) << true << 2 << 63;
    QTest::newRow("three parts") << han.repeated(135) << true << 3 << 66;
    QTest::newRow("Latin between Chinese counts as wide") << u"a电"_s << true << 1 << 68;
    QTest::newRow("a character outside the first plane takes two") << u"𠮷"_s << true << 1 << 68;
    QTest::newRow("and is not cut")
        << QString(han.repeated(66) + u"𠮷"_s + han.repeated(4)) << true << 2 << 61;
    QTest::newRow("the euro sign is escaped") << u"€"_s << false << 1 << 158;
    QTest::newRow("a grave accent alone is not in the alphabet") << u"`"_s << true << 1 << 69;
}

void tst_SmsLength::parts()
{
    QFETCH(QString, text);
    QFETCH(bool, wide);
    QFETCH(int, parts);
    QFETCH(int, left);
    const SmsLength length = smsLength(text);
    QCOMPARE(length.wide, wide);
    QCOMPARE(length.parts, parts);
    QCOMPARE(length.left, left);
}

QTEST_GUILESS_MAIN(tst_SmsLength)
#include "tst_smslength.moc"
