// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinepane.h"

#include "gui/deskcalendar.h"
#include "gui/fileopener.h"
#include "gui/flowlayout.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/timelinedelegate.h"
#include "gui/timelinefilterpanel.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_timelinepane.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

using desk::EntryKind;
using desk::TimelineFilter;

namespace {

constexpr int timelinePatienceMs = 300;
constexpr int mostLinked = 12;  // orders in the menu

/// What people look for, without the ampersand of a button.
QString onButton(const QString &words) { return QString(words).replace(u'&', u"&&"_s); }

}  // namespace

TimelinePane::TimelinePane(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::TimelinePane>()),
      m_model(context.desk, context.clock),
      m_memory(context.desk, m_model, context.clock),
      m_finder(m_model, entriesInWords),
      m_actions(context.desk, m_model),
      m_opener(new FileOpener(context, *this)),
      m_delegate(new TimelineDelegate(m_model, context.look, context.clock, this)),
      m_panel(new TimelineFilterPanel(m_model, this))
{
    m_ui->setupUi(this);
    makePlain(*this);
    new FlowLayout(m_ui->activeHost, 6);
    m_ui->activeBar->hide();
    m_ui->findBar->hide();
    m_ui->relatedBar->hide();
    m_patience.setObjectName(u"timeline"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(timelinePatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &TimelinePane::showState);
    wireChips();
    wireFind();
    wireView();
    connect(&m_model, &desk::TimelineModel::changed, this, &TimelinePane::showState);
    connect(&m_model, &desk::TimelineModel::changed, this, &TimelinePane::showComing);
    connect(&m_model, &desk::TimelineModel::subjectsChanged, this, [this] {
        useZone(m_model.days().zone());
        showState();
    });
    connect(&m_model, &desk::TimelineModel::readFailed, this,
            [this](const Error &error) { emit said(sentence(error)); });
    connect(&m_actions, &TimelineActions::orderWanted, this, &TimelinePane::orderWanted);
    connect(&m_actions, &TimelineActions::replyWanted, this, &TimelinePane::replyWanted);
    connect(&m_actions, &TimelineActions::said, this, &TimelinePane::said);
    connect(m_opener, &FileOpener::said, this, &TimelinePane::said);
    showState();
}

TimelinePane::~TimelinePane() { m_memory.leave(); }

TimelineView &TimelinePane::view() { return *m_ui->timelineView; }

void TimelinePane::setCustomer(const QUuid &customer)
{
    m_memory.leave();
    m_patience.start();
    m_model.setCustomer(customer);
    m_memory.open();
}

void TimelinePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_memory.leave();
}

void TimelinePane::wireView()
{
    TimelineView *view = m_ui->timelineView;
    view->setTimeline(m_model, *m_delegate);
    m_model.setWording([this](int row) { return m_delegate->wording().accessible(row); });
    connect(view, &TimelineView::opened, &m_actions, &TimelineActions::open);
    connect(view, &TimelineView::pinWanted, &m_actions, &TimelineActions::togglePin);
    connect(view, &TimelineView::menuWanted, this, &TimelinePane::openMenu);
    namedKey(
        view, "copyEntryKey", tr("Copy the chosen entry"), QKeySequence::Copy,
        [this, view] {
            if (view->currentIndex().isValid())
                QApplication::clipboard()->setText(
                    m_delegate->wording().copied(view->currentIndex().row()));
        },
        Qt::WidgetShortcut);
    namedKey(
        view, "filesKey", tr("In the timeline: open a file of the entry"), Qt::Key_O,
        [this, view] {
            if (view->currentIndex().isValid())
                openFiles(view->currentIndex().row());
        },
        Qt::WidgetShortcut);
    namedKey(
        view, "tasksKey", tr("In the timeline: only what is to do"), Qt::Key_T,
        [this] { m_ui->tasksChip->click(); }, Qt::WidgetShortcut);
}

void TimelinePane::openMenu(int row, const QPoint &place)
{
    using Actions = TimelineActions;
    const quint8 offered = m_actions.offered(row);
    const desk::TimelineLine line = m_model.lineAt(row);
    auto *opened = new QMenu(this);
    opened->setAttribute(Qt::WA_DeleteOnClose);
    QMenu &menu = *opened;
    const auto add = [&](const QString &words, auto work, const QKeySequence &keys = {}) {
        QAction *action = menu.addAction(words, this, [this, line, work] {
            // Lines may have moved while the menu was open.
            if (const int now = m_model.rowOf(line); now >= 0)
                work(now);
        });
        action->setShortcut(keys);
    };
    if (offered & Actions::OpenOrder)
        add(tr("Open the order"), [this](int now) { m_actions.openOrder(now); });
    if (offered & Actions::Expand)
        add(
            line.expanded ? tr("Close the card") : tr("Show all of it"),
            [this](int now) { m_model.toggle(now); }, Qt::Key_Return);
    addFiles(menu, row);
    if (offered & Actions::Reply)
        add(tr("Reply"), [this](int now) { m_actions.reply(now); });
    add(
        tr("Copy"),
        [this](int now) { QApplication::clipboard()->setText(m_delegate->wording().copied(now)); },
        QKeySequence::Copy);
    if (offered & (Actions::Pin | Actions::Unpin))
        add(
            offered & Actions::Unpin ? tr("Unpin") : tr("Pin"),
            [this](int now) { m_actions.togglePin(now); }, Qt::Key_P);
    if ((offered & Actions::Link) && !m_model.subjects().orders.isEmpty()) {
        QMenu *orders = menu.addMenu(tr("Link to order"));
        const QUuid linked = m_model.markAt(row).order;
        for (const auto &[id, number] : m_model.subjects().orders.mid(0, mostLinked)) {
            QAction *action = orders->addAction(
                onButton(number), this, [this, line, order = id == linked ? QUuid() : id] {
                    if (const int now = m_model.rowOf(line); now >= 0)
                        m_actions.link(now, order);
                });
            action->setCheckable(true);
            action->setChecked(id == linked);
        }
    }
    menu.popup(place);
    menu.setActiveAction(menu.actions().value(0));
}

