// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/searchquery.h"
#include "domain/searchtext.h"

#include <QtTest/QTest>

using namespace touchline;
using namespace Qt::Literals::StringLiterals;

class tst_SearchText final : public QObject {
    Q_OBJECT
private slots:
    void folding_data();
    void folding();
    void texts_data();
    void texts();
    void names();
    void endsWhenToldTo();
    void codes_data();
    void codes();
    void nameFormsHoldWhatIsTyped();
    void queries_data();
    void queries();
    void tails_data();
    void tails();
    void fits_data();
    void fits();
    void textMarks_data();
    void textMarks();
    void excerptKeepsTheMark();
};

void tst_SearchText::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("small letters") << u"WiFi"_s << u"wifi"_s;
    QTest::newRow("full width") << u"ＹＪ２５－１"_s << u"yj25-1"_s;
    QTest::newRow("wide blank") << u"周　志"_s << u"周 志"_s;
    QTest::newRow("accents") << u"Café Ünal"_s << u"cafe unal"_s;
    QTest::newRow("accents on accents") << u"Nguyễn"_s << u"nguyen"_s;
    QTest::newRow("other digits") << u"٣٤"_s << u"34"_s;
    QTest::newRow("Chinese stays") << u"充值"_s << u"充值"_s;
    QTest::newRow("a pair of surrogates stays") << u"𬭎"_s << u"𬭎"_s;
}

void tst_SearchText::folding()
{
    QFETCH(QString, text);
    QCOMPARE(folded(text).size(), text.size());
    QTEST(folded(text), "expected");
}

void tst_SearchText::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("pairs") << u"充值未到账"_s << u"充值 值未 未到 到账"_s;
    QTest::newRow("a lone character") << u"A 座"_s << u"a 座"_s;
    QTest::newRow("marks end a run") << u"停电,来电"_s << u"停电 来电"_s;
    QTest::newRow("a dot in a name does not") << u"努尔·买"_s << u"努尔 尔买"_s;
    QTest::newRow("words beside Chinese") << u"办5G套餐"_s << u"办 5g 套餐"_s;
    QTest::newRow("digits in groups are also one number")
        << u"回电 128 0000 1234 谢"_s << u"回电 128 0000 1234 12800001234 谢"_s;
    QTest::newRow("with dashes too") << u"128-0000-1234"_s << u"128 0000 1234 12800001234"_s;
    QTest::newRow("short ones are not joined") << u"3 4 5"_s << u"3 4 5"_s;
    QTest::newRow("a date and a time") << u"11-20 14:02"_s << u"11 20 14 02"_s;
    QTest::newRow("nothing") << u" 。!"_s << u""_s;
}

void tst_SearchText::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QStringList found;
    tokenise(text, TokenSet::Texts, [&](QStringView token, bool) {
        found += token.toString();
        return true;
    });
    QStringList expected = tokens.split(u' ', Qt::SkipEmptyParts);
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void tst_SearchText::names()
{
    QList<QStringList> places;
    tokenise(u"单 WiFi"_s, TokenSet::Names, [&](QStringView token, bool together) {
        if (!together)
            places += QStringList();
        places.last() += token.toString();
        return true;
    });
    QCOMPARE(places.size(), 2);
    for (const QString &token :
         {u"单"_s, u"~shan"_s, u"~dan"_s, u"~chan"_s, u"~s"_s, u"~sh"_s, u"~d"_s, u"~~san"_s})
        QVERIFY2(places[0].contains(token), qPrintable(token));
    QCOMPARE(places[1], QStringList{u"wifi"_s});
}

void tst_SearchText::endsWhenToldTo()
{
    int count = 0;
    tokenise(u"一二三四五"_s, TokenSet::Texts, [&](QStringView, bool) { return ++count < 2; });
    QCOMPARE(count, 2);
}

void tst_SearchText::codes_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("forms");
    QTest::newRow("order") << u"YJ251120-0012"_s
                           << QStringList{u"yj2511200012"_s, u"2511200012"_s, u"~0012"_s};
    QTest::newRow("supply point") << u"3301000123456"_s
                                  << QStringList{u"3301000123456"_s, u"~3456"_s};
    QTest::newRow("alias of a desk") << u"L-3-17"_s << QStringList{u"l317"_s};
    QTest::newRow("nothing") << u"-"_s << QStringList{};
}

void tst_SearchText::codes()
{
    QFETCH(QString, number);
    QTEST(codeForms(number), "forms");
}

