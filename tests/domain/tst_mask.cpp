// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/mask.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

Q_DECLARE_METATYPE(touchline::Privacy)

class TestMask final : public QObject {
    Q_OBJECT

private slots:
    void masks_data();
    void masks();
};

void TestMask::masks_data()
{
    QTest::addColumn<Privacy>("privacy");
    QTest::addColumn<QString>("clear");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *rule, Privacy privacy, const QString &clear,
                        const QString &shown) {
        QTest::addRow("%s", rule) << privacy << clear << shown;
    };
    const std::pair<const char *, Privacy> all[]{
        {"open", Privacy::Open},   {"name", Privacy::Name},
        {"phone", Privacy::Phone}, {"identity", Privacy::IdDocument},
        {"bank", Privacy::Bank},   {"address", Privacy::Address},
        {"mail", Privacy::Mail},   {"secret", Privacy::Secret}};
    for (const auto &[name, privacy] : all)
        row(QByteArray(name) + ": nothing stays nothing", privacy, u""_s, u""_s);
    row("open text stays", Privacy::Open, u"整栋停电"_s, u"整栋停电"_s);
    row("a secret shows nothing", Privacy::Secret, u"abc"_s, u"***"_s);

    row("name of two", Privacy::Name, u"王明"_s, u"王*"_s);
    row("name of three", Privacy::Name, u"王小明"_s, u"王*明"_s);
    row("name of four", Privacy::Name, u"王陈小明"_s, u"王*明"_s);
    row("name of one", Privacy::Name, u"王"_s, u"王*"_s);
    row("compound surname, one more", Privacy::Name, u"欧阳修"_s, u"欧阳*"_s);
    row("compound surname, two more", Privacy::Name, u"司马相如"_s, u"司马*如"_s);
    row("two characters that could be a compound surname", Privacy::Name, u"东方"_s, u"东*"_s);
    row("middle dot", Privacy::Name, u"阿依努尔·买买提"_s, u"阿*·买*"_s);
    row("two middle dots", Privacy::Name, u"阿·买提·江"_s, u"阿*·买*"_s);
    row("bullet instead of the middle dot", Privacy::Name, u"阿依努尔•买买提"_s, u"阿*·买*"_s);
    row("katakana dot instead of the middle dot", Privacy::Name, u"阿依努尔・买买提"_s,
        u"阿*·买*"_s);
    row("full stop instead of the middle dot", Privacy::Name, u"阿依努尔.买买提"_s, u"阿*·买*"_s);
    row("nothing behind the dot", Privacy::Name, u"阿依努尔·"_s, u"阿*·*"_s);
    row("long name without a dot", Privacy::Name, u"阿依努尔买买提"_s, u"阿*提"_s);
    row("name with a title", Privacy::Name, u"王小明先生"_s, u"王*生"_s);
    row("spaces between the characters", Privacy::Name, u"王 小 明"_s, u"王*明"_s);
    row("wide spaces between the characters", Privacy::Name, u"王　小　明"_s, u"王*明"_s);
    row("spaces around", Privacy::Name, u"  王小明 "_s, u"王*明"_s);
    row("only spaces", Privacy::Name, u"   "_s, u""_s);
    row("company", Privacy::Name, u"云江供电有限公司"_s, u"云江供电有限公司"_s);
    row("chain of shops", Privacy::Name, u"鲜邻便利连锁"_s, u"鲜邻便利连锁"_s);
    row("school", Privacy::Name, u"云江第二中学"_s, u"云江第二中学"_s);
    row("company with a branch", Privacy::Name, u"云江商贸有限公司（城西店）"_s,
        u"云江商贸有限公司（城西店）"_s);
    row("name with a remark", Privacy::Name, u"王小明（经办）"_s, u"王*明"_s);
    row("name with a firm as remark", Privacy::Name, u"王小明(云江商贸有限公司)"_s, u"王*明"_s);
    row("nothing but a remark", Privacy::Name, u"（经办）"_s, u"（*"_s);
    row("shop", Privacy::Name, u"老王杂货店"_s, u"老王杂货店"_s);
    row("trading house", Privacy::Name, u"临港五金商行"_s, u"临港五金商行"_s);
    row("an organisation that could be a person", Privacy::Name, u"王家小店"_s, u"王*店"_s);
    row("foreign name", Privacy::Name, u"Wang Xiaoming"_s, u"Wang *"_s);
    row("foreign name of three parts", Privacy::Name, u"Mary Ann Smith"_s, u"Mary *"_s);
    row("foreign name in one word", Privacy::Name, u"Xiaoming"_s, u"X*"_s);
    row("cyrillic", Privacy::Name, u"Айгуль"_s, u"А*"_s);
    row("one letter", Privacy::Name, u"X"_s, u"X*"_s);
    row("rare surname outside of the first plane", Privacy::Name, u"𠮷田明"_s, u"𠮷*明"_s);
    row("rare surname alone", Privacy::Name, u"𠮷"_s, u"𠮷*"_s);
    row("rare given name", Privacy::Name, u"王小𠮷"_s, u"王*𠮷"_s);
    row("rare character behind the dot", Privacy::Name, u"阿依·𠮷买"_s, u"阿*·𠮷*"_s);
    row("emoji first", Privacy::Name, u"😀小明"_s, u"😀*"_s);
    row("masked already", Privacy::Name, u"王*明"_s, u"王*明"_s);
    row("masked compound surname", Privacy::Name, u"司马*如"_s, u"司马*如"_s);
    row("a star typed into a name hides nothing", Privacy::Name, u"王*小明"_s, u"王*明"_s);
    row("a star typed behind a name", Privacy::Name, u"王小明*"_s, u"王*明"_s);
    row("a star typed into a foreign name", Privacy::Name, u"Wang*Xiaoming"_s, u"W*"_s);
    row("only stars", Privacy::Name, u"***"_s, u"***"_s);

    row("mobile", Privacy::Phone, u"12800005678"_s, u"128****5678"_s);
    row("with the country", Privacy::Phone, u"+8612800005678"_s, u"+86*******5678"_s);
    row("land line with area", Privacy::Phone, u"09912345678"_s, u"099****5678"_s);
    row("land line of eight", Privacy::Phone, u"62345678"_s, u"****5678"_s);
    row("land line of seven", Privacy::Phone, u"2345678"_s, u"***5678"_s);
    row("hot line", Privacy::Phone, u"95598"_s, u"*****"_s);
    row("four digits", Privacy::Phone, u"5678"_s, u"****"_s);
    row("one digit", Privacy::Phone, u"5"_s, u"*"_s);
    row("a star typed behind a number", Privacy::Phone, u"12800005678*"_s, u"128*****678*"_s);
    row("a star typed into a number", Privacy::Phone, u"128*00005678"_s, u"128*****5678"_s);
    row("phone masked already", Privacy::Phone, u"128****5678"_s, u"128****5678"_s);
    row("an emoji in the number is not cut", Privacy::Phone, u"😀😀😀😀😀😀😀😀😀😀😀"_s, u"😀😀😀****😀😀😀😀"_s);

    row("identity number", Privacy::IdDocument, u"11010519491231002X"_s, u"110***********002X"_s);
    row("old identity number", Privacy::IdDocument, u"110105491231002"_s, u"110********1002"_s);
    row("passport", Privacy::IdDocument, u"E12345678"_s, u"*****5678"_s);
    row("short document", Privacy::IdDocument, u"AB123"_s, u"*****"_s);
    row("identity masked already", Privacy::IdDocument, u"110***********002X"_s,
        u"110***********002X"_s);

    row("bank account", Privacy::Bank, u"6228480000001234567"_s, u"***************4567"_s);
    row("short account", Privacy::Bank, u"12345"_s, u"*****"_s);

    row("address to the street", Privacy::Address, u"云江市人民路12号3单元501"_s,
        u"云江市人民路 ***"_s);
    row("address to the village", Privacy::Address, u"云江县石村7组"_s, u"云江县石村 ***"_s);
    row("nothing behind the street", Privacy::Address, u"云江市人民路"_s, u"云江市人民路"_s);
    row("address without a street", Privacy::Address, u"云江小区3栋501室"_s, u"云江小*******"_s);
    row("short address without a street", Privacy::Address, u"3栋501"_s, u"*****"_s);
    row("foreign address", Privacy::Address, u"12 Elm St, Flat 5, Yunjiang"_s, u"*** Yunjiang"_s);
    row("rare character in the address", Privacy::Address, u"𠮷𠮷𠮷𠮷𠮷𠮷𠮷"_s, u"𠮷𠮷𠮷****"_s);
    row("a star typed into an address", Privacy::Address, u"云江市人民路12号*3单元"_s,
        u"云江市人民路 ***"_s);
    row("address masked already", Privacy::Address, u"云江市人民路 ***"_s, u"云江市人民路 ***"_s);

    row("mail", Privacy::Mail, u"alice@example.org"_s, u"a***@example.org"_s);
    row("mail of one letter", Privacy::Mail, u"a@example.org"_s, u"a***@example.org"_s);
    row("mail that begins with an emoji", Privacy::Mail, u"😀x@example.org"_s,
        u"😀***@example.org"_s);
    row("mail without a name", Privacy::Mail, u"@example.org"_s, u"@***********"_s);
    row("no mail at all", Privacy::Mail, u"alice"_s, u"a****"_s);
    row("a star typed into a mail address", Privacy::Mail, u"al*ce@example.org"_s,
        u"a***@example.org"_s);
    row("mail masked already", Privacy::Mail, u"a***@example.org"_s, u"a***@example.org"_s);
}

void TestMask::masks()
{
    QFETCH(Privacy, privacy);
    QFETCH(QString, clear);
    const QString shown = masked(privacy, clear);
    QTEST(shown, "shown");
    QVERIFY(shown.isValidUtf16());
    QCOMPARE(masked(privacy, shown), shown);
}

QTEST_GUILESS_MAIN(TestMask)
#include "tst_mask.moc"
