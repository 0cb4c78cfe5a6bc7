// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/outagespage.h"

#include "domain/similarorders.h"
#include "gui/fieldfault.h"
#include "gui/flowlayout.h"
#include "gui/namedkey.h"
#include "gui/outageform.h"
#include "gui/outageview.h"
#include "gui/plain.h"
#include "gui/rowmenu.h"
#include "gui/timeedit.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "gui/wordsoutages.h"
#include "ui_outagespage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

OutagesPage::OutagesPage(const Context &context, desk::OutageListModel &outages, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_outages(outages),
      m_ui(std::make_unique<Ui::OutagesPage>())
{
    m_ui->setupUi(this);
    m_ui->splitter->setSizes({440, 740});
    m_ui->splitter->setStretchFactor(1, 1);
    new FlowLayout(m_ui->buttonsHost, 6);
    m_undo = new UndoBar(this);
    m_undo->follow(context.preferences);
    m_ui->undoLayout->addWidget(m_undo);
    m_form = new OutageForm(*m_ui, this);
    m_ui->outageView->setModel(&outages);
    m_ui->outageView->setItemDelegate(new OutageDelegate(context.look, context.clock, this));
    m_ui->timeEdit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);

    connect(m_ui->outageView, &OutageView::chosen, this, [this](int row) {
        if (const auto &line = m_outages.rowAt(row).line; line && !isWriting()) {
            if (line->outage.id != m_line.outage.id)
                stopAsking();
            showLine(*line);
        }
    });
    connect(m_ui->outageView, &OutageView::keyPressed, this, [this](int key) {
        if (key == Qt::Key_N)
            write();
        else if (key == Qt::Key_E)
            edit();
        else
            ask(key == Qt::Key_T ? Ask::Estimate : Ask::End);
    });
    new RowMenu(*m_ui->outageView, [this](const QModelIndex &, QMenu &menu) {
        for (QPushButton *button : m_ui->buttonsHost->findChildren<QPushButton *>())
            connect(menu.addAction(button->text()), &QAction::triggered, button,
                    &QPushButton::click);
    });
    connect(m_ui->findEdit, &SearchEdit::typed, &outages, &desk::OutageListModel::setText);
    connect(m_ui->newButton, &QPushButton::clicked, this, &OutagesPage::write);
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] { save(); });
    connect(m_ui->draftButton, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &OutagesPage::stopWriting);
    connect(m_ui->askConfirm, &QPushButton::clicked, this, &OutagesPage::confirm);
    for (const auto &[chip, minutes] :
         {std::pair{m_ui->halfChip, 30}, std::pair{m_ui->hourChip, 60},
          std::pair{m_ui->twoChip, 120}})
        connect(chip, &QPushButton::clicked, this, [this, minutes = minutes] {
            showTime(*m_ui->timeEdit, now() - now() % 60'000 + minutes * 60'000LL);
            m_ui->askConfirm->setFocus();
        });
    connect(m_ui->askCancel, &QPushButton::clicked, this, &OutagesPage::stopAsking);
    connect(m_form, &OutageForm::changed, this, &OutagesPage::showHint);
    namedKey(
        this, "saveOutageKey", tr("Outages: save, or do what is asked about"),
        Qt::CTRL | Qt::Key_Return, [this] { isWriting() ? save() : confirm(); },
        Qt::WidgetWithChildrenShortcut);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this,
            [this] { isWriting() ? stopWriting() : stopAsking(); });
    connect(&outages, &desk::OutageListModel::loaded, this, &OutagesPage::follow);
    restart();
}

OutagesPage::~OutagesPage() = default;

bool OutagesPage::isWriting() const { return m_ui->panelStack->currentWidget() == m_ui->writePage; }

void OutagesPage::restart()
{
    m_line = {};
    m_wanted = {};
    stopAsking();
    m_ui->panelStack->setCurrentWidget(m_ui->nothingPage);
    m_ui->findEdit->clear();
    m_outages.setText({});
    m_outages.reload();
}

