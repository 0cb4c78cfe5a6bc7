// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrylist.h"
#include "gui/settingpage.h"

class QComboBox;
class QLineEdit;

namespace touchline::gui {

class OrderChoice;

/// Limits in the order in which they are tried: for which orders, how much time, what happens on the way.
class PolicyPage final : public SettingPage {
    Q_OBJECT
public:
    explicit PolicyPage(const Context &context, QWidget *parent = nullptr);

    void showFacts(const desk::SettingsFacts &facts) override;
    void showTree(const QJsonObject &tree) override;
    void setWritable(bool writable) override;
    void showFault(const QString &path, const QString &why) override;

    [[nodiscard]] EntryList &list() { return *m_list; }
    [[nodiscard]] EntryList &targets() { return *m_targets; }
    [[nodiscard]] EntryList &levels() { return *m_levels; }
    [[nodiscard]] OrderChoice &order() { return *m_order; }
    [[nodiscard]] QString verdict() const;

private:
    void showChosen();
    void showLevels();
    void put(const QString &key, const QJsonValue &value, const QString &step);
    void showVerdict();
    [[nodiscard]] QJsonObject freshPolicy() const;

    QJsonObject m_tree;
    QStringList m_calendarIds;
    EntryList *m_list;
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_track;
    QComboBox *m_calendar;
    EntryList *m_tests;
    EntryList *m_targets;
    EntryList *m_levels;
    OrderChoice *m_order;
    QLabel *m_verdict;
};

}  // namespace touchline::gui
