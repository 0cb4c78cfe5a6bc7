// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrylist.h"
#include "gui/settingpage.h"

class QComboBox;
class QLineEdit;

namespace touchline::gui {

/// The types of orders: which there are, in which order they are offered, what their forms ask and what is
/// ticked off before an order goes on. Rules within a form are written as JSON.
class TypePage final : public SettingPage {
    Q_OBJECT
public:
    explicit TypePage(const Context &context, QWidget *parent = nullptr);

    void showTree(const QJsonObject &tree) override;
    void setWritable(bool writable) override;
    void showFault(const QString &path, const QString &why) override;

    [[nodiscard]] EntryList &list() { return *m_list; }
    [[nodiscard]] EntryList &fields() { return *m_fields; }
    [[nodiscard]] EntryList &checks() { return *m_checks; }

private:
    void showChosen();
    void put(const QString &key, const QJsonValue &value, const QString &step);
    [[nodiscard]] QJsonObject freshType() const;

    bool m_chinese;
    bool m_writable = true;
    QJsonObject m_tree;
    EntryList *m_list;
    QWidget *m_form;
    QLineEdit *m_code;
    QComboBox *m_family;
    QLineEdit *m_zh;
    QLineEdit *m_en;
    QLineEdit *m_categories;
    EntryList *m_fields;
    EntryList *m_checks;
};

}  // namespace touchline::gui
