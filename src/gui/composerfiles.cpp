// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Composer that takes files.

#include "gui/composer.h"
#include "gui/filetray.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_composer.h"

#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>

namespace touchline::gui {

void Composer::wireFiles()
{
    setAcceptDrops(true);
    connect(m_ui->attachButton, &QPushButton::clicked, m_tray, &FileTray::choose);
    connect(m_ui->textEdit, &ComposerEdit::filesOffered, this, &Composer::offer);
    connect(m_tray, &FileTray::failed, this,
            [this](const QString &text) { showText(*m_ui->errorLabel, text); });
    connect(m_tray, &FileTray::changed, this, [this] {
        edited();
        emit draftStored();
    });
    namedKey(this, "attachKey", tr("Attach a file"), Qt::ALT | Qt::Key_A, [this] {
        if (attachElsewhere && attachElsewhere())
            return;
        setMode(Mode::Note);
        m_tray->choose();
    });
}

void Composer::offer(const QMimeData &mime)
{
    if (m_mode != Mode::Note) {
        showText(*m_ui->errorLabel,
                 tr("An SMS cannot carry files; change to the internal note (Alt+M)."));
        return;
    }
    m_tray->add(offeredFiles(mime));
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (offersFiles(*event->mimeData()))
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    if (!offersFiles(*event->mimeData()))
        return;
    offer(*event->mimeData());
    // Always a copy: what is dropped stays where it was.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

/// One after the other; what fails stays in the draft. The first edit is the note.
void Composer::attachAll(const QString &written, const QList<desk::Saved> &edits)
{
    const qsizetype at = edits.size() - 1;
    if (at == m_going.size()) {
        posted(Mode::Note, written, edits);
        return;
    }
    const desk::Hold hold{m_takeBack.offerMs(), true};
    m_context.desk.attach(m_going.at(at), edits.first().id, m_customer, hold)
        .then(this, [=, this](const Result<desk::Saved> &saved) {
            if (saved)
                return attachAll(written, edits + QList<desk::Saved>{*saved});
            m_going = m_going.first(at);
            posted(Mode::Note, written, edits);
            showText(*m_ui->errorLabel, sentence(saved.error()));
        });
}

}  // namespace touchline::gui
