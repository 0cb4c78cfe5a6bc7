// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "gui/slip.h"

#include <QtGui/QFont>
#include <QtGui/QImage>
#include <QtGui/QPageSize>

class QPagedPaintDevice;

namespace touchline::gui {

enum class SlipPaper { Roll80, A5 };

/// The text in lines that are no wider than this.
[[nodiscard]] QStringList slipWrapped(const QString &text, const QFont &font, qreal width);
/// How long a slip becomes on this paper, in millimetres.
[[nodiscard]] qreal slipHeightMm(const QList<SlipLine> &lines, SlipPaper paper);
/// A roll is as long as its slip; A5 is A5.
[[nodiscard]] QPageSize slipPage(const QList<SlipLine> &lines, SlipPaper paper);

/// Black on white, on any device.
void paintSlip(QPaintDevice &device, const QList<SlipLine> &lines, SlipPaper paper);
[[nodiscard]] Done saveSlip(const QString &file, const QList<SlipLine> &lines, SlipPaper paper);
/// For looking at; `pixelsPerMm` of the screen.
[[nodiscard]] QImage slipImage(const QList<SlipLine> &lines, SlipPaper paper, qreal pixelsPerMm);

}  // namespace touchline::gui
