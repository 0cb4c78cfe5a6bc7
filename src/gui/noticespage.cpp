// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/noticespage.h"

#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/noticeview.h"
#include "gui/plain.h"
#include "gui/rowmenu.h"
#include "gui/timeedit.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_noticespage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 validMs = 7 * 24 * 3'600'000LL;

}  // namespace

NoticesPage::NoticesPage(const Context &context, desk::NoticeListModel &notices, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_notices(notices),
      m_ui(std::make_unique<Ui::NoticesPage>())
{
    m_ui->setupUi(this);
    m_ui->splitter->setSizes({420, 760});
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->noticeView->setModel(&notices);
    m_ui->noticeView->setItemDelegate(new NoticeDelegate(context.look, context.clock, this));
    for (const NoticeLevel level : {NoticeLevel::Info, NoticeLevel::Important, NoticeLevel::Urgent})
        m_ui->levelBox->addItem(words(level), QString(codeOf(level)));
    m_ui->fromEdit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_ui->toEdit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);

    connect(m_ui->noticeView, &NoticeView::chosen, this,
            [this](int row) { show(m_notices.noticeAt(row)); });
    new RowMenu(*m_ui->noticeView, [this](const QModelIndex &, QMenu &menu) {
        if (m_ui->readButton->isVisible())
            menu.addAction(m_ui->readButton->text(), this, &NoticesPage::confirm)
                ->setShortcut(Qt::Key_R);
        if (mayWrite()) {
            menu.addAction(tr("Edit"), this, &NoticesPage::edit);
            menu.addAction(tr("New notice"), this, &NoticesPage::write);
        }
    });
    connect(m_ui->noticeView, &NoticeView::readPressed, this, &NoticesPage::confirm);
    connect(m_ui->readButton, &QPushButton::clicked, this, &NoticesPage::confirm);
    connect(m_ui->editButton, &QPushButton::clicked, this, &NoticesPage::edit);
    connect(m_ui->newButton, &QPushButton::clicked, this, &NoticesPage::write);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &NoticesPage::stopWriting);
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &NoticesPage::enableSave);
    enableSave();
    connect(m_ui->saveButton, &QPushButton::clicked, this, &NoticesPage::save);
    for (QPushButton *chip : {m_ui->validChip, m_ui->allChip})
        connect(chip, &QPushButton::clicked, this,
                [this] { m_notices.setShowsAll(m_ui->allChip->isChecked()); });
    namedKey(
        m_ui->writePage, "saveNoticeKey", tr("Save the notice"), Qt::CTRL | Qt::Key_Return,
        [this] { save(); }, Qt::WidgetWithChildrenShortcut);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_ui->writePage);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &NoticesPage::stopWriting);
    connect(&notices, &desk::NoticeListModel::loaded, this, &NoticesPage::follow);
    restart();
}

NoticesPage::~NoticesPage() = default;

bool NoticesPage::mayWrite() const
{
    return authorized(m_context.desk.actor().role, Action::EditNotice, Nearness::Region);
}

void NoticesPage::restart()
{
    m_notice = {};
    m_wanted = {};
    m_ui->panelStack->setCurrentWidget(m_ui->nothingPage);
    m_ui->newButton->setVisible(mayWrite());
    m_notices.reload();
}

void NoticesPage::follow()
{
    const int count = m_notices.rowCount();
    const bool focused = m_ui->noticeView->hasFocus();
    m_ui->listStack->setCurrentWidget(count ? m_ui->listPage : m_ui->emptyPage);
    if (focused && count == 0)
        focusList();
    m_ui->countLabel->setText(tr("%n unread", nullptr, m_notices.unread()));
    m_ui->newButton->setVisible(mayWrite());
    if (m_ui->panelStack->currentWidget() == m_ui->writePage)
        return;
    const QUuid wanted = m_wanted.isNull() ? m_notice.id.value : m_wanted;
    const int row = wanted.isNull() ? (isVisible() && count ? 0 : -1) : m_notices.rowOf(wanted);
    if (row < 0)
        return;
    m_wanted = {};
    m_ui->noticeView->setCurrentIndex(m_notices.index(row));
    show(m_notices.noticeAt(row));
}

void NoticesPage::open(const QUuid &notice)
{
    stopWriting();
    m_wanted = notice;
    if (!notice.isNull() && m_notices.rowOf(notice) < 0 && !m_notices.showsAll()) {
        m_ui->allChip->setChecked(true);
        m_notices.setShowsAll(true);
    }
    follow();
    m_notices.reload();
    focusList();
}

void NoticesPage::focusList()
{
    const bool empty = m_ui->listStack->currentWidget() == m_ui->emptyPage;
    empty ? (m_ui->allChip->isChecked() ? m_ui->allChip : m_ui->validChip)->setFocus()
          : m_ui->noticeView->setFocus();
}

void NoticesPage::show(const Notice &notice)
{
    m_notice = notice;
    const qint64 now = m_context.clock.nowMs();
    const bool read = desk::hasRead(notice, m_context.desk.actor().user);
    m_ui->readTitle->setText(notice.title);
    m_ui->levelPill->setText(words(notice.level));
    restyle(*m_ui->levelPill, "role",
            notice.level == NoticeLevel::Urgent      ? u"badPill"_s
            : notice.level == NoticeLevel::Important ? u"warnPill"_s
                                                     : u"pill"_s);
    m_ui->mustPill->setVisible(notice.mustRead);
    QString valid = tr("valid from %1").arg(whenWords(notice.validFrom.ms, now));
    if (notice.validTo.ms > 0)
        valid = tr("valid %1 to %2")
                    .arg(whenWords(notice.validFrom.ms, now), whenWords(notice.validTo.ms, now));
    m_ui->validLabel->setText(valid);
    m_ui->bodyLabel->setText(notice.body);
    m_ui->readButton->setVisible(!read);
    m_ui->readLabel->setVisible(read);
    m_ui->readLabel->setText(tr("You have read it"));
    m_ui->editButton->setVisible(mayWrite());
    m_ui->panelStack->setCurrentWidget(m_ui->readPage);
    showReceipts();
}

