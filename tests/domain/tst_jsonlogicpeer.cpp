// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruletalk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtTest/QtTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr int rulesOfARow = 3'000;

/// Rules and data by chance. No text that could name a method of JavaScript's lists and texts, and no
/// object of one key in the data: what the reference implementation makes of those is no published rule.
class Chance final {
public:
    explicit Chance(quint64 seed) : m_dice(seed) {}

    QJsonValue rule(int depth);
    QJsonValue data();

private:
    int below(int n) { return int(m_dice() % quint64(n)); }
    QJsonValue call(const char *op, const QJsonArray &parts)
    {
        // A single part that is no list may stand without one.
        const bool bare = parts.size() == 1 && !parts[0].isArray() && below(2) == 0;
        return QJsonObject{
            {QString::fromLatin1(op), bare ? QJsonValue(parts[0]) : QJsonValue(parts)}};
    }
    QJsonArray several(int depth, int least, int most)
    {
        QJsonArray parts;
        for (int count = least + below(most - least + 1); count > 0; --count)
            parts.append(rule(depth - 1));
        return parts;
    }
    QJsonValue text();
    QJsonValue number();
    QJsonValue scalar();
    QJsonValue value(int depth);
    QJsonValue name();
    QJsonValue list(int depth);

    std::mt19937_64 m_dice;
};

QJsonValue Chance::text()
{
    static const QStringList texts{u""_s,     u"0"_s,         u"1"_s,    u"10"_s,       u"-3"_s,
                                   u"2.5"_s,  u" 7 "_s,       u"1e3"_s,  u"0x1f"_s,     u"x"_s,
                                   u"xy"_s,   u"y"_s,         u"null"_s, u"true"_s,     u"NaN"_s,
                                   u"故障"_s, u"-Infinity"_s, u"12px"_s, u"1,2"_s,      u".5"_s,
                                   u"5."_s,   u"1e400"_s,     u"1e"_s,   u"\u3000 8"_s, u"k.x"_s};
    return texts[below(int(texts.size()))];
}

QJsonValue Chance::number()
{
    static constexpr std::array numbers{0.0,  1.0,  2.0,  3.0,  -1.0,  2.5,   100.0,
                                        1e21, 1e-7, 0.1,  0.2,  -2.75, 1e308, 123456789.0,
                                        7.0,  10.0, -5.0, 1e15, 4.0,   0.5,   5e-324};
    return numbers[size_t(below(int(numbers.size())))];
}

QJsonValue Chance::scalar()
{
    switch (below(8)) {
    case 0: return QJsonValue::Null;
    case 1: return below(2) == 0;
    case 2:
    case 3:
    case 4: return text();
    default: return number();
    }
}

QJsonValue Chance::value(int depth)
{
    const int kind = depth > 0 ? below(8) : 7;
    if (kind == 0) {
        QJsonObject object;
        static const QStringList names{u"x"_s, u"y"_s, u"k"_s, u"0"_s, u""_s, u"故"_s};
        while (object.size() < 2)
            object.insert(names[below(int(names.size()))], value(depth - 1));
        return below(6) == 0 ? QJsonObject() : object;
    }
    if (kind > 2)
        return scalar();
    QJsonArray array;
    for (int count = below(4); count > 0; --count)
        array.append(value(depth - 1));
    return array;
}

QJsonValue Chance::data()
{
    QJsonObject data{{u"x"_s, value(2)},        {u"y"_s, value(2)}, {u"k"_s, value(3)},
                     {u"list"_s, QJsonArray()}, {u"n"_s, number()}, {u"t"_s, text()}};
    QJsonArray list;
    for (int count = below(5); count > 0; --count)
        list.append(value(2));
    data[u"list"_s] = list;
    return below(12) == 0 ? value(2) : QJsonValue(data);
}

QJsonValue Chance::name()
{
    static const QStringList names{u"x"_s,   u"y"_s,           u"k"_s,      u"list"_s,
                                   u"n"_s,   u"t"_s,           u"k.x"_s,    u"list.0"_s,
                                   u"x.1"_s, u"x.y.k"_s,       u""_s,       u"none"_s,
                                   u"0"_s,   u"k."_s,          u"1.x"_s,    u"list.length"_s,
                                   u"t.0"_s, u"accumulator"_s, u"current"_s};
    return below(12) == 0 ? QJsonValue(below(3)) : QJsonValue(names[below(int(names.size()))]);
}

QJsonValue Chance::list(int depth)
{
    switch (below(6)) {
    case 0: return call("var", {u"k"_s});
    case 1: return several(depth, 0, 4);
    case 2: return rule(depth - 1);
    default: return call("var", {u"list"_s});
    }
}