void tst_SearchText::nameFormsHoldWhatIsTyped()
{
    const auto begins = [](const QString &name, const QString &typed) {
        const QStringList forms = nameForms(name);
        return std::any_of(forms.begin(), forms.end(),
                           [&](const QString &form) { return form.startsWith(typed); });
    };
    for (const QString &typed : {u"单国"_s, u"国栋"_s, u"shanguo"_s, u"danguo"_s, u"sgd"_s, u"gd"_s,
                                 u"shangd"_s, u"guodong"_s})
        QVERIFY2(begins(u"单国栋"_s, typed), qPrintable(typed));
    for (const QString &typed : {u"oywj"_s, u"ouyangwj"_s, u"wenjing"_s})
        QVERIFY2(begins(u"欧阳文静"_s, typed), qPrintable(typed));
    for (const QString &typed : {u"买买提"_s, u"尔买"_s, u"aynemmt"_s})
        QVERIFY2(begins(u"阿依努尔·买买提"_s, typed), qPrintable(typed));
    QVERIFY(begins(u"John Smith"_s, u"smith"_s));
    QVERIFY(!begins(u"John Smith"_s, u"mith"_s));
    QVERIFY(nameForms(u""_s).isEmpty());
    QVERIFY(nameForms(QString(200, u'重')).size() < 500);
}

void tst_SearchText::queries_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("phones");
    QTest::addColumn<QString>("tail");
    const auto row = [](const char *rule, const QString &typed, const QString &words,
                        const QString &code = {}, const QString &phones = {},
                        const QString &tail = {}) {
        QTest::newRow(rule) << typed << words << code << phones << tail;
    };
    row("a name", u"周志远"_s, u"周志远"_s);
    row("blanks part words", u"湖畔  物业"_s, u"湖畔 物业"_s);
    row("Chinese and letters part", u"充zhi"_s, u"充 zhi"_s);
    row("as an input method shows it", u"chong'zhi'k"_s, u"chong'zhi'k"_s);
    row("the dot of a name is left out", u"阿依努尔·买买提"_s, u"阿依努尔买买提"_s);
    row("mobile", u"12800001234"_s, u"12800001234"_s, u"12800001234"_s, u"12800001234"_s);
    row("full width", u"１２８００００１２３４"_s, u"12800001234"_s, u"12800001234"_s,
        u"12800001234"_s);
    row("with blanks", u"128 0000 1234"_s, u"128 0000 1234"_s, u"12800001234"_s, u"12800001234"_s);
    row("with dashes", u"128-0000-1234"_s, u"128 0000 1234"_s, u"12800001234"_s, u"12800001234"_s);
    row("with +86", u"+86 128 0000 1234"_s, u"86 128 0000 1234"_s, u"12800001234"_s,
        u"12800001234"_s);
    row("with 86 and no plus", u"8612800001234"_s, u"8612800001234"_s, u"8612800001234"_s,
        u"8612800001234 12800001234"_s);
    row("a land line behind +86", u"+86 571 8800 0000"_s, u"86 571 8800 0000"_s, u"57188000000"_s,
        u"57188000000 057188000000"_s);
    row("said what it is", u"电话 128 0000 1234"_s, u"电话 128 0000 1234"_s, u"12800001234"_s,
        u"12800001234"_s);
    row("supply point", u"户号3301 0001 23456"_s, u"户号 3301 0001 23456"_s, u"3301000123456"_s,
        u"3301000123456"_s);
    row("order number", u"YJ251120-0012"_s, u"yj251120 0012"_s, u"yj2511200012"_s);
    row("order number without its dash", u"yj2511200012"_s, u"yj2511200012"_s, u"yj2511200012"_s);
    row("alias", u"L-3-17"_s, u"l 3 17"_s, u"l317"_s);
    row("four digits may be the end of one", u"5678"_s, u"5678"_s, u"5678"_s, {}, u"5678"_s);
    row("two digits are no number", u"12"_s, u"12"_s);
    row("words with digits are none", u"5G 套餐"_s, u"5g 套餐"_s);
    row("nothing", u"   "_s, {});
}

void tst_SearchText::queries()
{
    QFETCH(QString, typed);
    const SearchQuery query = readSearch(typed);
    QTEST(query.words.join(u' '), "words");
    QTEST(query.code, "code");
    QTEST(query.phones.join(u' '), "phones");
    QTEST(query.tail, "tail");
    QVERIFY(!query.onlyTail);
}

