// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QString>
#include <QtNetwork/QSslConfiguration>

namespace touchline::http {

/// TLS 1.2 or newer from a PEM certificate (followed by its chain, if any) and an unencrypted PEM
/// key (EC or RSA). Invalid names the setting, "tls.certificate" or "tls.key": not readable, not PEM,
/// or the two do not belong together. An expired certificate is served: it is the clients who refuse.
[[nodiscard]] Result<QSslConfiguration> serverTls(const QString &certificateFile,
                                                  const QString &keyFile);

}  // namespace touchline::http
