// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Composer that sends what was written, and takes it back.

#include "desk/quicktexts.h"
#include "gui/composer.h"
#include "gui/filetray.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_composer.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void Composer::look(std::function<void(bool fresh)> then)
{
    m_context.desk.timeline(m_customer, {}, desk::DraftWatch::Depth)
        .then(this, [this, then = std::move(then)](const Result<desk::TimelinePage> &page) {
            const auto news = page ? m_watch.news(page->entries, m_context.desk.actor().user)
                                   : QList<desk::TimelineEntry>();
            if (!news.isEmpty())
                showNews(news);
            then(!news.isEmpty());
        });
}

namespace {

/// What came, and who of both was it: the customer or an agent.
QString newsWords(const desk::TimelineEntry &entry)
{
    const bool customers = entry.row.text(u"direction") == codeOf(Direction::Inbound);
    if (entry.type == "message"_L1 && customers)
        return Composer::tr("a message of the customer");
    if (entry.authorName.isEmpty())
        return typeWords(entry.type);
    if (entry.type == "interaction"_L1)
        return customers
                   ? Composer::tr("a contact of the customer, taken by %1").arg(entry.authorName)
                   : Composer::tr("the customer was contacted by colleague %1")
                         .arg(entry.authorName);
    return Composer::tr("%1 by %2", "what is new, and whose")
        .arg(typeWords(entry.type), entry.authorName);
}

}  // namespace

void Composer::showNews(const QList<desk::TimelineEntry> &news)
{
    const QString what = newsWords(news.first());
    m_ui->newsLabel->setText(
        news.size() == 1
            ? tr("New since you began to write: %1").arg(what)
            : tr("%n new entries since you began to write, the last: %1", nullptr, int(news.size()))
                  .arg(what));
    m_ui->newsBar->show();
}

void Composer::send()
{
    const bool files = m_mode == Mode::Note && !m_tray->files().isEmpty();
    if ((text().trimmed().isEmpty() && !files) || m_sending || m_ui->textEdit->isComposing())
        return;
    if (m_mode == Mode::Note && m_tray->isBusy()) {
        showText(*m_ui->errorLabel, tr("A file is still being copied; send again in a moment."));
        return;
    }
    if (const auto open = desk::openVariables(text()); !open.isEmpty()) {
        QTextCursor place = m_ui->textEdit->textCursor();
        place.setPosition(open.first().start);
        place.setPosition(open.first().start + open.first().length, QTextCursor::KeepAnchor);
        m_ui->textEdit->setTextCursor(place);
        showText(*m_ui->errorLabel, tr("Fill in what is marked first."));
        return;
    }
    m_sending = true;
    look([this](bool fresh) {
        m_sending = false;
        // What the agent could not know when she wrote is shown once; then she decides.
        if (fresh)
            emit said(tr("Something new has arrived. Send again to send it as it is."));
        else
            post();
    });
}

void Composer::post()
{
    const QString typed = text().trimmed();
    const bool note = m_mode == Mode::Note;
    // A note says something: without words, what is attached to it.
    const QString written = typed.isEmpty() && note ? m_tray->names() : typed;
    if (written.isEmpty())
        return;
    m_sending = true;
    const auto failed = [this](const Error &error) {
        m_sending = false;
        showText(*m_ui->errorLabel, sentence(error));
    };
    if (note) {
        m_going = m_tray->files();
        m_context.desk.addNoteToCustomer(m_customer, written, {m_takeBack.offerMs()})
            .then(this, [this, typed, failed](const Result<desk::Saved> &saved) {
                saved ? attachAll(typed, {*saved}) : failed(saved.error());
            });
        return;
    }
    m_context.desk.sendMessage(m_customer, Channel::Sms, written, {m_takeBack.offerMs()})
        .then(this, [this, written, failed](const Result<desk::SentMessage> &sent) {
            sent ? posted(Mode::Sms, written, {sent->contact, sent->message})
                 : failed(sent.error());
        });
}

// Takes away what was sent; what was typed behind it meanwhile stays.
void Composer::empty(Mode mode, const QString &sent)
{
    const QString now = mode == m_mode ? text() : m_texts.value(mode);
    const qsizetype at = sent.isEmpty() ? 0 : now.indexOf(sent);
    const QString rest = at < 0 ? now : now.sliced(at + sent.size()).trimmed();
    if (mode == m_mode) {
        fill(rest, -1);
        keep();
    } else {
        m_texts[mode] = rest;
        store(mode, rest);
    }
}

void Composer::posted(Mode mode, const QString &text, const QList<desk::Saved> &edits)
{
    QList<qint64> numbers;
    m_sentEntries.clear();
    for (const desk::Saved &edit : edits) {
        numbers += edit.n;
        m_sentEntries.insert(edit.id);
    }
    m_sending = false;
    m_sentMode = mode;
    m_sentText = text;
    m_sentFiles = mode == Mode::Note ? std::exchange(m_going, {}) : QList<desk::KeptFile>();
    m_tray->release(m_sentFiles);
    showText(*m_ui->errorLabel, {});
    m_ui->draftLabel->clear();
    empty(mode, text);
    m_takeBack.offer(numbers);
    const bool waits = m_context.desk.status().link != desk::Link::Online;
    if (mode == Mode::Note)
        emit said(waits ? tr("Note saved on this computer; it goes out with the connection.")
                        : tr("Note saved."));
    else
        emit said(waits ? tr("SMS saved on this computer; it goes out with the connection.")
                        : tr("SMS saved; it goes out in %n second(s) (demo: not really sent).",
                             nullptr, m_takeBack.offerMs() / 1'000));
}

void Composer::putBack(const QString &text)
{
    const QString began = this->text();
    setText(began.trimmed().isEmpty() ? text : text + u'\n' + began);
    keep();
    focusText();
}

void Composer::giveBack()
{
    setMode(m_sentMode);
    m_tray->giveBack(std::exchange(m_sentFiles, {}));
    putBack(m_sentText);
    emit said(tr("Taken back; the text is in the composer again."));
}

}  // namespace touchline::gui
