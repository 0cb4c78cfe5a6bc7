// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "lonedesk.h"

#include <QtGui/QWindow>
#include <QtWidgets/QApplication>

namespace touchline::tests {

/// The whole window over a desk without a server, with one customer; made anew for every test.
class WindowTest : public QObject {
protected:
    /// `styled`: with style sheet and palette, as people see it.
    void makeWindow(bool styled)
    {
        m_lone = std::make_unique<LoneDesk>();
        m_customer = m_lone->customer(QStringLiteral("沈嘉怡"));
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<gui::Preferences>(m_folder->path());
        gui::Context context = m_lone->context();
        context.preferences = m_preferences.get();
        if (styled)
            gui::applyLook(m_lone->look);
        m_window = std::make_unique<gui::MainWindow>(context);
        m_window->resize(1366, 768);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }
    void endWindow()
    {
        m_window.reset();
        m_preferences.reset();
        m_folder.reset();
        m_lone.reset();
    }
    /// Through the window, so that it can be a shortcut.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
    }

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<gui::Preferences> m_preferences;
    std::unique_ptr<gui::MainWindow> m_window;
    QUuid m_customer;
};

}  // namespace touchline::tests
