// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pinyin.h"

#include <QtTest/QTest>

using namespace touchline;
using namespace Qt::Literals::StringLiterals;

class tst_Pinyin final : public QObject {
    Q_OBJECT
private slots:
    void readings_data();
    void readings();
    void surnames_data();
    void surnames();
    void everySurnameHasKnownSounds();
    void fuzzySounds_data();
    void fuzzySounds();
    void segments_data();
    void segments();
    void longLettersEnd();
    void hears_data();
    void hears();
    void marksWhatWasHeard();
    void surnameReadingIsTold();
};

void tst_Pinyin::readings_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QStringList>("readings");
    QTest::newRow("one reading") << u"周"_s << QStringList{u"zhou"_s};
    QTest::newRow("all three readings") << u"单"_s << QStringList{u"chan"_s, u"dan"_s, u"shan"_s};
    QTest::newRow("ü is typed v or u") << u"吕"_s << QStringList{u"lu"_s, u"lv"_s};
    QTest::newRow("the bank's reading too")
        << u"行"_s << QStringList{u"hang"_s, u"heng"_s, u"xing"_s};
    QTest::newRow("tones fall together") << u"妈"_s << QStringList{u"ma"_s};
    QTest::newRow("a character beyond the first plane") << u"𬭎"_s << QStringList{u"hong"_s};
    QTest::newRow("traditional form") << u"張"_s << QStringList{u"zhang"_s};
    QTest::newRow("no Chinese character") << u"A"_s << QStringList{};
    QTest::newRow("a mark") << u"。"_s << QStringList{};
}

void tst_Pinyin::readings()
{
    QFETCH(QString, character);
    QStringList found;
    for (const QLatin1StringView sound : readingsOf(char32_t(character.toUcs4().first())))
        found += QString(sound);
    found.sort();
    QTEST(found, "readings");
}

void tst_Pinyin::surnames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("first");
    const std::initializer_list<std::pair<QString, QStringList>> rows{
        {u"单国栋"_s, {u"shan"_s}},
        {u"曾志伟"_s, {u"zeng"_s}},
        {u"解晓东"_s, {u"xie"_s}},
        {u"仇英"_s, {u"qiu"_s}},
        {u"区志强"_s, {u"ou"_s}},
        {u"朴正平"_s, {u"piao"_s}},
        {u"查立新"_s, {u"zha"_s}},
        {u"盖明"_s, {u"ge"_s}},
        {u"覃海燕"_s, {u"qin"_s, u"tan"_s}},
        {u"黑敏"_s, {u"he"_s}},
        {u"员强"_s, {u"yun"_s}},
        {u"种磊"_s, {u"chong"_s}},
        {u"缪静"_s, {u"miao"_s}},
        {u"乐天"_s, {u"yue"_s, u"le"_s}},
        {u"尉迟恭"_s, {u"yu chi"_s}},
        {u"万俟敏"_s, {u"mo qi"_s}},
        {u"单于勇"_s, {u"chan yu"_s}},
        {u"长孙芳"_s, {u"zhang sun"_s}},
        {u"澹台明"_s, {u"tan tai"_s}},
        {u"万明"_s, {u"wan"_s}},
        {u"尉明"_s, {u"wei"_s}},
        {u"欧阳文静"_s, {u"ou yang"_s}},
        {u"吐谷浑丽"_s, {u"tu yu hun"_s}},
        {u"王国单"_s, {}},
    };
    for (const auto &[name, first] : rows)
        QTest::newRow(qPrintable(name)) << name << first;
}

void tst_Pinyin::surnames()
{
    QFETCH(QString, name);
    QStringList found;
    for (const QStringList &sounds : surnameReadings(name))
        found += sounds.join(u' ');
    QTEST(found, "first");
}

void tst_Pinyin::everySurnameHasKnownSounds()
{
    // A sound that is no syllable could never be typed.
    for (const QString &name :
         {u"单"_s, u"万俟"_s, u"尉迟"_s, u"谌"_s, u"郗"_s, u"吐谷浑"_s, u"亓官"_s}) {
        for (const QStringList &sounds : surnameReadings(name)) {
            for (const QString &sound : sounds)
                QVERIFY2(isSyllable(sound), qPrintable(name + u' ' + sound));
        }
    }
}

void tst_Pinyin::fuzzySounds_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    QTest::newRow("zh and z") << u"zhong"_s << u"zong"_s << true;
    QTest::newRow("ch and c") << u"chong"_s << u"cong"_s << true;
    QTest::newRow("sh and s") << u"shan"_s << u"san"_s << true;
    QTest::newRow("n and l at the beginning") << u"niu"_s << u"liu"_s << true;
    QTest::newRow("an and ang") << u"shan"_s << u"shang"_s << true;
    QTest::newRow("en and eng") << u"chen"_s << u"cheng"_s << true;
    QTest::newRow("in and ing") << u"lin"_s << u"ling"_s << true;
    QTest::newRow("several at once") << u"niang"_s << u"lian"_s << true;
    QTest::newRow("ong stays") << u"zong"_s << u"zuo"_s << false;
    QTest::newRow("r and l stay apart") << u"ren"_s << u"len"_s << false;
    QTest::newRow("n at the end stays") << u"yin"_s << u"yi"_s << false;
}

void tst_Pinyin::fuzzySounds()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(fuzzySound(one) == fuzzySound(other), "alike");
}