void TimelinePane::jumpTo(const QDate &date)
{
    const qint64 end = m_model.days().startOf(date.addDays(1)) - 1;
    int row = m_model.rowAt(end);
    if (row < 0)
        row = m_model.rowCount() - 1;
    if (row < 0)
        return;
    view().selectionModel()->setCurrentIndex(view().model()->index(row, 0),
                                             QItemSelectionModel::ClearAndSelect);
    view().scrollToRow(row);
    view().setFocus();
}

void TimelinePane::reveal(const QSet<QUuid> &entries)
{
    m_coming = entries;
    showComing();
}

void TimelinePane::showComing()
{
    for (const QUuid &entry : std::as_const(m_coming)) {
        const int row = m_model.rowOf(entry);
        if (row < 0)
            continue;
        m_coming.clear();
        view().scrollTo(m_model.index(row), QAbstractItemView::EnsureVisible);
        return;
    }
}

void TimelinePane::openCalendar()
{
    QCalendarWidget *calendar = popupCalendar(m_context.look, this);
    calendar->setObjectName(u"calendar"_s);
    calendar->setAccessibleName(tr("Jump to a date"));
    const desk::TimelineIndex &index = m_model.index();
    if (index.size() > 0) {
        const auto dayOf = [this](qint64 ms) {
            return QDate::fromJulianDay(m_model.days().dayOf(ms));
        };
        calendar->setDateRange(dayOf(index.at(index.size() - 1).atMs), dayOf(index.at(0).atMs));
    }
    connect(calendar, &QCalendarWidget::activated, this, [this, calendar](const QDate &date) {
        calendar->close();
        jumpTo(date);
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    calendar->move(m_ui->dateButton->mapToGlobal(QPoint(
        m_ui->dateButton->width() - calendar->sizeHint().width(), m_ui->dateButton->height() + 4)));
    calendar->show();
    calendar->setFocus();
}

// --- find

void TimelinePane::wireFind()
{
    const auto onKeys = [this](const char *id, const QString &title, const QKeySequence &keys,
                               auto act) { namedKey(this, id, title, keys, act); };
    onKeys("findKey", tr("Find in the timeline"), QKeySequence::Find, [this] { openFind(); });
    onKeys("filterKey", tr("Filter the timeline"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
           [this] { openFilters(); });
    onKeys("dateKey", tr("Go to a date in the timeline"), Qt::CTRL | Qt::Key_G,
           [this] { openCalendar(); });
    onKeys("relatedKey", tr("Timeline with related customers, or without"), Qt::ALT | Qt::Key_R,
           [this] { toggleRelated(); });
    onKeys("nextFoundKey", tr("Next place found"), Qt::Key_F3, [this] { m_finder.step(true); });
    onKeys("previousFoundKey", tr("Previous place found"), Qt::SHIFT | Qt::Key_F3,
           [this] { m_finder.step(false); });
    auto *escape = new QShortcut(Qt::Key_Escape, m_ui->findBar);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &TimelinePane::closeFind);
    connect(m_ui->findButton, &QPushButton::clicked, this, &TimelinePane::openFind);
    connect(m_ui->closeFindButton, &QToolButton::clicked, this, &TimelinePane::closeFind);
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { m_finder.step(true); });
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { m_finder.step(false); });
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this, [this] { m_finder.step(true); });
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_delegate->setNeedle(text.trimmed());
        m_finder.setText(text.trimmed());
        view().viewport()->update();
    });
    connect(&m_finder, &desk::TimelineFinder::changed, this, &TimelinePane::showFound);
    connect(&m_finder, &desk::TimelineFinder::stepped, this, &TimelinePane::showEntry);
}

void TimelinePane::openFind()
{
    m_ui->findBar->show();
    m_ui->findEdit->setFocus();
    m_ui->findEdit->selectAll();
    showFound();
}

void TimelinePane::closeFind()
{
    m_ui->findEdit->clear();
    m_ui->findBar->hide();
    view().setFocus();
}

void TimelinePane::showFound()
{
    QString words;
    if (!m_finder.text().isEmpty()) {
        if (m_finder.count() > 0)
            words = tr("%1 of %2")
                        .arg(QLocale().toString(m_finder.place()),
                             QLocale().toString(m_finder.count()));
        else
            words = m_finder.isRunning() ? tr("Looking…") : tr("Nothing found");
    }
    showText(*m_ui->findLabel, words);
    m_ui->nextButton->setEnabled(m_finder.count() > 0);
    m_ui->previousButton->setEnabled(m_finder.count() > 0);
}

void TimelinePane::showEntry(const QUuid &entry)
{
    int row = m_model.rowOf(entry);
    if (row < 0)
        return;
    using desk::LineKind;
    const LineKind kind = m_model.lineAt(row).kind;
    const bool inside = (kind == LineKind::Contact || kind == LineKind::Fold);
    if (inside && !m_model.lineAt(row).expanded) {
        m_model.toggle(row);
        row = m_model.rowOf(entry);
    }
    view().showRow(row);
}

}  // namespace touchline::gui
