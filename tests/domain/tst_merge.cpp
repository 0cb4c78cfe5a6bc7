// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/merge.h"
#include "domain/records/note.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

Q_DECLARE_METATYPE(touchline::FieldType)
Q_DECLARE_METATYPE(touchline::Value)
Q_DECLARE_METATYPE(touchline::FieldMerge)

namespace {

constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

FieldType field(Kind kind, Merge merge, qsizetype limit = 1'000)
{
    return {.name = "f"_L1, .kind = kind, .merge = merge, .maxLength = limit};
}

Value text(const char16_t *t) { return QString::fromUtf16(t); }
Value set(const QString &words) { return words.split(u' ', Qt::SkipEmptyParts); }

}  // namespace

class TestMerge final : public QObject {
    Q_OBJECT

private slots:
    void mergesByRule_data();
    void mergesByRule();
    void setsCommute();
    void countsCommute();
    void differencesAreTheChangedFields();
};

void TestMerge::mergesByRule_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<Value>("ledger");
    QTest::addColumn<Value>("base");
    QTest::addColumn<Value>("mine");
    QTest::addColumn<bool>("touched");
    QTest::addColumn<FieldMerge>("outcome");
    QTest::addColumn<Value>("value");
    const auto row = [](const char *name, const FieldType &type, const Value &ledger,
                        const Value &base, const Value &mine, bool touched, FieldMerge outcome,
                        const Value &value) {
        QTest::addRow("%s", name) << type << ledger << base << mine << touched << outcome << value;
    };
    const Value a = text(u"a");
    const Value b = text(u"b");
    const Value c = text(u"c");

    const std::pair<const char *, Merge> keeping[]{{"keep first", Merge::KeepFirst},
                                                   {"ask agent", Merge::AskAgent}};
    for (const auto &[name, merge] : keeping) {
        const FieldType keep = field(Kind::Text, merge);
        const auto named = [name = QByteArray(name)](const char *rule) {
            return name + ", " + rule;
        };
        row(named("untouched: mine is taken"), keep, a, a, b, false, FieldMerge::Applied, b);
        row(named("written by my own earlier edit: mine is taken"), keep, c, a, b, false,
            FieldMerge::Applied, b);
        row(named("touched: the ledger's stays"), keep, c, a, b, true, FieldMerge::Lost, c);
        row(named("touched and set back: the ledger's stays"), keep, a, a, b, true,
            FieldMerge::Lost, a);
        row(named("touched with the same value"), keep, b, a, b, true, FieldMerge::Same, b);
        row(named("untouched and already so"), keep, b, b, b, false, FieldMerge::Same, b);
        row(named("numbers merge alike"), field(Kind::Integer, merge), qint64(3), qint64(1),
            qint64(2), true, FieldMerge::Lost, qint64(3));
    }

    const FieldType claim = field(Kind::Reference, Merge::Claim);
    const Value nobody = QUuid();
    const Value me = QUuid::fromString(u"00000000-0000-7000-8000-000000000001");
    const Value you = QUuid::fromString(u"00000000-0000-7000-8000-000000000002");
    row("claim, free: taken", claim, nobody, nobody, me, false, FieldMerge::Applied, me);
    row("claim, free again: taken though touched", claim, nobody, nobody, me, true,
        FieldMerge::Applied, me);
    row("claim, somebody was first", claim, you, nobody, me, true, FieldMerge::Taken, you);
    row("claim, my own other edit was first", claim, you, nobody, me, false, FieldMerge::Taken,
        you);
    row("claim, mine already", claim, me, nobody, me, true, FieldMerge::Same, me);
    row("claim, handed back", claim, me, me, nobody, false, FieldMerge::Applied, nobody);
    row("claim, handed back too late", claim, you, me, nobody, true, FieldMerge::Taken, you);

