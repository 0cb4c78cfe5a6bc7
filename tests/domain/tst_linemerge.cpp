// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linemerge.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

QString randomText(QRandomGenerator &random)
{
    static const QStringList lines{u"a"_s, u"b"_s, u"c"_s, u""_s, u"停电"_s, u"a\r"_s};
    QString text;
    for (int left = random.bounded(8); left > 0; --left)
        text +=
            lines[random.bounded(int(lines.size()))] + (random.bounded(6) ? u"\n"_s : QString());
    return text;
}

QString numbered(int count, int changed, const QString &change)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += i == changed ? change + u'\n' : QString::number(i) + u'\n';
    return text;
}

}  // namespace

class TestLineMerge final : public QObject {
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void oneSideAloneWins();
    void sidesMayBeSwappedWithoutCollision();
    void nothingIsInvented();
    void hugeTextsJoin();
    void hugeForeignTextsCollide();
};

void TestLineMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<bool>("collided");
    QTest::newRow("nothing changed") << u"a\nb"_s << u"a\nb"_s << u"a\nb"_s << u"a\nb"_s << false;
    QTest::newRow("all empty") << u""_s << u""_s << u""_s << u""_s << false;
    QTest::newRow("only theirs") << u"a\nb"_s << u"a\nc"_s << u"a\nb"_s << u"a\nc"_s << false;
    QTest::newRow("only mine") << u"a\nb"_s << u"a\nb"_s << u"a\nc"_s << u"a\nc"_s << false;
    QTest::newRow("both the same") << u"a"_s << u"b"_s << u"b"_s << u"b"_s << false;
    QTest::newRow("lines apart") << u"a\nb\nc"_s << u"A\nb\nc"_s << u"a\nb\nC"_s << u"A\nb\nC"_s
                                 << false;
    QTest::newRow("added at both ends")
        << u"b\n"_s << u"a\nb\n"_s << u"b\nc\n"_s << u"a\nb\nc\n"_s << false;
    QTest::newRow("removed and added apart")
        << u"a\nb\nc\n"_s << u"b\nc\n"_s << u"a\nb\nc\nd\n"_s << u"b\nc\nd\n"_s << false;
    QTest::newRow("the same line added by both")
        << u"a\n"_s << u"a\nx\n"_s << u"a\nx\n"_s << u"a\nx\n"_s << false;
    QTest::newRow("the same change beside another of mine")
        << u"a\nb\nc\nd"_s << u"A\nb\nc\nd"_s << u"A\nb\nc\nD"_s << u"A\nb\nc\nD"_s << false;
    QTest::newRow("same line: theirs stays")
        << u"a\nb\nc"_s << u"a\nX\nc"_s << u"a\nY\nc"_s << u"a\nX\nc"_s << true;
    QTest::newRow("neighbouring lines collide")
        << u"a\nb\nc"_s << u"A\nb\nc"_s << u"a\nB\nc"_s << u"A\nb\nc"_s << true;
    QTest::newRow("collision keeps mine elsewhere")
        << u"a\nb\nc\nd"_s << u"X\nb\nc\nd"_s << u"Y\nb\nc\nD"_s << u"X\nb\nc\nD"_s << true;
    QTest::newRow("removed by them, changed by me")
        << u"a\nb\nc"_s << u"a\nc"_s << u"a\nB\nc"_s << u"a\nc"_s << true;
    QTest::newRow("changed by them, removed by me")
        << u"a\nb\nc"_s << u"a\nB\nc"_s << u"a\nc"_s << u"a\nB\nc"_s << true;
    QTest::newRow("both wrote into an empty text") << u""_s << u"x"_s << u"y"_s << u"x"_s << true;
    QTest::newRow("emptied by them, untouched by me")
        << u"a\nb"_s << u""_s << u"a\nb"_s << u""_s << false;
    QTest::newRow("emptied by me, changed by them")
        << u"a\nb"_s << u"a\nB"_s << u""_s << u"a\nB"_s << true;
    QTest::newRow("no line end at the end, added after")
        << u"a\nb"_s << u"A\nb"_s << u"a\nb\nc"_s << u"A\nb\nc"_s << false;
    QTest::newRow("line end added by them")
        << u"a\nb"_s << u"a\nb\n"_s << u"A\nb"_s << u"A\nb\n"_s << false;
    QTest::newRow("CRLF stays CRLF") << u"a\r\nb\r\nc\r\n"_s << u"A\r\nb\r\nc\r\n"_s
                                     << u"a\r\nb\r\nC\r\n"_s << u"A\r\nb\r\nC\r\n"_s << false;
    QTest::newRow("other line ends are other lines")
        << u"a\nb\nc\n"_s << u"a\nB\nc\n"_s << u"a\r\nb\r\nc\r\n"_s << u"a\nB\nc\n"_s << true;
    QTest::newRow("repeated lines")
        << u"-\n-\n-"_s << u"x\n-\n-\n-"_s << u"-\n-\n-\ny"_s << u"x\n-\n-\n-\ny"_s << false;
}

