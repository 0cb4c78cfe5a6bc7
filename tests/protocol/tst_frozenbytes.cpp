// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QtTest/QtTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

// The bytes of protocol 1. Peers of this version are out there: what is stored here must be written and
// understood for as long as the version is served. The files were made once by running this program
// with TOUCHLINE_WRITE_VECTORS=1, and are made again only when the protocol's number changes.

namespace {

struct Frozen {
    QString name;
    std::function<QByteArray()> encode;
    std::function<bool(const QByteArray &)> decodesAsMeant;
};

template <typename T> void addMessage(std::vector<Frozen> &all, const QString &name)
{
    for (const Format format : {Format::Cbor, Format::Json}) {
        all.push_back({name + (format == Format::Json ? u"_json"_s : QString()),
                       [format] { return samples::message<T>().encode(format); },
                       [format](const QByteArray &bytes) {
                           const auto read = T::decode(bytes, format);
                           const T meant = samples::message<T>();
                           if constexpr (std::is_same_v<T, ErrorReply>)
                               return samples::tied(read) == samples::tied(meant);
                           else
                               return read && samples::tied(*read) == samples::tied(meant);
                       }});
    }
}

std::vector<Frozen> frozen()
{
    std::vector<Frozen> all;
    const QStringList verbs{u"create"_s,  u"edit"_s,  u"delete"_s, u"move"_s,
                            u"resolve"_s, u"close"_s, u"void"_s};
    for (int verb = 0; verb < verbs.size(); ++verb) {
        const Mutation meant = samples::mutation(Verb(verb));
        all.push_back({u"mutation_"_s + verbs[verb], [meant] { return encodeMutation(meant); },
                       [meant](const QByteArray &bytes) {
                           const auto read = decodeMutation(bytes);
                           return read && *read == meant;
                       }});
    }
    for (const bool refused : {false, true}) {
        const Outcome meant = refused ? samples::refusedOutcome() : samples::outcome();
        all.push_back({refused ? u"outcome_refused"_s : u"outcome_merged"_s,
                       [meant] { return printTree(outcomeTree(meant), Format::Cbor); },
                       [meant](const QByteArray &bytes) {
                           const auto tree = parseTree(bytes, Format::Cbor);
                           const auto read =
                               tree ? outcomeFrom(*tree) : Result<Outcome>(tree.error());
                           return read && *read == meant;
                       }});
    }
    addMessage<SessionRequest>(all, u"session_request"_s);
    addMessage<SessionReply>(all, u"session_reply"_s);
    addMessage<HelloRequest>(all, u"hello_request"_s);
    addMessage<HelloReply>(all, u"hello_reply"_s);
    addMessage<PushRequest>(all, u"push_request"_s);
    addMessage<PushReply>(all, u"push_reply"_s);
    addMessage<PullReply>(all, u"pull_reply"_s);
    addMessage<BootstrapReply>(all, u"bootstrap_reply"_s);
    addMessage<SearchReply>(all, u"search_reply"_s);
    addMessage<ErrorReply>(all, u"error_reply"_s);
    for (const RecordType *type : allTypes()) {
        const Row meant = samples::row(*type, 1);
        all.push_back({u"row_"_s + type->name, [meant] { return encodeRows({meant}); },
                       [meant](const QByteArray &bytes) {
                           const auto read = decodeRows(bytes);
                           return read && read->rows == QList<Row>{meant} && read->unknownRows == 0;
                       }});
    }
    all.push_back({u"cursor"_s, [] { return sealCursor(samples::cursor(), samples::key()); },
                   [](const QByteArray &bytes) {
                       const auto read = openCursor(bytes, samples::key());
                       return read && *read == samples::cursor();
                   }});
    return all;
}

QString folder() { return QFINDTESTDATA("vectors"); }

QByteArray stored(const QString &name)
{
    QFile file(folder() + u'/' + name + u".hex"_s);
    return file.open(QIODevice::ReadOnly) ? QByteArray::fromHex(file.readAll()) : QByteArray();
}

void write(const Frozen &one)
{
    QFile file(folder() + u'/' + one.name + u".hex"_s);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    const QByteArray hex = one.encode().toHex();
    for (qsizetype at = 0; at < hex.size(); at += 96)
        file.write(hex.mid(at, 96) + '\n');
}

}  // namespace

class TestFrozenBytes final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIntValue("TOUCHLINE_WRITE_VECTORS") == 1) {
            for (const Frozen &one : frozen())
                write(one);
        }
    }

    void bytesStay_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Frozen &one : frozen())
            QTest::addRow("%s", qPrintable(one.name)) << index++;
    }

    void bytesStay()
    {
        QFETCH(int, index);
        const Frozen one = frozen()[size_t(index)];
        const QByteArray bytes = stored(one.name);
        QVERIFY2(!bytes.isEmpty(), "no stored bytes");
        QCOMPARE(one.encode().toHex(), bytes.toHex());
        QVERIFY2(one.decodesAsMeant(bytes), "the stored bytes are understood as something else");
    }

    void everyStoredFileIsChecked()
    {
        QStringList names;
        for (const Frozen &one : frozen())
            names += one.name + u".hex"_s;
        names.sort();
        QCOMPARE(QDir(folder()).entryList(QDir::Files, QDir::Name).join(u' '), names.join(u' '));
    }
};

QTEST_GUILESS_MAIN(TestFrozenBytes)
#include "tst_frozenbytes.moc"
