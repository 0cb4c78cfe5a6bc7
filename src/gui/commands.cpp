// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr auto commandContext = "touchline::gui::Commands";

}  // namespace

Commands::Commands()
{
    if (!m_chinese.load(u":/i18n/touchline_zh_CN"_s))
        qWarning("commands: the Chinese names are missing");
}

void Commands::add(const char *name, const QString &keys, std::function<void()> run,
                   std::function<bool()> offered)
{
    m_commands.push_back({name, keys, std::move(run), std::move(offered)});
}

QList<Commands::Found> Commands::matching(const SearchQuery &query, bool fuzzy, int most) const
{
    QList<Found> found;
    for (size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        if (command.offered && !command.offered())
            continue;
        const QString shown = QCoreApplication::translate(commandContext, command.name);
        Found hit{int(i), shown, {}, {}, Fit::None};
        for (const QString &name : {shown, QString::fromUtf8(command.name),
                                    m_chinese.translate(commandContext, command.name)}) {
            const NameFit fit = fitName(name, query, fuzzy);
            if (fit.fit >= hit.fit)
                continue;
            hit.fit = fit.fit;
            hit.marks = name == shown ? fit.marks : QList<Mark>();
        }
        if (hit.fit != Fit::None)
            found += hit;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return a.fit < b.fit; });
    found.resize(qMin(found.size(), qsizetype(most)));
    for (Found &hit : found) {
        const QString &keys = m_commands[size_t(hit.command)].keys;
        hit.keys = m_keyWords && !keys.isEmpty() ? m_keyWords(keys) : keys;
    }
    return found;
}

void Commands::run(int command) const
{
    if (command >= 0 && size_t(command) < m_commands.size())
        m_commands[size_t(command)].run();
}

}  // namespace touchline::gui
