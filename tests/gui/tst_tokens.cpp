// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/controllooks.h"
#include "gui/look.h"
#include "gui/roles.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::gui;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

struct Pair {
    const char *name;
    QColor Tokens::*ink;
    QColor Tokens::*paper;
    double least;
};

constexpr double forText = 4.5;
constexpr double forControls = 3.0;

const std::array pairs{
    Pair{"text on window", &Tokens::text, &Tokens::window, forText},
    Pair{"text on surface", &Tokens::text, &Tokens::surface, forText},
    Pair{"text on inputs", &Tokens::text, &Tokens::surface2, forText},
    Pair{"text on the selection", &Tokens::text, &Tokens::accentSoft, forText},
    Pair{"text on notes", &Tokens::text, &Tokens::note, forText},
    Pair{"muted on window", &Tokens::muted, &Tokens::window, forText},
    Pair{"muted on surface", &Tokens::muted, &Tokens::surface, forText},
    Pair{"muted on inputs", &Tokens::muted, &Tokens::surface2, forText},
    Pair{"muted on the selection", &Tokens::muted, &Tokens::accentSoft, forText},
    Pair{"muted on notes", &Tokens::muted, &Tokens::note, forText},
    Pair{"accent on notes", &Tokens::accent, &Tokens::note, forText},
    Pair{"error on notes", &Tokens::bad, &Tokens::note, forText},
    Pair{"accent on surface", &Tokens::accent, &Tokens::surface, forText},
    Pair{"accent on its soft", &Tokens::accent, &Tokens::accentSoft, forText},
    Pair{"primary button", &Tokens::badgeText, &Tokens::accent, forText},
    Pair{"alarm and badge", &Tokens::badgeText, &Tokens::bad, forText},
    Pair{"good on its soft", &Tokens::good, &Tokens::goodSoft, forText},
    Pair{"good on surface", &Tokens::good, &Tokens::surface, forText},
    Pair{"warn on its soft", &Tokens::warn, &Tokens::warnSoft, forText},
    Pair{"warn on surface", &Tokens::warn, &Tokens::surface, forText},
    Pair{"warn on notes", &Tokens::warn, &Tokens::note, forText},
    Pair{"bad on its soft", &Tokens::bad, &Tokens::badSoft, forText},
    Pair{"bad on surface", &Tokens::bad, &Tokens::surface, forText},
    Pair{"control border on surface", &Tokens::controlBorder, &Tokens::surface, forControls},
    Pair{"control border on inputs", &Tokens::controlBorder, &Tokens::surface2, forControls},
    Pair{"focus ring on window", &Tokens::accent, &Tokens::window, forControls},
    Pair{"order icon on surface", &Tokens::order, &Tokens::surface, forControls},
    Pair{"WeChat icon on surface", &Tokens::wechat, &Tokens::surface, forControls},
    Pair{"hall icon on surface", &Tokens::hall, &Tokens::surface, forControls},
    Pair{"web chat icon on surface", &Tokens::webchat, &Tokens::surface, forControls},
    Pair{"mail icon on surface", &Tokens::mail, &Tokens::surface, forControls},
    Pair{"SMS icon on surface", &Tokens::sms, &Tokens::surface, forControls},
    Pair{"order icon on window", &Tokens::order, &Tokens::window, forControls},
    Pair{"WeChat icon on window", &Tokens::wechat, &Tokens::window, forControls},
    Pair{"hall icon on window", &Tokens::hall, &Tokens::window, forControls},
    Pair{"web chat icon on window", &Tokens::webchat, &Tokens::window, forControls},
    Pair{"mail icon on window", &Tokens::mail, &Tokens::window, forControls},
    Pair{"SMS icon on window", &Tokens::sms, &Tokens::window, forControls},
    Pair{"order icon on the selection", &Tokens::order, &Tokens::accentSoft, forControls},
    Pair{"hall icon on the selection", &Tokens::hall, &Tokens::accentSoft, forControls},
    Pair{"web chat icon on the selection", &Tokens::webchat, &Tokens::accentSoft, forControls},
    Pair{"mail icon on the selection", &Tokens::mail, &Tokens::accentSoft, forControls},
    Pair{"WeChat icon on the selection", &Tokens::wechat, &Tokens::accentSoft, forControls},
    Pair{"SMS icon on the selection", &Tokens::sms, &Tokens::accentSoft, forControls},
    Pair{"accent on window", &Tokens::accent, &Tokens::window, forText},
    Pair{"accent on inputs", &Tokens::accent, &Tokens::surface2, forText},
    Pair{"accent on notes", &Tokens::accent, &Tokens::note, forText},
    Pair{"warn on window", &Tokens::warn, &Tokens::window, forText},
    Pair{"bad on window", &Tokens::bad, &Tokens::window, forText},
    Pair{"good on inputs", &Tokens::good, &Tokens::surface2, forText},
    Pair{"warn on inputs", &Tokens::warn, &Tokens::surface2, forText},
    Pair{"bad on inputs", &Tokens::bad, &Tokens::surface2, forText},
    Pair{"good on the selection", &Tokens::good, &Tokens::accentSoft, forText},
    Pair{"warn on the selection", &Tokens::warn, &Tokens::accentSoft, forText},
    Pair{"bad on the selection", &Tokens::bad, &Tokens::accentSoft, forText},
    Pair{"text on an urgent banner", &Tokens::text, &Tokens::badSoft, forText},
    Pair{"text on a warning", &Tokens::text, &Tokens::warnSoft, forText},
    Pair{"control border on window", &Tokens::controlBorder, &Tokens::window, forControls},
    Pair{"focus ring on surface", &Tokens::accent, &Tokens::surface, forControls},
    Pair{"focus ring on inputs", &Tokens::accent, &Tokens::surface2, forControls},
    Pair{"focus ring on the selection", &Tokens::accent, &Tokens::accentSoft, forControls},
    Pair{"focus ring on a warning", &Tokens::accent, &Tokens::warnSoft, forControls},
    Pair{"focus ring of the primary button on window", &Tokens::text, &Tokens::window, forControls},
    Pair{"check mark", &Tokens::badgeText, &Tokens::accent, forControls},
    Pair{"badge on the rail", &Tokens::bad, &Tokens::surface, forControls},
    Pair{"badge on the chosen place", &Tokens::bad, &Tokens::accentSoft, forControls},
    Pair{"scroll bar on window", &Tokens::controlBorder, &Tokens::window, forControls},
};

}  // namespace

