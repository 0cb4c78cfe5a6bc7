// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/coercion.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace touchline::js {
namespace {

using Type = RuleValue::Type;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

/// What JavaScript takes for white space at the ends of a number.
bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x09 && u <= 0x0d) || u == 0x20 || u == 0xa0 || u == 0x1680 ||
           (u >= 0x2000 && u <= 0x200a) || u == 0x2028 || u == 0x2029 || u == 0x202f ||
           u == 0x205f || u == 0x3000 || u == 0xfeff;
}

QStringView withoutBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

qsizetype afterDigits(QStringView text, qsizetype at)
{
    while (isDigit(text, at))
        ++at;
    return at;
}

/// How many characters at the front are a decimal number without its sign; 0 = none.
qsizetype decimalLength(QStringView text)
{
    qsizetype end = afterDigits(text, 0);
    const bool before = end > 0;
    if (end < text.size() && text[end] == u'.') {
        const qsizetype fraction = afterDigits(text, end + 1);
        if (!before && fraction == end + 1)
            return 0;
        end = fraction;
    } else if (!before) {
        return 0;
    }
    if (end < text.size() && (text[end] == u'e' || text[end] == u'E')) {
        qsizetype power = end + 1;
        if (power < text.size() && (text[power] == u'+' || text[power] == u'-'))
            ++power;
        if (isDigit(text, power))
            end = afterDigits(text, power);
    }
    return end;
}

/// The number of a text that decimalLength() has looked at. Beyond the range it is infinite, below it
/// zero, as JavaScript has it; the conversion itself says only that it is out of range.
double decimal(const QByteArray &text)
{
    double number = 0;
    if (std::from_chars(text.begin(), text.end(), number).ec == std::errc())
        return number;
    const QByteArray lower = text.toLower();
    const qsizetype mark = lower.contains('e') ? lower.indexOf('e') : lower.size();
    const QByteArray digits = lower.first(mark);
    const QByteArray power = lower.sliced(std::min(mark + 1, lower.size()));
    constexpr qint64 far = 1'000'000'000;  // beyond every text
    const bool minus = power.startsWith('-');
    const qint64 exponent = power.size() > 9 ? (minus ? -far : far) : power.toLongLong();
    const qsizetype point = digits.contains('.') ? digits.indexOf('.') : digits.size();
    const auto first =
        std::find_if(digits.begin(), digits.end(), [](char c) { return c >= '1' && c <= '9'; });
    return point - (first - digits.begin()) + exponent > 0 ? infinite : 0;
}

struct Signed {
    double number = notANumber;
    qsizetype length = 0;  // with the sign; 0 = no number
};

Signed decimalAtFront(QStringView text)
{
    const bool sign = !text.isEmpty() && (text[0] == u'+' || text[0] == u'-');
    const bool minus = sign && text[0] == u'-';
    const QStringView rest = text.sliced(sign ? 1 : 0);
    Signed found;
    if (rest.startsWith("Infinity"_L1)) {
        found = {infinite, 8};
    } else if (const qsizetype length = decimalLength(rest); length > 0) {
        found = {decimal(rest.first(length).toLatin1()), length};
    } else {
        return {};
    }
    return {minus ? -found.number : found.number, found.length + (sign ? 1 : 0)};
}

/// The digits of a number with a prefix such as 0x; NaN if one of them is none.
double digitsOf(QStringView digits, int base)
{
    double number = 0;
    for (const QChar c : digits) {
        const int digit = c >= u'0' && c <= u'9'   ? c.unicode() - u'0'
                          : c >= u'a' && c <= u'f' ? c.unicode() - u'a' + 10
                          : c >= u'A' && c <= u'F' ? c.unicode() - u'A' + 10
                                                   : base;
        if (digit >= base)
            return notANumber;
        number = number * base + digit;
    }
    return digits.isEmpty() ? notANumber : number;
}

double numberOf(QStringView text)
{
    text = withoutBlanks(text);
    if (text.isEmpty())
        return 0;
    if (text.size() > 1 && text[0] == u'0') {
        const QChar mark = text[1].toLower();
        if (mark == u'x' || mark == u'o' || mark == u'b')
            return digitsOf(text.sliced(2), mark == u'x' ? 16 : mark == u'o' ? 8 : 2);
    }
    const Signed found = decimalAtFront(text);
    return found.length == text.size() ? found.number : notANumber;
}

bool isThing(const RuleValue &value) { return value.is(Type::List) || value.is(Type::Object); }

/// A list or object as the text that stands for it in comparisons; all else as it is.
RuleValue plain(const RuleValue &value)
{
    return isThing(value) ? RuleValue(toText(value)) : value;
}

bool isNothing(const RuleValue &value) { return value.is(Type::Null) || value.is(Type::Undefined); }

}  // namespace

