// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dayspage.h"

#include "async/elsewhere.h"
#include "desk/settingtree.h"
#include "gui/calendarpage.h"
#include "gui/fieldfault.h"
#include "gui/hourspreview.h"
#include "gui/namedkey.h"
#include "gui/settingwords.h"
#include "gui/times.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 largestFile = 1'048'576;

/// Storage: it cannot be read; anything else says what is wrong in it.
Result<desk::ImportedDays> importedDays(const QJsonObject &tree, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, file.errorString(), u"file"_s};
    return desk::withImportedDays(tree, file.read(largestFile + 1));
}

}  // namespace

DaysPage::DaysPage(const Context &context, QWidget *parent)
    : SettingPage(parent),
      m_context(context),
      m_years(new QComboBox(this)),
      m_status(new QComboBox(this)),
      m_source(new QLineEdit(this)),
      m_days(new EntryList(context.look, tr("Holidays and make-up working days"), this)),
      m_preview(new HoursPreview(context.clock.nowMs(), this))
{
    m_years->setAccessibleName(tr("Year"));
    m_years->setToolTip(tr("The year whose days are shown"));
    auto *newYear = new QPushButton(tr("Add a year"), this);
    newYear->setAutoDefault(false);
    newYear->setToolTip(tr("Begins the list of the year after the last"));
    m_newYear = newYear;
    m_status->addItem(tr("announced"), u"announced"_s);
    m_status->addItem(tr("expected"), u"expected"_s);
    m_status->setAccessibleName(tr("How certain"));
    m_status->setToolTip(
        tr("Expected: by the law alone, until the year's arrangement is announced"));
    m_source->setMaxLength(200);
    m_source->setPlaceholderText(tr("Where it stands"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setToolTip(tr("The announcement from which these days come"));
    auto *import = new QPushButton(tr("Import…"), this);
    import->setAutoDefault(false);
    import->setToolTip(
        tr("Takes days from an iCalendar file (.ics) or a JSON list, for the years that "
           "it gives · Ctrl+I"));
    namedKey(this, "importDaysKey", tr("Take holidays from a file"), Qt::CTRL | Qt::Key_I,
             [this] { m_import->isEnabled() ? askFile() : void(); });
    m_import = import;
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_years);
    head->addWidget(newYear);
    head->addWidget(m_status);
    head->addWidget(m_source, 1);
    head->addWidget(import);
    m_days->setColumns(dayColumns());
    m_days->setOrdered(false);
    m_days->addButton(tr("Holiday"), tr("Adds a day on which nobody works"),
                      [this] { return freshDay(u"holiday"_s, likelyDay()); });
    m_days->addButton(tr("Make-up day"), tr("Adds a day of rest that is worked instead of another"),
                      [this] { return freshDay(u"extraWork"_s, likelyDay()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_days, 1);
    column->addWidget(groupTitle(tr("Try it"), this));
    column->addWidget(m_preview);

    connect(m_years, &QComboBox::currentIndexChanged, this, [this] {
        m_year = chosenYear();
        showChosen();
    });
    connect(newYear, &QPushButton::clicked, this, &DaysPage::addYear);
    connect(import, &QPushButton::clicked, this, &DaysPage::askFile);
    connect(m_status, &QComboBox::activated, this,
            [this] { put(u"status"_s, m_status->currentData().toString(), {}); });
    connect(m_source, &QLineEdit::textEdited, this, [this](const QString &text) {
        put(u"source"_s, text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text),
            u"source"_s);
    });
    connect(m_days, &EntryList::edited, this,
            [this](const QJsonArray &days, const QString &step) { put(u"days"_s, days, step); });
    connect(m_days, &EntryList::refused, this, &SettingPage::reverted);
}

int DaysPage::chosenYear() const { return m_years->currentData().toInt(); }

int DaysPage::yearRow() const
{
    const QJsonArray years = m_tree.value("years"_L1).toArray();
    for (int i = 0; i < years.size(); ++i) {
        if (years[i]["year"_L1].toInteger() == m_year)
            return i;
    }
    return -1;
}

QDate DaysPage::likelyDay() const
{
    // The first Saturday from now on, or of that year: what is added is a make-up day more often than not.
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), usedZone()).date();
    QDate day = m_year == today.year() ? today : QDate(m_year > 0 ? m_year : today.year(), 1, 1);
    while (day.dayOfWeek() != Qt::Saturday)
        day = day.addDays(1);
    return day;
}

void DaysPage::showFacts(const desk::SettingsFacts &facts)
{
    m_calendars = facts.calendars.isEmpty() ? QByteArray() : facts.calendars.first().document;
}

