// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/files.h"
#include "gui/context.h"
#include "gui/offeredfiles.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace touchline::gui {

/// The files of one draft: copied into the profile at once, written down with the draft, shown with name and
/// size, taken away one by one.
class FileTray final : public QWidget {
    Q_OBJECT
public:
    explicit FileTray(const Context &context, QWidget *parent = nullptr);
    ~FileTray() override;

    /// Brings back what was kept under this key.
    void setDraft(const QString &key);
    void add(const OfferedFiles &offered);
    /// As the system asks for files.
    void choose();
    [[nodiscard]] const QList<desk::KeptFile> &files() const { return m_files; }
    /// Some are still being copied.
    [[nodiscard]] bool isBusy() const { return m_copying > 0; }
    void remove(const QUuid &id);
    /// They are attached: the draft forgets them, their bytes stay.
    void release(const QList<desk::KeptFile> &sent);
    /// They are taken back.
    void giveBack(const QList<desk::KeptFile> &files);
    /// Names, for a note without a text.
    [[nodiscard]] QString names() const;

signals:
    void changed();
    /// Why something is not attached.
    void failed(const QString &sentence);

private:
    void take(const QString &name, desk::Reply<desk::KeptFile> kept);
    void fail(const QString &sentence);
    void keep();
    void showFiles();
    void addChip(const desk::KeptFile &file);

    Context m_context;
    QString m_key;
    QList<desk::KeptFile> m_files;
    QList<QWidget *> m_chips;
    QStringList m_failures;  ///< of what came together
    QLabel *m_busy;
    int m_copying = 0;
    bool m_read = false;  ///< what the journal holds is known
};

}  // namespace touchline::gui
