// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <functional>

class QLineEdit;

namespace touchline::gui {

/// Lists entries of the category tree below a field while somebody types: by a part of the name in either
/// language, by its sounds or their initials, the nearest to the end of the path first. `taken` is told the
/// path that was picked, which then stands in the field.
void completePaths(QLineEdit &edit, const QStringList &paths,
                   std::function<void(const QString &path)> taken = {});

/// The paths that somebody who types this may mean, best first.
[[nodiscard]] QStringList meantPaths(const QStringList &paths, const QString &typed);

}  // namespace touchline::gui
