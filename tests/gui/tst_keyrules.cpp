// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keyrules.h"
#include "gui/sounds.h"
#include "gui/stallwatch.h"

#include <QtCore/QtEndian>
#include <QtTest/QTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

/// Which keys may call a command; what the watch counts; what is heard.
class tst_KeyRules final : public QObject {
    Q_OBJECT
private slots:
    void faults_data();
    void faults();
    void onlyTheEventThatTookLongIsCounted();
    void aLoopThatSleptIsNoStall();
    void everyKindHasATuneOfItsOwn();
};

void tst_KeyRules::faults_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<KeyFault>("anywhere");
    QTest::addColumn<KeyFault>("inLists");
    const auto row = [](const char *keys, KeyFault anywhere, KeyFault inLists) {
        QTest::newRow(keys) << QString::fromLatin1(keys) << anywhere << inLists;
    };
    constexpr auto fine = KeyFault::None;
    for (const char *keys : {"Ctrl+K", "Ctrl+Shift+T", "Alt+Z", "Alt+1", "F1", "Shift+F9", "Esc",
                             "Del", "Ctrl+Return", "Ctrl+,", "Ctrl+Tab", "Ctrl+Alt+F5"})
        row(keys, fine, fine);
    for (const char *keys : {"J", "1", "/", "Shift+J", "Space"})
        row(keys, KeyFault::Plain, fine);
    for (const char *keys : {"Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+;", "Ctrl+Shift+Space",
                             "Ctrl+Shift+.", "Meta+K", "Ctrl+Shift", "Shift"})
        row(keys, KeyFault::InputMethod, KeyFault::InputMethod);
    row("Ctrl+Alt+Q", KeyFault::Character, KeyFault::Character);
    row("", KeyFault::Empty, KeyFault::Empty);
}

void tst_KeyRules::faults()
{
    QFETCH(QString, keys);
    QKeySequence sequence(keys);
    if (keys == "Ctrl+Shift"_L1)
        sequence = QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_Shift));
    if (keys == "Shift"_L1)
        sequence = QKeySequence(Qt::Key_Shift);
    QTEST(keyFault(sequence), "anywhere");
    QTEST(keyFault(sequence, true), "inLists");
}

void tst_KeyRules::onlyTheEventThatTookLongIsCounted()
{
    StallWatch watch;
    QObject outer;
    QObject inner;
    inner.setObjectName(u"slow"_s);
    const QEvent event(QEvent::UpdateRequest);
    QElapsedTimer clock;
    clock.start();
    watch.begin(&outer, &event);
    watch.begin(&inner, &event);
    while (clock.elapsed() < 2 * StallWatch::LimitMs) {
    }
    watch.end();
    watch.end();
    watch.begin(&outer, &event);
    watch.end();
    QCOMPARE(watch.count(), 1);
    QCOMPARE(watch.places().size(), 1);
    QVERIFY(watch.places().first().name.contains("slow"_L1));
    QVERIFY(watch.places().first().name.contains("UpdateRequest"_L1));
    QVERIFY(watch.places().first().longestMs > StallWatch::LimitMs);
    watch.forget();
    QCOMPARE(watch.count(), 0);
}

void tst_KeyRules::aLoopThatSleptIsNoStall()
{
    StallWatch watch;
    QObject outer;
    const QEvent event(QEvent::MouseButtonPress);
    QElapsedTimer clock;
    clock.start();
    watch.begin(&outer, &event);
    while (clock.elapsed() < 2 * StallWatch::LimitMs) {
    }
    watch.excuse();
    watch.end();
    QCOMPARE(watch.count(), 0);
}

void tst_KeyRules::everyKindHasATuneOfItsOwn()
{
    std::set<QByteArray> tunes;
    for (int kind = 0; kind < desk::NewsKindCount; ++kind) {
        const QByteArray tune = tuneOf(desk::NewsKind(kind));
        QVERIFY(tune.startsWith("RIFF"));
        QCOMPARE(tune.mid(8, 4), QByteArray("WAVE"));
        QCOMPARE(qFromLittleEndian<quint32>(tune.constData() + 4), quint32(tune.size() - 8));
        QCOMPARE(qFromLittleEndian<quint32>(tune.constData() + 40), quint32(tune.size() - 44));
        QVERIFY2(tune.size() < 40'000, "short enough not to be in the way");
        tunes.insert(tune);
    }
    QCOMPARE(int(tunes.size()), desk::NewsKindCount);
}

QTEST_MAIN(tst_KeyRules)
#include "tst_keyrules.moc"
