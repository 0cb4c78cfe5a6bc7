// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keymap.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class KeySheet;
}

namespace touchline::gui {

class KeysModel;

/// Every shortcut on one sheet (F1), to be searched and to be changed.
class KeySheet final : public QDialog {
    Q_OBJECT
public:
    KeySheet(Keymap &keymap, QWidget *parent);
    ~KeySheet() override;

private:
    void showChosen();
    void take();

    Keymap &m_keymap;
    std::unique_ptr<Ui::KeySheet> m_ui;
    KeysModel *m_model;
    QString m_chosen;  ///< id
};

}  // namespace touchline::gui
