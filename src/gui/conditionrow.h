// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/wordsrules.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class ConditionRow;
}

class QAction;

namespace touchline::gui {

/// What a builder's rows offer: fields, and people, teams and regions by name.
struct ConditionChoices {
    QList<OfferedField> fields;
    QList<std::pair<QString, QUuid>> users;
    QList<std::pair<QString, QUuid>> teams;
    QList<std::pair<QString, QString>> regions;  ///< words and code
};

/// One condition: field, comparison and a value in the editor that fits to both.
class ConditionRow final : public QWidget {
    Q_OBJECT
public:
    ConditionRow(const Context &context, const ConditionChoices &choices,
                 QWidget *parent = nullptr);
    ~ConditionRow() override;

    void show(const RuleCondition &condition);
    [[nodiscard]] RuleCondition condition() const;
    /// Nothing is missing.
    [[nodiscard]] bool isComplete() const;
    /// People, teams or regions have become known.
    void renewChoices();

signals:
    void changed();
    void removeWanted();

private:
    enum class Editor { Nothing, Text, Number, Span, Choice, Many, Time };
    [[nodiscard]] const OfferedField *field() const;
    [[nodiscard]] RuleComparison comparison() const;
    [[nodiscard]] Editor editor() const;
    void takeField(const QString &name);
    void fillComparisons();
    void fillEditor();
    void fillChoice();
    void fillMany();
    void fillSpan(double minutes);
    void showMany();
    void showValue(const QJsonValue &value);
    [[nodiscard]] QJsonValue value() const;
    void tell();

    const ConditionChoices &m_choices;
    std::unique_ptr<Ui::ConditionRow> m_ui;
    std::vector<QAction *> m_many;
    QString m_kept;  ///< a field that is not offered
    bool m_filling = false;
};

}  // namespace touchline::gui
