// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QImage>

class QMimeData;

namespace touchline::gui {

/// What somebody drops or pastes, as far as it is files.
struct OfferedFiles {
    QStringList paths;
    QImage image;       ///< a picture without a file, such as a part of the screen
    int elsewhere = 0;  ///< addresses of things that are not on this computer
    [[nodiscard]] bool isEmpty() const
    {
        return paths.isEmpty() && image.isNull() && elsewhere == 0;
    }
};

/// Cheap; for the mouse that moves over the field. Text goes before a picture of it, which programs for
/// tables and texts put beside it.
[[nodiscard]] bool offersFiles(const QMimeData &data);
[[nodiscard]] OfferedFiles offeredFiles(const QMimeData &data);
/// The bytes of a PNG; takes its time.
[[nodiscard]] QByteArray pngOf(const QImage &image);

}  // namespace touchline::gui
