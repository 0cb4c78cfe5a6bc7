// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clock.h"
#include "gui/scanfilter.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

class ScanClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return 1; }
    [[nodiscard]] qint64 monotonicMs() const override { return 1; }
};

}  // namespace

/// What a reader types against what fingers type, in a window with a field that has the focus.
class tst_ScanFilter final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void readers_data();
    void readers();
    void fingersAreNotLost();
    void anotherKeyGivesBackInOrder();
    void aHeldKeyIsNoReader();
    void whatAnInputMethodCommitsEndsABurst();
    void offIsOff();

private:
    void key(int code, const QString &sign, ulong at, bool repeated = false);
    void type(const QString &text, ulong gap);

    ScanClock m_clock;
    std::unique_ptr<ScanFilter> m_filter;
    std::unique_ptr<QLineEdit> m_edit;
    ulong m_at = 0;
};

void tst_ScanFilter::init()
{
    m_filter = std::make_unique<ScanFilter>(m_clock);
    m_edit = std::make_unique<QLineEdit>();
    m_edit->show();
    QApplication::setActiveWindow(m_edit.get());
    m_edit->setFocus();
    QTRY_VERIFY(m_edit->hasFocus());
    m_filter->setOn(true);
    m_at = 10'000;
}

void tst_ScanFilter::key(int code, const QString &sign, ulong at, bool repeated)
{
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, code, Qt::NoModifier, sign, repeated);
        event.setTimestamp(at);
        QCoreApplication::sendEvent(m_edit->windowHandle(), &event);
    }
}

void tst_ScanFilter::type(const QString &text, ulong gap)
{
    for (const QChar sign : text) {
        key(sign == u'\r' ? int(Qt::Key_Return) : int(sign.toUpper().unicode()), QString(sign),
            m_at);
        m_at += gap;
    }
}

void tst_ScanFilter::readers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ulong>("gap");
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("entered");
    QTest::newRow("identity card")
        << u"33019819900101004X\r"_s << 4ul << u"33019819900101004X"_s << u""_s << 0;
    QTest::newRow("slow reader") << u"3301912345678\r"_s << 34ul << u"3301912345678"_s << u""_s
                                 << 0;
    QTest::newRow("fingers") << u"12800005678\r"_s << 80ul << u""_s << u"12800005678"_s << 1;
    QTest::newRow("five characters") << u"12345\r"_s << 4ul << u""_s << u"12345"_s << 1;
    QTest::newRow("a blank is no reader's")
        << u"12 345678\r"_s << 80ul << u""_s << u"12 345678"_s << 1;
    QTest::newRow("Chinese is no reader's")
        << u"户号123456\r"_s << 4ul << u"123456"_s << u"户号"_s << 0;
}

void tst_ScanFilter::readers()
{
    QFETCH(QString, text);
    QFETCH(ulong, gap);
    QFETCH(QString, scanned);
    QFETCH(QString, field);
    QFETCH(int, entered);
    QSignalSpy scans(m_filter.get(), &ScanFilter::scanned);
    QSignalSpy enters(m_edit.get(), &QLineEdit::returnPressed);
    type(text, gap);
    QTRY_COMPARE(m_edit->text(), field);
    QCOMPARE(scans.size(), scanned.isEmpty() ? 0 : 1);
    if (!scanned.isEmpty())
        QCOMPARE(scans.first().first().toString(), scanned);
    QCOMPARE(enters.size(), entered);
}

void tst_ScanFilter::fingersAreNotLost()
{
    // Two keys rolled over fast, and then nothing: they come all the same.
    type(u"12"_s, 10);
    QTRY_COMPARE(m_edit->text(), u"12"_s);
}

void tst_ScanFilter::anotherKeyGivesBackInOrder()
{
    type(u"12"_s, 10);
    key(Qt::Key_Home, {}, m_at);
    type(u"3"_s, 10);
    QTRY_COMPARE(m_edit->text(), u"312"_s);
}

void tst_ScanFilter::aHeldKeyIsNoReader()
{
    QSignalSpy scans(m_filter.get(), &ScanFilter::scanned);
    for (int i = 0; i < 8; ++i)
        key(Qt::Key_7, u"7"_s, m_at += 30, true);
    type(u"\r"_s, 5);
    QTRY_COMPARE(m_edit->text(), u"77777777"_s);
    QVERIFY(scans.isEmpty());
}

void tst_ScanFilter::whatAnInputMethodCommitsEndsABurst()
{
    QSignalSpy scans(m_filter.get(), &ScanFilter::scanned);
    type(u"1234567"_s, 5);
    QInputMethodEvent commit;
    commit.setCommitString(u"号"_s);
    QCoreApplication::sendEvent(m_edit.get(), &commit);
    type(u"\r"_s, 5);
    QTRY_COMPARE(m_edit->text(), u"1234567号"_s);
    QVERIFY(scans.isEmpty());
}

void tst_ScanFilter::offIsOff()
{
    m_filter->setOn(false);
    QSignalSpy scans(m_filter.get(), &ScanFilter::scanned);
    type(u"3301912345678\r"_s, 4);
    QCOMPARE(m_edit->text(), u"3301912345678"_s);
    QVERIFY(scans.isEmpty());
}

QTEST_MAIN(tst_ScanFilter)
#include "tst_scanfilter.moc"
