// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wordsfiles.h"

#include "gui/words.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString words(desk::FileState state, int percent)
{
    using desk::FileState;
    switch (state) {
    case FileState::Waiting: return Words::tr("waiting to upload");
    case FileState::Uploading: return Words::tr("uploading %1 %").arg(percent);
    case FileState::Arriving: return Words::tr("on its way");
    case FileState::Available: return Words::tr("available");
    case FileState::Refused: return Words::tr("refused by the server");
    case FileState::Failed: return Words::tr("could not be uploaded");
    }
    Q_UNREACHABLE();
}

QString fileWords(const desk::AttachedFile &file)
{
    return file.file.name + u" · "_s + sizeWords(file.file.size) + u" · "_s +
           words(file.state, file.percent);
}

QString fileSentence(const QString &name, const Error &error)
{
    if (error.kind == ErrorKind::TooLarge)
        return Words::tr("%1 is larger than %2 and was not attached.")
            .arg(name, sizeWords(LargestFile));
    if (error.field == "fileEmpty"_L1)
        return Words::tr("%1 is empty and was not attached.").arg(name);
    if (error.field == "fileFolder"_L1)
        return Words::tr("%1 is a folder; attach the files in it.").arg(name);
    if (error.kind == ErrorKind::Invalid)
        return Words::tr("%1 cannot be read and was not attached.").arg(name);
    if (error.kind == ErrorKind::BadReply)
        return Words::tr("%1 did not arrive as it was sent; try again.").arg(name);
    if (error.kind == ErrorKind::Busy)
        return Words::tr("%1 is still on its way; open it a little later.").arg(name);
    return name + u": "_s + sentence(error);
}

QString tooManyWords(const QString &name)
{
    return Words::tr("At most %n file(s) go with one note; %1 was not attached.", nullptr,
                     desk::MostDraftFiles)
        .arg(name);
}

}  // namespace touchline::gui
