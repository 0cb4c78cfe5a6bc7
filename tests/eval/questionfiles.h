// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/article.h"
#include "domain/result.h"

namespace touchline::eval {

/// A question and the article that answers it.
struct Question {
    QString text;
    QString article;
};

/// entry_id, question, and perhaps example questions apart by " | ", or a kind. A header line.
[[nodiscard]] Result<QList<answering::Article>> readArticles(const QString &file);
/// query_id, query, relevant_entry_id.
[[nodiscard]] Result<QList<Question>> readQuestions(const QString &file);
/// text and category (the article's id, or its question with '_' for blanks); CSV or TSV.
[[nodiscard]] Result<QList<Question>> readAccepted(const QString &file,
                                                   const QList<answering::Article> &articles);
/// The last column of each line.
[[nodiscard]] Result<QStringList> readUnanswerable(const QString &file);

}  // namespace touchline::eval
