// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fileopener.h"

#include "gui/wordsfiles.h"

#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QProgressDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int barAfterMs = 400;

}  // namespace

FileOpener::FileOpener(const Context &context, QWidget &over)
    : QObject(&over),
      handOver([](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }),
      m_context(context),
      m_over(over),
      m_opened(std::make_shared<desk::OpenedFiles>())
{}

template <typename T>
void FileOpener::follow(const desk::KeptFile &file, Future<Result<T>> reply,
                        std::function<void(const T &)> then)
{
    auto *bar = new QProgressDialog(tr("Fetching %1").arg(file.name), tr("Stop"), 0, 100, &m_over);
    bar->setAttribute(Qt::WA_DeleteOnClose);
    bar->setMinimumDuration(barAfterMs);
    bar->setAutoClose(false);
    bar->setAutoReset(false);
    bar->setValue(0);
    const QUuid id = file.id;
    connect(bar, &QProgressDialog::canceled, this, [this, id] { m_context.desk.cancelFetch(id); });
    connect(&m_context.desk, &desk::Desk::fileFetched, bar,
            [bar, id](const QUuid &one, int percent) {
                if (one == id)
                    bar->setValue(percent);
            });
    reply.then(this, [this, name = file.name, then = std::move(then),
                      bar = QPointer(bar)](const Result<T> &result) {
        const bool stopped = bar && bar->wasCanceled();
        if (bar)
            bar->deleteLater();
        if (result)
            then(*result);
        else if (result.error().field == "folder"_L1)
            emit said(tr("There is no place to open the file in; save it instead."));
        else if (!stopped)
            emit said(fileSentence(name, result.error()));
    });
}

void FileOpener::open(const desk::AttachedFile &file)
{
    follow<desk::OpenedFile>(
        file.file, m_context.desk.openFile(file.file, m_opened),
        [this, kept = file.file](const desk::OpenedFile &copy) { show(kept, copy); });
}

void FileOpener::show(const desk::KeptFile &file, const desk::OpenedFile &copy)
{
    if (copy.kind != desk::FileKind::Other)
        return handOver(copy.path);
    auto *ask = new QMessageBox(QMessageBox::Warning, tr("Open this file?"),
                                tr("%1 is no picture, PDF or plain text. Such files can carry "
                                   "programs. Open it only if you "
                                   "know where it comes from.")
                                    .arg(file.name),
                                QMessageBox::Cancel, &m_over);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    QPushButton *go = ask->addButton(tr("Open all the same"), QMessageBox::AcceptRole);
    ask->setDefaultButton(QMessageBox::Cancel);
    connect(ask, &QMessageBox::buttonClicked, this,
            [this, ask, go, path = copy.path](QAbstractButton *button) {
                if (static_cast<QAbstractButton *>(go) == button)
                    handOver(path);
                ask->close();
            });
    ask->open();
}

void FileOpener::saveAs(const desk::AttachedFile &file)
{
    auto *dialog = new QFileDialog(&m_over, tr("Save the file as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(file.file.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) {
        follow<std::monostate>(file.file, m_context.desk.saveFileAs(file.file.id, path),
                               [this, name = file.file.name](const std::monostate &) {
                                   emit said(tr("%1 was saved.").arg(name));
                               });
    });
    dialog->open();
}

}  // namespace touchline::gui
