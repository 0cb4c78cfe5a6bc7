// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/outageform.h"

#include "domain/outages.h"
#include "gui/timeedit.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_outagespage.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 formHourMs = 3'600'000;

qint64 wholeMinute(qint64 ms) { return ms - ms % 60'000; }

/// When the hours of an announcement usually are, `days` from now.
qint64 atHour(qint64 nowMs, int days, int hour)
{
    const QTimeZone zone = usedZone();
    const QDate day = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date().addDays(days);
    return QDateTime(day, QTime(hour, 0), zone).toMSecsSinceEpoch();
}

QStringList feedersOf(const QString &text)
{
    static const QRegularExpression between(u"[,，、;；\\s]+"_s);
    QStringList feeders = text.split(between, Qt::SkipEmptyParts);
    feeders.removeDuplicates();
    feeders.sort();
    return feeders;
}

}  // namespace

OutageForm::OutageForm(Ui::OutagesPage &ui, QObject *parent) : QObject(parent), m_ui(ui)
{
    for (const OutageKind kind : {OutageKind::Fault, OutageKind::Planned, OutageKind::Temporary,
                                  OutageKind::OrderlyUse, OutageKind::Arrears})
        ui.kindBox->addItem(words(kind), QString(codeOf(kind)));
    for (QDateTimeEdit *edit : {ui.startEdit, ui.endEdit})
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    connect(ui.kindBox, &QComboBox::currentIndexChanged, this, &OutageForm::followKind);
    connect(ui.kindBox, &QComboBox::activated, this, &OutageForm::proposeHours);
    connect(ui.endBox, &QCheckBox::toggled, ui.endEdit, &QWidget::setEnabled);
    connect(ui.endBox, &QCheckBox::toggled, this, &OutageForm::changed);
    for (QLineEdit *edit : {ui.areaEdit, ui.feedersEdit, ui.reasonEdit})
        connect(edit, &QLineEdit::textChanged, this, &OutageForm::changed);
    for (QDateTimeEdit *edit : {ui.startEdit, ui.endEdit})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &OutageForm::changed);
}

bool OutageForm::isFault() const
{
    return m_ui.kindBox->currentData().toString() == codeOf(OutageKind::Fault);
}

void OutageForm::followKind()
{
    const bool fault = isFault();
    m_ui.startCaption->setText(fault ? tr("Out since") : tr("From"));
    m_ui.startEdit->setAccessibleName(m_ui.startCaption->text());
    m_ui.endBox->setText(fault ? tr("Back about") : tr("Until"));
    m_ui.endEdit->setAccessibleName(m_ui.endBox->text());
    m_ui.endBox->setToolTip(fault ? tr("Off while nobody knows until when")
                                  : tr("An announcement names its end"));
    m_ui.endBox->setEnabled(fault);
    if (!fault)
        m_ui.endBox->setChecked(true);
    m_ui.endEdit->setEnabled(m_ui.endBox->isChecked());
    emit changed();
}

void OutageForm::proposeHours()
{
    const std::pair hours{shownTime(*m_ui.startEdit), shownTime(*m_ui.endEdit)};
    if (m_nowMs == 0 || hours != m_proposed)
        return;
    const bool planned = m_ui.kindBox->currentData().toString() == codeOf(OutageKind::Planned);
    // What may be announced in time: practice has seven days, or one.
    const int days = planned ? 8 : 2;
    m_proposed = isFault() ? std::pair{wholeMinute(m_nowMs), wholeMinute(m_nowMs + 2 * formHourMs)}
                           : std::pair{atHour(m_nowMs, days, 8), atHour(m_nowMs, days, 17)};
    showTime(*m_ui.startEdit, m_proposed.first);
    showTime(*m_ui.endEdit, m_proposed.second);
}

void OutageForm::startNew(qint64 nowMs)
{
    Outage outage;
    outage.kind = OutageKind::Fault;
    outage.state = OutageState::InProgress;
    outage.startedAt.ms = wholeMinute(nowMs);
    outage.expectedAt.ms = wholeMinute(nowMs + 2 * formHourMs);
    show(outage);
    m_nowMs = nowMs;
    m_proposed = {outage.startedAt.ms, outage.expectedAt.ms};
}

void OutageForm::show(const Outage &outage)
{
    m_nowMs = 0;
    const bool running = outage.state == OutageState::InProgress;
    const qint64 from = running ? outage.startedAt.ms : outage.plannedStart.ms;
    const qint64 until = running ? outage.expectedAt.ms : outage.plannedEnd.ms;
    m_ui.kindBox->setCurrentIndex(m_ui.kindBox->findData(QString(codeOf(outage.kind))));
    m_ui.areaEdit->setText(outage.area);
    m_ui.feedersEdit->setText(outage.feeders.join(u", "_s));
    m_ui.reasonEdit->setText(outage.reason);
    showTime(*m_ui.startEdit, from);
    showTime(*m_ui.endEdit, until != 0 ? until : from + 2 * formHourMs);
    followKind();
    m_ui.endBox->setChecked(until != 0 || !isFault());
    m_ui.endEdit->setEnabled(m_ui.endBox->isChecked());
    m_shown = typed();
}

Outage OutageForm::typed() const
{
    Outage outage;
    outage.kind = fromCode<OutageKind>(m_ui.kindBox->currentData().toString());
    outage.area = m_ui.areaEdit->text().trimmed();
    outage.feeders = feedersOf(m_ui.feedersEdit->text());
    outage.reason = m_ui.reasonEdit->text().trimmed();
    outage.startedAt.ms = shownTime(*m_ui.startEdit);
    outage.expectedAt.ms = m_ui.endBox->isChecked() ? shownTime(*m_ui.endEdit) : 0;
    return outage;
}

Outage OutageForm::outage(Outage as) const
{
    const Outage is = typed();
    as.kind = is.kind;
    as.area = is.area;
    as.feeders = is.feeders;
    as.reason = is.reason;
    // What runs has a beginning and an estimate, whatever was announced before.
    const bool running = as.state == OutageState::InProgress;
    const auto keep = [this](Instant &was, Instant value, Instant shown) {
        if (value != shown || was.ms == 0)
            was = value;
    };
    keep(running ? as.startedAt : as.plannedStart, is.startedAt, m_shown.startedAt);
    Instant &end = running ? as.expectedAt : as.plannedEnd;
    end = is.expectedAt != m_shown.expectedAt || end.ms == 0 ? is.expectedAt : end;
    return as;
}

bool OutageForm::isTouched() const { return !(typed() == m_shown); }

QWidget *OutageForm::inputOf(const QString &field) const
{
    const QHash<QString, QWidget *> inputs{
        {u"area"_s, m_ui.areaEdit},       {u"kind"_s, m_ui.kindBox},
        {u"feeders"_s, m_ui.feedersEdit}, {u"reason"_s, m_ui.reasonEdit},
        {u"startedAt"_s, m_ui.startEdit}, {u"plannedStart"_s, m_ui.startEdit},
        {u"plannedEnd"_s, m_ui.endEdit},  {u"expectedAt"_s, m_ui.endEdit},
        {u"restoredAt"_s, m_ui.timeEdit}, {u"answer"_s, m_ui.answerEdit}};
    QWidget *input = inputs.value(field);
    return input && input->isVisible() ? input : nullptr;
}

}  // namespace touchline::gui
