// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/files.h"
#include "gui/context.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QWidget>

namespace touchline::gui {

/// Opens attached files with the system's viewer and saves them elsewhere. Bytes that are not here are
/// fetched first, with a bar that can be stopped. What is no image, PDF or plain text is opened only when
/// the agent has said so.
class FileOpener final : public QObject {
    Q_OBJECT
public:
    FileOpener(const Context &context, QWidget &over);

    void open(const desk::AttachedFile &file);
    void saveAs(const desk::AttachedFile &file);
    /// How a file is handed to the system; tests look instead.
    std::function<void(const QString &path)> handOver;

signals:
    void said(const QString &sentence);

private:
    void bring(const desk::AttachedFile &file, const QString &path, std::function<void()> then);
    void show(const desk::AttachedFile &file, const QString &path);

    Context m_context;
    QWidget &m_over;
    std::unique_ptr<QTemporaryDir>
        m_folder;  ///< what was opened lies here until the window is closed
};

}  // namespace touchline::gui