    const FieldType tags = field(Kind::Set, Merge::Set, 4);
    row("set, untouched: added", tags, set(u"a"_s), set(u"a"_s), set(u"a b"_s), false,
        FieldMerge::Joined, set(u"a b"_s));
    row("set, both added", tags, set(u"a c"_s), set(u"a"_s), set(u"a b"_s), true,
        FieldMerge::Joined, set(u"a b c"_s));
    row("set, both added the same", tags, set(u"a b"_s), set(u"a"_s), set(u"a b"_s), true,
        FieldMerge::Joined, set(u"a b"_s));
    row("set, one removed, one added", tags, set(u"a b c"_s), set(u"a b"_s), set(u"b"_s), true,
        FieldMerge::Joined, set(u"b c"_s));
    row("set, both removed", tags, set(u"b"_s), set(u"a b"_s), set(u"b"_s), true,
        FieldMerge::Joined, set(u"b"_s));
    row("set, removal of what was never there", tags, set(u"c"_s), set(u"a"_s), set(u""_s), true,
        FieldMerge::Joined, set(u"c"_s));
    row("set, emptied", tags, set(u"a"_s), set(u"a"_s), set(u""_s), false, FieldMerge::Joined,
        set(u""_s));
    row("set, an entry that is part of another", tags, set(u"ab"_s), set(u"ab"_s), set(u"ab a"_s),
        false, FieldMerge::Joined, set(u"a ab"_s));
    row("set, up to the limit", tags, set(u"a b c"_s), set(u"a"_s), set(u"a d"_s), true,
        FieldMerge::Joined, set(u"a b c d"_s));
    row("set, beyond the limit: the ledger's stays", tags, set(u"a b c"_s), set(u"a"_s),
        set(u"a d e"_s), true, FieldMerge::Lost, set(u"a b c"_s));

    const FieldType counter = field(Kind::Counter, Merge::Counter);
    row("counter, untouched", counter, qint64(1), qint64(1), qint64(2), false, FieldMerge::Joined,
        qint64(2));
    row("counter, both counted", counter, qint64(5), qint64(1), qint64(2), true, FieldMerge::Joined,
        qint64(6));
    row("counter, both counted the same", counter, qint64(2), qint64(1), qint64(2), true,
        FieldMerge::Joined, qint64(3));
    row("counter, counted down", counter, qint64(5), qint64(5), qint64(3), false,
        FieldMerge::Joined, qint64(3));
    row("counter, sum beyond 64 bits: the ledger's stays", counter, most, qint64(0), qint64(1),
        true, FieldMerge::Lost, most);
    row("counter, step beyond 64 bits: the ledger's stays", counter, qint64(7), least, most, true,
        FieldMerge::Lost, qint64(7));
    row("counter, up to the last number", counter, most - 1, qint64(0), qint64(1), true,
        FieldMerge::Joined, most);

    const FieldType lines = field(Kind::LongText, Merge::LongText, 20);
    row("long text, untouched: mine is taken", lines, text(u"1\n2"), text(u"1\n2"), text(u"1\n3"),
        false, FieldMerge::Applied, text(u"1\n3"));
    row("long text, the same from both", lines, text(u"1\n3"), text(u"1\n2"), text(u"1\n3"), true,
        FieldMerge::Same, text(u"1\n3"));
    row("long text, other lines: joined", lines, text(u"0\n2\n3"), text(u"1\n2\n3"),
        text(u"1\n2\n4"), true, FieldMerge::Joined, text(u"0\n2\n4"));
    row("long text, same line: the ledger's lines stay, mine elsewhere are taken", lines,
        text(u"x\n2\n3"), text(u"1\n2\n3"), text(u"y\n2\n4"), true, FieldMerge::Lost,
        text(u"x\n2\n4"));
    row("long text, joined up to the limit", lines, text(u"aaaaaaaaa\n|\n"), text(u"\n|\n"),
        text(u"\n|\nbbbbbbbb"), true, FieldMerge::Joined, text(u"aaaaaaaaa\n|\nbbbbbbbb"));
    row("long text, joined beyond the limit: the ledger's stays whole", lines,
        text(u"aaaaaaaaa\n|\n"), text(u"\n|\n"), text(u"\n|\nbbbbbbbbb"), true, FieldMerge::Lost,
        text(u"aaaaaaaaa\n|\n"));

