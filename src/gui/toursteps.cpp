// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tour.h"

#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/mainwindow.h"
#include "gui/movepanel.h"
#include "gui/notecomposer.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

template <typename W> W *Tour::widget(const char *name) const
{
    const QList<W *> found = m_window.findChildren<W *>(QLatin1StringView(name));
    for (W *one : found) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

void Tour::plan()
{
}

}  // namespace touchline::gui
