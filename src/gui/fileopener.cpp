// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fileopener.h"

#include "gui/wordsfiles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QProgressDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int barAfterMs = 400;

/// Where other users do not look, and in memory where the system has such a place.
QString openedFolder()
{
    const QString run = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (run.isEmpty() ? QDir::tempPath() : run) + u"/touchline-XXXXXX"_s;
}

}  // namespace

FileOpener::FileOpener(const Context &context, QWidget &over)
    : QObject(&over),
      handOver([](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }),
      m_context(context),
      m_over(over)
{}

void FileOpener::bring(const desk::AttachedFile &file, const QString &path,
                       std::function<void()> then)
{
    auto *bar =
        new QProgressDialog(tr("Fetching %1").arg(file.file.name), tr("Stop"), 0, 100, &m_over);
    bar->setAttribute(Qt::WA_DeleteOnClose);
    bar->setMinimumDuration(barAfterMs);
    bar->setAutoClose(false);
    bar->setAutoReset(false);
    bar->setValue(0);
    const QUuid id = file.file.id;
    connect(bar, &QProgressDialog::canceled, this, [this, id] { m_context.desk.cancelFetch(id); });
    connect(&m_context.desk, &desk::Desk::fileFetched, bar,
            [bar, id](const QUuid &one, int percent) {
                if (one == id)
                    bar->setValue(percent);
            });
    m_context.desk.saveFileAs(id, path).then(
        this, [this, file, then = std::move(then), bar = QPointer(bar)](const Done &saved) {
            const bool stopped = bar && bar->wasCanceled();
            if (bar)
                bar->deleteLater();
            if (saved)
                then();
            else if (!stopped)
                emit said(fileSentence(file.file.name, saved.error()));
        });
}

void FileOpener::open(const desk::AttachedFile &file)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(openedFolder());
    const QDir folder(m_folder->path());
    const QString own = file.file.id.toString(QUuid::Id128);
    if (!m_folder->isValid() || !folder.mkpath(own)) {
        emit said(tr("There is no place to open the file in; save it instead."));
        return;
    }
    const QString path = folder.filePath(own + u'/' + safeFileName(file.file.name));
    QFile::remove(path);
    bring(file, path, [this, file, path] { show(file, path); });
}

void FileOpener::show(const desk::AttachedFile &file, const QString &path)
{
    QFile copy(path);
    const QByteArray head = copy.open(QIODevice::ReadOnly) ? copy.read(4'096) : QByteArray();
    copy.close();
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    if (desk::fileKind(file.file.name, head) != desk::FileKind::Other)
        return handOver(path);
    auto *ask = new QMessageBox(QMessageBox::Warning, tr("Open this file?"),
                                tr("%1 is no picture, PDF or plain text. Such files can carry "
                                   "programs. Open it only if you "
                                   "know where it comes from.")
                                    .arg(file.file.name),
                                QMessageBox::Cancel, &m_over);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    QPushButton *go = ask->addButton(tr("Open all the same"), QMessageBox::AcceptRole);
    ask->setDefaultButton(QMessageBox::Cancel);
    connect(ask, &QMessageBox::buttonClicked, this, [this, ask, go, path](QAbstractButton *button) {
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
        bring(file, path, [this, file] { emit said(tr("%1 was saved.").arg(file.file.name)); });
    });
    dialog->open();
}

}  // namespace touchline::gui
