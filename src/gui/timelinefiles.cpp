// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelinePane that opens and saves attached files.

#include "gui/fileopener.h"
#include "gui/timelinedelegate.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/wordsfiles.h"

#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString inMenu(const QString &words) { return QString(words).replace(u'&', u"&&"_s); }

}  // namespace

void TimelinePane::addFiles(QMenu &menu, int row)
{
    const QList<desk::AttachedFile> files = m_delegate->wording().files(row);
    for (const desk::AttachedFile &file : files) {
        QMenu *one = menu.addMenu(inMenu(fileWords(file)));
        // What is not all at the server yet can only be had where it came from.
        one->setEnabled(file.here || file.state == desk::FileState::Available);
        QAction *open = one->addAction(tr("Open"), this, [this, file] { m_opener->open(file); });
        if (files.size() == 1)
            open->setShortcut(Qt::Key_O);
        one->addAction(tr("Save as…"), this, [this, file] { m_opener->saveAs(file); });
    }
}

void TimelinePane::openFiles(int row)
{
    const QList<desk::AttachedFile> files = m_delegate->wording().files(row);
    if (files.isEmpty()) {
        emit said(tr("Nothing is attached to this entry."));
        return;
    }
    if (files.size() == 1) {
        m_opener->open(files.first());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFiles(*menu, row);
    menu->popup(
        view().viewport()->mapToGlobal(view().visualRect(view().model()->index(row, 0)).center()));
    menu->setActiveAction(menu->actions().value(0));
}

}  // namespace touchline::gui
