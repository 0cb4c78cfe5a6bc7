// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/answerindex.h"

#include <QtTest/QTest>

#include <random>

using namespace touchline::answering;
using namespace Qt::Literals::StringLiterals;

namespace {

Article article(const QString &id, const QString &question, const QStringList &variants = {},
                const QString &answer = {})
{
    Article made;
    made.id = id;
    made.question = question;
    made.variants = variants;
    made.answer = answer;
    return made;
}

QList<Article> desk()
{
    return {article(u"charge"_s, u"充值后多久到账"_s, {u"交了话费没有到账"_s}),
            article(u"package"_s, u"怎么更改套餐"_s, {u"套餐可以换吗"_s}),
            article(u"close"_s, u"如何注销宽带"_s),
            article(u"open"_s, u"如何开通宽带"_s),
            article(u"roaming"_s, u"国际漫游怎么收费"_s),
            article(u"roamingopen"_s, u"国际漫游怎么开通"_s),
            article(u"outage"_s, u"家里停电了怎么办"_s),
            article(u"bill"_s, u"电费账单在哪里查询"_s),
            article(u"invoice"_s, u"怎样开电子发票"_s),
            article(u"meter"_s, u"电表坏了找谁修"_s),
            article(u"5g"_s, u"5G 套餐每月 59 元含多少流量"_s),
            article(u"password"_s, u"How do I reset my password?"_s, {u"I forgot my password"_s}),
            article(u"card"_s, u"When will my new card arrive?"_s, {u"My card has not arrived"_s}),
            article(u"refund"_s, u"Why is my refund not showing?"_s)};
}

AnswerIndex indexOf(const QList<Article> &articles)
{
    AnswerIndex index;
    for (const Article &one : articles)
        index.put(one);
    return index;
}

QString best(const AnswerIndex &index, const QString &sentence, Options options = {})
{
    const Ranking ranking = index.rank(sentence, options);
    return ranking.answers.isEmpty() ? QString() : ranking.answers.front().article;
}

bool hasReason(const Ranking &ranking, Reason::Kind kind)
{
    const auto &why = ranking.answers.front().why;
    return std::any_of(why.begin(), why.end(), [kind](const Reason &r) { return r.kind == kind; });
}

}  // namespace

class tst_Answering final : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void saysWhy_data();
    void saysWhy();
    void nothingFits_data();
    void nothingFits();
    void knownQuestionsAreNotRefused();
    void hostile_data();
    void hostile();
    void offersWhatIsAllowed_data();
    void offersWhatIsAllowed();
    void learnsFromAcceptedAnswers();
    void learnsOwnWords();
    void changesEqualARebuild();
    void orderDoesNotMatter();
    void forgets();
};

void tst_Answering::answers_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as it is written") << u"充值后多久到账"_s << u"charge"_s;
    QTest::newRow("in other words") << u"您好，我想换一下套餐怎么换"_s << u"package"_s;
    QTest::newRow("a synonym: closing") << u"我要把宽带取消掉"_s << u"close"_s;
    QTest::newRow("a synonym: opening") << u"宽带怎么办理"_s << u"open"_s;
    QTest::newRow("the other question about the same thing")
        << u"国际漫游要多少钱，怎么收费"_s << u"roaming"_s;
    QTest::newRow("homophones") << u"国际曼游怎么收非"_s << u"roaming"_s;
    QTest::newRow("mixed up sounds") << u"电费仗单在拉里查询"_s << u"bill"_s;
    QTest::newRow("pinyin") << u"zhuxiao kuandai"_s << u"close"_s;
    QTest::newRow("pinyin and characters") << u"怎么zhuxiao宽带"_s << u"close"_s;
    QTest::newRow("full width") << u"５Ｇ　套餐　５９　元"_s << u"5g"_s;
    QTest::newRow("a word in a long sentence")
        << u"你好我是住在中山路的，昨天晚上开始家里就没电了，冰箱里的东西都化了，你们说怎么办啊"_s
        << u"outage"_s;
    QTest::newRow("English endings") << u"resetting passwords"_s << u"password"_s;
    QTest::newRow("English slip") << u"i forgt my pasword"_s << u"password"_s;
    QTest::newRow("English, other words") << u"my card still hasn't arrived"_s << u"card"_s;
    QTest::newRow("search syntax") << u"\"套餐\" AND (更改) OR * - NEAR/2 : ^"_s << u"package"_s;
}

