// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settingtree.h"
#include "domain/clocks/clockshelf.h"

#include <QtCore/QUuid>

namespace touchline::desk {

/// One revision of a setting as this desk holds it.
struct SettingRevision {
    QUuid id;
    qint64 revision = 0;  ///< 0: it waits to be sent
    qint64 sinceMs = 0;
    QString by;  ///< name; "" = it came with the program or from the command line
    QByteArray document;
};

/// A setting while it is edited: a tree, what was done to it, and what it is based on. Knows no desk. Of kind
/// Unknown: the types of orders, which are kept as records of their own (typetree.h).
class SettingDraft final {
public:
    SettingDraft() = default;
    /// `history`: newest first; the first one is what is edited.
    SettingDraft(SettingKind kind, QString key, QList<SettingRevision> history);

    [[nodiscard]] SettingKind kind() const { return m_kind; }
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] const QList<SettingRevision> &history() const { return m_history; }
    [[nodiscard]] QUuid basedOn() const;
    [[nodiscard]] const QJsonObject &tree() const { return m_tree; }
    [[nodiscard]] const QJsonObject &base() const { return m_base; }

    /// A step that can be taken back. False: nothing is different.
    bool change(const QJsonObject &tree);
    /// A further change of one path soon after the first is the same step: typing is not taken back letter
    /// by letter. `path` "" begins a new step.
    bool change(const QJsonObject &tree, const QString &path);
    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_after.isEmpty(); }
    void undo();
    void redo();
    /// Back to what is in force, as one step.
    void discard();
    /// What a revision of before said, as one step.
    void takeAgain(const SettingRevision &revision);

    /// What it is based on is told anew: it was sent, and has its revision now.
    void renewHistory(QList<SettingRevision> history);
    /// Somebody else saved meanwhile: the same changes on top of that, as one step.
    [[nodiscard]] SettingDraft laidOver(QList<SettingRevision> history) const;

    /// What differs from what is in force.
    [[nodiscard]] QList<TreeChange> changes() const;
    [[nodiscard]] bool isChanged() const { return m_tree != m_base; }
    /// As it would be saved: policies and tables that say something else have counted up their versions,
    /// beyond any that was ever given.
    [[nodiscard]] QByteArray document() const;
    /// What desk and ledger say to that.
    [[nodiscard]] Done check(const ClockShelf &shelf, QDate today) const;

private:
    /// What revisions said of a policy, without its version, and the highest version in which they did.
    struct Said {
        QJsonObject words;
        qint64 version = 0;
    };
    void readHistory();
    [[nodiscard]] QJsonObject versioned() const;
    [[nodiscard]] qint64 highestVersion(const QString &policy) const;

    SettingKind m_kind = SettingKind::Unknown;
    QString m_key;
    QList<SettingRevision> m_history;
    QHash<QString, QList<Said>> m_said;  ///< in the history, by policy; a table stands under ""
    QJsonObject m_base;
    QJsonObject m_tree;
    QList<QJsonObject> m_before;
    QList<QJsonObject> m_after;
    QString m_lastPath;
};

/// The tree of a document; days that came as a bare list become years of days.
[[nodiscard]] QJsonObject settingTree(SettingKind kind, const QByteArray &document);

/// What was found in a file of days.
struct ImportedDays {
    QJsonObject tree;     ///< the days of before with those of the file taken in
    int added = 0;        ///< days
    int removed = 0;      ///< of the years of which the file gives any
    QStringList skipped;  ///< events that gave no day
};
/// Takes the days of an iCalendar file or a JSON list into the tree of days: in the years of which it gives
/// any, its days come in place of those that stand there. Errors name what cannot be read.
[[nodiscard]] Result<ImportedDays> withImportedDays(const QJsonObject &tree,
                                                    const QByteArray &file);

}  // namespace touchline::desk
