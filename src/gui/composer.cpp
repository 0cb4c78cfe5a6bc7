// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composer.h"

#include "desk/quicktexts.h"
#include "domain/smslength.h"
#include "gui/filetray.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/quicktextdialog.h"
#include "gui/quicktextpopup.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_composer.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int newsPauseMs = 300;
constexpr int linesAtRest = 1;
constexpr int linesToWrite = 4;

}  // namespace

Composer::Composer(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::Composer>()),
      m_takeBack(context.desk)
{
    m_ui->setupUi(this);
    m_quick = new QuickTextPopup(context, *m_ui->textEdit, this);
    m_tray = new FileTray(context, m_ui->frame);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->textEdit) + 1, m_tray);
    m_pause.setObjectName(u"draft"_s);
    m_pause.setInterval(draftPauseMs);
    m_pause.setSingleShot(true);
    m_lookPause.setObjectName(u"what is new"_s);
    m_lookPause.setInterval(newsPauseMs);
    m_lookPause.setSingleShot(true);
    showText(*m_ui->errorLabel, {});
    showText(*m_ui->sentLabel, {});
    m_ui->newsBar->hide();
    m_ui->undoButton->hide();
    m_ui->undoKeyLabel->hide();
    connectParts();
    wireFiles();
    showMode();
}

Composer::~Composer()
{
    if (m_pause.isActive())
        keep();
    // What the journal holds is not known yet, and nobody will be here when it answers.
    const auto leave = [this](Mode mode, const QString &typed) {
        if (!m_customer.isNull() && !m_stored.contains(mode) && !typed.isEmpty())
            m_context.desk.addToDraft(draftKey(mode, m_customer), typed);
    };
    leave(m_mode, text());
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        leave(it.key(), it.value());
}

void Composer::connectParts()
{
    connect(&m_pause, &QTimer::timeout, this, &Composer::keep);
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, &Composer::edited);
    connect(m_ui->textEdit, &QPlainTextEdit::cursorPositionChanged, &m_pause,
            qOverload<>(&QTimer::start));
    connect(m_ui->textEdit, &ComposerEdit::submitted, this, &Composer::send);
    connect(m_ui->textEdit, &ComposerEdit::focusChanged, this, [this](bool focused) {
        restyle(*m_ui->frame, "focused", focused ? u"true"_s : u"false"_s);
        fitHeight();
        if (!focused && m_pause.isActive())
            keep();
    });
    connect(m_ui->sendButton, &QPushButton::clicked, this, &Composer::send);
    connect(m_ui->closeEnquiryButton, &QPushButton::clicked, this, &Composer::closeEnquiryWanted);
    connect(m_ui->noteButton, &QToolButton::clicked, this, [this] { setMode(Mode::Note); });
    connect(m_ui->smsButton, &QToolButton::clicked, this, [this] { setMode(Mode::Sms); });
    connect(m_ui->quickButton, &QPushButton::clicked, m_quick, &QuickTextPopup::ask);
    connect(m_quick, &QuickTextPopup::editWanted, this, &Composer::editQuickTexts);
    connect(m_quick, &QuickTextPopup::failed, this,
            [this](const QString &text) { showText(*m_ui->errorLabel, text); });
    namedKey(this, "modeKey", tr("Write a note or a message"), Qt::ALT | Qt::Key_M, [this] {
        setMode(m_mode == Mode::Note ? Mode::Sms : Mode::Note);
        focusText();
    });
    for (QShortcut *undo :
         undoKeys(this, tr("Take back what was just done"), [this] { m_takeBack.take(); })) {
        undo->setEnabled(false);
        connect(&m_takeBack, &desk::TakeBack::offeredChanged, undo, &QShortcut::setEnabled);
    }
    if (const Preferences *preferences = m_context.preferences) {
        const auto adopt = [this, preferences] {
            m_takeBack.setOfferMs(preferences->undoSeconds() * 1000);
        };
        connect(preferences, &Preferences::changed, this, adopt);
        adopt();
    }
    connect(m_ui->undoButton, &QPushButton::clicked, &m_takeBack, &desk::TakeBack::take);
    connect(&m_takeBack, &desk::TakeBack::offeredChanged, this, [this](bool offered) {
        emit recallableChanged(offered ? m_sentEntries : QSet<QUuid>());
        m_ui->undoButton->setVisible(offered);
        m_ui->undoKeyLabel->setVisible(offered);
        showText(*m_ui->sentLabel, offered ? tr("Waiting to send") : QString());
    });
    connect(&m_takeBack, &desk::TakeBack::taken, this, &Composer::giveBack);
    connect(&m_takeBack, &desk::TakeBack::tooLate, this,
            [this] { emit said(tr("It was sent in this moment and cannot be taken back.")); });
    connect(&m_lookPause, &QTimer::timeout, this, [this] { look([](bool) {}); });
    connect(&m_context.desk, &desk::Desk::timelinesTouched, this,
            [this](const QHash<QUuid, QSet<QUuid>> &touched) {
                const bool concerns = touched.contains(m_customer) || touched.contains(QUuid());
                if (m_watch.isWatching() && concerns && isVisible())
                    m_lookPause.start();
            });
}

