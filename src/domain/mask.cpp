// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/mask.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

// Characters are counted as people do: a pair of surrogates is one and is never cut.
using Letters = QList<uint>;

QString spelled(const Letters &letters, qsizetype from, qsizetype count)
{
    const Letters part = letters.sliced(from, count);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
}

QString firstLetter(const QString &text)
{
    const Letters letters = text.toUcs4();
    return letters.isEmpty() ? QString() : spelled(letters, 0, 1);
}

/// An organisation's name is no personal data. Only what certainly is one counts.
bool isOrganisation(const QString &name)
{
    static const QStringList words{
        u"公司"_s, u"集团"_s, u"银行"_s,   u"超市"_s, u"医院"_s, u"学校"_s,   u"中学"_s,
        u"小学"_s, u"大学"_s, u"学院"_s,   u"酒店"_s, u"宾馆"_s, u"商场"_s,   u"工厂"_s,
        u"中心"_s, u"委会"_s, u"委员会"_s, u"物业"_s, u"政府"_s, u"合作社"_s, u"连锁"_s};
    static const QString ends = u"厂店局所院站社部馆厅处队园行楼室坊"_s;
    return ends.contains(name.back()) ||
           std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return name.contains(word); });
}

/// A name without what stands in brackets behind it: a branch, an office, a remark.
QString withoutRemark(const QString &name)
{
    static const QRegularExpression remark(u"^([^(（]+)[(（][^)）]*[)）]$"_s);
    const auto found = remark.match(name);
    return found.hasMatch() ? found.captured(1).trimmed() : name;
}

const std::array compound{u"欧阳"_s, u"司马"_s, u"上官"_s, u"诸葛"_s, u"东方"_s, u"皇甫"_s,
                          u"尉迟"_s, u"公孙"_s, u"慕容"_s, u"令狐"_s, u"夏侯"_s, u"司徒"_s};

/// Whether the text is what maskedName() makes: no text is called masked because of any star in it.
bool isMaskedName(const QString &text)
{
    static const QRegularExpression surnameFirst(
        u"^(.|%1)\\*[^*]?$"_s.arg(QStringList(compound.begin(), compound.end()).join(u'|')));
    static const QRegularExpression dotted(u"^.\\*·[^*]?\\*$"_s);
    static const QRegularExpression foreign(u"^\\S+ \\*$"_s);
    return text.isEmpty() || surnameFirst.match(text).hasMatch() || dotted.match(text).hasMatch() ||
           foreign.match(text).hasMatch();
}

QString maskedName(const QString &name)
{
    static const QString dots = u"·•‧・･．."_s;
    const QString given = name.trimmed();
    if (isMaskedName(given))
        return given;
    // A star that somebody typed into a name hides nothing.
    QString text = given;
    text = text.remove(u'*').trimmed();
    if (text.isEmpty())
        return given;
    if (QChar::script(text.toUcs4().front()) != QChar::Script_Han) {
        const qsizetype space = text.indexOf(u' ');
        return space > 0 ? text.first(space) + u" *"_s : firstLetter(text) + u"*"_s;
    }
    // A foreign or minority name written with a middle dot: the first part is the given name.
    const auto dot =
        std::find_if(text.begin(), text.end(), [](QChar c) { return dots.contains(c); });
    if (dot != text.end())
        return firstLetter(text) + u"*·"_s + firstLetter(text.sliced(dot - text.begin() + 1)) +
               u"*"_s;
    const QString named = withoutRemark(text);
    Letters letters = named.toUcs4();
    letters.removeIf([](uint c) { return QChar::isSpace(c); });
    if (letters.size() > 4 && isOrganisation(named))
        return text;
    qsizetype surname = 1;
    for (const QString &two : compound) {
        if (letters.size() > 2 && spelled(letters, 0, 2) == two)
            surname = 2;
    }
    if (letters.size() - surname >= 2)
        return spelled(letters, 0, surname) + u'*' + spelled(letters, letters.size() - 1, 1);
    return spelled(letters, 0, surname) + u'*';
}

/// Ends are only shown when enough stays hidden: four characters, three when only one end is shown.
QString keepEnds(const QString &text, qsizetype head, qsizetype tail)
{
    const Letters letters = text.toUcs4();
    if (letters.size() - head - tail < 4)
        head = 0;
    if (letters.size() - tail < 3)
        tail = 0;
    const qsizetype hidden = letters.size() - head - tail;
    return spelled(letters, 0, head) + QString(hidden, u'*') +
           spelled(letters, letters.size() - tail, tail);
}

qsizetype openLetters(const QString &text)
{
    const Letters letters = text.toUcs4();
    return letters.size() - letters.count(uint(u'*'));
}

/// keepEnds() once: a text that shows no more than the ends is masked already.
QString keepEndsOnce(const QString &text, qsizetype head, qsizetype tail)
{
    const bool done = text.contains(u'*') && openLetters(text) <= head + tail;
    return done ? text : keepEnds(text, head, tail);
}

bool isMaskedMail(const QString &text)
{
    static const QRegularExpression shape(u"^.?\\*\\*\\*@[^@]*$"_s);
    return shape.match(text).hasMatch() || (text.contains(u'*') && openLetters(text) <= 1);
}

bool isMaskedAddress(const QString &text)
{
    return text.endsWith("***"_L1) || text.startsWith("*** "_L1) ||
           (text.contains(u'*') && openLetters(text) == 0);
}

QString maskedMail(const QString &mail)
{
    const qsizetype at = mail.indexOf(u'@');
    return at > 0 ? firstLetter(mail) + u"***"_s + mail.sliced(at) : keepEnds(mail, 1, 0);
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
    case Privacy::Open: return clear;
    case Privacy::Name: return maskedName(clear);
    case Privacy::Phone: return keepEndsOnce(clear, 3, 4);
    case Privacy::IdDocument: return keepEndsOnce(clear, 3, 4);
    case Privacy::Bank: return keepEndsOnce(clear, 0, 4);
    case Privacy::Address: return isMaskedAddress(clear) ? clear : maskedAddress(clear);
    case Privacy::Mail: return isMaskedMail(clear) ? clear : maskedMail(clear);
    case Privacy::Secret: return u"***"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace touchline
