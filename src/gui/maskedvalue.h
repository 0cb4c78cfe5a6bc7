// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace touchline::gui {

/// A value that is masked, with an eye; in full it counts down and hides itself.
class MaskedValue final : public QWidget {
    Q_OBJECT
public:
    MaskedValue(const Look &look, const QString &field, const QString &caption,
                QWidget *parent = nullptr);

    [[nodiscard]] QString field() const { return m_field; }
    [[nodiscard]] QString caption() const { return m_caption; }
    void setMasked(const QString &masked);
    /// Of which contact or order it is, where it is not the customer's own.
    void setRecord(const QUuid &record);
    [[nodiscard]] QUuid record() const { return m_record; }
    void reveal(const QString &clear, int seconds);
    void hideAgain();
    [[nodiscard]] bool isRevealed() const { return m_left > 0; }
    [[nodiscard]] QString shownText() const;

signals:
    /// The eye was pressed while it is masked.
    void revealWanted();

private:
    void follow();

    QString m_field;
    QString m_caption;
    QString m_masked;
    QUuid m_record;
    QString m_clear;
    int m_left = 0;
    QTimer m_second;
    QLabel *m_value;
    QLabel *m_countdown;
    QToolButton *m_eye;
};

}  // namespace touchline::gui