QString Composer::modeCode(Mode mode)
{
    return mode == Mode::Note ? u"note"_s : QString(codeOf(Channel::Sms));
}

QString Composer::draftKey(Mode mode, const QUuid &customer)
{
    return modeCode(mode) + u':' + customer.toString(QUuid::WithoutBraces);
}

void Composer::setCustomer(const QUuid &customer, const desk::SessionTab &place)
{
    m_customer = customer;
    m_quick->setCustomer(customer);
    for (const Mode mode : {Mode::Note, Mode::Sms}) {
        m_cursors[mode] = place.cursors.value(modeCode(mode), -1);
        m_context.desk.draft(draftKey(mode, customer))
            .then(this, [this, mode](const Result<QString> &text) {
                if (text)
                    restore(mode, *text);
            });
    }
    m_tray->setDraft(draftKey(Mode::Note, customer));
    if (place.mode == modeCode(Mode::Sms))
        setMode(Mode::Sms);
}

void Composer::restore(Mode mode, const QString &text)
{
    m_stored[mode] = text;
    const QString typed = mode == m_mode ? this->text() : m_texts.value(mode);
    // Who typed before the journal had answered keeps both.
    const QString both = text.isEmpty() || typed.isEmpty() ? text + typed : text + u'\n' + typed;
    if (mode != m_mode) {
        m_texts[mode] = both;
        if (!typed.isEmpty())
            store(mode, both);
        return;
    }
    if (!text.isEmpty()) {
        fill(both, typed.isEmpty() ? m_cursors.value(mode, -1) : -1);
        m_ui->draftLabel->setText(tr("Draft restored"));
    }
    if (!typed.isEmpty())
        keep();
}

void Composer::fill(const QString &text, int cursor)
{
    m_restoring = true;
    m_ui->textEdit->setPlainText(text);
    const int end = int(text.size());
    QTextCursor place = m_ui->textEdit->textCursor();
    place.setPosition(cursor < 0 ? end : qMin(cursor, end));
    m_ui->textEdit->setTextCursor(place);
    m_restoring = false;
    m_pause.stop();
}

void Composer::setService(const QUuid &service) { m_quick->setService(service); }

void Composer::setMode(Mode mode)
{
    if (mode != m_mode) {
        keep();
        m_texts[m_mode] = text();
        m_cursors[m_mode] = cursor();
        m_mode = mode;
        m_ui->draftLabel->clear();
        fill(m_texts.take(mode), m_cursors.value(mode, -1));
        emit placed(modeCode(mode), cursor());
    }
    showMode();
}

void Composer::showMode()
{
    const bool note = m_mode == Mode::Note;
    (note ? m_ui->noteButton : m_ui->smsButton)->setChecked(true);
    restyle(*m_ui->frame, "mode", modeCode(m_mode));
    m_quick->setChannel(note ? QString() : modeCode(m_mode));
    m_ui->demoLabel->setVisible(!note);
    m_ui->attachButton->setVisible(note);
    m_ui->closeEnquiryButton->setVisible(note);
    m_tray->setVisible(note && (m_tray->isBusy() || !m_tray->files().isEmpty()));
    m_ui->countLabel->setVisible(!note);
    const QString name = note ? tr("Internal note") : tr("SMS to the customer");
    m_ui->textEdit->setAccessibleName(name);
    m_ui->textEdit->setPlaceholderText(note ? tr("Only colleagues read this")
                                            : tr("The customer reads this"));
    m_ui->sendButton->setText(note ? tr("Save note") : tr("Send SMS"));
    setPlainToolTip(*m_ui->sendButton,
                    note ? tr("Save the note (Ctrl+Enter)") : tr("Send the SMS (Ctrl+Enter)"));
    showText(*m_ui->errorLabel, {});
    edited();
}

