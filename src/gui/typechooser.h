// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/formshelf.h"
#include "gui/wholeinput.h"

class QComboBox;
class QCompleter;
class QStandardItemModel;

namespace touchline::gui {

/// The type of an order: chosen from a list, or found by a part of its name in either language, by its
/// sounds or their initials. The value is the type's code.
class TypeChooser final : public WholeInput {
    Q_OBJECT
public:
    explicit TypeChooser(QWidget *parent = nullptr);

    [[nodiscard]] Value value() const override { return m_code; }
    void setValue(const Value &value) override;

    /// Types of the family come first; `only`: no others, because an order's family is fixed.
    void offer(const FormShelfPtr &shelf, Family family, bool only);
    [[nodiscard]] QComboBox &combo() const { return *m_combo; }

signals:
    /// An agent chose it.
    void chosen(const QString &code);

private:
    void fill();
    void search(const QString &typed);
    void take(const QString &code);
    void settle();
    [[nodiscard]] QString nameOf(const QString &code) const;

    QComboBox *m_combo;
    QCompleter *m_completer;
    QStandardItemModel *m_matches;
    FormShelfPtr m_shelf;
    Family m_family = Family::Unknown;
    bool m_only = false;
    QString m_code;
};

/// Whether somebody who types this may mean the name: a part of it, its sounds, or their initials.
[[nodiscard]] bool isMeant(const QString &name, const QString &typed);

}  // namespace touchline::gui
