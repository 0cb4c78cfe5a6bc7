// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/headless.h"
#include "gui/application.h"
#include "gui/run.h"
#include "settings.h"
#include "systemclock.h"

#include <cstdio>
#include <cstring>

namespace {

constexpr int usageError = 2;
constexpr int failed = 1;
constexpr int profileInUse = 75;

int complain(const touchline::Error &error)
{
    std::fprintf(stderr, "touchline: %s%s%s\n", qPrintable(error.field),
                 error.field.isEmpty() ? "" : ": ", qPrintable(error.detail));
    switch (error.kind) {
    case touchline::ErrorKind::Invalid: return usageError;
    case touchline::ErrorKind::Busy: return profileInUse;
    default: return failed;
    }
}

// The kind of application has to be known before there is one that can read its arguments: without a
// window there must be no need for a screen.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *plain : {"--headless", "--help", "-h", "--help-all", "--version", "-v"}) {
            if (std::strcmp(argv[i], plain) == 0)
                return std::make_unique<QCoreApplication>(argc, argv);
        }
    }
    return std::make_unique<touchline::gui::Application>(argc, argv);
}

touchline::gui::RunOptions runOptions(const touchline::Settings &settings,
                                      const touchline::Clock &clock, touchline::IdSource &ids)
{
    touchline::gui::RunOptions options;
    options.profile = settings.desk.profile;
    options.language = settings.language;
    options.theme = settings.theme;
    options.tourDir = settings.tour;
    options.tourPart = settings.tourPart;
    options.tourSize = settings.tourSize;
    options.login = settings.login;
    options.password = settings.password;
    options.colleagueLogin = settings.colleague;
    options.colleaguePassword = settings.colleaguePassword;
    options.leadLogin = settings.lead;
    options.leadPassword = settings.leadPassword;
    options.clerkLogin = settings.clerk;
    options.clerkPassword = settings.clerkPassword;
    options.demoUsers = settings.demoUsers;
    if (!settings.colleague.isEmpty()) {
        options.openColleague = [config = settings.desk, &clock, &ids]() mutable {
            config.profile += QStringLiteral("-colleague");
            return touchline::desk::Desk::open(config, clock, ids);
        };
    }
    return options;
}

}  // namespace

int main(int argc, char *argv[])
{
    const auto app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("touchline"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    const auto settings = touchline::readSettings(QCoreApplication::arguments());
    if (!settings)
        return complain(settings.error());
    const touchline::SystemClock clock;
    touchline::SystemIds ids;
    const auto options = runOptions(*settings, clock, ids);
    if (const auto wrong = touchline::gui::whyNotRun(options))
        return complain(*wrong);
    auto desk = touchline::desk::Desk::open(settings->desk, clock, ids);
    if (!desk)
        return complain(desk.error());
    if (settings->headless)
        return touchline::desk::runHeadless(**desk);
    return touchline::gui::run(*qobject_cast<touchline::gui::Application *>(app.get()), **desk,
                               clock, options);
}
