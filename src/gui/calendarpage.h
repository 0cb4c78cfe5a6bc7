// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrylist.h"
#include "gui/settingpage.h"

class QComboBox;
class QLineEdit;

namespace touchline::gui {

class HoursPreview;

/// Columns of special days: from, to, what it is, label, own times.
[[nodiscard]] QList<EntryColumn> dayColumns();
/// A day of this kind that somebody adds, after the last one that stands there.
[[nodiscard]] QJsonObject freshDay(const QString &kind, const QDate &day);

/// Weeks of working time, several slots a day, with the list of holidays that fills each.
class CalendarPage final : public SettingPage {
    Q_OBJECT
public:
    explicit CalendarPage(const Context &context, QWidget *parent = nullptr);

    void showFacts(const desk::SettingsFacts &facts) override;
    void showTree(const QJsonObject &tree) override;
    void setWritable(bool writable) override;
    void showFault(const QString &path, const QString &why) override;

    [[nodiscard]] EntryList &list() { return *m_list; }
    [[nodiscard]] QLineEdit &dayEdit(int day) { return *m_week[size_t(day)]; }
    [[nodiscard]] HoursPreview &preview() { return *m_preview; }

private:
    void showChosen();
    void put(const QString &key, const QJsonValue &value);
    void typeDay(int day);
    void showPreview();

    Context m_context;
    QJsonObject m_tree;
    std::vector<QByteArray> m_feeds;
    EntryList *m_list;
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_zone;
    QLabel *m_zoneName;
    QComboBox *m_feed;
    std::array<QLineEdit *, 7> m_week{};
    EntryList *m_days;
    HoursPreview *m_preview;
    bool m_filling = false;
};

}  // namespace touchline::gui