void tst_Answering::answers()
{
    QFETCH(QString, sentence);
    QTEST(best(indexOf(desk()), sentence), "expected");
}

void tst_Answering::saysWhy_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Reason::Kind>("kind");
    QTest::newRow("the same words") << u"更改套餐"_s << Reason::Kind::Words;
    QTest::newRow("another word for it") << u"取消宽带"_s << Reason::Kind::Meaning;
    QTest::newRow("the same sound") << u"国际曼游"_s << Reason::Kind::Sound;
    QTest::newRow("a slip") << u"forgot my pasword"_s << Reason::Kind::Slip;
}

void tst_Answering::saysWhy()
{
    QFETCH(QString, sentence);
    QFETCH(Reason::Kind, kind);
    const Ranking ranking = indexOf(desk()).rank(sentence, {});
    QVERIFY(!ranking.answers.isEmpty());
    QVERIFY(hasReason(ranking, kind));
    double shares = 0;
    for (const Reason &reason : ranking.answers.front().why) {
        QVERIFY2(sentence.contains(reason.said), qPrintable(reason.said));
        shares += reason.share;
    }
    QVERIFY(shares > 0 && shares < 1.001);
}

void tst_Answering::nothingFits_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another trade") << u"这件衣服洗了一次就缩水，颜色也掉得厉害"_s;
    QTest::newRow("a hotel") << u"酒店房间隔音太差，早餐也不好吃"_s;
    QTest::newRow("English, another trade") << u"the soup was cold and the waiter rude"_s;
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("blanks") << u" \t\n\u3000 "_s;
    QTest::newRow("only emoji") << u"😀😀👍🏽🎉"_s;
    QTest::newRow("only signs") << u"？！。。。***"_s;
}

void tst_Answering::nothingFits()
{
    QFETCH(QString, sentence);
    const Ranking ranking = indexOf(desk()).rank(sentence, {});
    QVERIFY2(ranking.nothingFits, qPrintable(QString::number(ranking.confidence)));
}

void tst_Answering::knownQuestionsAreNotRefused()
{
    const AnswerIndex index = indexOf(desk());
    for (const Article &one : desk()) {
        const Ranking ranking = index.rank(one.question, {});
        QVERIFY2(!ranking.nothingFits, qPrintable(one.question));
        QCOMPARE(ranking.answers.front().article, one.id);
        QVERIFY(ranking.confidence <= 1);
        double sum = 0;
        for (const Answer &answer : ranking.answers)
            sum += answer.confidence;
        QVERIFY(sum <= ranking.confidence + 1e-9);
    }
}

