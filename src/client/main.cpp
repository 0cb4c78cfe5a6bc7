// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/headless.h"
#include "settings.h"
#include "systemclock.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace {

constexpr int usageError = 2;
constexpr int failed = 1;
constexpr int profileInUse = 75;

int complain(const touchline::Error &error)
{
    std::fprintf(stderr, "touchline: %s%s%s\n", qPrintable(error.field), error.field.isEmpty() ? "" : ": ",
                 qPrintable(error.detail));
    switch (error.kind) {
    case touchline::ErrorKind::Invalid: return usageError;
    case touchline::ErrorKind::Busy: return profileInUse;
    default: return failed;
    }
}

}  // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("touchline"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    const auto settings = touchline::readSettings(QCoreApplication::arguments());
    if (!settings)
        return complain(settings.error());
    const touchline::SystemClock clock;
    touchline::SystemIds ids;
    auto desk = touchline::desk::Desk::open(settings->desk, clock, ids);
    if (!desk)
        return complain(desk.error());
    return touchline::desk::runHeadless(**desk);
}
