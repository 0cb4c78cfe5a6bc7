// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/quicktexts.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

/// When a slash brings the quick texts, which ones, and what becomes of their variables.
class tst_QuickTexts final : public QObject {
    Q_OBJECT
private slots:
    void triggers_data();
    void triggers();
    void matches_data();
    void matches();
    void expansion_data();
    void expansion();
    void openVariablesAreFound();
};

namespace {

QuickText quick(const QString &title, const QString &shortcut, const QStringList &channels = {},
                bool active = true)
{
    QuickText text;
    text.title = title;
    text.shortcut = shortcut;
    text.body = u"…"_s;
    text.channels = channels;
    text.active = active;
    return text;
}

}  // namespace

void tst_QuickTexts::triggers_data()
{
    QTest::addColumn<QString>("text");  // | is the cursor
    QTest::addColumn<int>("at");        // -1 = none
    QTest::addColumn<QString>("query");
    QTest::newRow("at the start") << u"/|"_s << 0 << QString();
    QTest::newRow("with a query") << u"/ytd|"_s << 0 << u"ytd"_s;
    QTest::newRow("full width") << u"／ytd|"_s << 0 << u"ytd"_s;
    QTest::newRow("the key of a Chinese keyboard") << u"、停电|"_s << 0 << u"停电"_s;
    QTest::newRow("behind a blank") << u"您好 /|"_s << 3 << QString();
    QTest::newRow("behind a full-width blank") << u"您好　、fd|"_s << 3 << u"fd"_s;
    QTest::newRow("at a line's start") << u"one\n/two|"_s << 4 << u"two"_s;
    QTest::newRow("inside a word it is a slash") << u"km/h|"_s << -1 << QString();
    QTest::newRow("between Chinese words it is a pause") << u"电费、水费|"_s << -1 << QString();
    QTest::newRow("a blank ends the query") << u"/ytd |"_s << -1 << QString();
    QTest::newRow("a new line ends it") << u"/ytd\n|"_s << -1 << QString();
    QTest::newRow("the cursor before it") << u"|/ytd"_s << -1 << QString();
    QTest::newRow("the cursor inside the query") << u"/yt|d"_s << 0 << u"yt"_s;
    QTest::newRow("a second slash is part of the query") << u"/a/b|"_s << 0 << u"a/b"_s;
    QTest::newRow("too long to be a query")
        << QString(u"/"_s + QString(25, u'x') + u"|"_s) << -1 << QString();
    QTest::newRow("nothing typed") << u"|"_s << -1 << QString();
}

void tst_QuickTexts::triggers()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    QFETCH(QString, query);
    const qsizetype cursor = text.indexOf(u'|');
    const auto found = quickTrigger(text.remove(cursor, 1), cursor);
    QCOMPARE(found.has_value(), at >= 0);
    if (found)
        QCOMPARE(*found, (QuickTrigger{at, query}));
}

void tst_QuickTexts::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("all of them for a note, by title")
        << QString() << QString()
        << QStringList{u"充电桩报装"_s, u"恢复供电通知"_s, u"已知停电"_s, u"计划停电"_s};
    QTest::newRow("those of a channel, and those of any")
        << QString() << u"email"_s << QStringList{u"充电桩报装"_s, u"计划停电"_s};
    QTest::newRow("by shortcut") << u"YTD"_s << QString() << QStringList{u"已知停电"_s};
    QTest::newRow("by a word of the title")
        << u"停电"_s << QString() << QStringList{u"已知停电"_s, u"计划停电"_s};
    QTest::newRow("the shortcut goes before the sound")
        << u"jh"_s << QString() << QStringList{u"恢复供电通知"_s, u"计划停电"_s};
    QTest::newRow("by pinyin") << u"huifu"_s << QString() << QStringList{u"恢复供电通知"_s};
    QTest::newRow("retired ones never") << u"old"_s << QString() << QStringList{};
}

void tst_QuickTexts::matches()
{
    QFETCH(QString, query);
    QFETCH(QString, channel);
    QFETCH(QStringList, titles);
    const QList<QuickText> texts{
        quick(u"已知停电"_s, u"ytd"_s, {u"sms"_s}), quick(u"恢复供电通知"_s, u"jh1"_s, {u"sms"_s}),
        quick(u"计划停电"_s, u"x"_s, {u"sms"_s, u"email"_s}), quick(u"充电桩报装"_s, u"czz"_s),
        quick(u"old"_s, u"old"_s, {}, false)};
    QStringList found;
    for (const QuickText &text : matchingQuickTexts(texts, query, channel))
        found += text.title;
    QStringList sorted = titles;
    if (query.isEmpty()) {
        found.sort();
        sorted.sort();
    }
    QCOMPARE(found, sorted);
}

void tst_QuickTexts::expansion_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("filled in") << u"{customer.name}您好"_s << u"王小明您好"_s;
    QTest::newRow("twice") << u"{date} {date}"_s << u"2026-11-22 2026-11-22"_s;
    QTest::newRow("unknown stays visible") << u"a {customer.nmae} b"_s << u"a {customer.nmae} b"_s;
    QTest::newRow("known but without a value stays visible")
        << u"预计 {outage.eta} 恢复"_s << u"预计 {outage.eta} 恢复"_s;
    QTest::newRow("a value is not expanded again") << u"{agent.name}"_s << u"{date}"_s;
    QTest::newRow("other braces are text") << u"{} {A} {x y} {"_s << u"{} {A} {x y} {"_s;
    QTest::newRow("nothing to fill in") << u"您好"_s << u"您好"_s;
}

void tst_QuickTexts::expansion()
{
    QFETCH(QString, body);
    QFETCH(QString, text);
    QCOMPARE(expandQuickText(body, {{u"customer.name"_s, u"王小明"_s},
                                    {u"date"_s, u"2026-11-22"_s},
                                    {u"agent.name"_s, u"{date}"_s},
                                    {u"outage.eta"_s, QString()}}),
             text);
}

void tst_QuickTexts::openVariablesAreFound()
{
    const QString text = u"预计 {outage.eta} 恢复,{x}"_s;
    QCOMPARE(openVariables(text), (QList<TextPlace>{{3, 12}, {19, 3}}));
    QVERIFY(openVariables(u"{ }"_s).isEmpty());
    QCOMPARE(openVariables(u"户号〔户号〕,〔service number〕"_s),
             (QList<TextPlace>{{2, 4}, {7, 16}}));
    QVERIFY(openVariables(u"〔〕 〔未完"_s).isEmpty());
    for (const QString &name : quickVariables())
        QCOMPARE(openVariables(u'{' + name + u'}').size(), 1);
}

QTEST_GUILESS_MAIN(tst_QuickTexts)
#include "tst_quicktexts.moc"
