// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/outboxmodel.h"
#include "gui/conflictcard.h"
#include "gui/outboxpage.h"
#include "gui/wordedtable.h"
#include "lonedesk.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using tests::LoneDesk;

/// What waits says about whom and about which order it is.
class tst_Outbox final : public QObject {
    Q_OBJECT
private slots:
    void rowsNameCustomerAndOrder();
    void whatIsShortIsReadWhole();
    void aConflictOffersToAskTheOther_data();
    void aConflictOffersToAskTheOther();
};

void tst_Outbox::rowsNameCustomerAndOrder()
{
    LoneDesk lone;
    const QUuid customer = lone.customer(u"沈嘉怡"_s);
    const auto order = LoneDesk::wait(lone.desk->createOrder(
        customer, {{u"title"_s, u"停电"_s}, {u"family"_s, QString(codeOf(Family::Enquiry))}}));
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
    QVERIFY(!lone.make(u"note"_s, order->id, {{u"text"_s, u"已联系"_s}}).isNull());
    const auto made = LoneDesk::wait(lone.desk->record(u"work_order"_s, order->id));
    QVERIFY(made && made->row.type);
    const QString alias = made->row.text(u"alias");
    QVERIFY(!alias.isEmpty());

    desk::OutboxModel items(*lone.desk);
    const QAbstractItemModelTester tester(&items);
    gui::OutboxTable words(lone.clock);
    words.setSourceModel(&items);
    items.refresh();
    const auto about = [&](const QString &type) {
        for (int row = 0; row < items.rowCount(); ++row) {
            if (items.itemAt(row).type == type)
                return words.index(row, desk::OutboxModel::Title).data().toString();
        }
        return QString();
    };
    QTRY_COMPARE(about(u"work_order"_s), u"沈*怡 · "_s + alias + u" · 停电"_s);
    QTRY_COMPARE(about(u"note"_s), u"沈*怡 · "_s + alias + u" · 已联系"_s);
    QCOMPARE(about(u"customer"_s), u"沈嘉怡"_s);
}

void tst_Outbox::aConflictOffersToAskTheOther_data()
{
    QTest::addColumn<bool>("mine");
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("inOrder");
    QTest::addColumn<bool>("asks");
    QTest::newRow("a colleague's stands") << true << true << true << true;
    QTest::newRow("a colleague's was not taken") << false << true << true << true;
    QTest::newRow("nobody knows whose it is") << true << false << true << false;
    QTest::newRow("away from the order") << true << true << false << false;
}

void tst_Outbox::aConflictOffersToAskTheOther()
{
    QFETCH(const bool, mine);
    QFETCH(const bool, known);
    QFETCH(const bool, inOrder);
    LoneDesk lone;
    const QUuid colleague = QUuid::createUuid();
    Conflict conflict;
    conflict.id.value = QUuid::createUuid();
    conflict.targetType = u"work_order"_s;
    conflict.field = u"title"_s;
    conflict.inForce = u"\"停电\""_s;
    conflict.other = u"\"电梯困人\""_s;
    (mine ? conflict.otherBy : conflict.inForceBy).value = lone.actor().user;
    (mine ? conflict.inForceBy : conflict.otherBy).value = colleague;
    const desk::Names names = known ? desk::Names{{colleague, u"陈晨"_s}} : desk::Names();
    gui::ConflictCard card(conflict, names, *lone.desk, lone.clock, !inOrder);
    card.show();
    auto *ask = card.findChild<QPushButton *>(u"askButton"_s);
    QVERIFY(ask);
    QTEST(ask->isVisible(), "asks");
    // Neither value is what the keyboard comes upon first.
    const auto *first = card.findChild<QPushButton *>(u"openButton"_s);
    QCOMPARE(first->isVisible(), !inOrder);
    QCOMPARE(card.findChildren<QPushButton *>().first(), first);
    QSignalSpy wanted(&card, &gui::ConflictCard::askWanted);
    ask->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString().contains(u"陈晨"_s), known);
}

void tst_Outbox::whatIsShortIsReadWhole()
{
    LoneDesk lone;
    QVERIFY(!lone.customer(u"沈嘉怡"_s).isNull());
    gui::OutboxPage page(lone.context());
    page.resize(900, 500);
    page.show();
    page.refresh();
    const auto *table = page.findChild<QTableView *>(u"table"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    using Model = desk::OutboxModel;
    for (const int column : {Model::Verb, Model::State, Model::DeviceAt}) {
        const QString text = table->model()->index(0, column).data().toString();
        QVERIFY(!text.isEmpty());
        const int words = QFontMetrics(lone.look.small()).horizontalAdvance(text);
        const int edges = column == Model::State ? 38 : 18;
        QVERIFY2(table->columnWidth(column) >= words + edges, qPrintable(text));
    }
}

QTEST_MAIN(tst_Outbox)
#include "tst_outbox.moc"
