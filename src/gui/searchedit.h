// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace touchline::gui {

/// A search line that also tells the text which an input method is still composing, because in
/// Chinese that is most of the typing.
class SearchEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchEdit(QWidget *parent = nullptr);
    /// An input method is in the middle of a word: Enter, Esc and arrows are its own.
    [[nodiscard]] bool isComposing() const { return !m_composing.isEmpty(); }

signals:
    void typed(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void tell();
    QString m_composing;
};

}  // namespace touchline::gui
