// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUuid>
#include <QtCore/QVariant>

#include <memory>

class QSettings;

namespace touchline::gui {

/// What the window remembers between two starts: per user, in the folder of the desk's profile. Before
/// anybody is signed in it is what the last user chose. Nothing of customers is kept here.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// An empty folder: everything is forgotten at the end.
    explicit Preferences(const QString &folder, QObject *parent = nullptr);
    ~Preferences() override;

    /// Null: nobody.
    void setUser(const QUuid &user);

    [[nodiscard]] QString language() const;  ///< zh_CN, en, or empty: the system's
    void setLanguage(const QString &language);
    [[nodiscard]] QString theme() const;  ///< light, dark, or empty: the system's
    void setTheme(const QString &theme);
    [[nodiscard]] int textPercent() const;  ///< 100, 110 or 125
    void setTextPercent(int percent);
    [[nodiscard]] bool sounds() const;
    void setSounds(bool on);
    [[nodiscard]] bool desktopNotes() const;
    void setDesktopNotes(bool on);
    [[nodiscard]] int repeatMinutes() const;  ///< 0 = say it once
    void setRepeatMinutes(int minutes);
    [[nodiscard]] int undoSeconds() const;  ///< 10 or 30
    void setUndoSeconds(int seconds);
    [[nodiscard]] bool fuzzySounds() const;
    void setFuzzySounds(bool on);

    /// Sizes, places and keys, by a name of the caller's own.
    [[nodiscard]] QVariant kept(const QString &name) const;
    void keep(const QString &name, const QVariant &value);

signals:
    /// One of the named values above, or another user's set of them.
    void changed();

private:
    [[nodiscard]] QVariant value(const QString &name, const QVariant &standard) const;
    /// `everybody`: also for the sign-in page and for who comes first.
    void set(const QString &name, const QVariant &value, bool everybody = false);

    QString m_folder;
    std::unique_ptr<QSettings> m_machine;
    std::unique_ptr<QSettings> m_user;
    QVariantMap m_unkept;
};

}  // namespace touchline::gui