QJsonValue Chance::rule(int depth)
{
    static constexpr std::array two{
        "==", "===", "!=", "!==", "<", "<=", ">", ">=", "in", "-", "/", "%"};
    static constexpr std::array any{"or",    "and", "max", "min", "+",      "*",
                                    "merge", "cat", "if",  "?:",  "missing"};
    static constexpr std::array one{"!", "!!", "log", "-", "+"};
    static constexpr std::array over{"map", "filter", "all", "none", "some"};
    if (depth <= 0)
        return below(3) == 0 ? call("var", {name()}) : value(1);
    switch (below(16)) {
    case 0:
    case 1:
    case 2:
        return call(two[size_t(below(int(two.size())))],
                    several(depth, below(8) == 0 ? 0 : 2, below(6) == 0 ? 4 : 2));
    case 3: return call(below(2) == 0 ? "<" : "<=", several(depth, 3, 3));
    case 4:
    case 5:
    case 6: return call(any[size_t(below(int(any.size())))], several(depth, 0, 4));
    case 7: return call(one[size_t(below(int(one.size())))], several(depth, 0, 1));
    case 8:
    case 9: return call(over[size_t(below(int(over.size())))], {list(depth), rule(depth - 1)});
    case 10: {
        QJsonArray parts{list(depth), rule(depth - 1)};
        if (below(5) != 0)
            parts.append(rule(depth - 1));
        return call("reduce", parts);
    }
    case 11: return call("substr", several(depth, 1, 3));
    case 12: {
        QJsonArray names;
        for (int count = below(4); count > 0; --count)
            names.append(below(6) == 0 ? rule(depth - 1) : name());
        return below(2) == 0
                   ? call("missing", names)
                   : call("missing_some", {below(6) == 0 ? rule(depth - 1) : QJsonValue(below(4)),
                                           below(8) == 0 ? rule(depth - 1) : QJsonValue(names)});
    }
    case 13: return call("var", {below(5) == 0 ? rule(depth - 1) : name(), rule(depth - 1)});
    case 14: return call("var", {name()});
    default: return value(2);
    }
}

}  // namespace

/// Against json-logic-js, the reference implementation, as npm has it. Skipped where node or npm is
/// absent or the package cannot be had; nothing of it is in this repository.
class TestJsonLogicPeer final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sameResults_data();
    void sameResults();

private:
    QString fetch(const QString &npm);
    QByteArray ask(const QByteArray &lines);

    QString m_node;
    QString m_source;
    QString m_module;
};

/// Brings the pinned package (its checksum is in the lock file) into the build tree; why not, or "".
QString TestJsonLogicPeer::fetch(const QString &npm)
{
    const QDir folder(QCoreApplication::applicationDirPath() + u"/fetched-jsonlogic"_s);
    m_module = folder.filePath(u"node_modules/json-logic-js"_s);
    QFile known(m_module + u"/package.json"_s);
    if (known.open(QIODevice::ReadOnly) && known.readAll().contains("\"version\": \"2.0.5\""))
        return {};
    if (npm.isEmpty())
        return u"there is no npm"_s;
    if (qEnvironmentVariable("TOUCHLINE_NO_INSTALL") == u"1")
        return u"TOUCHLINE_NO_INSTALL forbids fetching it"_s;
    folder.mkpath(u"."_s);
    for (const QString &name : {u"package.json"_s, u"package-lock.json"_s}) {
        QFile::remove(folder.filePath(name));
        QFile::copy(m_source + u'/' + name, folder.filePath(name));
    }
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(npm, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s,
                        u"--prefer-offline"_s, u"--fetch-retries=1"_s, u"--fetch-timeout=20000"_s});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return u"npm could not fetch it: "_s + QString::fromUtf8(process.readAll()).left(500);
    return {};
}

void TestJsonLogicPeer::initTestCase()
{
    m_node = QStandardPaths::findExecutable(u"node"_s);
    const QString script = QFINDTESTDATA("jsonlogicpeer/peer.js");
    QVERIFY(!script.isEmpty());
    m_source = QFileInfo(script).path();
    if (m_node.isEmpty())
        QSKIP("The reference implementation was not asked: there is no node (package nodejs)");
    const QString why = fetch(QStandardPaths::findExecutable(u"npm"_s));
    if (!why.isEmpty())
        QSKIP(qPrintable(u"The reference implementation was not asked: "_s + why));
}

QByteArray TestJsonLogicPeer::ask(const QByteArray &lines)
{
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(m_node, {m_source + u"/peer.js"_s, m_module});
    node.write(lines);
    node.closeWriteChannel();
    return node.waitForFinished(60'000) && node.exitCode() == 0 ? node.readAllStandardOutput()
                                                                : QByteArray();
}

void TestJsonLogicPeer::sameResults_data()
{
    QTest::addColumn<int>("depth");
    for (int depth = 1; depth <= 4; ++depth)
        QTest::addRow("%d rules of depth %d", rulesOfARow, depth) << depth;
}

void TestJsonLogicPeer::sameResults()
{
    QFETCH(int, depth);
    Chance chance(quint64(20'261'123 + depth));
    QList<std::pair<QByteArray, QByteArray>> asked;
    QByteArray lines;
    for (int i = 0; i < rulesOfARow; ++i) {
        asked.append({ruletalk::text(chance.rule(depth)), ruletalk::text(chance.data())});
        lines += "{\"rule\":" + asked.last().first + ",\"data\":" + asked.last().second + "}\n";
    }
    QList<QByteArray> answers = ask(lines).split('\n');
    answers.removeAll(QByteArray());
    QCOMPARE(answers.size(), asked.size());

    int errors = 0;
    QStringList differences;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QString ours = ruletalk::result(asked[i].first, asked[i].second);
        const QString theirs = QString::fromUtf8(ruletalk::text(ruletalk::json(answers[i])));
        const bool error = theirs == uR"({"$":"error"})";
        errors += error;
        if (error ? !ours.startsWith(u"rule_bad_call at ") : ours != theirs)
            differences += u"%1\n  of %2\n  ours   %3\n  theirs %4"_s.arg(
                QString::fromUtf8(asked[i].first), QString::fromUtf8(asked[i].second), ours,
                theirs);
    }
    qInfo("%lld rules, %d of them no call, %lld differences", qint64(asked.size()), errors,
          qint64(differences.size()));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 10).join(u'\n')));
    QVERIFY(errors < rulesOfARow / 10);
}

QTEST_GUILESS_MAIN(TestJsonLogicPeer)
#include "tst_jsonlogicpeer.moc"
