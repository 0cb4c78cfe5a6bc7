// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QFrame>

#include <memory>

class QCheckBox;

namespace Ui {
class ContactBox;
}

namespace touchline::desk {
class CardState;
}

namespace touchline::gui {

/// The contact under way: who is speaking, how far she was checked, how it ends.
class ContactBox final : public QFrame {
    Q_OBJECT
public:
    explicit ContactBox(QWidget *parent = nullptr);
    ~ContactBox() override;

    void setUp(const Context &context, desk::CardState &state);
    void start();
    void startCheck();

signals:
    void said(const QString &sentence);

private:
    void follow();
    void showOnly(QWidget *host);
    void saveContact();
    void saveCheck();
    void end();
    void finish(const Result<desk::Saved> &saved, const QString &words);
    [[nodiscard]] QStringList ticked() const;

    const Context *context() const { return m_context.get(); }

    std::unique_ptr<Ui::ContactBox> m_ui;
    std::unique_ptr<Context> m_context;
    desk::CardState *m_state = nullptr;
    QList<QCheckBox *> m_questions;
};

}  // namespace touchline::gui
