// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searchquery.h"

#include <QtCore/QTranslator>

#include <functional>

namespace touchline::gui {

/// What can be done from the search line by typing its name, in Chinese, by pinyin or in English,
/// whatever language the window speaks.
class Commands final {
public:
    struct Found {
        int command = 0;
        QString text;
        QString keys;
        QList<Mark> marks;
        Fit fit = Fit::None;
    };

    Commands();
    /// `name`: marked by QT_TRANSLATE_NOOP("touchline::gui::Commands", ...). `offered`: whether it makes
    /// sense now; always, if left out.
    void add(const char *name, const QString &keys, std::function<void()> run,
             std::function<bool()> offered = {});
    /// Something that goes by a name of its own, such as a macro.
    struct Named {
        QString name;
        std::function<void()> run;
    };
    /// Asked for at every search, behind what add() was given.
    void setMore(std::function<std::vector<Named>()> more) { m_more = std::move(more); }
    /// What the keys of a command are now, by the name that add() was given for them.
    void setKeyWords(std::function<QString(const QString &)> words)
    {
        m_keyWords = std::move(words);
    }
    /// The best first.
    [[nodiscard]] QList<Found> matching(const SearchQuery &query, bool fuzzy, int most = 5) const;
    void run(int command) const;

private:
    void addNamed(QList<Found> &found, const SearchQuery &query, bool fuzzy) const;
    struct Command {
        const char *name;
        QString keys;
        std::function<void()> run;
        std::function<bool()> offered;
    };
    std::vector<Command> m_commands;
    std::function<std::vector<Named>()> m_more;
    mutable std::vector<Named> m_named;  ///< as they were found last
    QTranslator m_chinese;
    std::function<QString(const QString &)> m_keyWords;
};

}  // namespace touchline::gui
