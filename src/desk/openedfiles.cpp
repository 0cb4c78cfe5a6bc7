// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/openedfiles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

Result<QString> OpenedFiles::pathFor(const KeptFile &file)
{
    const QMutexLocker locked(&m_mutex);
    if (!m_folder) {
        const QString run = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
        m_folder = std::make_unique<QTemporaryDir>((run.isEmpty() ? QDir::tempPath() : run) +
                                                   u"/touchline-XXXXXX"_s);
    }
    const QDir folder(m_folder->path());
    const QString own = file.id.toString(QUuid::Id128);
    if (!m_folder->isValid() || !folder.mkpath(own))
        return Error{ErrorKind::Storage, m_folder->errorString(), u"folder"_s};
    const QString path = folder.filePath(own + u'/' + safeFileName(file.name));
    QFile::remove(path);
    return path;
}

}  // namespace touchline::desk
