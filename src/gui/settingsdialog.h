// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace touchline::gui {

class Preferences;

/// What this user may have her own way (Ctrl+,). Everything works at once, but for language and size of
/// type, which make the window anew when the dialog closes.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Preferences &preferences, QWidget *parent);
    ~SettingsDialog() override;

signals:
    void keysWanted();
    /// Language or size of type differ now.
    void anewWanted();

private:
    void show(const Preferences &preferences);
    void store();

    Preferences &m_preferences;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

}  // namespace touchline::gui
