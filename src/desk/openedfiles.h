// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/files.h"
#include "domain/result.h"

#include <QtCore/QMutex>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace touchline::desk {

/// A copy that a viewer may have.
struct OpenedFile {
    QString path;
    FileKind kind = FileKind::Other;
};

/// Where copies lie that were opened, until this goes. Its folder is its owner's alone, in memory where the
/// system has such a place, and made with the first copy, on whatever thread that is.
class OpenedFiles final {
public:
    /// Where this file belongs; what lay there before is gone. Error Storage (field "folder").
    [[nodiscard]] Result<QString> pathFor(const KeptFile &file);

private:
    QMutex m_mutex;
    std::unique_ptr<QTemporaryDir> m_folder;
};

}  // namespace touchline::desk
