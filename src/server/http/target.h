// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QUrlQuery>

namespace touchline::http {

struct Target {
    QString path;
    QUrlQuery query;
};

/// Takes a request target in origin form ("/path?query") apart. Refused, with field "target": any
/// other form, bytes outside printable ASCII, a fragment, a bad percent code, text that is not UTF-8,
/// control characters, encoded slashes, "." and ".." segments: one resource has one spelling.
[[nodiscard]] Result<Target> parseTarget(const QByteArray &target);

}  // namespace touchline::http