void OutagesPage::follow()
{
    const bool any = m_outages.rowCount() > 0;
    const bool searching = !m_ui->findEdit->text().trimmed().isEmpty();
    m_ui->listStack->setCurrentWidget(any ? m_ui->listPage : m_ui->emptyPage);
    m_ui->emptyLabel->setText(
        searching ? tr("No outage fits to what you are looking for.")
        : m_outages.book().mayWrite()
            ? tr("No outage is known. Press “New outage” when the power is out somewhere, or to "
                 "announce one.")
            : tr("No outage is known. Leads and dispatchers declare them here."));
    m_ui->countLabel->setText(
        m_outages.active() == 0 ? QString() : tr("%Ln out now", nullptr, m_outages.active()));
    m_ui->newButton->setVisible(m_outages.book().mayWrite());
    m_ui->nothingLabel->setText(m_outages.book().mayWrite()
                                    ? tr("Choose an outage, or declare one.")
                                    : tr("Choose an outage to read about it."));
    if (isWriting())
        return;
    const QUuid wanted = m_wanted.isNull() ? m_line.outage.id.value : m_wanted;
    int row = wanted.isNull() ? -1 : m_outages.rowOf(wanted);
    if (wanted.isNull() && isVisible() && m_outages.rowCount() > 1)
        row = 1;
    if (row < 0)
        return;
    m_wanted = {};
    m_ui->outageView->setCurrentIndex(m_outages.index(row));
    showLine(*m_outages.rowAt(row).line);
}

void OutagesPage::open(const QUuid &outage)
{
    stopWriting();
    m_wanted = outage;
    if (!outage.isNull() && m_outages.rowOf(outage) < 0)
        m_ui->findEdit->clear();
    // Not when somebody signs in: then nothing may have been loaded yet.
    m_context.desk.names().then(this, [this](const Result<desk::Names> &names) {
        if (names)
            m_names = *names;
        follow();
    });
    follow();
    m_outages.reload();
    focusList();
}

void OutagesPage::focusList()
{
    m_outages.rowCount() > 0 ? m_ui->outageView->setFocus() : m_ui->findEdit->setFocus();
}

void OutagesPage::showLine(const desk::OutageLine &line)
{
    const bool another = line.outage.id != m_line.outage.id;
    m_line = line;
    const Outage &outage = line.outage;
    const qint64 at = now();
    const OutagePhase phase = phaseOf(outage, at);
    m_ui->areaLabel->setText(outage.area);
    m_ui->majorPill->setVisible(outage.major);
    m_ui->majorPill->setText(Words::tr("Major outage"));
    m_ui->statePill->setText(words(outage.state));
    restyle(*m_ui->statePill, "role",
            outage.state == OutageState::InProgress ? u"warnPill"_s
            : phase == OutagePhase::Ended           ? u"goodPill"_s
                                                    : u"pill"_s);
    QStringList about{words(outage.kind), outage.number};
    if (line.pending)
        about += Words::tr("waits to be sent");
    about.removeAll(QString());
    m_ui->kindLabel->setText(about.join(u" · "_s));
    showText(*m_ui->etaLabel, outageTimes(outage, at));
    showText(*m_ui->lateLabel, outageLateWords(outage, at));
    showText(*m_ui->reasonLabel, outage.reason);
    showText(*m_ui->feedersLabel, outage.feeders.isEmpty()
                                      ? QString()
                                      : tr("Feeders: %1").arg(outage.feeders.join(tr(", "))));
    const bool counted = line.counts.orders > 0 || line.counts.contacts > 0;
    m_ui->countsFrame->setVisible(counted || outage.told > 0);
    m_ui->countsLabel->setText(outageCountWords(line.counts));
    showText(*m_ui->duplicatesLabel, outageDuplicateWords(line.counts));
    QStringList after;
    if (outage.told > 0)
        after += tr("%Ln message(s) queued that the power is back (demonstration: not really sent)",
                    nullptr, int(outage.told));
    if (isRestored(outage) && line.counts.open > 0)
        after += tr("%Ln order(s) still to be called back", nullptr, line.counts.open);
    showText(*m_ui->toldLabel, after.join(u" · "_s));
    m_ui->answerFrame->setVisible(!outage.answer.isEmpty() && !isOver(outage));
    m_ui->answerLabel->setText(outage.answer);
    showText(*m_ui->estimatesLabel, outageEstimateWords(outage, m_names, at));
    showButtons();
    if (another || m_asking == Ask::Nothing)
        stopAsking();
    m_ui->panelStack->setCurrentWidget(m_ui->readPage);
}

