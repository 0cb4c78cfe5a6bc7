// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keymap.h"
#include "gui/linkbar.h"
#include "gui/mainwindow.h"
#include "gui/notifier.h"
#include "gui/preferences.h"

#include <QtCore/QStandardPaths>

namespace touchline::gui {

/// The parts of MainWindow that are around the pages. For its own files only.
struct MainWindow::Frame {
    Preferences forgetful{QString()};  ///< where nobody gave better ones
    Preferences &preferences;
    Keymap keymap;
    LinkBar *linkBar;
    Notifier *notifier;
    int refused = 0;    ///< that the status line knows of
    int decisions = 0;  ///< the same

    Frame(const Context &context, MainWindow &window)
        : preferences(context.preferences ? *context.preferences : forgetful),
          keymap(preferences),
          linkBar(new LinkBar(context, &window)),
          notifier(new Notifier(context, window,
                                QStandardPaths::writableLocation(QStandardPaths::CacheLocation)))
    {
        notifier->setParent(&window);
    }
};

}  // namespace touchline::gui
