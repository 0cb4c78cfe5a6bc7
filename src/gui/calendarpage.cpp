// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/calendarpage.h"

#include "desk/settingtree.h"
#include "gui/fieldfault.h"
#include "gui/hourspreview.h"
#include "gui/settingwords.h"
#include "gui/times.h"
#include "gui/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString takeDate(QJsonObject &day, const QString &key, const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(u'/', u'-').replace(u'.', u'-');
    const QDate date = QDate::fromString(plain, u"yyyy-M-d"_s);
    const QString single = day.value("date"_L1).toString();
    const QString first = single.isEmpty() ? day.value("from"_L1).toString() : single;
    if (key == "to"_L1 && (plain.isEmpty() || date.toString(Qt::ISODate) == first)) {
        day.remove("to"_L1);
        return {};
    }
    if (!date.isValid())
        return EntryList::tr("A date looks like 2026-10-01.");
    day.remove("date"_L1);
    day["from"_L1] = key == "to"_L1 ? first : date.toString(Qt::ISODate);
    if (key == "to"_L1)
        day["to"_L1] = date.toString(Qt::ISODate);
    return {};
}

/// What is shipped goes by a code; those read from a file have names of their own.
QString feedWords(const QString &name)
{
    return name == "china"_L1 ? CalendarPage::tr("Public holidays of China") : name;
}

/// "China Standard Time · UTC+08:00" for Asia/Shanghai; nothing for what is no zone.
QString zoneWords(const QString &id)
{
    const QTimeZone zone(id.toUtf8());
    if (!zone.isValid())
        return {};
    return zone.displayName(QTimeZone::StandardTime, QTimeZone::LongName) + u" · "_s +
           zone.displayName(QTimeZone::StandardTime, QTimeZone::OffsetName);
}

QJsonObject freshCalendar(const QJsonArray &there)
{
    QStringList ids;
    for (const QJsonValue &one : there)
        ids += one["id"_L1].toString();
    int number = 1;
    while (ids.contains(u"calendar-%1"_s.arg(number)))
        ++number;
    QJsonObject week;
    for (int day = 0; day < 5; ++day)
        week[weekdayCode(day)] = QJsonArray{QJsonArray{u"09:00"_s, u"17:30"_s}};
    return {{u"id"_s, u"calendar-%1"_s.arg(number)},
            {u"name"_s, CalendarPage::tr("New calendar %1").arg(number)},
            {u"zone"_s, QString::fromUtf8(usedZone().id())},
            {u"week"_s, week}};
}

}  // namespace

QList<EntryColumn> dayColumns()
{
    using Kind = EntryColumn::Kind;
    return {
        {.key = u"from"_s,
         .title = EntryList::tr("From"),
         .width = 110,
         .hint = EntryList::tr("First day, like 2026-10-01"),
         .shown =
             [](const QJsonObject &day) {
                 const QString single = day.value("date"_L1).toString();
                 return single.isEmpty() ? day.value("from"_L1).toString() : single;
             },
         .take = [](QJsonObject &day,
                    const QString &text) { return takeDate(day, u"from"_s, text); }},
        {.key = u"to"_s,
         .title = EntryList::tr("To"),
         .width = 110,
         .hint = EntryList::tr("Last day where there are several; empty: one day"),
         .shown = [](const QJsonObject &day) { return day.value("to"_L1).toString(); },
         .take = [](QJsonObject &day,
                    const QString &text) { return takeDate(day, u"to"_s, text); }},
        {.key = u"kind"_s,
         .title = EntryList::tr("What it is"),
         .kind = Kind::Choice,
         .width = 150,
         .choices = {{u"holiday"_s, EntryList::tr("Holiday")},
                     {u"extraWork"_s, EntryList::tr("Make-up working day")}}},
        {.key = u"label"_s,
         .title = EntryList::tr("Label"),
         .hint = EntryList::tr("Shown where a clock explains itself")},
        {.key = u"slots"_s,
         .title = EntryList::tr("Own times"),
         .width = 180,
         .hint =
             EntryList::tr("Like 08:30-12:00, 13:30-17:30; empty: as on a working day, or closed"),
         .shown =
             [](const QJsonObject &day) {
                 return desk::slotsText(day.value("slots"_L1).toArray());
             },
         .take =
             [](QJsonObject &day, const QString &text) {
                 const auto read = desk::slotsFrom(text);
                 if (!read)
                     return settingFaultWords(read.error(), {});
                 if (read->isEmpty())
                     day.remove("slots"_L1);
                 else
                     day["slots"_L1] = *read;
                 return QString();
             }},
    };
}

