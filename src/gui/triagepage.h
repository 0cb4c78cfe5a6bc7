// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrylist.h"
#include "gui/settingpage.h"

class QComboBox;
class QLineEdit;

namespace touchline::gui {

class ConditionBuilder;
class OrderChoice;
class StepList;

/// The decision table: which orders get which grade, and where they go. The first row that holds decides.
class TriagePage final : public SettingPage {
    Q_OBJECT
public:
    explicit TriagePage(const Context &context, QWidget *parent = nullptr);

    void showTree(const QJsonObject &tree) override;
    void setWritable(bool writable) override;
    void showFault(const QString &path, const QString &why) override;

    [[nodiscard]] EntryList &list() { return *m_list; }
    [[nodiscard]] ConditionBuilder &condition() { return *m_condition; }
    [[nodiscard]] OrderChoice &order() { return *m_order; }
    [[nodiscard]] QString verdict() const;

private:
    void showChosen();
    void fillGrades(const QString &family, const QString &grade);
    void takeCondition();
    void put(const QString &key, const QJsonValue &value, const QString &step);
    void showVerdict();
    [[nodiscard]] QJsonObject freshRow() const;

    Context m_context;
    QJsonObject m_tree;
    EntryList *m_list;
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_family;
    QComboBox *m_grade;
    QComboBox *m_route;
    QComboBox *m_team;
    ConditionBuilder *m_condition;
    OrderChoice *m_order;
    QLabel *m_verdict;
    StepList *m_steps;
    bool m_filling = false;
};

}  // namespace touchline::gui