void tst_Answering::hostile_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("10,000 characters") << u"我的宽带为什么这么慢，"_s.repeated(1000);
    QTest::newRow("10,000 different characters") << [] {
        QString text;
        for (char16_t c = 0x4e00; c < 0x4e00 + 10'000; ++c)
            text += QChar(c);
        return text;
    }();
    QTest::newRow("one word of 100,000 letters") << QString(100'000, u'a');
    QTest::newRow("100,000 digits") << QString(100'000, u'7');
    QTest::newRow("lone surrogates")
        << QString(u"宽带"_s + QChar(0xd83d) + u"怎么"_s + QChar(0xde00) + QChar(0xd83d));
    QTest::newRow("a lone surrogate at the end") << QString(u"宽带"_s + QChar(0xd840));
    QTest::newRow("rare characters") << u"𬭎𠮷𠮷宽带"_s;
    QTest::newRow("null characters") << QString(u"宽"_s + QChar(u'\0') + u"带"_s);
    QTest::newRow("combining marks") << u"e\u0301"_s.repeated(2000);
    QTest::newRow("right to left and joiners") << u"مرحبا \u200f\u202e宽带\u200d\u200d"_s;
    QTest::newRow("apostrophes") << u"'''''card's''s'"_s;
    QTest::newRow("every script") << u"Привет こんにちは 안녕 ไทย हिन्दी 宽带 wifi"_s;
    QTest::newRow("markup") << u"<script>alert(1)</script> & ' OR 1=1 --"_s;
}

void tst_Answering::hostile()
{
    QFETCH(QString, sentence);
    AnswerIndex index = indexOf(desk());
    const Ranking ranking = index.rank(sentence, {});
    QVERIFY(ranking.answers.size() <= Options().most);
    QVERIFY(ranking.confidence >= 0 && ranking.confidence <= 1);
    // The same as an article and as what was accepted, and out again.
    index.put(article(u"hostile"_s, sentence, {sentence}, sentence));
    index.learn({u"1"_s, sentence, u"hostile"_s});
    index.train();
    (void)index.rank(sentence, {});
    index.remove(u"hostile"_s);
    index.train();
    QVERIFY(index.rank(sentence, {}) == ranking);
}

void tst_Answering::offersWhatIsAllowed_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("offered");
    QTest::newRow("always") << qint64(0) << qint64(0) << u"zh"_s << u"net"_s << true;
    QTest::newRow("now") << qint64(1000) << qint64(1001) << u"zh"_s << u"net"_s << true;
    QTest::newRow("over at this moment")
        << qint64(0) << qint64(1000) << u"zh"_s << u"net"_s << false;
    QTest::newRow("not yet") << qint64(1001) << qint64(0) << u"zh"_s << u"net"_s << false;
    QTest::newRow("another language") << qint64(0) << qint64(0) << u"en"_s << u"net"_s << false;
    QTest::newRow("no language of its own") << qint64(0) << qint64(0) << u""_s << u"net"_s << true;
    QTest::newRow("another category") << qint64(0) << qint64(0) << u"zh"_s << u"bill"_s << false;
}

void tst_Answering::offersWhatIsAllowed()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(QString, language);
    QFETCH(QString, category);
    AnswerIndex index;
    Article one = article(u"a"_s, u"宽带断了怎么办"_s);
    one.validFromMs = from;
    one.validToMs = to;
    one.language = language;
    one.category = category;
    index.put(one);
    Options options;
    options.nowMs = 1000;
    options.language = u"zh"_s;
    options.categories = {u"net"_s};
    QTEST(best(index, one.question, options) == one.id, "offered");
}

void tst_Answering::learnsFromAcceptedAnswers()
{
    AnswerIndex index = indexOf(desk());
    const QString sentence = u"小灵通信号满格却打不出去"_s;
    QVERIFY(best(index, sentence) != u"meter"_s);
    const QStringList asked{u"小灵通打不出去"_s, u"小灵通没有声音"_s, u"我的小灵通信号不好"_s,
                            u"小灵通信号满格打不通"_s};
    for (qsizetype i = 0; i < asked.size(); ++i)
        index.learn({QString::number(i), asked[i], u"meter"_s});
    const Ranking at_once = index.rank(sentence, {});
    QCOMPARE(at_once.answers.front().article, u"meter"_s);
    QVERIFY(hasReason(at_once, Reason::Kind::Accepted));
    index.learn({u"x"_s, u"账单看不懂"_s, u"bill"_s});
    index.train();
    QCOMPARE(best(index, sentence), u"meter"_s);
    QCOMPARE(best(index, u"账单看不明白"_s), u"bill"_s);
}