void OutagesPage::write()
{
    if (!m_outages.book().mayWrite())
        return;
    stopAsking();
    m_edited = {};
    m_edited.state = OutageState::InProgress;
    m_ui->writeTitle->setText(tr("New outage"));
    m_form->startNew(now());
    sayFault(*m_ui->errorLabel, {});
    m_ui->panelStack->setCurrentWidget(m_ui->writePage);
    showHint();
    m_ui->areaEdit->setFocus();
}

void OutagesPage::edit()
{
    if (m_line.outage.id.isNull() || !m_outages.book().mayWrite() || isOver(m_line.outage))
        return;
    stopAsking();
    m_edited = m_line.outage;
    m_ui->writeTitle->setText(tr("Edit outage"));
    m_form->show(m_edited);
    sayFault(*m_ui->errorLabel, {});
    m_ui->panelStack->setCurrentWidget(m_ui->writePage);
    showHint();
    m_ui->areaEdit->setFocus();
}

void OutagesPage::stopWriting()
{
    if (!isWriting())
        return;
    m_ui->panelStack->setCurrentWidget(m_line.outage.id.isNull() ? m_ui->nothingPage
                                                                 : m_ui->readPage);
    follow();
    focusList();
}

void OutagesPage::showHint()
{
    if (!isWriting())
        return;
    const bool isNew = m_edited.id.isNull();
    const bool fault = m_form->isFault();
    m_ui->saveButton->setText(!isNew ? tr("Save") : fault ? tr("Declare") : tr("Announce"));
    m_ui->draftButton->setVisible(isNew && !fault);
    Outage draft = m_edited;
    draft.state = OutageState::Drafted;
    const Outage outage = m_form->outage(draft);
    m_ui->writeHint->setText(
        fault || !isNew ? tr("Calls from this area and these feeders show it at once, on all desks "
                             "of the region.")
        : isLateNotice(outage, now())
            ? tr("Less than 24 hours before: it may be announced, but it is late.")
            : tr("A planned outage is announced seven days before, a temporary one 24 hours."));
}

void OutagesPage::save(bool asDraft)
{
    if (!isWriting())
        return;
    const bool isNew = m_edited.id.isNull();
    Outage as = m_edited;
    if (isNew)
        as.state = m_form->isFault() ? OutageState::InProgress
                   : asDraft         ? OutageState::Drafted
                                     : OutageState::Published;
    const Outage is = m_form->outage(as);
    const auto saved = isNew ? m_outages.book().declare(is) : m_outages.book().change(m_edited, is);
    saved.then(this, [this, isNew, is, was = m_edited](const Result<desk::Saved> &result) {
        if (!result) {
            showProblem(result.error());
            return;
        }
        m_wanted = result->id;
        m_ui->panelStack->setCurrentWidget(m_ui->nothingPage);
        m_outages.reload();
        m_ui->outageView->setFocus();
        emit said(!isNew                                ? tr("Outage saved.")
                  : is.state == OutageState::InProgress ? tr("Outage declared: %1").arg(is.area)
                  : is.state == OutageState::Drafted    ? tr("Draft of the outage saved.")
                                                        : tr("Outage announced: %1").arg(is.area));
    });
}

void OutagesPage::showProblem(const Error &error)
{
    QLabel &label = isWriting() ? *m_ui->errorLabel : *m_ui->askError;
    QWidget *input = m_form->inputOf(error.field);
    if (!input && !isWriting() && !m_ui->timeHost->isHidden())
        input = m_ui->timeEdit;
    sayFault(label, sentence(error), input);
    if (input)
        input->setFocus();
}

}  // namespace touchline::gui
