// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tiewords.h"
#include "gui/times.h"
#include "gui/valuewords.h"
#include "gui/words.h"
#include "gui/wordsoutages.h"
#include "gui/worktext.h"
#include "protocol/reasons.h"

#include <QtCore/QTranslator>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

// Every word of an enumeration, the one for codes of a newer peer included.
template <typename E> QStringList allWords()
{
    QStringList list;
    for (int i = 0; i <= int(E::Unknown); ++i)
        list += words(E(i));
    return list;
}

QStringList everything()
{
    return allWords<Role>() + allWords<CustomerKind>() + allWords<Tier>() +
           allWords<ServiceKind>() + allWords<ServiceState>() + allWords<AreaClass>() +
           allWords<Channel>() + allWords<Direction>() + allWords<InteractionState>() +
           allWords<Relation>() + allWords<MessageKind>() + allWords<Family>() +
           allWords<OrderState>() + allWords<Source>() + allWords<Factuality>() +
           allWords<Responsibility>() + allWords<FieldResult>() + allWords<CallbackResult>() +
           allWords<EventKind>() + allWords<FactKind>() + allWords<TicketState>() +
           allWords<TicketPriority>() + allWords<PaymentMethod>();
}

}  // namespace

class tst_Words final : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void noCodeIsWithoutWords();
    void everyChineseWordIsChinese();
    void everyReasonHasASentence_data();
    void everyReasonHasASentence();
    void everyFieldOfAnOrderHasAName();
    void errorsSayWhatToDo();
    void syncState_data();
    void syncState();
    void pluralsOfEnglish();
    void stagesSayWhatIsAndWhatIsNext_data();
    void stagesSayWhatIsAndWhatIsNext();
    void aCallBackThatIsDueWasNotMade();
    void shiftsAreReadAsTheyWereEverStored_data();
    void shiftsAreReadAsTheyWereEverStored();
    void anEstimateThatHasPassedIsNotPromised_data();
    void anEstimateThatHasPassedIsNotPromised();
    void hoursOfACallBackAreNoDate_data();
    void hoursOfACallBackAreNoDate();
    void valuesOfConflicts_data();
    void valuesOfConflicts();

private:
    void speak(const QString &language);
    std::unique_ptr<QTranslator> m_translator;
};

void tst_Words::speak(const QString &language)
{
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(u":/i18n/touchline_"_s + language));
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
}

void tst_Words::cleanup() { m_translator.reset(); }

void tst_Words::noCodeIsWithoutWords()
{
    const QStringList all = everything();
    for (const QString &word : all)
        QVERIFY(!word.isEmpty());
}

void tst_Words::everyChineseWordIsChinese()
{
    speak(u"zh_CN"_s);
    const QStringList all = everything();
    for (const QString &word : all) {
        const bool han = std::any_of(word.begin(), word.end(),
                                     [](QChar c) { return c.script() == QChar::Script_Han; });
        QVERIFY2(han || word == "App"_L1, qPrintable(word));
    }
}

void tst_Words::everyReasonHasASentence_data()
{
    QTest::addColumn<QString>("code");
    namespace r = protocol::reasons;
    for (const QLatin1StringView code :
         {r::unreadable, r::tooLarge, r::unknownKind, r::unknownType, r::unknownField, r::badValue,
          r::readOnlyField, r::notAllowed, r::notFound, r::alreadyExists, r::alreadyTaken,
          r::parentRefused, r::alreadyResolved, r::orderClosed, r::targetDeleted})
        QTest::newRow(code.data()) << QString(code);
    // What the guards of the lifecycle say, whoever asks.
    for (int state = 0; state < int(OrderState::Unknown); ++state) {
        for (const OrderState to : nextStates(OrderState(state))) {
            WorkOrder order;
            order.state = OrderState(state);
            order.family = Family::Complaint;
            const Verdict verdict =
                mayMove(order, {to, {}, {}}, {}, {.now = {1}, .conflictOpen = {}});
            if (!verdict.reason.isEmpty())
                QTest::addRow("%s from %d to %d", verdict.reason.data(), state, int(to))
                    << QString(verdict.reason);
        }
    }
}

void tst_Words::everyReasonHasASentence()
{
    QFETCH(QString, code);
    QVERIFY(knowsReason(code));
    QVERIFY(reasonWords(code).endsWith(u'.'));
}

void tst_Words::everyFieldOfAnOrderHasAName()
{
    for (const FieldType &field : typeOf<WorkOrder>().fields) {
        if (field.merge == Merge::Server)
            continue;
        QVERIFY2(fieldWords(QString(field.name)) != field.name, field.name.data());
    }
}