void tst_Answering::learnsOwnWords()
{
    QList<ConceptGroup> groups = shippedConcepts();
    groups += {ConceptRole::Thing, {u"光猫"_s, u"小黑盒"_s, u"ONT"_s}};
    AnswerIndex plain;
    AnswerIndex taught(groups);
    for (AnswerIndex *index : {&plain, &taught}) {
        index->put(article(u"light"_s, u"光猫红灯亮"_s));
        index->put(article(u"other"_s, u"路由器黄灯亮"_s));
    }
    QCOMPARE(best(taught, u"小黑盒有问题"_s), u"light"_s);
    QCOMPARE(best(taught, u"my ont"_s), u"light"_s);
    QVERIFY(best(plain, u"my ont"_s).isEmpty());
}

void tst_Answering::changesEqualARebuild()
{
    const QStringList parts{u"宽带"_s,   u"套餐"_s, u"怎么"_s, u"取消"_s,    u"电费"_s, u"查询"_s,
                            u"为什么"_s, u"不能"_s, u"card"_s, u"refund "_s, u"59"_s};
    std::minstd_rand random(6);
    const auto sentence = [&] {
        QString text;
        for (int i = 0; i < 4; ++i)
            text += parts[qsizetype(random() % size_t(parts.size()))];
        return text;
    };
    AnswerIndex changed;
    QMap<QString, Article> kept;
    QMap<QString, Accepted> accepted;
    for (int step = 0; step < 400; ++step) {
        const QString id = QString::number(random() % 20);
        const QString contact = QString::number(random() % 40);
        switch (random() % 4) {
        case 0:
        case 1:
            kept[id] = article(id, sentence(), {sentence()}, sentence());
            changed.put(kept[id]);
            break;
        case 2:
            kept.remove(id);
            accepted.removeIf([&](auto entry) { return entry.value().article == id; });
            changed.remove(id);
            break;
        default:
            if (random() % 3 == 0) {
                accepted.remove(contact);
                changed.forget(contact);
            } else if (kept.contains(id)) {
                accepted[contact] = {contact, sentence(), id};
                changed.learn(accepted[contact]);
            }
        }
    }
    AnswerIndex rebuilt = indexOf(kept.values());
    for (const Accepted &one : std::as_const(accepted))
        rebuilt.learn(one);
    changed.train();
    rebuilt.train();
    QCOMPARE(changed.phrases(), rebuilt.phrases());
    for (int i = 0; i < 100; ++i) {
        const QString question = sentence();
        const Ranking a = changed.rank(question, {});
        const Ranking b = rebuilt.rank(question, {});
        QCOMPARE(a.nothingFits, b.nothingFits);
        QCOMPARE(a.answers.size(), b.answers.size());
        for (qsizetype k = 0; k < a.answers.size(); ++k)
            QCOMPARE(a.answers[k].article, b.answers[k].article);
    }
}

void tst_Answering::orderDoesNotMatter()
{
    QList<Article> articles = desk();
    const AnswerIndex forwards = indexOf(articles);
    std::reverse(articles.begin(), articles.end());
    const AnswerIndex backwards = indexOf(articles);
    for (const Article &one : std::as_const(articles))
        QVERIFY(forwards.rank(one.question, {}) == backwards.rank(one.question, {}));
}

void tst_Answering::forgets()
{
    AnswerIndex index = indexOf(desk());
    const Ranking before = index.rank(u"套餐"_s, {});
    index.learn({u"c1"_s, u"套餐太贵了"_s, u"invoice"_s});
    index.learn({u"c2"_s, u"套餐太贵"_s, u"nowhere"_s});
    index.learn({u"c3"_s, u"  "_s, u"invoice"_s});
    QCOMPARE(index.phrases(), qsizetype(19));
    index.forget(u"c1"_s);
    index.forget(u"c1"_s);
    index.remove(u"nowhere"_s);
    QVERIFY(index.rank(u"套餐"_s, {}) == before);
}

QTEST_APPLESS_MAIN(tst_Answering)
#include "tst_answering.moc"
