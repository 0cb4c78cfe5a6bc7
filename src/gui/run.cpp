// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/run.h"

#include "gui/application.h"
#include "gui/lookkeeper.h"
#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "gui/signinpage.h"
#include "gui/systemtheme.h"
#include "gui/tour.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QLocale localeOf(const QString &language)
{
    if (!language.isEmpty())
        return QLocale(language);
    const QLocale system = QLocale::system();
    return system.language() == QLocale::Chinese ? QLocale(u"zh_CN"_s) : QLocale(u"en"_s);
}

// English is loaded too: its file has the plural forms.
void translate(QCoreApplication &app, const QLocale &locale, QTranslator &ours, QTranslator &qts)
{
    if (qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(&qts);
    // Asked first: some of the library's words are better said otherwise.
    if (ours.load(u":/i18n/touchline_"_s +
                  (locale.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s)))
        app.installTranslator(&ours);
}

/// The exit code of the event loop that asks for the window to be made anew.
constexpr int anotherWindow = 1000;

void printStalls(const StallWatch &stalls)
{
    std::printf("stalls over %lld ms: %d, by its own work: %d\n",
                static_cast<long long>(StallWatch::LimitMs), stalls.count(), stalls.ownCount());
    const QList<StallWatch::Place> places = stalls.places();
    for (const StallWatch::Place &place : places)
        std::printf("  %4lld ms, %lld of work  x%d  %s\n", static_cast<long long>(place.longestMs),
                    static_cast<long long>(place.workMs), place.count, qPrintable(place.name));
    std::fflush(stdout);
}

void submitNamed(MainWindow &window, const RunOptions &options)
{
    if (options.login.isEmpty())
        return;
    window.signInPage().enter(options.login, options.password);
}

// A stored session of somebody whose password can be checked here is locked until it was; nothing is
// shown before that is known. Who is named on the command line gets in with that password.
void letIn(MainWindow &window, desk::Desk &desk, const RunOptions &options)
{
    if (desk.actor().role == Role::Unknown) {
        window.show();
        submitNamed(window, options);
        return;
    }
    desk.knownUsers().then(&window, [&](const Result<QList<desk::KnownUser>> &users) {
        const auto locks = [&](const desk::KnownUser &user) {
            return user.user == desk.actor().user && user.unlocks;
        };
        const bool locked = users && std::any_of(users->begin(), users->end(), locks);
        if (locked)
            window.lock();
        window.show();
        if (locked)
            submitNamed(window, options);
    });
}

const QStringList &tourParts()
{
    static const QStringList names{u"actions"_s,  u"attach"_s,   u"bulk"_s,       u"clocks"_s,
                                   u"composer"_s, u"counter"_s,  u"extras"_s,     u"forms"_s,
                                   u"frame"_s,    u"keyboard"_s, u"lead"_s,       u"life"_s,
                                   u"orders"_s,   u"macros"_s,   u"orderTyped"_s, u"orderTyping"_s,
                                   u"paper"_s,    u"related"_s,  u"rules"_s,      u"settings"_s,
                                   u"outages"_s,  u"storm"_s,    u"ties"_s,       u"timeline"_s,
                                   u"together"_s, u"typed"_s,    u"typing"_s};
    return names;
}

}  // namespace

std::optional<Error> whyNotRun(const RunOptions &options)
{
    if (!QStringList{u""_s, u"zh_CN"_s, u"en"_s}.contains(options.language))
        return invalid(u"lang"_s, u"must be zh_CN or en"_s);
    if (!QStringList{u""_s, u"light"_s, u"dark"_s}.contains(options.theme))
        return invalid(u"theme"_s, u"must be light or dark"_s);
    if (!options.tourPart.isEmpty() && !tourParts().contains(options.tourPart))
        return invalid(u"tour-part"_s, u"must be one of "_s + tourParts().join(u", "_s));
    if (options.tourSize.width() < 1280 || options.tourSize.height() < 720 ||
        options.tourSize.width() > 7680 || options.tourSize.height() > 4320)
        return invalid(u"tour-size"_s, u"must be between 1280x720 and 7680x4320"_s);
    return {};
}

int run(Application &app, desk::Desk &desk, const Clock &clock, const RunOptions &options)
{
    const SystemTheme system;
    // A tour shows the same window everywhere, whatever somebody has chosen here.
    Preferences preferences(options.tourDir.isEmpty() ? options.profile : QString());
    preferences.setUser(desk.actor().user);
    LookKeeper keeper(preferences, system, options.theme);
    const Context context{desk, clock, keeper.look(), &preferences};
    bool first = true;
    for (;;) {
        const QLocale locale =
            localeOf(options.language.isEmpty() ? preferences.language() : options.language);
        QLocale::setDefault(locale);
        QTranslator ours;
        QTranslator qts;
        translate(app, locale, ours, qts);
        keeper.begin(locale.language() == QLocale::Chinese);

        MainWindow window(context);
        QObject::connect(&window, &MainWindow::anewWanted, &app,
                         [] { QCoreApplication::exit(anotherWindow); });
        if (!options.tourDir.isEmpty()) {
            Tour tour(window, context, options);
            tour.start();
            const int code = app.exec();
            if (const auto painted = app.firstPaintMs())
                std::printf("window painted after %lld ms\n", static_cast<long long>(*painted));
            printStalls(app.stalls());
            return code;
        }
        if (std::exchange(first, false))
            letIn(window, desk, options);
        else
            window.show();
        if (const int code = app.exec(); code != anotherWindow)
            return code;
    }
}

}  // namespace touchline::gui
