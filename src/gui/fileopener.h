// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/openedfiles.h"
#include "gui/context.h"

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
    /// Shows how far it is, and says why not.
    template <typename T>
    void follow(const desk::KeptFile &file, Future<Result<T>> reply,
                std::function<void(const T &)> then);
    void show(const desk::KeptFile &file, const desk::OpenedFile &copy);

    Context m_context;
    QWidget &m_over;
    std::shared_ptr<desk::OpenedFiles> m_opened;  ///< until the window is closed
};

}  // namespace touchline::gui
