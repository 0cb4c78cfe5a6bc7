// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/typeform.h"
#include "gui/context.h"

#include <QtCore/QDate>
#include <QtCore/QObject>

class QStringListModel;
class QWidget;

namespace touchline::gui {

/// The input of one field of a type's form, by its kind; reads and writes answers as they are kept. What
/// cannot be read is kept as it was typed, so that it can be said what is wrong with it.
class AnswerInput final : public QObject {
    Q_OBJECT
public:
    AnswerInput(const FormField &field, const Context &context, QWidget *parent);

    /// To be laid out; has the focus, names and tips of the field.
    [[nodiscard]] QWidget *widget() const { return m_widget; }
    [[nodiscard]] QString answer() const;
    void setAnswer(const QString &answer);
    /// Choices that are offered now, or suggestions of a text. What was answered stays to be seen.
    void setOffered(const QStringList &values);
    /// In the language of the screen.
    [[nodiscard]] QString wordsOf(const QString &answer) const;

signals:
    void changed();

private:
    void makeText();
    void makeDay();
    [[nodiscard]] QDate today() const;
    void fillChoices(const QStringList &values, const QString &kept);

    const FormField m_field;
    const Context m_context;
    QWidget *m_widget = nullptr;
    QStringListModel *m_suggestions = nullptr;
    QStringList m_offered;
    bool m_writing = false;
};

/// The screen is in Chinese, for what carries its own names in both languages.
[[nodiscard]] bool isChineseScreen();

/// A day as people type it ("2026-11-23", "2026/11/3", "20261123", "11-3" of this year), as it is kept; an
/// empty text if it is none.
[[nodiscard]] QString dayFrom(const QString &typed, const QDate &today);
/// "14:30", "1430", "9:5".
[[nodiscard]] QString clockFrom(const QString &typed);

}  // namespace touchline::gui
