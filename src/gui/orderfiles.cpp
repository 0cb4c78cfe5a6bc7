// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderfiles.h"

#include "gui/fileopener.h"
#include "gui/filetray.h"
#include "gui/flowlayout.h"
#include "gui/plain.h"
#include "gui/wordsfiles.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString orderFilesKey(const QUuid &order)
{
    return u"order-note:"_s + order.toString(QUuid::WithoutBraces);
}

}  // namespace

OrderFiles::OrderFiles(const Context &context, QWidget &editor, QLineEdit &note, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_note(note),
      m_opener(new FileOpener(context, *this)),
      m_attachedHost(new QWidget(this))
{
    setObjectName(u"orderFiles"_s);
    m_attachedHost->setObjectName(u"attachedHost"_s);
    new FlowLayout(m_attachedHost, 6);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    rows->addWidget(m_attachedHost);
    editor.setAcceptDrops(true);
    editor.installEventFilter(this);
    note.installEventFilter(this);
    hide();
    connect(m_opener, &FileOpener::said, this, &OrderFiles::said);
    connect(&context.desk, &desk::Desk::filesChanged, this, [this](const QUuid &root) {
        if (root == m_order)
            load();
    });
    connect(&context.desk, &desk::Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        if (!m_order.isNull() && (roots.isEmpty() || roots.contains(m_order)))
            load();
    });
}

OrderFiles::~OrderFiles() = default;

void OrderFiles::showOrder(const QUuid &order)
{
    if (order == m_order && m_tray)
        return;
    m_order = order;
    delete std::exchange(m_tray, nullptr);
    showAttached({});
    if (order.isNull())
        return;
    m_tray = new FileTray(m_context, this);
    layout()->addWidget(m_tray);
    const auto fit = [this] {
        setVisible(!m_attached.isEmpty() || m_tray->isBusy() || !m_tray->files().isEmpty());
    };
    connect(m_tray, &FileTray::changed, this, fit);
    connect(m_tray, &FileTray::failed, this, &OrderFiles::failed);
    m_tray->setDraft(orderFilesKey(order));
    load();
}

void OrderFiles::choose()
{
    if (m_tray)
        m_tray->choose();
}

QList<desk::KeptFile> OrderFiles::files() const
{
    return m_tray ? m_tray->files() : QList<desk::KeptFile>();
}

bool OrderFiles::isBusy() const { return m_tray && m_tray->isBusy(); }

QString OrderFiles::names() const { return m_tray ? m_tray->names() : QString(); }

void OrderFiles::release(const QList<desk::KeptFile> &sent)
{
    if (m_tray)
        m_tray->release(sent);
}

bool OrderFiles::offer(const QMimeData &mime)
{
    if (!m_tray || !offersFiles(mime))
        return false;
    show();
    m_tray->add(offeredFiles(mime));
    return true;
}

bool OrderFiles::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (!m_tray || !offersFiles(*drag->mimeData()))
            return false;
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!offer(*drop->mimeData()))
            return false;
        // Always a copy: what is dropped stays where it was.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        return true;
    }
    case QEvent::KeyPress: {
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        return watched == &m_note &&
               static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) && mime &&
               offer(*mime);
    }
    default: return false;
    }
}

void OrderFiles::load()
{
    m_context.desk.filesOf(m_order).then(
        this, [this, asked = ++m_generation](const Result<QList<desk::AttachedFile>> &files) {
            if (asked == m_generation && files && *files != m_attached)
                showAttached(*files);
        });
}

void OrderFiles::showAttached(const QList<desk::AttachedFile> &files)
{
    ++m_generation;
    m_attached = files;
    qDeleteAll(m_attachedHost->findChildren<QPushButton *>());
    for (const desk::AttachedFile &file : files) {
        const QString whole = fileWords(file);
        auto *button = new QPushButton(m_attachedHost);
        button->setObjectName(u"attachedFileButton"_s);
        button->setProperty("role", u"link"_s);
        button->setAutoDefault(false);
        button->setText(
            button->fontMetrics().elidedText(whole, Qt::ElideMiddle, 260).replace(u'&', u"&&"_s));
        button->setAccessibleName(whole);
        setPlainToolTip(*button, tr("Open or save %1").arg(whole));
        connect(button, &QPushButton::clicked, this,
                [this, button, file] { openMenu(*button, file); });
        m_attachedHost->layout()->addWidget(button);
        button->show();
    }
    m_attachedHost->setVisible(!files.isEmpty());
    setVisible(!files.isEmpty() || isBusy() || !this->files().isEmpty());
}

void OrderFiles::openMenu(QWidget &button, const desk::AttachedFile &file)
{
    auto *menu = new QMenu(&button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, file] { m_opener->open(file); });
    menu->addAction(tr("Save as…"), this, [this, file] { m_opener->saveAs(file); });
    // What is not all at the server yet can only be had where it came from.
    menu->setEnabled(file.here || file.state == desk::FileState::Available);
    menu->popup(button.mapToGlobal(QPoint(0, button.height())));
    menu->setActiveAction(menu->actions().first());
}

}  // namespace touchline::gui
