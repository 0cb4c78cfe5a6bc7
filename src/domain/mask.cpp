// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/mask.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

QString maskedName(const QString &name)
{
    static const std::array compound{u"欧阳"_s, u"司马"_s, u"上官"_s, u"诸葛"_s, u"东方"_s, u"皇甫"_s,
                                     u"尉迟"_s, u"公孙"_s, u"慕容"_s, u"令狐"_s, u"夏侯"_s, u"司徒"_s};
    const QString text = name.trimmed();
    if (text.isEmpty() || text.contains(u'*'))
        return text;
    if (!isHan(text.front())) {
        const qsizetype space = text.indexOf(u' ');
        return space > 0 ? text.first(space) + u" *"_s : text.first(1) + u"*"_s;
    }
    // A foreign or minority name written with a middle dot: the first part is the given name.
    if (const qsizetype dot = text.indexOf(u'·'); dot > 0)
        return text.first(1) + u"*·"_s + text.sliced(dot + 1, qMin<qsizetype>(1, text.size() - dot - 1)) + u"*"_s;
    // Nobody's name is this long: a company, which is no personal data.
    if (text.size() > 4)
        return text;
    qsizetype surname = 1;
    for (const QString &two : compound) {
        if (text.size() > 2 && text.startsWith(two))
            surname = 2;
    }
    if (text.size() - surname >= 2)
        return text.first(surname) + u'*' + text.last(1);
    return text.first(qMin(surname, text.size())) + u'*';
}

QString keepEnds(const QString &text, qsizetype head, qsizetype tail)
{
    if (text.size() <= head + tail)
        return QString(text.size(), u'*');
    return text.first(head) + QString(text.size() - head - tail, u'*') + text.last(tail);
}

QString maskedMail(const QString &mail)
{
    const qsizetype at = mail.indexOf(u'@');
    return at > 0 ? mail.first(1) + u"***"_s + mail.sliced(at) : keepEnds(mail, 1, 0);
}

QString maskedAddress(const QString &address)
{
    static const QString ends = u"路街道巷弄村"_s;
    for (qsizetype i = 0; i < address.size(); ++i) {
        if (ends.contains(address[i]))
            return i + 1 == address.size() ? address : address.first(i + 1) + u" ***"_s;
    }
    const qsizetype comma = address.lastIndexOf(u',');
    return comma > 0 ? u"*** "_s + address.sliced(comma + 1).trimmed() : keepEnds(address, 3, 0);
}

}  // namespace

QString masked(Privacy privacy, const QString &clear)
{
    if (clear.isEmpty())
        return clear;
    switch (privacy) {
    case Privacy::Open:
        return clear;
    case Privacy::Name:
        return maskedName(clear);
    case Privacy::Phone:
        return clear.contains(u'*') ? clear : keepEnds(clear, clear.size() > 7 ? 3 : 0, 4);
    case Privacy::IdDocument:
        return clear.contains(u'*') ? clear : keepEnds(clear, 3, 4);
    case Privacy::Bank:
        return clear.contains(u'*') ? clear : keepEnds(clear, 0, 4);
    case Privacy::Address:
        return clear.contains(u'*') ? clear : maskedAddress(clear);
    case Privacy::Mail:
        return clear.contains(u'*') ? clear : maskedMail(clear);
    case Privacy::Secret:
        return u"***"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace touchline