bool truthy(const RuleValue &value)
{
    switch (value.type()) {
    case Type::Undefined:
    case Type::Null: return false;
    case Type::Flag: return value.flag();
    case Type::Number: return value.number() != 0 && !std::isnan(value.number());
    case Type::Text: return !value.text().isEmpty();
    case Type::List: return !value.items().empty();
    case Type::Object: return true;
    }
    Q_UNREACHABLE();
}

double toNumber(const RuleValue &value)
{
    switch (value.type()) {
    case Type::Undefined: return notANumber;
    case Type::Null: return 0;
    case Type::Flag: return value.flag() ? 1 : 0;
    case Type::Number: return value.number();
    case Type::Text: return numberOf(value.text());
    case Type::List:
    case Type::Object: return numberOf(toText(value));
    }
    Q_UNREACHABLE();
}

double leadingNumber(const RuleValue &value)
{
    if (value.is(Type::Number))  // its text loses nothing but the sign of zero
        return value.number() == 0 ? 0 : value.number();
    const QString text = toText(value);
    QStringView rest = text;
    while (!rest.isEmpty() && isBlank(rest.front()))
        rest = rest.sliced(1);
    return decimalAtFront(rest).number;
}

qint64 toWhole(double number)
{
    constexpr double far = 1e15;  // beyond every length
    if (std::isnan(number))
        return 0;
    return qint64(std::trunc(std::fmin(std::fmax(number, -far), far)));
}

QString numberText(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"Infinity"_s : u"-Infinity"_s;
    if (number == 0)
        return u"0"_s;
    // The fewest digits that tell this number from its neighbours, as "d.ddde+xx".
    std::array<char, 40> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                       std::fabs(number), std::chars_format::scientific);
    const QByteArray text(buffer.data(), qsizetype(written.ptr - buffer.data()));
    const qsizetype mark = text.indexOf('e');
    QByteArray digits = text.first(mark);
    digits.replace(".", "");
    const qsizetype count = digits.size();
    const int point = text.sliced(mark + 1).toInt() + 1;  // digits before the point
    QByteArray shown;
    if (point >= count && point <= 21) {
        shown = digits + QByteArray(point - count, '0');
    } else if (point > 0 && point <= 21) {
        shown = digits.first(point) + '.' + digits.sliced(point);
    } else if (point > -6 && point <= 0) {
        shown = "0." + QByteArray(-point, '0') + digits;
    } else {
        const int power = point - 1;
        shown = digits.first(1) + (count > 1 ? '.' + digits.sliced(1) : QByteArray()) + 'e' +
                (power < 0 ? '-' : '+') + QByteArray::number(std::abs(power));
    }
    return QString::fromLatin1(number < 0 ? '-' + shown : shown);
}

QString toText(const RuleValue &value)
{
    switch (value.type()) {
    case Type::Undefined: return u"undefined"_s;
    case Type::Null: return u"null"_s;
    case Type::Flag: return value.flag() ? u"true"_s : u"false"_s;
    case Type::Number: return numberText(value.number());
    case Type::Text: return value.text();
    case Type::List: {
        QStringList parts;
        for (const RuleValue &item : value.items())
            parts += joinedText(item);
        return parts.join(u',');
    }
    case Type::Object: return u"[object Object]"_s;
    }
    Q_UNREACHABLE();
}

QString joinedText(const RuleValue &value) { return isNothing(value) ? QString() : toText(value); }

bool same(const RuleValue &a, const RuleValue &b)
{
    if (a.type() != b.type())
        return false;
    switch (a.type()) {
    case Type::Undefined:
    case Type::Null: return true;
    case Type::Flag: return a.flag() == b.flag();
    case Type::Number: return a.number() == b.number();
    case Type::Text: return a.text() == b.text();
    case Type::List:
    case Type::Object: return a.sameThing(b);
    }
    Q_UNREACHABLE();
}

bool alike(const RuleValue &a, const RuleValue &b)
{
    if (isNothing(a) || isNothing(b))
        return isNothing(a) && isNothing(b);
    if (a.type() == b.type() || (isThing(a) && isThing(b)))
        return same(a, b);
    // A flag counts as a number before anything else is looked at.
    if (a.is(Type::Flag))
        return alike(toNumber(a), b);
    if (b.is(Type::Flag))
        return alike(a, toNumber(b));
    const RuleValue left = plain(a);
    const RuleValue right = plain(b);
    return left.is(Type::Text) && right.is(Type::Text) ? left.text() == right.text()
                                                       : toNumber(left) == toNumber(right);
}

std::optional<bool> below(const RuleValue &a, const RuleValue &b)
{
    const RuleValue left = plain(a);
    const RuleValue right = plain(b);
    if (left.is(Type::Text) && right.is(Type::Text))
        return left.text() < right.text();
    const double x = toNumber(left);
    const double y = toNumber(right);
    if (std::isnan(x) || std::isnan(y))
        return std::nullopt;
    return x < y;
}

}  // namespace touchline::js
