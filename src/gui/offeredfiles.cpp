// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/offeredfiles.h"

#include <QtCore/QBuffer>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>

namespace touchline::gui {

bool offersFiles(const QMimeData &data)
{
    if (!data.hasUrls())
        return data.hasImage() && !data.hasText();
    // A link that somebody copies is text.
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

OfferedFiles offeredFiles(const QMimeData &data)
{
    OfferedFiles offered;
    if (!offersFiles(data))
        return offered;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            offered.paths += url.toLocalFile();
        else
            ++offered.elsewhere;
    }
    if (!data.hasUrls())
        offered.image = qvariant_cast<QImage>(data.imageData());
    return offered;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace touchline::gui
