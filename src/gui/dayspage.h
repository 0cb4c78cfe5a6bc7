// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrylist.h"
#include "gui/settingpage.h"

class QComboBox;
class QLineEdit;

namespace touchline::gui {

class HoursPreview;

/// Holidays and make-up working days by year, entered or taken from a file.
class DaysPage final : public SettingPage {
    Q_OBJECT
public:
    explicit DaysPage(const Context &context, QWidget *parent = nullptr);

    void showFacts(const desk::SettingsFacts &facts) override;
    void showTree(const QJsonObject &tree) override;
    void setWritable(bool writable) override;
    void showFault(const QString &path, const QString &why) override;

    void chooseYear(int year);
    [[nodiscard]] EntryList &days() { return *m_days; }
    [[nodiscard]] HoursPreview &preview() { return *m_preview; }
    /// As the button does with the file that was chosen, which is read away from the window's thread.
    void importFile(const QString &path);

signals:
    void said(const QString &sentence);

private:
    [[nodiscard]] int yearRow() const;
    [[nodiscard]] int chosenYear() const;
    void addYear();
    void showChosen();
    void put(const QString &key, const QJsonValue &value, const QString &step);
    void showPreview();
    void askFile();
    void takeImport(const desk::ImportedDays &found);
    [[nodiscard]] QDate likelyDay() const;

    Context m_context;
    QJsonObject m_tree;
    QByteArray m_calendars;
    QString m_feedName;
    QComboBox *m_years;
    QWidget *m_newYear;
    QComboBox *m_status;
    QLineEdit *m_source;
    EntryList *m_days;
    QWidget *m_import;
    HoursPreview *m_preview;
    int m_year = 0;
};

}  // namespace touchline::gui
