// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pathcompleter.h"

#include "gui/answerinput.h"
#include "gui/catalogue.h"
#include "gui/typechooser.h"

#include <QtCore/QTimer>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// 0: the last part of the path is meant, 1: the one above it …; -1: none.
int depthMeant(const QString &path, const QString &typed)
{
    const QStringList own = path.split(u'›');
    const QStringList english = categoryWords(path, false).split(u'›');
    for (qsizetype up = 0; up < own.size(); ++up) {
        const qsizetype at = own.size() - 1 - up;
        if (isMeant(own[at], typed) || isMeant(english.value(at), typed))
            return int(up);
    }
    return path.contains(typed, Qt::CaseInsensitive) ? int(own.size()) : -1;
}

}  // namespace

QStringList meantPaths(const QStringList &paths, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return paths;
    QList<std::pair<int, QString>> found;
    for (const QString &path : paths) {
        if (const int depth = depthMeant(path, typed.trimmed()); depth >= 0)
            found.append({depth, path});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList meant;
    for (const auto &one : std::as_const(found))
        meant += one.second;
    return meant;
}

void completePaths(QLineEdit &edit, const QStringList &paths,
                   std::function<void(const QString &path)> taken)
{
    auto *completer = new QCompleter(&edit);
    auto *matches = new QStandardItemModel(completer);
    completer->setModel(matches);
    completer->setCompletionRole(Qt::UserRole);
    // What fits is looked for here: by sounds, which a completer knows nothing of.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    edit.setCompleter(completer);
    QObject::connect(&edit, &QLineEdit::textEdited, completer,
                     [matches, paths](const QString &typed) {
                         matches->clear();
                         const QStringList meant = meantPaths(paths, typed);
                         for (const QString &path : meant) {
                             auto *item = new QStandardItem(categoryWords(path, isChineseScreen()));
                             item->setData(path, Qt::UserRole);
                             matches->appendRow(item);
                         }
                     });
    if (taken)
        QObject::connect(
            completer, qOverload<const QModelIndex &>(&QCompleter::activated), &edit,
            [taken](const QModelIndex &at) { taken(at.data(Qt::UserRole).toString()); });
}

}  // namespace touchline::gui
