// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderextras.h"
#include "desk/orderties.h"
#include "domain/forms/typeform.h"
#include "domain/result.h"

#include <QtGui/QFont>

#include <memory>

class QPagedPaintDevice;
class QTextDocument;

namespace touchline::gui {

/// What a printed order is made of.
struct OrderSheetFacts {
    desk::OrderView view;
    desk::OrderTies ties;
    desk::OrderExtrasView extras;
    const TypeForm *form = nullptr;  ///< of its type; null: none is known
    QString printedBy;
    const Clock &clock;
    bool chinese = false;
};

struct SheetGroup {
    QString title;
    QList<std::pair<QString, QString>> pairs;  ///< name and value
    QStringList lines = {};
};

/// An order on paper, in words: all its fields by groups, links, clocks with their reckoning, history. What
/// is masked on the screen is masked here.
struct OrderSheet {
    QString title;
    QString about;  ///< number, state and the like
    QList<SheetGroup> groups;
    QString foot;  ///< who printed it and when
};

[[nodiscard]] OrderSheet orderSheet(const OrderSheetFacts &facts);
[[nodiscard]] std::unique_ptr<QTextDocument> sheetDocument(const OrderSheet &sheet,
                                                           const QFont &font);
/// On A4, every page with its number and who printed it; answers how many there are.
int printSheet(const OrderSheet &sheet, const QFont &font, QPagedPaintDevice &device);
/// Error: Storage, field "file".
[[nodiscard]] Result<int> saveSheet(const OrderSheet &sheet, const QFont &font,
                                    const QString &path);

}  // namespace touchline::gui
