// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/run.h"

#include "gui/mainwindow.h"
#include "gui/signinpage.h"
#include "gui/tour.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

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
void translate(QApplication &app, const QLocale &locale, QTranslator &ours, QTranslator &qts)
{
    if (ours.load(u":/i18n/touchline_"_s +
                  (locale.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s)))
        app.installTranslator(&ours);
    if (qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(&qts);
}

}  // namespace

std::optional<Error> whyNotRun(const RunOptions &options)
{
    if (!QStringList{u""_s, u"zh_CN"_s, u"en"_s}.contains(options.language))
        return invalid(u"lang"_s, u"must be zh_CN or en"_s);
    if (!QStringList{u""_s, u"light"_s, u"dark"_s}.contains(options.theme))
        return invalid(u"theme"_s, u"must be light or dark"_s);
    return {};
}

int run(QApplication &app, desk::Desk &desk, const Clock &clock, const RunOptions &options)
{
    const QLocale locale = localeOf(options.language);
    QLocale::setDefault(locale);
    QTranslator ours;
    QTranslator qts;
    translate(app, locale, ours, qts);
    Look look;
    look.strong = strongWeight();
    look.chinese = locale.language() == QLocale::Chinese;
    look.theme = options.theme.isEmpty()      ? systemTheme()
                 : options.theme == "dark"_L1 ? Theme::Dark
                                              : Theme::Light;
    applyLook(app, look);

    const Context context{desk, clock, look};
    MainWindow window(context, options.server);
    if (!options.tourDir.isEmpty()) {
        Tour tour(window, context, options);
        tour.start();
        return app.exec();
    }
    window.show();
    if (!options.login.isEmpty() && desk.actor().role == Role::Unknown) {
        window.signInPage().type(options.login, options.password);
        window.signInPage().submit();
    }
    return app.exec();
}

}  // namespace touchline::gui
