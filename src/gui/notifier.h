// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include "desk/news.h"

#include <QtCore/QSet>
#include <QtWidgets/QSystemTrayIcon>

#include <memory>

namespace touchline::gui {

class Sounds;
class Toast;

/// Brings news to the eye and the ear: a toast in the window, the desktop's own message while the window
/// is not in front, a tune for the kind, a number on the tray's icon. Never touches the keyboard.
class Notifier final : public QObject {
    Q_OBJECT
public:
    /// `soundFolder`: where the tunes may be written.
    Notifier(const Context &context, QWidget &window, const QString &soundFolder);
    ~Notifier() override;

    /// In contact: everything waits, but for the number.
    void setQuiet(bool quiet);
    /// Locked: what is said names nothing.
    void setDiscreet(bool discreet) { m_discreet = discreet; }
    void see(desk::NewsKind kind) { m_news.see(kind); }
    void see(const QUuid &target) { m_news.see(target); }
    [[nodiscard]] Toast &toast() { return *m_toast; }
    void tell(const QList<desk::News> &news, bool again);
    /// What the page on the screen shows anyway: the toast does not speak of it.
    void setShown(const QSet<desk::NewsKind> &kinds);

signals:
    void openWanted(const touchline::desk::News &news);

private:
    void follow();
    void showBadge(int unseen);
    void showToast(bool anew);
    [[nodiscard]] bool isInFront(const desk::News &news) const;
    [[nodiscard]] std::pair<QString, QString> wordsFor(const QList<desk::News> &news) const;

    Context m_context;
    QWidget &m_window;
    desk::NewsWatch m_news;
    std::unique_ptr<Sounds> m_sounds;
    Toast *m_toast;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    desk::News m_last;
    QList<desk::News> m_said;  ///< by the toast
    QSet<desk::NewsKind> m_shown;
    bool m_discreet = false;
};

}  // namespace touchline::gui