void tst_Words::errorsSayWhatToDo()
{
    for (int kind = 0; kind <= int(ErrorKind::Storage); ++kind) {
        const QString text = sentence(ErrorKind(kind));
        QVERIFY2(text.count(u'.') >= 1, qPrintable(text));
    }
    QCOMPARE(sentence(Error{ErrorKind::Invalid, u"needs_reason"_s, u"to"_s}), u"Say why."_s);
    QVERIFY(sentence(Error{ErrorKind::Invalid, u"some detail for the log"_s, u"title"_s})
                .startsWith("Title: "_L1));
    QVERIFY(!sentence(Error{ErrorKind::Storage, u"secret/path"_s}).contains("secret"_L1));
}

void tst_Words::syncState_data()
{
    using desk::Link;
    QTest::addColumn<desk::SyncStatus>("status");
    QTest::addColumn<QString>("zh");
    // 14:40 where the desks stand (UTC+8).
    const qint64 at = QDateTime(QDate(2026, 11, 22), QTime(6, 40), Qt::UTC).toMSecsSinceEpoch();
    QTest::newRow("nothing waits")
        << desk::SyncStatus{.link = Link::Online, .syncedAtMs = at, .trouble = {}}
        << u"已同步 14:40"_s;
    QTest::newRow("saved here") << desk::SyncStatus{.link = Link::Online,
                                                    .waiting = 3,
                                                    .trouble = {}}
                                << u"本机已存，3 项待上传"_s;
    // Its row says that it waits for as long as the feed has not brought it back.
    QTest::newRow("answered, not back yet") << desk::SyncStatus{.link = Link::Online,
                                                                .syncedAtMs = at,
                                                                .acknowledged = 1,
                                                                .trouble = {}}
                                            << u"本机已存，1 项待上传"_s;
    QTest::newRow("nothing came yet")
        << desk::SyncStatus{.link = Link::Online, .trouble = {}} << u"正在同步…"_s;
    QTest::newRow("offline") << desk::SyncStatus{.link = Link::Offline,
                                                 .offlineSinceMs = at,
                                                 .waiting = 3,
                                                 .trouble = {}}
                             << u"离线（自 14:40） · 本机已存 3 项"_s;
    QTest::newRow("needs a decision")
        << desk::SyncStatus{.link = Link::Online, .syncedAtMs = at, .decisions = 1, .trouble = {}}
        << u"已同步 14:40 · 1 项需您决定"_s;
    QTest::newRow("refused") << desk::SyncStatus{.link = Link::Online,
                                                 .syncedAtMs = at,
                                                 .refused = 1,
                                                 .trouble = {}}
                             << u"已同步 14:40 · 1 项被拒绝"_s;
    QTest::newRow("first load") << desk::SyncStatus{.link = Link::Loading,
                                                    .percent = 40,
                                                    .trouble = {}}
                                << u"正在载入 40 %"_s;
}

void tst_Words::syncState()
{
    speak(u"zh_CN"_s);
    QFETCH(desk::SyncStatus, status);
    QTEST(syncWords(status), "zh");
}

void tst_Words::pluralsOfEnglish()
{
    speak(u"en"_s);
    QCOMPARE(syncWords({.link = desk::Link::Online, .decisions = 1, .trouble = {}}),
             u"Syncing … · 1 needs your decision"_s);
    QCOMPARE(syncWords({.link = desk::Link::Online, .decisions = 2, .trouble = {}}),
             u"Syncing … · 2 need your decision"_s);
}

void tst_Words::stagesSayWhatIsAndWhatIsNext_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("next");
    QTest::newRow("graded") << OrderState::Graded << u"Graded"_s << u"Dispatched"_s;
    QTest::newRow("dispatched") << OrderState::Dispatched << u"Dispatched"_s << u"Taken"_s;
    QTest::newRow("taken") << OrderState::Taken << u"In progress"_s << u"Reviewed"_s;
    QTest::newRow("answered") << OrderState::Replied << u"Answered"_s << u"Reviewed"_s;
    QTest::newRow("reviewed") << OrderState::Audit << u"Reviewed"_s << u"Called back"_s;
    QTest::newRow("archived") << OrderState::Archived << u"Archived"_s << u"Archived"_s;
}

void tst_Words::stagesSayWhatIsAndWhatIsNext()
{
    QFETCH(const OrderState, state);
    QTEST(stageWords(state), "stage");
    QTEST(nextStepWords(state), "next");
}

void tst_Words::aCallBackThatIsDueWasNotMade()
{
    desk::WorkItem item;
    item.group = desk::WorkGroup::CallBack;
    item.type = u"work_order"_s;
    item.line.order.state = OrderState::Callback;
    QCOMPARE(workText(item, 1'795'000'000'000).pill, u"Call-back due"_s);
    item.line.order.callbackAttempts.value = 1;
    QVERIFY(workText(item, 1'795'000'000'000).pill.contains(u"1 of"));
    item.line.order.callbackAttempts.value = 0;
    speak(u"zh_CN"_s);
    QCOMPARE(workText(item, 1'795'000'000'000).pill, u"待回访"_s);
}

