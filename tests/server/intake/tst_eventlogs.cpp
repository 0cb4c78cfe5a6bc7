// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesink.h"

#include "server/intake/importer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::intake;

// The two real logs through the mappings that come with the program, against figures that another
// program worked out. They are no part of the source tree; without them this test is skipped.
class tst_EventLogs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void servicenow();
    void helpdesk();

private:
    ImportReport import(FakeSink &sink, const QString &mapping, const QString &file);
    QString m_folder;
    QJsonObject m_figures;
};

void tst_EventLogs::initTestCase()
{
    const QString given = qEnvironmentVariable("TOUCHLINE_SHARED_DATA");
    m_folder =
        (given.isEmpty() ? QFINDTESTDATA("../../../../shared/data") : given) + u"/eventlogs"_s;
    QFile figures(m_folder + u"/kpi_oracle.json"_s);
    if (!figures.open(QIODevice::ReadOnly))
        QSKIP("the real logs are not there (set TOUCHLINE_SHARED_DATA to their folder)");
    m_figures = QJsonDocument::fromJson(figures.readAll()).object();
}

ImportReport tst_EventLogs::import(FakeSink &sink, const QString &mapping, const QString &file)
{
    QFile device(m_folder + u'/' + file);
    StillClock clock;
    if (!device.open(QIODevice::ReadOnly))
        return {};
    const auto report = Importer(sink, *Mapping::shipped(mapping), clock).run(device, file);
    return report ? *report : ImportReport{};
}

void tst_EventLogs::servicenow()
{
    const QJsonObject figures = m_figures["servicenow"].toObject();
    FakeSink sink;
    const ImportReport report =
        import(sink, u"servicenow-incidents"_s, u"servicenow_incident_event_log_6k.csv"_s);
    for (const Refused &why : report.refused)
        qInfo() << why.line << why.field << why.reason;
    QCOMPARE(report.rowsRead, figures["events"].toInt());
    QCOMPARE(report.rowsRefused, 0);
    QCOMPARE(sink.counts.value(u"order_event"_s), figures["events"].toInt());
    QCOMPARE(sink.counts.value(u"work_order"_s), figures["incidents"].toInt());
    QHash<QString, int> states;
    QHash<QUuid, int> perOrder;
    const QList<Row> events = sink.of(u"order_event");
    for (const Row &event : events) {
        ++states[event.text(u"reason")];
        ++perOrder[event.root];
    }
    const QJsonObject wanted = figures["states"].toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(states.value(it.key()), it.value().toInt());
    QCOMPARE(*std::max_element(perOrder.begin(), perOrder.end()),
             figures["events_per_incident_max"].toInt());
    int archived = 0, met = 0, reopened = 0;
    QHash<QString, int> grades;
    qint64 first = std::numeric_limits<qint64>::max();
    const QList<Row> orders = sink.of(u"work_order");
    for (const Row &order : orders) {
        archived += order.text(u"state") == "archived"_L1;
        met += std::get<QStringList>(order.at(u"tags")).contains(u"sla-met"_s);
        reopened += order.integer(u"reopens") > 0;
        ++grades[order.text(u"grade")];
        first = qMin(first, order.integer(u"acceptedAt"));
        QCOMPARE(order.text(u"number"), order.text(u"externalNumber"));
        QVERIFY(sink.ids.contains(order.reference(u"customer")));
    }
    QCOMPARE(archived, figures["final_states"]["Closed"].toInt());
    QCOMPARE(met, figures["made_sla_true"].toInt());
    QCOMPARE(reopened, figures["reopened_incidents"].toInt());
    QCOMPARE(grades.value(u"P1"_s), figures["priority"]["1 - Critical"].toInt());
    QCOMPARE(grades.value(u"P3"_s), figures["priority"]["3 - Moderate"].toInt());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(first, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"),
             figures["opened_range"][0].toString());
    qInfo() << "rows" << report.rowsRead << "refused" << report.rowsRefused << "records"
            << report.recordsMade << "callers" << sink.counts.value(u"customer"_s);
}

void tst_EventLogs::helpdesk()
{
    const QJsonObject figures = m_figures["helpdesk"].toObject();
    FakeSink sink;
    const ImportReport report = import(sink, u"helpdesk-log"_s, u"helpdesk_it.csv"_s);
    for (const Refused &why : report.refused)
        qInfo() << why.line << why.field << why.reason;
    QCOMPARE(report.rowsRead, figures["events"].toInt());
    QCOMPARE(report.rowsRefused, 0);
    QCOMPARE(sink.counts.value(u"order_event"_s), figures["events"].toInt());
    QCOMPARE(sink.counts.value(u"work_order"_s), figures["cases"].toInt());
    QHash<QString, int> activities;
    QHash<QUuid, int> perOrder;
    const QList<Row> events = sink.of(u"order_event");
    for (const Row &event : events) {
        ++activities[event.text(u"reason")];
        ++perOrder[event.root];
    }
    const QJsonObject wanted = figures["activities"].toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(activities.value(u"activity "_s + it.key()), it.value().toInt());
    QCOMPARE(*std::max_element(perOrder.begin(), perOrder.end()),
             figures["events_per_case_max"].toInt());
    double hours = 0;
    const QList<Row> orders = sink.of(u"work_order");
    for (const Row &order : orders) {
        QCOMPARE(order.text(u"state"), u"archived"_s);
        hours += double(order.integer(u"closedAt") - order.integer(u"acceptedAt")) / 3'600'000;
    }
    // The figures took the times without a zone; summer time moves the mean by some minutes.
    QVERIFY(qAbs(hours / double(orders.size()) - figures["duration_h"]["mean"].toDouble()) < 0.2);
    qInfo() << "rows" << report.rowsRead << "refused" << report.rowsRefused << "records"
            << report.recordsMade;
}

QTEST_GUILESS_MAIN(tst_EventLogs)
#include "tst_eventlogs.moc"
