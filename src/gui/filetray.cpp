// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filetray.h"

#include "gui/flowlayout.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/tokenicon.h"
#include "gui/words.h"
#include "gui/wordsfiles.h"

#include <QtCore/QFileInfo>
#include <QtCore/QThreadPool>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

FileTray::FileTray(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_busy(new QLabel(this))
{
    setObjectName(u"fileTray"_s);
    auto *flow = new FlowLayout(this, 6);
    m_busy->setTextFormat(Qt::PlainText);
    m_busy->setProperty("role", u"muted"_s);
    m_busy->setText(tr("Copying…"));
    flow->addWidget(m_busy);
    showFiles();
}

void FileTray::setDraft(const QString &key)
{
    m_key = key;
    m_context.desk.draftFiles(key).then(this, [this](const Result<QList<desk::KeptFile>> &files) {
        m_read = true;
        const bool added = !m_files.isEmpty();
        // What was added before the journal had answered comes behind.
        if (files)
            m_files = *files + m_files;
        if (added)
            keep();
        else if (!m_files.isEmpty())
            showFiles(), emit changed();
    });
}

FileTray::~FileTray()
{
    // The journal has not answered yet: what is kept there stays in front.
    if (m_read || m_files.isEmpty())
        return;
    m_context.desk.draftFiles(m_key).then(
        &m_context.desk, [&desk = m_context.desk, key = m_key,
                          files = m_files](const Result<QList<desk::KeptFile>> &kept) {
            (void)desk.saveDraftFiles(key, (kept ? *kept : QList<desk::KeptFile>()) + files);
        });
}

/// What was said about the others that came together with it stays.
void FileTray::fail(const QString &sentence)
{
    constexpr qsizetype mostSaid = 3;
    m_failures += sentence;
    emit failed(m_failures.mid(qMax<qsizetype>(0, m_failures.size() - mostSaid)).join(u'\n'));
}

void FileTray::add(const OfferedFiles &offered)
{
    if (!isBusy())
        m_failures.clear();
    if (offered.elsewhere > 0)
        fail(tr("Only files on this computer can be attached."));
    for (const QString &path : offered.paths)
        take(QFileInfo(path).fileName(), m_context.desk.keepFile(path));
    if (offered.image.isNull())
        return;
    const QString name =
        tr("Picture %1")
            .arg(QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), usedZone())
                     .toString(u"yyyy-MM-dd HHmmss"_s)) +
        u".png"_s;
    // A large screen takes a tenth of a second to pack.
    auto promise = std::make_shared<Promise<QByteArray>>();
    auto packed = promise->future();
    QThreadPool::globalInstance()->start(
        [promise, image = offered.image] { promise->deliver(pngOf(image)); });
    // The desk lives longer than the packing; a tray may not.
    take(name, packed
                   .then(&m_context.desk,
                         [&desk = m_context.desk, name](const QByteArray &bytes) {
                             return desk.keepBytes(name, bytes);
                         })
                   .unwrap());
}

void FileTray::choose()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        add({paths, {}, 0});
    });
    dialog->open();
}

void FileTray::take(const QString &name, desk::Reply<desk::KeptFile> kept)
{
    if (m_files.size() + m_copying >= desk::MostDraftFiles) {
        fail(tooManyWords(name));
        kept.then(this, [this](const Result<desk::KeptFile> &file) {
            if (file)
                m_context.desk.forgetFile(file->id);
        });
        return;
    }
    ++m_copying;
    showFiles();
    kept.then(this, [this, name](const Result<desk::KeptFile> &file) {
        --m_copying;
        if (file) {
            m_files += *file;
            keep();
        } else {
            fail(fileSentence(name, file.error()));
            showFiles();
        }
    });
}

void FileTray::remove(const QUuid &id)
{
    if (m_files.removeIf([&](const desk::KeptFile &file) { return file.id == id; }) == 0)
        return;
    m_context.desk.forgetFile(id);
    keep();
}

void FileTray::release(const QList<desk::KeptFile> &sent)
{
    m_files.removeIf([&](const desk::KeptFile &file) { return sent.contains(file); });
    keep();
}

void FileTray::giveBack(const QList<desk::KeptFile> &files)
{
    m_files = files + m_files;
    keep();
}

QString FileTray::names() const
{
    QStringList names;
    for (const desk::KeptFile &file : m_files)
        names += file.name;
    return names.join(u'\n');
}

void FileTray::keep()
{
    showFiles();
    if (!m_read) {
        emit changed();
        return;
    }
    m_context.desk.saveDraftFiles(m_key, m_files).then(this, [this](const Done &kept) {
        if (!kept)
            fail(sentence(kept.error()));
    });
    emit changed();
}

void FileTray::showFiles()
{
    for (QWidget *chip : std::exchange(m_chips, {}))
        chip->deleteLater();
    for (const desk::KeptFile &file : std::as_const(m_files))
        addChip(file);
    m_busy->setVisible(m_copying > 0);
    setVisible(m_copying > 0 || !m_files.isEmpty());
    updateGeometry();
}

void FileTray::addChip(const desk::KeptFile &file)
{
    auto *chip = new QFrame(this);
    chip->setProperty("role", u"fileChip"_s);
    auto *row = new QHBoxLayout(chip);
    row->setContentsMargins(10, 2, 4, 2);
    row->setSpacing(6);
    auto *name = new QLabel(chip);
    name->setTextFormat(Qt::PlainText);
    const QString whole = file.name + u" · "_s + sizeWords(file.size);
    name->setText(name->fontMetrics().elidedText(file.name, Qt::ElideMiddle, 200) + u" · "_s +
                  sizeWords(file.size));
    setPlainToolTip(*name, whole);
    auto *drop = new QToolButton(chip);
    drop->setObjectName(u"removeFileButton"_s);
    drop->setProperty("role", u"fileRemove"_s);
    drop->setIcon(tokenIcon(m_context.look, Glyph::Close, &Tokens::muted));
    drop->setIconSize({12, 12});
    drop->setAccessibleName(tr("Take away %1").arg(whole));
    setPlainToolTip(*drop, tr("Take this file away"));
    connect(drop, &QToolButton::clicked, this, [this, id = file.id] { remove(id); });
    row->addWidget(name);
    row->addWidget(drop);
    layout()->addWidget(chip);
    chip->show();
    m_chips += chip;
}

}  // namespace touchline::gui
