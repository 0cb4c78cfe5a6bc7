// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace touchline::gui {

// Lists of the counter that the operating company edits as data. What is stored is in the company's
// language; what is shown is in the window's.

struct Choice {
    QString value;
    QString shown;
};

/// What people come to a hall for.
struct Business {
    QString code;
    QChar letter;  ///< its tickets begin with it
    Choice name;
};
/// The window's language.
[[nodiscard]] bool speaksChinese();
[[nodiscard]] QList<Business> businesses(const QString &region, bool chinese = speaksChinese());
/// By code; an unknown one is shown as it is.
[[nodiscard]] Business businessOf(const QString &region, const QString &code,
                                  bool chinese = speaksChinese());

enum class ChoiceList { Outcome, Unrated, Authority, Break };
[[nodiscard]] QList<Choice> choices(ChoiceList list, bool chinese = speaksChinese());
/// In the window's language; what is not in the list as it is.
[[nodiscard]] QString shownChoice(ChoiceList list, const QString &value,
                                  bool chinese = speaksChinese());
/// Where customers of a region call; empty: not known.
[[nodiscard]] QString hotLine(const QString &region);

/// What is shown of "中文|English".
[[nodiscard]] Choice choiceFrom(const QString &text, bool chinese);

}  // namespace touchline::gui
