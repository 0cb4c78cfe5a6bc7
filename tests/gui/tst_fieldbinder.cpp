// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldbinder.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

class tst_FieldBinder final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void onlyWhatDiffersIsAChange();
    void typedTextStaysWhenTheRecordChanges();
    void untouchedInputsFollowTheRecord();
    void anotherRecordForgetsWhatWasTyped();
    void aCodeOfANewerServerIsKept();
    void aReferenceThatIsNotHeldIsKept();
    void showingTellsOnce();

private:
    std::unique_ptr<QWidget> m_form;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_family = nullptr;
    QComboBox *m_team = nullptr;
    std::unique_ptr<FieldBinder> m_binder;
};

void tst_FieldBinder::init()
{
    m_form = std::make_unique<QWidget>();
    const auto bound = [this](auto *input, const char *field) {
        input->setProperty("field", QString::fromLatin1(field));
        return input;
    };
    m_title = bound(new QLineEdit(m_form.get()), "title");
    m_text = bound(new QPlainTextEdit(m_form.get()), "text");
    m_family = bound(new QComboBox(m_form.get()), "family");
    m_team = bound(new QComboBox(m_form.get()), "ownerTeam");
    m_binder = std::make_unique<FieldBinder>(*m_form, typeOf<WorkOrder>());
}

void tst_FieldBinder::cleanup()
{
    m_binder.reset();
    m_form.reset();
}

void tst_FieldBinder::onlyWhatDiffersIsAChange()
{
    Row row = emptyRow(typeOf<WorkOrder>());
    row.set(u"title", u"dark"_s);
    m_binder->show(row);
    QVERIFY(m_binder->changes().isEmpty());
    m_title->setText(u"very dark"_s);
    QCOMPARE(m_binder->changes().keys(), QStringList{u"title"_s});
    m_title->setText(u"dark"_s);
    QVERIFY(m_binder->changes().isEmpty());
}

void tst_FieldBinder::typedTextStaysWhenTheRecordChanges()
{
    Row row = emptyRow(typeOf<WorkOrder>());
    row.set(u"title", u"old"_s);
    m_binder->show(row);
    m_title->setText(u"mine"_s);
    row.set(u"title", u"theirs"_s);
    m_binder->follow(row);
    QCOMPARE(m_title->text(), u"mine"_s);
    QCOMPARE(m_binder->changes().size(), 1);
}

void tst_FieldBinder::untouchedInputsFollowTheRecord()
{
    Row row = emptyRow(typeOf<WorkOrder>());
    m_binder->show(row);
    m_title->setText(u"mine"_s);
    row.set(u"text", u"theirs"_s);
    m_binder->follow(row);
    QCOMPARE(m_text->toPlainText(), u"theirs"_s);
    QCOMPARE(m_binder->changes().keys(), QStringList{u"title"_s});
}

void tst_FieldBinder::anotherRecordForgetsWhatWasTyped()
{
    m_binder->show(emptyRow(typeOf<WorkOrder>()));
    m_title->setText(u"mine"_s);
    m_binder->show(emptyRow(typeOf<WorkOrder>()));
    QVERIFY(m_title->text().isEmpty());
}

void tst_FieldBinder::aCodeOfANewerServerIsKept()
{
    Row row = emptyRow(typeOf<WorkOrder>());
    row.set(u"family", u"moonlight"_s);
    m_binder->show(row);
    QCOMPARE(m_family->currentText(), u"moonlight"_s);
    QVERIFY(m_binder->changes().isEmpty());
}

void tst_FieldBinder::aReferenceThatIsNotHeldIsKept()
{
    Row row = emptyRow(typeOf<WorkOrder>());
    const QUuid team = QUuid::createUuid();
    row.set(u"ownerTeam", team);
    m_binder->show(row);
    QVERIFY(m_binder->changes().isEmpty());
    m_binder->setChoices(u"ownerTeam"_s, {{team, u"Crew 2"_s}});
    QCOMPARE(m_team->currentText(), u"Crew 2"_s);
    QVERIFY(m_binder->changes().isEmpty());
}

void tst_FieldBinder::showingTellsOnce()
{
    QSignalSpy spy(m_binder.get(), &FieldBinder::changed);
    Row row = emptyRow(typeOf<WorkOrder>());
    row.set(u"title", u"a"_s);
    row.set(u"text", u"b"_s);
    m_binder->show(row);
    QCOMPARE(spy.count(), 1);
}

QTEST_MAIN(tst_FieldBinder)
#include "tst_fieldbinder.moc"
