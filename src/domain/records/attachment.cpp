// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/attachment.h"

#include "domain/describe_impl.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

namespace {

/// Characters by which a name could show itself as another one, or leave its folder.
bool isTreacherous(QChar c)
{
    const char16_t code = c.unicode();
    const bool direction = (code >= 0x202a && code <= 0x202e) ||
                           (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f ||
                           code == 0x061c;
    return code < 0x20 || code == 0x7f || direction || QStringView(u"/\\:*?\"<>|").contains(c);
}

}  // namespace

Done checkAttachment(const Attachment &attachment)
{
    if (attachment.parent.isNull())
        return invalid(u"parent"_s, u"must name an entry"_s);
    if (attachment.name != safeFileName(attachment.name))
        return invalid(u"name"_s,
                       u"is not a plain file name of at most %1 characters"_s.arg(LongestFileName));
    if (attachment.mediaType.size() > 100)
        return invalid(u"mediaType"_s, u"is longer than 100 characters"_s);
    if (attachment.size <= 0)
        return invalid(u"size"_s, u"must be more than nothing"_s);
    if (attachment.size > LargestFile)
        return Error{ErrorKind::TooLarge, u"is more than %1 bytes"_s.arg(LargestFile), u"size"_s};
    if (attachment.sha256.size() != 32)
        return invalid(u"sha256"_s, u"is not 32 bytes"_s);
    return done();
}

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar c : name.sliced(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1))
        safe += isTreacherous(c) ? u'_' : c;
    safe = safe.simplified();
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    const auto trimEnd = [&safe] {
        while (safe.endsWith(u'.') || safe.endsWith(u' '))
            safe.chop(1);
    };
    trimEnd();
    if (safe.size() > LongestFileName) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString ending = dot > 0 && safe.size() - dot <= 12 ? safe.sliced(dot) : QString();
        qsizetype most = LongestFileName - ending.size();
        if (safe.at(most - 1).isHighSurrogate())
            --most;
        safe = safe.left(most) + ending;
        trimEnd();
    }
    return safe.isEmpty() ? u"file"_s : safe;
}

template const RecordType &typeOf<Attachment>();
template Row toRow(const Attachment &);
template Attachment fromRow(const Row &);

}  // namespace touchline
