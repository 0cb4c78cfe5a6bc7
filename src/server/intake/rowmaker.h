// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/mapping.h"
#include "server/intake/plainrecord.h"

#include <QtCore/QSet>

namespace touchline::intake {

/// A row of cells in the order of Mapping::columns.
struct Cells {
    qint64 line = 0;
    QStringList values;  ///< a null string where the source says "unknown"
};

/// One refused row.
struct Refused {
    qint64 line = 0;
    QString field;  ///< "type.field" of the record or the column
    QString reason;
};

/// Makes records of cells by the rules of a mapping. The same cells give the same records.
class RowMaker final {
public:
    RowMaker(const Mapping &mapping, QString source)
        : m_mapping(mapping), m_source(std::move(source))
    {}

    /// The records of one group (without groups: of one row). A row that cannot be taken is added to
    /// `refused`; when a record of the whole group cannot be made, every row of it is.
    [[nodiscard]] QList<IncomingRow> make(const std::vector<Cells> &group,
                                          std::vector<Refused> &refused);

    /// What a row belongs to.
    [[nodiscard]] QString groupKey(const Cells &cells) const;

private:
    struct Case {
        const std::vector<Cells> &rows;
        size_t at = 0;
        size_t last = 0;
    };
    [[nodiscard]] const Cells *picked(const Case &c, Pick pick) const;
    [[nodiscard]] size_t lastOf(const std::vector<Cells> &rows,
                                std::vector<Refused> &refused) const;
    [[nodiscard]] QUuid idOf(const RecordRule &rule, const Case &c) const;
    [[nodiscard]] Result<std::optional<IncomingRow>> record(const RecordRule &rule, const Case &c);
    void drop(QList<IncomingRow> &rows, qsizetype from);
    [[nodiscard]] Result<Value> value(const ValueRule &rule, const FieldType &field,
                                      const Case &c) const;
    [[nodiscard]] Result<Value> fromText(QString text, const ValueRule &rule,
                                         const FieldType &field) const;
    [[nodiscard]] Result<Value> instant(const QString &text) const;

    const Mapping &m_mapping;
    QString m_source;
    std::vector<QUuid> m_ids;  ///< by rule, of the row in hand
    QSet<QUuid> m_shared;      ///< shared records that were made already
};

}  // namespace touchline::intake
