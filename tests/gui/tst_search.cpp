// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands.h"
#include "gui/searchedit.h"
#include "gui/searchmodel.h"

#include <QtGui/QInputMethodEvent>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

desk::FindHit customerHit(const QString &name, bool here = true)
{
    desk::FindHit hit;
    hit.type = u"customer"_s;
    hit.id = QUuid::createUuid();
    hit.root = hit.id;
    hit.title = name;
    hit.here = here;
    return hit;
}

QStringList linesOf(const SearchModel &model, SearchModel::Line line)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.lineAt(row) == line)
            texts += model.index(row).data(Qt::DisplayRole).toString();
    }
    return texts;
}

}  // namespace

class tst_Search final : public QObject {
    Q_OBJECT
private slots:
    void composedTextCounts();
    void cancelledTextDoesNot();
    void enterWhileComposingIsTheInputMethods();
    void groupsStandInOrder();
    void nothingBesideCommands();
    void whatIsElsewhereIsMarked();
    void moreIsOffered();
    void saysWhatWasNotSearched_data();
    void saysWhatWasNotSearched();
    void namesAreMaskedAndMarked();
    void commandsAreFoundInBothLanguages_data();
    void commandsAreFoundInBothLanguages();
    void commandsThatMakeNoSenseAreNotOffered();
};

void tst_Search::composedTextCounts()
{
    SearchEdit edit;
    QSignalSpy typed(&edit, &SearchEdit::typed);
    edit.setText(u"湖畔"_s);
    QInputMethodEvent composing(u"wu'ye"_s, {});
    QCoreApplication::sendEvent(&edit, &composing);
    QCOMPARE(typed.last().first().toString(), u"湖畔wu'ye"_s);
    QVERIFY(edit.isComposing());
    // The line itself holds nothing of it yet.
    QCOMPARE(edit.text(), u"湖畔"_s);
    QInputMethodEvent commit;
    commit.setCommitString(u"物业"_s);
    QCoreApplication::sendEvent(&edit, &commit);
    QCOMPARE(typed.last().first().toString(), u"湖畔物业"_s);
    QVERIFY(!edit.isComposing());
}

void tst_Search::cancelledTextDoesNot()
{
    SearchEdit edit;
    QSignalSpy typed(&edit, &SearchEdit::typed);
    QInputMethodEvent composing(u"chong"_s, {});
    QCoreApplication::sendEvent(&edit, &composing);
    QCOMPARE(typed.last().first().toString(), u"chong"_s);
    QInputMethodEvent cancel(QString(), {});
    QCoreApplication::sendEvent(&edit, &cancel);
    QCOMPARE(typed.last().first().toString(), QString());
    QVERIFY(!edit.isComposing());
}

void tst_Search::enterWhileComposingIsTheInputMethods()
{
    SearchEdit edit;
    QInputMethodEvent composing(u"chong"_s, {});
    QCoreApplication::sendEvent(&edit, &composing);
    QTest::keyClick(&edit, Qt::Key_Return);
    QVERIFY(edit.isComposing());
}

void tst_Search::groupsStandInOrder()
{
    SearchState state;
    state.text = u"物业"_s;
    desk::FindHit order = customerHit(u"物业停电"_s);
    order.type = u"work_order"_s;
    order.group = desk::HitGroup::Orders;
    state.here.hits = {order, customerHit(u"云江湖畔物业有限公司"_s)};
    state.commands = {{0, u"New order"_s, u"Ctrl+N"_s, {}, Fit::Begins}};
    SearchModel model;
    model.show(state, 0);
    QCOMPARE(linesOf(model, SearchModel::Line::Heading),
             (QStringList{u"Customers"_s, u"Work orders"_s, u"Commands"_s}));
    QCOMPARE(model.hitCount(), 2);
    QCOMPARE(model.firstChoice(), 1);
    QVERIFY(!model.isChoice(0));
}

// Under a command that was found "nothing" would be wrong.
void tst_Search::nothingBesideCommands()
{
    SearchState state;
    state.text = u"new"_s;
    SearchModel model;
    model.show(state, 0);
    QVERIFY(linesOf(model, SearchModel::Line::Hint).contains(u"Nothing on this computer."_s));
    state.commands = {{0, u"New order"_s, u"Ctrl+N"_s, {}, Fit::Begins}};
    model.show(state, 0);
    const QStringList hints = linesOf(model, SearchModel::Line::Hint);
    QVERIFY(!hints.contains(u"Nothing on this computer."_s));
    QVERIFY(hints.contains(u"No customer or order on this computer matches."_s));
}

