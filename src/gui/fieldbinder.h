// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"

#include <QtCore/QObject>

class QComboBox;
class QWidget;

namespace touchline::gui {

/// Ties the inputs of a form to the fields of a record type: each input names its field in the
/// property "field". What the agent typed stays when a newer state of the record arrives; only
/// untouched inputs follow it.
class FieldBinder final : public QObject {
    Q_OBJECT
public:
    FieldBinder(QWidget &form, const RecordType &type, QObject *parent = nullptr);

    /// Shows a record that was not shown before: everything typed is forgotten.
    void show(const Row &row);
    /// The record changed: inputs that were not touched follow.
    void follow(const Row &row);
    /// Sets inputs as if the agent had.
    void type(const desk::FieldValues &values);
    /// What differs from the record.
    [[nodiscard]] desk::FieldValues changes() const;
    /// The record with the changes.
    [[nodiscard]] Row edited() const;
    [[nodiscard]] QWidget *input(const QString &field) const;

    /// Choices of a reference; the empty one comes first.
    void setChoices(const QString &field, const QList<std::pair<QUuid, QString>> &choices);
    /// Suggestions for free text.
    void setSuggestions(const QString &field, const QStringList &texts);

signals:
    void changed();

private:
    struct Bound {
        QString field;
        const FieldType *type = nullptr;
        QWidget *input = nullptr;
    };
    [[nodiscard]] Value read(const Bound &bound) const;
    void write(const Bound &bound, const Value &value);
    void prepare(const Bound &bound);

    const RecordType &m_type;
    QList<Bound> m_inputs;
    Row m_row;
    bool m_writing = false;
};

}  // namespace touchline::gui