QString Composer::text() const { return m_ui->textEdit->toPlainText(); }

int Composer::cursor() const { return m_ui->textEdit->textCursor().position(); }

void Composer::setText(const QString &text)
{
    m_ui->textEdit->setPlainText(text);
    m_ui->textEdit->moveCursor(QTextCursor::End);
}

void Composer::focusText() { m_ui->textEdit->setFocus(); }

void Composer::edited()
{
    const bool written = !text().trimmed().isEmpty();
    const bool files = m_mode == Mode::Note && !m_tray->files().isEmpty();
    m_ui->sendButton->setEnabled(written || files);
    m_ui->closeEnquiryButton->setEnabled(written);
    if (!written) {
        m_watch.end();
        m_ui->newsBar->hide();
    } else if (!m_watch.isWatching()) {
        m_context.desk.timeline(m_customer, {}, desk::DraftWatch::Depth)
            .then(this, [this](const Result<desk::TimelinePage> &page) {
                if (page && !m_watch.isWatching() && !text().isEmpty())
                    m_watch.begin(page->entries);
            });
    }
    showCount();
    markOpen();
    fitHeight();
    if (!m_restoring)
        m_pause.start();
}

// One line while nobody writes, so that the timeline has the room.
void Composer::fitHeight()
{
    const bool writing = m_ui->textEdit->hasFocus() || !text().isEmpty();
    const int lines = writing ? linesToWrite : linesAtRest;
    // Room for the frame and a little more: with a pixel less the first line could be scrolled.
    constexpr int spare = 6;
    const QMargins frame = m_ui->textEdit->contentsMargins();
    const int margins = 2 * int(m_ui->textEdit->document()->documentMargin()) + frame.top() +
                        frame.bottom() + spare;
    m_ui->textEdit->setFixedHeight(lines * m_ui->textEdit->fontMetrics().lineSpacing() + margins);
}

void Composer::showCount()
{
    if (m_mode != Mode::Sms)
        return;
    // How many fit depends on what is written; of nothing there is nothing to say.
    if (text().isEmpty()) {
        m_ui->countLabel->clear();
        return;
    }
    const SmsLength length = smsLength(text());
    const QString left = tr("%n character(s) left", nullptr, length.left);
    m_ui->countLabel->setText(
        length.parts < 2 ? left : left + u" · "_s + tr("%n part(s)", nullptr, length.parts));
}

void Composer::markOpen()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const desk::TextPlace &place : desk::openVariables(text())) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_ui->textEdit->textCursor();
        mark.cursor.setPosition(place.start);
        mark.cursor.setPosition(place.start + place.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_context.look.tokens().warnSoft);
        mark.format.setForeground(m_context.look.tokens().warn);
        marks += mark;
    }
    m_ui->textEdit->setExtraSelections(marks);
}

void Composer::keep()
{
    m_pause.stop();
    // Before the journal's text is known, an empty field would wipe it out.
    if (!m_stored.contains(m_mode))
        return;
    const QString kept = text();
    emit placed(modeCode(m_mode), cursor());
    if (m_stored[m_mode] != kept)
        store(m_mode, kept);
}

void Composer::store(Mode mode, const QString &kept)
{
    m_stored[mode] = kept;
    m_context.desk.saveDraft(draftKey(mode, m_customer), kept)
        .then(this, [this, mode, kept](const Done &stored) {
            if (!stored)
                showText(*m_ui->errorLabel, sentence(stored.error()));
            else if (mode == m_mode && !kept.isEmpty())
                m_ui->draftLabel->setText(
                    tr("Draft saved %1").arg(clockWords(m_context.clock.nowMs())));
            emit draftStored();
        });
}

void Composer::hideEvent(QHideEvent *event)
{
    if (m_pause.isActive())
        keep();
    QWidget::hideEvent(event);
}

void Composer::editQuickTexts()
{
    auto *dialog = new QuickTextDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &Composer::focusText);
    dialog->open();
}

}  // namespace touchline::gui
