// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinefilterpanel.h"

#include "gui/plain.h"
#include "gui/times.h"
#include "ui_timelinefilterpanel.h"

#include <QtGui/QScreen>

namespace touchline::gui {

using desk::Period;

TimelineFilterPanel::TimelineFilterPanel(desk::TimelineModel &timeline, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_timeline(timeline),
      m_ui(std::make_unique<Ui::TimelineFilterPanel>()),
      m_facets(timeline)
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->facetView->setModel(&m_facets);
    // Single keys check boxes; an input method would swallow them.
    m_ui->facetView->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&m_timeline, &desk::TimelineModel::changed, this, [this] {
        if (isVisible())
            refill();
    });
    connect(m_ui->clearButton, &QPushButton::clicked, this,
            [this] { m_timeline.setFilter(desk::TimelineFilter()); });
    connect(m_ui->periodCombo, &QComboBox::currentIndexChanged, this,
            &TimelineFilterPanel::takePeriod);
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit})
        connect(edit, &QDateEdit::dateChanged, this, &TimelineFilterPanel::takePeriod);
    connect(m_ui->groupCombo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_filling)
            m_timeline.setGrouping(desk::Grouping(index));
    });
    connect(m_ui->foldBox, &QCheckBox::toggled, this, [this](bool fold) {
        if (!m_filling)
            m_timeline.setFold(fold);
    });
    connect(m_ui->expandButton, &QPushButton::clicked, this,
            [this] { m_timeline.expandAll(true); });
    connect(m_ui->collapseButton, &QPushButton::clicked, this,
            [this] { m_timeline.expandAll(false); });
    connect(m_ui->doneButton, &QPushButton::clicked, this, &QWidget::hide);
}

TimelineFilterPanel::~TimelineFilterPanel() = default;

void TimelineFilterPanel::openBelow(const QWidget &button)
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(usedZone()).date();
    m_filling = true;
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit})
        edit->setDate(today);
    m_filling = false;
    refill();
    m_ui->facetView->expandAll();
    adjustSize();
    QPoint place = button.mapToGlobal(QPoint(0, button.height() + 4));
    const QRect room = button.screen()->availableGeometry();
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    place.setY(qBound(room.top(), place.y(), qMax(room.top(), room.bottom() - height())));
    move(place);
    show();
    m_ui->facetView->setFocus();
}

void TimelineFilterPanel::refill()
{
    m_filling = true;
    m_facets.update();
    m_ui->facetView->expandAll();
    const desk::TimelineFilter &filter = m_timeline.filter();
    const bool range = filter.period == Period::Range;
    m_ui->periodCombo->setCurrentIndex(int(filter.period));
    if (range && filter.from.isValid())
        m_ui->fromEdit->setDate(filter.from);
    if (range && filter.to.isValid())
        m_ui->toEdit->setDate(filter.to);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->fromEdit),
                          static_cast<QWidget *>(m_ui->dash), static_cast<QWidget *>(m_ui->toEdit)})
        part->setVisible(range);
    m_ui->groupCombo->setCurrentIndex(int(m_timeline.options().grouping));
    m_ui->foldBox->setChecked(m_timeline.options().fold);
    m_ui->clearButton->setEnabled(filter.isSet());
    m_filling = false;
}

void TimelineFilterPanel::takePeriod()
{
    if (m_filling)
        return;
    desk::TimelineFilter filter = m_timeline.filter();
    filter.period = Period(m_ui->periodCombo->currentIndex());
    const bool range = filter.period == Period::Range;
    filter.from = range ? m_ui->fromEdit->date() : QDate();
    filter.to = range ? qMax(m_ui->toEdit->date(), filter.from) : QDate();
    m_timeline.setFilter(filter);
}

}  // namespace touchline::gui
