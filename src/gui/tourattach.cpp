// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture and a file attached to a note, from the composer to the timeline.

#include "desk/timelinemodel.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/filetray.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/tour.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QImage meterPicture()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(Qt::lightGray));
    QPainter painter(&image);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPoint(320, 240), 200, 200);
    return image;
}

/// Brings the newest entry with files on the screen; true when all of them are at the server.
bool showsFiles(TimelinePane &pane)
{
    const desk::TimelineModel &model = pane.model();
    for (int i = 0; i < qMin(60, model.index().size()); ++i) {
        const desk::TimelineMark &mark = model.index().at(i);
        const int row = mark.hasFiles ? model.rowOf(mark.id) : -1;
        if (row < 0)
            continue;
        const desk::TimelineEntry *entry = model.written(mark.id);
        pane.view().showRow(row);
        return entry && !entry->files.isEmpty() &&
               std::all_of(entry->files.begin(), entry->files.end(),
                           [](const desk::AttachedFile &file) {
                               return file.state == desk::FileState::Available;
                           });
    }
    return false;
}

}  // namespace

void Tour::planAttach()
{
    add(
        u"attach-draft"_s,
        [this] {
            m_window.openCustomer(m_customer);
            Composer &composer = customerPage()->composer();
            composer.setMode(Composer::Mode::Note);
            composer.setText(u"客户发来电表照片，示数与账单不符，已附上。"_s);
            auto folder = std::make_shared<QTemporaryDir>();
            const QString path = folder->filePath(u"电表读数 2026-11.csv"_s);
            QFile readings(path);
            if (readings.open(QIODevice::WriteOnly))
                readings.write(QByteArray("day,kWh\n").repeated(4'000));
            readings.close();
            connect(&composer.tray(), &FileTray::changed, this, [folder] {});
            composer.tray().add({{path}, meterPicture(), 0});
        },
        [this] {
            const FileTray &tray = customerPage()->composer().tray();
            return tray.files().size() == 2 && !tray.isBusy();
        });
    add(
        u"attach-timeline"_s, [this] { customerPage()->composer().send(); },
        [this] {
            return showsFiles(customerPage()->timelinePane()) &&
                   customerPage()->composer().tray().files().isEmpty();
        });
}

}  // namespace touchline::gui