void tst_SearchText::tails_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tail");
    const std::initializer_list<std::pair<QString, QString>> rows{
        {u"尾号 5678"_s, u"5678"_s},
        {u"尾号5678"_s, u"5678"_s},
        {u"尾号：５６７８"_s, u"5678"_s},
        {u"手机尾号5678"_s, u"5678"_s},
        {u"后四位 5678"_s, u"5678"_s},
        {u"5678结尾"_s, u"5678"_s},
        {u"last 5678"_s, u"5678"_s},
        {u"Last four 5678"_s, u"5678"_s},
        {u"ending in 5678"_s, u"5678"_s},
        {u"尾号 345678"_s, u"345678"_s},
        {u"尾号 56"_s, {}},
        {u"尾号"_s, {}},
    };
    for (const auto &[typed, tail] : rows)
        QTest::newRow(qPrintable(typed)) << typed << tail;
}

void tst_SearchText::tails()
{
    QFETCH(QString, typed);
    QFETCH(QString, tail);
    const SearchQuery query = readSearch(typed);
    QCOMPARE(query.onlyTail, !tail.isEmpty());
    QCOMPARE(query.tail, tail);
}

void tst_SearchText::fits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fuzzy");
    QTest::addColumn<int>("fit");
    const auto row = [](const char *rule, const QString &name, const QString &typed, Fit fit,
                        bool fuzzy = false) {
        QTest::newRow(rule) << name << typed << fuzzy << int(fit);
    };
    row("the same", u"周志远"_s, u"周志远"_s, Fit::Exact);
    row("the beginning", u"周志远"_s, u"周志"_s, Fit::Begins);
    row("inside", u"周志远"_s, u"志远"_s, Fit::Holds);
    row("by surname", u"周志远"_s, u"zhou"_s, Fit::Surname);
    row("by sound inside", u"周志远"_s, u"zhiyuan"_s, Fit::Sounds);
    row("by a reading that is not the surname's", u"单国栋"_s, u"dan"_s, Fit::Sounds);
    row("alike", u"林静"_s, u"ningjin"_s, Fit::Alike, true);
    row("alike, but not wanted", u"林静"_s, u"ningjin"_s, Fit::None);
    row("Chinese with letters", u"充值未到账"_s, u"充zhi"_s, Fit::Sounds);
    row("every word", u"云江湖畔物业有限公司"_s, u"物业 湖畔"_s, Fit::Holds);
    row("a word is missing", u"云江湖畔物业有限公司"_s, u"物业 临港"_s, Fit::None);
    row("without its dot", u"阿依努尔·买买提"_s, u"阿依努尔买买提"_s, Fit::Exact);
    row("a foreign name by its beginning", u"John Smith"_s, u"smi"_s, Fit::Holds);
    row("not from inside a word", u"John Smith"_s, u"mith"_s, Fit::None);
}

void tst_SearchText::fits()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, fuzzy);
    QTEST(int(fitName(name, readSearch(typed), fuzzy).fit), "fit");
}

void tst_SearchText::textMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    QTest::newRow("one word") << u"客户说充值未到账"_s << u"充值"_s << u"充值"_s;
    QTest::newRow("two, in the order of the text")
        << u"充值未到账"_s << u"到账 充值"_s << u"充值|到账"_s;
    QTest::newRow("pairs that do not follow each other") << u"充值 值卡"_s << u"充值卡"_s << u""_s;
    QTest::newRow("digits in groups")
        << u"回电 128 0000 1234"_s << u"12800001234"_s << u"128 0000 1234"_s;
    QTest::newRow("full width in the text") << u"ＷｉＦｉ慢"_s << u"wifi"_s << u"ＷｉＦｉ"_s;
}

void tst_SearchText::textMarks()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QStringList marked;
    for (const Mark &mark : marksInText(text, readSearch(typed)))
        marked += text.sliced(mark.from, mark.size);
    QTEST(marked.join(u'|'), "marked");
}

void tst_SearchText::excerptKeepsTheMark()
{
    const QString text = QString(300, u'前') + u"充值"_s + QString(300, u'后');
    const Excerpt excerpt = excerptOf(text, marksInText(text, readSearch(u"充值"_s)), 40);
    QCOMPARE(excerpt.marks.size(), 1);
    QCOMPARE(excerpt.text.sliced(excerpt.marks[0].from, excerpt.marks[0].size), u"充值"_s);
    QCOMPARE(excerpt.text.size(), 22);
    QVERIFY(excerpt.text.startsWith(u'…') && excerpt.text.endsWith(u'…'));
    // At the end of a text there is more room before the mark.
    const QString late = QString(30, u'a') + u"充值"_s;
    QCOMPARE(excerptOf(late, marksInText(late, readSearch(u"充值"_s)), 24).text,
             u"…"_s + QString(20, u'a') + u"充值"_s);
    const Excerpt whole = excerptOf(u"短\n文"_s, {}, 40);
    QCOMPARE(whole.text, u"短 文"_s);
}

QTEST_APPLESS_MAIN(tst_SearchText)
#include "tst_searchtext.moc"