void tst_Search::whatIsElsewhereIsMarked()
{
    SearchState state;
    state.text = u"物业"_s;
    const desk::FindHit mine = customerHit(u"湖畔物业公司"_s);
    state.here.hits = {mine};
    desk::FindHit same = mine;
    state.server = desk::SearchAnswer{{same, customerHit(u"桥东物业公司"_s, false)}};
    SearchModel model;
    model.show(state, 0);
    QCOMPARE(model.hitCount(), 2);
    QVERIFY(!model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"on the server"_s));
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"on the server"_s));
    // It was asked already.
    QCOMPARE(linesOf(model, SearchModel::Line::SearchServer), QStringList());
}

void tst_Search::moreIsOffered()
{
    SearchState state;
    state.text = u"物业"_s;
    state.here.hits = {customerHit(u"湖畔物业公司"_s)};
    state.here.more = {desk::HitGroup::Customers};
    SearchModel model;
    model.show(state, 0);
    QCOMPARE(model.lineAt(2), SearchModel::Line::More);
    QCOMPARE(model.groupAt(2), desk::HitGroup::Customers);
}

void tst_Search::saysWhatWasNotSearched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("offline");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("hint");
    QTest::newRow("offline") << u"物业"_s << true << false << 100 << u"Offline"_s;
    QTest::newRow("one character is not looked for in texts")
        << u"物"_s << false << false << 100 << u"two characters"_s;
    QTest::newRow("still loading") << u"物业"_s << false << false << 40 << u"40 %"_s;
    QTest::newRow("regions that did not answer")
        << u"物业"_s << false << true << 100 << u"云桥通信"_s;
}

void tst_Search::saysWhatWasNotSearched()
{
    QFETCH(QString, text);
    QFETCH(bool, offline);
    QFETCH(bool, asked);
    QFETCH(int, percent);
    QFETCH(QString, hint);
    SearchState state;
    state.text = text;
    state.link = offline ? desk::Link::Offline : desk::Link::Online;
    state.percent = percent;
    if (asked) {
        state.server = desk::SearchAnswer();
        state.server->silentRegions = {u"云桥通信"_s};
    }
    SearchModel model;
    model.show(state, 0);
    QVERIFY(linesOf(model, SearchModel::Line::Hint).join(u'\n').contains(hint));
    QCOMPARE(linesOf(model, SearchModel::Line::SearchServer).isEmpty(), offline || asked);
}

void tst_Search::namesAreMaskedAndMarked()
{
    SearchState state;
    state.text = u"zhouzy"_s;
    desk::FindHit hit = customerHit(u"周志远"_s);
    hit.marks = fitName(hit.title, readSearch(state.text), false).marks;
    state.here.hits = {hit};
    SearchModel model;
    model.show(state, 0);
    QCOMPARE(model.index(1).data(Qt::DisplayRole).toString(), u"周*远"_s);
    const auto marks = model.index(1).data(SearchModel::MarksRole).value<QList<Mark>>();
    QCOMPARE(marks, (QList<Mark>{{0, 3}}));
}

void tst_Search::commandsAreFoundInBothLanguages_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"new order"_s, u"New"_s, u"新建"_s, u"xinjian"_s, u"xjgd"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_Search::commandsAreFoundInBothLanguages()
{
    QFETCH(QString, text);
    Commands commands;
    int runs = 0;
    commands.add("New order", u"Ctrl+N"_s, [&runs] { ++runs; });
    commands.add("Go offline", {}, [] {});
    const auto found = commands.matching(readSearch(text), false);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].keys, u"Ctrl+N"_s);
    commands.run(found[0].command);
    QCOMPARE(runs, 1);
}

void tst_Search::commandsThatMakeNoSenseAreNotOffered()
{
    Commands commands;
    commands.add(
        "Go offline", {}, [] {}, [] { return false; });
    QVERIFY(commands.matching(readSearch(u"offline"_s), false).isEmpty());
}

QTEST_MAIN(tst_Search)
#include "tst_search.moc"
