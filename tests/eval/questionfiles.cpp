// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/questionfiles.h"

#include <QtCore/QFile>
#include <QtCore/QHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::eval {
namespace {

using Rows = QList<QStringList>;

/// Comma or tab, whichever the header has; quotes only with commas.
Rows rowsOf(const QString &text)
{
    const QChar gap =
        text.first(qMax(qsizetype(0), text.indexOf(u'\n'))).contains(u'\t') ? u'\t' : u',';
    Rows rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && gap == u',') {
            quoted = true;
        } else if (c == gap || c == u'\n') {
            row += std::exchange(cell, {});
            if (c == u'\n')
                rows += std::exchange(row, {});
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        rows += row << cell;
    return rows;
}

Result<Rows> readRows(const QString &name, qsizetype columns)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, u"%1: %2"_s.arg(name, file.errorString()), {}};
    Rows rows = rowsOf(QString::fromUtf8(file.readAll()));
    if (rows.size() < 2)
        return Error{ErrorKind::Invalid, u"%1: no lines below a header"_s.arg(name), {}};
    rows.removeFirst();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].size() < columns)
            return Error{
                ErrorKind::Invalid,
                u"%1: line %2 has fewer than %3 columns"_s.arg(name).arg(i + 2).arg(columns),
                {}};
    }
    return rows;
}

QString classOf(const QString &question)
{
    return question.toLower().remove(u'?').replace(u' ', u'_');
}

}  // namespace

Result<QList<answering::Article>> readArticles(const QString &file)
{
    const auto rows = readRows(file, 2);
    if (!rows)
        return rows.error();
    QList<answering::Article> articles;
    for (const QStringList &row : *rows) {
        answering::Article article;
        article.id = row[0];
        article.question = row[1];
        if (row.size() > 2 && row[2].contains(u" | "_s))
            article.variants = row[2].split(u" | "_s);
        articles += article;
    }
    return articles;
}

Result<QList<Question>> readQuestions(const QString &file)
{
    const auto rows = readRows(file, 3);
    if (!rows)
        return rows.error();
    QList<Question> questions;
    for (const QStringList &row : *rows)
        questions += {row[1], row[2]};
    return questions;
}

Result<QList<Question>> readAccepted(const QString &file, const QList<answering::Article> &articles)
{
    const auto rows = readRows(file, 2);
    if (!rows)
        return rows.error();
    QHash<QString, QString> ids;
    for (const answering::Article &article : articles) {
        ids.insert(article.id, article.id);
        ids.insert(classOf(article.question), article.id);
    }
    QList<Question> accepted;
    for (const QStringList &row : *rows) {
        // Files of questions with a number in front serve as well.
        const bool numbered = row.size() > 2;
        const QString id =
            numbered ? ids.value(row[2]) : ids.value(row[1], ids.value(classOf(row[1])));
        if (!id.isEmpty())
            accepted += {numbered ? row[1] : row[0], id};
    }
    return accepted;
}

Result<QStringList> readUnanswerable(const QString &file)
{
    const auto rows = readRows(file, 1);
    if (!rows)
        return rows.error();
    QStringList questions;
    for (const QStringList &row : *rows)
        questions += row.last();
    return questions;
}

}  // namespace touchline::eval
