// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QPageLayout>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace touchline::gui {

/// Asks for a printer with A4 and hands it over; nothing happens when that is called off.
void askForPrinter(QWidget &parent, const QString &document, QPageLayout::Orientation orientation,
                   std::function<void(const std::shared_ptr<QPrinter> &)> act);
/// Asks where a PDF goes; `name` is what is offered, without ".pdf".
void askForPdf(QWidget &parent, const QString &title, const QString &name,
               std::function<void(const QString &path)> act);

}  // namespace touchline::gui