void TestLineMerge::merges()
{
    QFETCH(QString, base);
    QFETCH(QString, theirs);
    QFETCH(QString, mine);
    const LineMerge merge = mergeLines(base, theirs, mine);
    QTEST(merge.text, "merged");
    QTEST(merge.collided, "collided");
}

void TestLineMerge::oneSideAloneWins()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 3'000; ++i) {
        const QString o = randomText(random);
        const QString a = randomText(random);
        const QString shown = u"%1 | %2"_s.arg(o, a);
        for (const LineMerge &merge :
             {mergeLines(o, a, a), mergeLines(o, o, a), mergeLines(o, a, o)}) {
            QVERIFY2(merge.text == a, qPrintable(shown));
            QVERIFY2(!merge.collided, qPrintable(shown));
        }
    }
}

void TestLineMerge::sidesMayBeSwappedWithoutCollision()
{
    QRandomGenerator random(2);
    int joined = 0;
    for (int i = 0; i < 3'000; ++i) {
        const QString o = randomText(random);
        const QString a = randomText(random);
        const QString b = randomText(random);
        const LineMerge one = mergeLines(o, a, b);
        const LineMerge two = mergeLines(o, b, a);
        QCOMPARE(one.collided, two.collided);
        if (!one.collided) {
            QCOMPARE(one.text, two.text);
            ++joined;
        }
    }
    QVERIFY2(joined > 100, "the texts hardly ever merge: the property was not tried");
}

void TestLineMerge::nothingIsInvented()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 3'000; ++i) {
        const QString o = randomText(random);
        const QString a = randomText(random);
        const QString b = randomText(random);
        const QStringList known = o.split(u'\n') + a.split(u'\n') + b.split(u'\n');
        const QStringList merged = mergeLines(o, a, b).text.split(u'\n');
        for (const QString &line : merged)
            QVERIFY2(known.contains(line), qPrintable(line));
    }
}

void TestLineMerge::hugeTextsJoin()
{
    const QString base = numbered(50'000, -1, {});
    const LineMerge merge =
        mergeLines(base, numbered(50'000, 10, u"theirs"_s), numbered(50'000, 49'990, u"mine"_s));
    QVERIFY(!merge.collided);
    const QStringList lines = merge.text.split(u'\n');
    QCOMPARE(lines.size(), 50'001);
    QCOMPARE(lines[10], u"theirs"_s);
    QCOMPARE(lines[49'990], u"mine"_s);
}

// Too different to compare within bounds: theirs stays, whole.
void TestLineMerge::hugeForeignTextsCollide()
{
    const auto made = [](QChar mark) {
        QString text;
        for (int i = 0; i < 5'000; ++i)
            text += mark + QString::number(i) + u'\n';
        return text;
    };
    const QString theirs = made(u'b');
    const LineMerge merge = mergeLines(made(u'a'), theirs, made(u'c'));
    QVERIFY(merge.collided);
    QCOMPARE(merge.text, theirs);
}

QTEST_GUILESS_MAIN(TestLineMerge)
#include "tst_linemerge.moc"