    const std::pair<const char *, Merge> fixed[]{
        {"state", Merge::State}, {"server", Merge::Server}, {"append only", Merge::AppendOnly}};
    for (const auto &[name, merge] : fixed) {
        const auto named = [name = QByteArray(name)](const char *rule) {
            return name + ", " + rule;
        };
        row(named("untouched: not written by edits"), field(Kind::Text, merge), a, a, b, false,
            FieldMerge::Fixed, a);
        row(named("touched: not written by edits"), field(Kind::Text, merge), c, a, b, true,
            FieldMerge::Fixed, c);
        row(named("equal: still not written by edits"), field(Kind::Text, merge), b, a, b, true,
            FieldMerge::Fixed, b);
    }
}

void TestMerge::mergesByRule()
{
    QFETCH(FieldType, type);
    QFETCH(Value, ledger);
    QFETCH(Value, base);
    QFETCH(Value, mine);
    QFETCH(bool, touched);
    QFETCH(FieldMerge, outcome);
    QFETCH(Value, value);
    const FieldResolution resolution = mergeField(type, ledger, {0, base, mine}, touched);
    QCOMPARE(int(resolution.outcome), int(outcome));
    QVERIFY(resolution.value == value);
}

// Every pair of subsets of three words over every base: the order of two edits decides nothing.
void TestMerge::setsCommute()
{
    const FieldType tags = field(Kind::Set, Merge::Set);
    const auto subset = [](int bits) {
        QStringList words;
        for (int i = 0; i < 3; ++i) {
            if (bits & (1 << i))
                words += QString(QChar(u'a' + i));
        }
        return words;
    };
    for (int base = 0; base < 8; ++base) {
        for (int one = 0; one < 8; ++one) {
            for (int two = 0; two < 8; ++two) {
                const Change first{0, subset(base), subset(one)};
                const Change second{0, subset(base), subset(two)};
                const Value oneTwo =
                    mergeField(tags, mergeField(tags, subset(base), first, false).value, second,
                               true)
                        .value;
                const Value twoOne =
                    mergeField(tags, mergeField(tags, subset(base), second, false).value, first,
                               true)
                        .value;
                QVERIFY2(oneTwo == twoOne, qPrintable(u"%1: %2, %3"_s.arg(base).arg(one).arg(two)));
            }
        }
    }
}

void TestMerge::countsCommute()
{
    const FieldType counter = field(Kind::Counter, Merge::Counter);
    qint64 sum = 10;
    for (const qint64 mine : {11, 12, 9, 10, 15}) {
        const FieldResolution next = mergeField(counter, sum, {0, qint64(10), mine}, true);
        QCOMPARE(int(next.outcome), int(FieldMerge::Joined));
        sum = std::get<qint64>(next.value);
    }
    QCOMPARE(sum, qint64(10 + 1 + 2 - 1 + 0 + 5));
}

void TestMerge::differencesAreTheChangedFields()
{
    Note note;
    note.id.value = QUuid::fromString(u"00000000-0000-7000-8000-000000000001");
    note.text = u"was"_s;
    const Row before = toRow(note);
    note.text = u"is"_s;
    note.pinned = true;
    note.version = 9;
    const std::vector<Change> changes = differences(before, toRow(note));
    QCOMPARE(changes.size(), size_t(2));
    QVERIFY(changes[0] == (Change{before.type->indexOf(u"text"), u"was"_s, u"is"_s}));
    QVERIFY(changes[1] == (Change{before.type->indexOf(u"pinned"), false, true}));
    QVERIFY(differences(before, before).empty());
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