QJsonObject freshDay(const QString &kind, const QDate &day)
{
    return {{u"from"_s, day.toString(Qt::ISODate)}, {u"kind"_s, kind}};
}

CalendarPage::CalendarPage(const Context &context, QWidget *parent)
    : SettingPage(parent),
      m_context(context),
      m_list(new EntryList(context.look, tr("Calendars"), this)),
      m_form(new QWidget),
      m_name(new QLineEdit(m_form)),
      m_zone(new QComboBox(m_form)),
      m_zoneName(new QLabel(m_form)),
      m_feed(new QComboBox(m_form)),
      m_days(new EntryList(context.look, tr("Special days of this calendar alone"), m_form)),
      m_preview(new HoursPreview(context.clock.nowMs(), this))
{
    m_list->setColumns({{.key = u"name"_s, .title = tr("Name")}});
    m_list->setFixedWidth(240);
    m_list->addButton(tr("New"), tr("Adds a calendar"),
                      [this] { return freshCalendar(m_list->entries()); });
    m_list->setOrdered(false);
    m_name->setMaxLength(200);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(12);
    addField(*fields, tr("Name"), *m_name, tr("What people call it"));
    addField(*fields, tr("Time zone"), *m_zone, tr("Its wall clock; type a part of the name"));
    m_zoneName->setProperty("role", u"muted"_s);
    fields->addRow(QString(), m_zoneName);
    connect(m_zone, &QComboBox::currentTextChanged, m_zoneName,
            [this](const QString &id) { m_zoneName->setText(zoneWords(id)); });
    addField(*fields, tr("Holidays"), *m_feed,
             tr("The list of holidays and make-up working days that fills it"));
    for (int day = 0; day < 7; ++day) {
        auto *edit = new QLineEdit(m_form);
        edit->setMaxLength(300);
        edit->setPlaceholderText(tr("closed"));
        m_week[size_t(day)] = edit;
        addField(*fields, weekdayName(day), *edit,
                 tr("Working time like 08:30-12:00, 13:30-17:30; empty: closed"));
        connect(edit, &QLineEdit::textEdited, this, [this, day] { typeDay(day); });
    }
    m_days->setColumns(dayColumns());
    m_days->setOrdered(false);
    m_days->addButton(tr("Holiday"), tr("Adds a day on which this calendar is closed"), [this] {
        return freshDay(u"holiday"_s,
                        QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date());
    });
    m_days->addButton(tr("Make-up day"), tr("Adds a day of rest that is worked"), [this] {
        return freshDay(u"extraWork"_s,
                        QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date());
    });
    auto *formColumn = new QVBoxLayout(m_form);
    formColumn->setContentsMargins(0, 0, 8, 0);
    formColumn->addLayout(fields);
    formColumn->addWidget(groupTitle(tr("Special days of this calendar alone"), m_form));
    formColumn->addWidget(m_days);
    formColumn->addStretch();
    m_days->setGrowing();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *right = new QVBoxLayout;
    right->addWidget(scroll, 1);
    right->addWidget(groupTitle(tr("Try it"), this));
    right->addWidget(m_preview);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addLayout(right, 1);

    connect(m_list, &EntryList::currentChanged, this, [this] {
        for (QLineEdit *edit : m_week)
            markWrong(*edit, {});
        showChosen();
    });
    connect(m_list, &EntryList::edited, this, [this](const QJsonArray &list, const QString &step) {
        m_tree["calendars"_L1] = list;
        emit edited(m_tree, step);
        showChosen();
    });
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { put(u"name"_s, text); });
    connect(m_zone, &QComboBox::currentTextChanged, this,
            [this](const QString &text) { put(u"zone"_s, text); });
    connect(m_feed, &QComboBox::activated, this, [this] {
        const QString feed = m_feed->currentData().toString();
        put(u"feed"_s, feed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(feed));
    });
    connect(m_days, &EntryList::edited, this, [this](const QJsonArray &days, const QString &) {
        put(u"days"_s, days.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(days));
    });
    connect(m_days, &EntryList::refused, this, &SettingPage::reverted);
}

void CalendarPage::showFacts(const desk::SettingsFacts &facts)
{
    m_feeds.clear();
    m_feed->clear();
    m_feed->addItem(tr("none"), QString());
    for (const auto &[name, revisions] : facts.days.asKeyValueRange()) {
        m_feed->addItem(feedWords(name), name);
        if (!revisions.isEmpty())
            m_feeds.push_back(revisions.first().document);
    }
    showChosen();
}