void tst_Words::shiftsAreReadAsTheyWereEverStored_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("a code") << u"middle"_s << u"Middle shift"_s << u"中班"_s;
    QTest::newRow("an old Chinese word") << u"中"_s << u"Middle shift"_s << u"中班"_s;
    QTest::newRow("an old Chinese name") << u"早班"_s << u"Early shift"_s << u"早班"_s;
    QTest::newRow("an old English word") << u"Night"_s << u"Night shift"_s << u"夜班"_s;
    QTest::newRow("one of their own") << u"B"_s << u"B shift"_s << u"B班"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void tst_Words::shiftsAreReadAsTheyWereEverStored()
{
    QFETCH(const QString, stored);
    QTEST(shiftWords(stored), "english");
    speak(u"zh_CN"_s);
    QTEST(shiftWords(stored), "chinese");
}

void tst_Words::anEstimateThatHasPassedIsNotPromised_data()
{
    QTest::addColumn<int>("minutesLeft");
    QTest::addColumn<bool>("restored");
    QTest::addColumn<QString>("said");
    QTest::newRow("to come") << 14 << false << u"back about %1"_s;
    QTest::newRow("just now") << 0 << false << u"back about %1"_s;
    QTest::newRow("passed") << -14 << false << u"estimate %1 has passed, ask the lead"_s;
    QTest::newRow("passed, and the power is back") << -14 << true << u"back about %1"_s;
}

void tst_Words::anEstimateThatHasPassedIsNotPromised()
{
    QFETCH(const int, minutesLeft);
    QFETCH(const bool, restored);
    QFETCH(const QString, said);
    constexpr qint64 now = 1'795'000'000'000;
    Outage outage;
    outage.kind = OutageKind::Fault;
    outage.state = restored ? OutageState::Restored : OutageState::InProgress;
    outage.area = u"学府路"_s;
    outage.startedAt.ms = now - 3'600'000;
    outage.expectedAt.ms = now + minutesLeft * 60'000LL;
    outage.restoredAt.ms = restored ? now : 0;
    const QString words = said.arg(whenWords(outage.expectedAt.ms, now));
    QCOMPARE(backWords(outage, now), words);
    QCOMPARE(outageWords(outage, now), u"学府路 · "_s + words);
    if (!restored)
        QVERIFY2(majorWords(outage, now).endsWith(words), qPrintable(majorWords(outage, now)));
}

void tst_Words::hoursOfACallBackAreNoDate_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::newRow("two hours") << u"09-11"_s << u"09:00–11:00"_s;
    QTest::newRow("short hours") << u"9-11"_s << u"09:00–11:00"_s;
    QTest::newRow("to midnight") << u"18–24"_s << u"18:00–24:00"_s;
    QTest::newRow("no hour") << u"09-31"_s << u"09-31"_s;
    QTest::newRow("words") << u"21 点前"_s << u"21 点前"_s;
}

void tst_Words::hoursOfACallBackAreNoDate()
{
    QFETCH(const QString, stored);
    QTEST(windowWords(stored), "shown");
}

void tst_Words::valuesOfConflicts_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("text") << u"title"_s << u"\"<b>dark</b>\""_s << u"<b>dark</b>"_s;
    QTest::newRow("code") << u"factuality"_s << u"\"founded\""_s << u"Founded"_s;
    QTest::newRow("code of a newer server") << u"factuality"_s << u"\"strange\""_s << u"strange"_s;
    QTest::newRow("reference") << u"ownerTeam"_s << u"\"0192f000-0000-7000-8000-000000000001\""_s
                               << u"Crew 2"_s;
    QTest::newRow("a team that is not seen here")
        << u"ownerTeam"_s << u"\"0192f000-0000-7000-8000-000000000002\""_s << u"Another team"_s;
    QTest::newRow("a person who is not seen here")
        << u"handler"_s << u"\"0192f000-0000-7000-8000-000000000003\""_s << u"A colleague"_s;
    QTest::newRow("number") << u"rating"_s << u"4"_s << u"4"_s;
    QTest::newRow("set") << u"tags"_s << u"[\"a\",\"b\"]"_s << u"a, b"_s;
    QTest::newRow("empty") << u"title"_s << u"\"\""_s << u"—"_s;
    QTest::newRow("no JSON is shown as it is") << u"title"_s << u"broken {"_s << u"broken {"_s;
}

void tst_Words::valuesOfConflicts()
{
    QFETCH(QString, field);
    QFETCH(QString, json);
    const desk::Names names{{QUuid(u"0192f000-0000-7000-8000-000000000001"_s), u"Crew 2"_s}};
    QTEST(valueWords(u"work_order"_s, field, parsedJson(json), names), "shown");
}

QTEST_MAIN(tst_Words)
#include "tst_words.moc"