class tst_Tokens final : public QObject {
    Q_OBJECT
private slots:
    void contrastOfEveryPair_data();
    void contrastOfEveryPair();
    void contrastOfEveryButton_data();
    void contrastOfEveryButton();
    void contrastOfEveryRole_data();
    void contrastOfEveryRole();
    void chineseIsNeverSmallerThanTwelve();
};

void tst_Tokens::contrastOfEveryPair_data()
{
    QTest::addColumn<double>("found");
    QTest::addColumn<double>("least");
    for (const Pair &pair : pairs) {
        QTest::addRow("%s, light", pair.name)
            << contrast(lightTokens.*pair.ink, lightTokens.*pair.paper) << pair.least;
        QTest::addRow("%s, dark", pair.name)
            << contrast(darkTokens.*pair.ink, darkTokens.*pair.paper) << pair.least;
    }
}

void tst_Tokens::contrastOfEveryPair()
{
    QFETCH(double, found);
    QFETCH(double, least);
    QVERIFY2(found >= least, qPrintable(QString::number(found, 'f', 2)));
}

// What stands on a button, in every state that has colours of its own, so that no pair is forgotten above.
void tst_Tokens::contrastOfEveryButton_data()
{
    QTest::addColumn<double>("found");
    const QMap<QString, QStyle::State> states{{u"at rest"_s, {}},
                                              {u"pointed at"_s, QStyle::State_MouseOver},
                                              {u"pressed"_s, QStyle::State_Sunken},
                                              {u"checked"_s, QStyle::State_On},
                                              {u"focused"_s, QStyle::State_HasFocus}};
    for (const ControlLook &control : controlLooks()) {
        for (auto state = states.begin(); state != states.end(); ++state) {
            for (const QString &tone : {u""_s, u"good"_s, u"warn"_s, u"bad"_s}) {
                for (const Theme theme : {Theme::Light, Theme::Dark}) {
                    const Tokens &t = tokensOf(theme);
                    const ControlColours found =
                        coloursOf(control, *state | QStyle::State_Enabled, t, tone);
                    const auto row = u"%1 %2 %3 %4 %5"_s.arg(
                        control.kind == ControlLook::Kind::Push ? u"push"_s : u"tool"_s,
                        control.role, state.key(), tone,
                        theme == Theme::Light ? u"light"_s : u"dark"_s);
                    QTest::addRow("%s", qPrintable(row))
                        << contrast(found.text, found.fill.isValid() ? found.fill : t.surface);
                }
            }
        }
    }
}

void tst_Tokens::contrastOfEveryButton()
{
    QFETCH(double, found);
    QVERIFY2(found >= forText, qPrintable(QString::number(found, 'f', 2)));
}

void tst_Tokens::contrastOfEveryRole_data()
{
    QTest::addColumn<double>("found");
    const auto add = [](const RoleLook &role, const char *theme, const Tokens &t,
                        QColor Tokens::*paper) {
        const auto name = QString(role.name) + u" on "_s + (t.*paper).name() + u", "_s;
        QTest::addRow("%s%s", qPrintable(name), theme)
            << contrast(t.*(role.text ? role.text : &Tokens::text), t.*paper);
    };
    for (const RoleLook &role : roleLooks()) {
        if (role.mostHeight == 1)  // a line, nothing stands on it
            continue;
        for (QColor Tokens::*paper :
             role.fill ? std::vector{role.fill} : std::vector{&Tokens::window, &Tokens::surface}) {
            add(role, "light", lightTokens, paper);
            add(role, "dark", darkTokens, paper);
        }
    }
}

void tst_Tokens::contrastOfEveryRole()
{
    QFETCH(double, found);
    QVERIFY2(found >= forText, qPrintable(QString::number(found, 'f', 2)));
}

void tst_Tokens::chineseIsNeverSmallerThanTwelve()
{
    const Look look{Theme::Light, true};
    QCOMPARE(look.body().pixelSize(), 14);
    QVERIFY(look.small().pixelSize() >= 12);
}

QTEST_MAIN(tst_Tokens)
#include "tst_tokens.moc"