void NoticesPage::showReceipts()
{
    m_ui->receiptsFrame->setVisible(mayWrite());
    if (!mayWrite())
        return;
    const quint64 asked = ++m_generation;
    m_ui->receiptsTitle->setText(tr("Who has read it"));
    m_ui->receiptsLabel->setText(tr("Being looked up …"));
    m_context.desk.users().then(this, [this, asked](const Result<QList<User>> &users) {
        if (asked != m_generation)
            return;
        if (!users) {
            m_ui->receiptsLabel->setText(sentence(users.error()));
            return;
        }
        const Actor &actor = m_context.desk.actor();
        const QStringList missing = desk::notReadBy(m_notice, *users, actor.region);
        const int all = int(desk::notReadBy(Notice{}, *users, actor.region).size());
        m_ui->receiptsTitle->setText(tr("Read by %1 of %2").arg(all - missing.size()).arg(all));
        m_ui->receiptsLabel->setText(missing.isEmpty()
                                         ? tr("Everybody has read it.")
                                         : tr("Not yet: %1").arg(missing.join(tr(", "))));
    });
}

void NoticesPage::confirm()
{
    if (m_notice.id.isNull() || !m_ui->readButton->isVisible())
        return;
    m_context.desk.confirmNotice(m_notice.id.value)
        .then(this, [this](const Result<desk::Saved> &saved) {
            if (!saved) {
                emit said(sentence(saved.error()));
                return;
            }
            m_notices.reload();
            emit said(tr("Receipt given."));
        });
}

void NoticesPage::write()
{
    if (!mayWrite())
        return;
    m_editing = {};
    const qint64 now = m_context.clock.nowMs();
    m_ui->writeTitle->setText(tr("New notice"));
    m_ui->titleEdit->clear();
    m_ui->bodyEdit->clear();
    m_ui->levelBox->setCurrentIndex(0);
    showTime(*m_ui->fromEdit, now);
    showTime(*m_ui->toEdit, now + validMs);
    m_ui->mustBox->setChecked(false);
    m_ui->saveButton->setText(tr("Publish"));
    sayFault(*m_ui->errorLabel, {});
    m_ui->panelStack->setCurrentWidget(m_ui->writePage);
    m_ui->titleEdit->setFocus();
}

void NoticesPage::edit()
{
    if (m_notice.id.isNull() || !mayWrite())
        return;
    write();
    m_editing = m_notice.id.value;
    m_ui->writeTitle->setText(tr("Edit notice"));
    m_ui->titleEdit->setText(m_notice.title);
    m_ui->bodyEdit->setPlainText(m_notice.body);
    m_ui->levelBox->setCurrentIndex(m_ui->levelBox->findData(QString(codeOf(m_notice.level))));
    showTime(*m_ui->fromEdit, m_notice.validFrom.ms);
    showTime(*m_ui->toEdit, m_notice.validTo.ms);
    m_ui->mustBox->setChecked(m_notice.mustRead);
    m_ui->saveButton->setText(tr("Save"));
}

void NoticesPage::enableSave()
{
    const bool titled = !m_ui->titleEdit->text().trimmed().isEmpty();
    m_ui->saveButton->setEnabled(titled);
    setPlainToolTip(*m_ui->saveButton,
                    titled ? tr("Tell everybody (Ctrl+Enter)") : tr("A notice needs a title."));
}

void NoticesPage::stopWriting()
{
    if (m_ui->panelStack->currentWidget() != m_ui->writePage)
        return;
    m_ui->panelStack->setCurrentWidget(m_notice.id.isNull() ? m_ui->nothingPage : m_ui->readPage);
    m_ui->noticeView->setFocus();
}

void NoticesPage::save()
{
    const QString title = m_ui->titleEdit->text().trimmed();
    const qint64 from = shownTime(*m_ui->fromEdit);
    const qint64 to = shownTime(*m_ui->toEdit);
    if (title.isEmpty() || to <= from) {
        QWidget *wrong = title.isEmpty() ? static_cast<QWidget *>(m_ui->titleEdit) : m_ui->toEdit;
        sayFault(*m_ui->errorLabel,
                 title.isEmpty() ? tr("A notice needs a title.")
                                 : tr("It must end after it begins."),
                 wrong);
        wrong->setFocus();
        return;
    }
    const desk::FieldValues values{{u"title"_s, title},
                                   {u"body"_s, m_ui->bodyEdit->toPlainText().trimmed()},
                                   {u"level"_s, m_ui->levelBox->currentData().toString()},
                                   {u"validFrom"_s, from},
                                   {u"validTo"_s, to},
                                   {u"mustRead"_s, m_ui->mustBox->isChecked()}};
    const auto saved = m_editing.isNull()
                           ? m_context.desk.createRecord(u"notice"_s, {}, u"common"_s, values)
                           : m_context.desk.editRecord(u"notice"_s, m_editing, values);
    saved.then(this, [this](const Result<desk::Saved> &result) {
        if (!result) {
            sayFault(*m_ui->errorLabel, sentence(result.error()));
            return;
        }
        m_wanted = result->id;
        m_ui->panelStack->setCurrentWidget(m_ui->nothingPage);
        m_notices.reload();
        m_ui->noticeView->setFocus();
        emit said(m_editing.isNull() ? tr("Notice published.") : tr("Notice saved."));
    });
}

}  // namespace touchline::gui
