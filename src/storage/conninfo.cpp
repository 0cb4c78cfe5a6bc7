// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/conninfo.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

struct ConninfoReader {
    QStringView text;
    qsizetype at = 0;

    bool atEnd() const { return at >= text.size(); }
    void skipSpace()
    {
        while (!atEnd() && text[at].isSpace())
            ++at;
    }
    QString key()
    {
        const qsizetype start = at;
        while (!atEnd() && (text[at].isLetterOrNumber() || text[at] == u'_'))
            ++at;
        return text.sliced(start, at - start).toString();
    }
    bool take(QChar wanted)
    {
        if (atEnd() || text[at] != wanted)
            return false;
        ++at;
        return true;
    }
    /// False when a quote stays open.
    bool value(QString &out)
    {
        const bool quoted = take(u'\'');
        while (!atEnd()) {
            if (quoted ? text[at] == u'\'' : text[at].isSpace())
                break;
            if (text[at] == u'\\' && at + 1 < text.size())
                ++at;
            out += text[at++];
        }
        return !quoted || take(u'\'');
    }
};

}  // namespace

Result<QMap<QString, QString>> parseConninfo(const QString &text)
{
    QMap<QString, QString> settings;
    ConninfoReader reader{text};
    for (reader.skipSpace(); !reader.atEnd(); reader.skipSpace()) {
        const QString key = reader.key();
        if (key.isEmpty())
            return invalid(u"place"_s,
                           u"a setting's name is expected at position %1"_s.arg(reader.at));
        reader.skipSpace();
        if (!reader.take(u'='))
            return invalid(u"place"_s, u"'=' is expected after %1"_s.arg(key));
        reader.skipSpace();
        QString value;
        if (!reader.value(value))
            return invalid(u"place"_s, u"the quote of %1 stays open"_s.arg(key));
        settings.insert(key, value);
    }
    return settings;
}

}  // namespace touchline::storage