void tst_Pinyin::segments_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("includes");
    QTest::newRow("whole syllables") << u"zhouzhiyuan"_s << u"zhou zhi yuan"_s;
    QTest::newRow("initials") << u"zzy"_s << u"z z y"_s;
    QTest::newRow("initials of two letters") << u"zhzhy"_s << u"zh zh y"_s;
    QTest::newRow("surname whole, then initials") << u"zhouzy"_s << u"zhou z y"_s;
    QTest::newRow("initial, then whole") << u"czhi"_s << u"c zhi"_s;
    QTest::newRow("the last one begun") << u"chongz"_s << u"chong z"_s;
    QTest::newRow("the last one begun further") << u"zhouzhiyu"_s << u"zhou zhi yu"_s;
    QTest::newRow("begun, no syllable yet") << u"zho"_s << u"zho"_s;
    QTest::newRow("as one syllable") << u"xian"_s << u"xian"_s;
    QTest::newRow("or as two") << u"xian"_s << u"xi an"_s;
    QTest::newRow("an apostrophe decides") << u"xi'an"_s << u"xi an"_s;
    QTest::newRow("the other cut too") << u"fangan"_s << u"fan gan"_s;
    QTest::newRow("cannot be read") << u"wifi"_s << u""_s;
    QTest::newRow("nothing begins with v") << u"vip"_s << u""_s;
}

void tst_Pinyin::segments()
{
    QFETCH(QString, letters);
    QFETCH(QString, includes);
    QStringList found;
    for (const QStringList &pieces : soundsOf(letters))
        found += pieces.join(u' ');
    if (includes.isEmpty())
        QCOMPARE(found, QStringList());
    else
        QVERIFY2(found.contains(includes), qPrintable(found.join(u" | "_s)));
    QVERIFY(found.size() <= 6);
    if (letters.contains(u'\''))
        QVERIFY(!found.contains(u"xian"_s));
}

void tst_Pinyin::longLettersEnd()
{
    QVERIFY(soundsOf(QString(40, u'a')).size() <= 6);
    QVERIFY(soundsOf(QString(5'000, u'z')).isEmpty());
    QVERIFY(!heardIn(u"周志远"_s, QString(40, u'a'), true));
}

void tst_Pinyin::hears_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<bool>("fuzzy");
    QTest::addColumn<bool>("heard");
    const auto row = [](const char *rule, const QString &name, const QString &letters, bool heard,
                        bool fuzzy = false) {
        QTest::newRow(rule) << name << letters << fuzzy << heard;
    };
    row("whole", u"周志远"_s, u"zhouzhiyuan"_s, true);
    row("initials", u"周志远"_s, u"zzy"_s, true);
    row("begun", u"周志远"_s, u"zhouz"_s, true);
    row("from the middle", u"周志远"_s, u"zhiyuan"_s, true);
    row("surname and initials", u"沈嘉怡"_s, u"shenjy"_s, true);
    row("another order", u"周志远"_s, u"zyz"_s, false);
    row("left out in the middle", u"周志远"_s, u"zy"_s, true);
    row("more than there is", u"周志远"_s, u"zzyy"_s, false);
    row("Shan, not Dan", u"单国栋"_s, u"shanguodong"_s, true);
    row("who reads Dan finds it too", u"单国栋"_s, u"dan"_s, true);
    row("Qin", u"覃海燕"_s, u"qinhaiyan"_s, true);
    row("Tan", u"覃海燕"_s, u"tanhy"_s, true);
    row("two characters of surname", u"欧阳文静"_s, u"oywj"_s, true);
    row("Yuchi", u"尉迟明"_s, u"yuchi"_s, true);
    row("Moqi", u"万俟敏"_s, u"moqimin"_s, true);
    row("over the dot", u"阿依努尔·买买提"_s, u"aynemmt"_s, true);
    row("a firm", u"云江湖畔物业有限公司"_s, u"hpwy"_s, true);
    row("charge", u"充值"_s, u"cz"_s, true);
    row("charge, begun", u"充值"_s, u"chongz"_s, true);
    row("bank", u"银行"_s, u"yinhang"_s, true);
    row("fuzzy off", u"刘强"_s, u"niuqian"_s, false);
    row("fuzzy on", u"刘强"_s, u"niuqian"_s, true, true);
    row("fuzzy initial", u"刘强"_s, u"nq"_s, true, true);
    row("fuzzy begun", u"张伟"_s, u"zanwe"_s, true, true);
}

void tst_Pinyin::hears()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QFETCH(bool, fuzzy);
    QTEST(heardIn(name, letters, fuzzy).has_value(), "heard");
}

void tst_Pinyin::marksWhatWasHeard()
{
    const auto heard = heardIn(u"阿依努尔·买买提"_s, u"emai"_s);
    QVERIFY(heard);
    QCOMPARE(heard->from, 3);
    QCOMPARE(heard->size, 3);
}

void tst_Pinyin::surnameReadingIsTold()
{
    QVERIFY(heardIn(u"单国栋"_s, u"shan"_s)->asSurname);
    QVERIFY(!heardIn(u"单国栋"_s, u"dan"_s)->asSurname);
    QVERIFY(heardIn(u"覃海燕"_s, u"tan"_s)->asSurname);
}

QTEST_APPLESS_MAIN(tst_Pinyin)
#include "tst_pinyin.moc"
