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
    addNamed(found, query, fuzzy);
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return a.fit < b.fit; });
    found.resize(qMin(found.size(), qsizetype(most)));
    for (Found &hit : found) {
        if (size_t(hit.command) >= m_commands.size())
            continue;
        const QString &keys = m_commands[size_t(hit.command)].keys;
        hit.keys = m_keyWords && !keys.isEmpty() ? m_keyWords(keys) : keys;
    }
    return found;
}

void Commands::addNamed(QList<Found> &found, const SearchQuery &query, bool fuzzy) const
{
    m_named = m_more ? m_more() : std::vector<Named>();
    for (size_t i = 0; i < m_named.size(); ++i) {
        const NameFit fit = fitName(m_named[i].name, query, fuzzy);
        if (fit.fit != Fit::None)
            found.append({int(m_commands.size() + i), m_named[i].name, {}, fit.marks, fit.fit});
    }
}

void Commands::run(int command) const
{
    if (command >= 0 && size_t(command) >= m_commands.size() &&
        size_t(command) < m_commands.size() + m_named.size()) {
        // Running it may search again.
        const auto run = m_named[size_t(command) - m_commands.size()].run;
        run();
        return;
    }
    if (command >= 0 && size_t(command) < m_commands.size())
        m_commands[size_t(command)].run();
}

}  // namespace touchline::gui