void DaysPage::showTree(const QJsonObject &tree)
{
    m_tree = tree;
    m_feedName = tree.value("name"_L1).toString();
    const QSignalBlocker blocker(m_years);
    m_years->clear();
    for (const QJsonValue &year : tree.value("years"_L1).toArray()) {
        const int number = int(year["year"_L1].toInteger());
        m_years->addItem(QString::number(number), number);
    }
    if (m_year == 0)
        m_year = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), usedZone()).date().year();
    const int at = m_years->findData(m_year);
    m_years->setCurrentIndex(at >= 0 ? at : m_years->count() - 1);
    m_year = chosenYear();
    showChosen();
}

void DaysPage::setWritable(bool writable)
{
    m_days->setWritable(writable);
    m_status->setEnabled(writable);
    m_source->setReadOnly(!writable);
    m_newYear->setEnabled(writable);
    m_import->setEnabled(writable);
}

void DaysPage::showFault(const QString &path, const QString &why)
{
    const int year = indexIn(path, u"years"_s);
    const QJsonArray years = m_tree.value("years"_L1).toArray();
    const bool other = year >= 0 && years.at(year)["year"_L1].toInteger() != m_year;
    const QString below = other ? QString() : path.section(u'.', 1);
    markWrong(*m_status, below == "status"_L1 ? why : QString());
    markWrong(*m_source, below == "source"_L1 ? why : QString());
    m_days->model().setFault(indexIn(below, u"days"_s), below.section(u'.', 1, 1));
}

void DaysPage::chooseYear(int year) { m_years->setCurrentIndex(m_years->findData(year)); }

void DaysPage::addYear()
{
    QJsonArray years = m_tree.value("years"_L1).toArray();
    const qint64 last =
        years.isEmpty()
            ? QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), usedZone()).date().year() - 1
            : years.last()["year"_L1].toInteger();
    years +=
        QJsonObject{{u"year"_s, last + 1}, {u"status"_s, u"expected"_s}, {u"days"_s, QJsonArray()}};
    QJsonObject tree = m_tree;
    tree["years"_L1] = years;
    m_year = int(last + 1);
    showTree(tree);
    emit edited(m_tree, {});
}

void DaysPage::showChosen()
{
    const int row = yearRow();
    const QJsonObject year =
        row >= 0 ? m_tree.value("years"_L1).toArray().at(row).toObject() : QJsonObject();
    m_status->setCurrentIndex(qMax(0, m_status->findData(year.value("status"_L1).toString())));
    const QString source = year.value("source"_L1).toString();
    if (m_source->text() != source)
        m_source->setText(source);
    m_days->setEntries(year.value("days"_L1).toArray());
    showPreview();
}

void DaysPage::put(const QString &key, const QJsonValue &value, const QString &step)
{
    const int row = yearRow();
    if (row < 0)
        return;
    m_tree = desk::withValueAt(m_tree, u"years[%1].%2"_s.arg(row).arg(key), value).toObject();
    emit edited(m_tree, step.isEmpty() ? QString() : QString::number(m_year) + u'/' + step);
    showPreview();
}

void DaysPage::showPreview()
{
    std::optional<WorkCalendar> chosen;
    const auto filled =
        filledCalendars(m_calendars, {QJsonDocument(m_tree).toJson(QJsonDocument::Compact)});
    const auto files = readCalendars(m_calendars);
    for (size_t i = 0; filled && files && i < files->size() && !chosen; ++i) {
        if ((*files)[i].feed == m_feedName)
            chosen = (*filled)[i];
    }
    m_preview->setCalendar(chosen);
}

void DaysPage::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Take days from a file"), QString(),
                                   tr("Calendars and lists (*.ics *.ical *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DaysPage::importFile);
    dialog->open();
}

void DaysPage::importFile(const QString &path)
{
    elsewhereAndBack([path, tree = m_tree] {
        return importedDays(tree, path);
    }).then(this, [this, path, tree = m_tree](const Result<desk::ImportedDays> &read) {
        // Whoever typed on meanwhile gets the days on top of that.
        if (m_tree != tree)
            return importFile(path);
        if (read)
            return takeImport(*read);
        emit reverted(read.error().kind == ErrorKind::Storage
                          ? tr("The file cannot be read.")
                          : settingFaultWords(read.error(), {}));
    });
}

void DaysPage::takeImport(const desk::ImportedDays &found)
{
    showTree(found.tree);
    emit edited(m_tree, {});
    QString text = tr("%n day(s) added", nullptr, found.added);
    if (found.removed > 0)
        text += u", "_s + tr("%n taken away", nullptr, found.removed);
    if (!found.skipped.isEmpty())
        text += u", "_s + tr("%n event(s) left out", nullptr, int(found.skipped.size()));
    emit said(text + u". "_s + tr("Nothing is in force before you save."));
}

}  // namespace touchline::gui