void CalendarPage::showTree(const QJsonObject &tree)
{
    m_tree = tree;
    for (QLineEdit *edit : m_week)
        markWrong(*edit, {});
    m_list->setEntries(tree.value("calendars"_L1).toArray());
    if (m_list->current() < 0)
        m_list->choose(0);
    showChosen();
}

void CalendarPage::setWritable(bool writable)
{
    m_list->setWritable(writable);
    m_days->setWritable(writable);
    m_name->setReadOnly(!writable);
    m_zone->setEnabled(writable);
    m_feed->setEnabled(writable);
    for (QLineEdit *edit : m_week)
        edit->setReadOnly(!writable);
}

void CalendarPage::showFault(const QString &path, const QString &why)
{
    const int at = indexIn(path, u"calendars"_s);
    m_list->model().setFault(at, {});
    const QString below = path.section(u'.', 1);
    const bool here = at >= 0 && at == m_list->current();
    m_days->model().setFault(here ? indexIn(below, u"days"_s) : -1, below.section(u'.', 1, 1));
    const auto mark = [&](QWidget &input, const QString &key) {
        markWrong(input, here && below.startsWith(key) ? why : QString());
    };
    mark(*m_name, u"name"_s);
    mark(*m_zone, u"zone"_s);
    mark(*m_feed, u"feed"_s);
    for (int day = 0; day < 7; ++day)
        mark(*m_week[size_t(day)], u"week."_s + weekdayCode(day));
}

void CalendarPage::showChosen()
{
    const int row = m_list->current();
    m_form->setEnabled(row >= 0);
    const QJsonObject calendar = row >= 0 ? m_list->model().entry(row) : QJsonObject();
    m_filling = true;
    const auto fill = [](QLineEdit &edit, const QString &text) {
        if (edit.text() != text)
            edit.setText(text);
    };
    fill(*m_name, calendar.value("name"_L1).toString());
    m_zone->setCurrentText(calendar.value("zone"_L1).toString());
    const QString feed = calendar.value("feed"_L1).toString();
    if (!feed.isEmpty() && m_feed->findData(feed) < 0)
        m_feed->addItem(feedWords(feed), feed);
    m_feed->setCurrentIndex(qMax(0, m_feed->findData(feed)));
    const QJsonObject week = calendar.value("week"_L1).toObject();
    for (int day = 0; day < 7; ++day) {
        const QJsonArray is = week.value(weekdayCode(day)).toArray();
        const auto typed = desk::slotsFrom(m_week[size_t(day)]->text());
        // What is being typed stays as it is typed.
        if (!m_week[size_t(day)]->hasFocus() || !typed || *typed != is)
            fill(*m_week[size_t(day)], desk::slotsText(is));
    }
    m_days->setEntries(calendar.value("days"_L1).toArray());
    m_filling = false;
    showPreview();
}

void CalendarPage::put(const QString &key, const QJsonValue &value)
{
    const int row = m_list->current();
    if (m_filling || row < 0)
        return;
    const QString path = u"calendars[%1].%2"_s.arg(row).arg(key);
    m_tree = desk::withValueAt(m_tree, path, value).toObject();
    m_list->model().setEntries(m_tree.value("calendars"_L1).toArray());
    emit edited(m_tree, path);
    showPreview();
}

void CalendarPage::typeDay(int day)
{
    QLineEdit &edit = *m_week[size_t(day)];
    const auto read = desk::slotsFrom(edit.text());
    if (!read) {
        const QString why =
            Words::tr("%1: %2", "where and what is wrong")
                .arg(weekdayName(day) + u" · "_s + read.error().field,
                     settingFaultWords({read.error().kind, read.error().detail, {}}, {}));
        markWrong(edit, why);
        emit refused(why);
        return;
    }
    markWrong(edit, {});
    put(u"week."_s + weekdayCode(day),
        read->isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*read));
}

void CalendarPage::showPreview()
{
    std::optional<WorkCalendar> chosen;
    const auto filled =
        filledCalendars(QJsonDocument(m_tree).toJson(QJsonDocument::Compact), m_feeds);
    const int row = m_list->current();
    if (filled && row >= 0 && size_t(row) < filled->size())
        chosen = (*filled)[size_t(row)];
    m_preview->setCalendar(chosen);
}

}  // namespace touchline::gui
