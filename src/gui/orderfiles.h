// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/files.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QMimeData;

namespace touchline::gui {

class FileOpener;
class FileTray;

/// The files of an order: those that are attached, to be opened and saved, and those that go with the next
/// note, by drop, paste or choice. A draft of them belongs to the order.
class OrderFiles final : public QWidget {
    Q_OBJECT
public:
    /// Files may be dropped on `editor` and pasted into `note`.
    OrderFiles(const Context &context, QWidget &editor, QLineEdit &note, QWidget *parent);
    ~OrderFiles() override;

    /// A null id: an order that is not saved yet has none.
    void showOrder(const QUuid &order);
    void choose();
    /// What goes with the next note; empty while something is still being copied.
    [[nodiscard]] QList<desk::KeptFile> files() const;
    [[nodiscard]] bool isBusy() const;
    /// Names, for a note without a text.
    [[nodiscard]] QString names() const;
    /// They are attached.
    void release(const QList<desk::KeptFile> &sent);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void said(const QString &sentence);
    void failed(const QString &sentence);

private:
    [[nodiscard]] bool offer(const QMimeData &mime);
    void load();
    void showAttached(const QList<desk::AttachedFile> &files);
    void openMenu(QWidget &button, const desk::AttachedFile &file);

    Context m_context;
    QLineEdit &m_note;
    QUuid m_order;
    FileTray *m_tray = nullptr;  ///< of this order
    FileOpener *m_opener;
    QWidget *m_attachedHost;
    QList<desk::AttachedFile> m_attached;
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
