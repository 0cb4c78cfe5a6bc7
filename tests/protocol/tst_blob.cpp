// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records/attachment.h"
#include "protocol/blob.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using protocol::BlobPiece;
using protocol::BlobStatus;
using protocol::Format;

/// What is said about the bytes of files, and the names that files may have.
class tst_Blob : public QObject {
    Q_OBJECT
private slots:
    void thereAndBack()
    {
        for (const Format format : {Format::Cbor, Format::Json}) {
            const auto status =
                BlobStatus::decode(BlobStatus{3'000'000, false, {0, 2}}.encode(format), format);
            QVERIFY(status);
            QCOMPARE(status->size, 3'000'000);
            QCOMPARE(status->missing, (QList<int>{0, 2}));
            QVERIFY(!status->complete);
        }
        const QByteArray bytes("\0\1 bytes", 8);
        const BlobPiece sent{4, bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
        const auto piece = BlobPiece::decode(sent.encode(Format::Cbor), Format::Cbor);
        QVERIFY(piece);
        QCOMPARE(piece->piece, 4);
        QCOMPARE(piece->bytes, bytes);
    }
    void badStatus_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing in it")
            << QByteArray(R"({"size":0,"complete":false,"missing":[]})") << u"size"_s;
        QTest::newRow("larger than may be")
            << QByteArray(R"({"size":104857601,"complete":false,"missing":[]})") << u"size"_s;
        QTest::newRow("no list") << QByteArray(R"({"size":5,"complete":false})") << u"missing"_s;
        QTest::newRow("a piece twice")
            << QByteArray(R"({"size":5,"complete":false,"missing":[1,1]})") << u"missing"_s;
        QTest::newRow("not in order")
            << QByteArray(R"({"size":5,"complete":false,"missing":[2,1]})") << u"missing"_s;
        QTest::newRow("a piece beyond all")
            << QByteArray(R"({"size":5,"complete":false,"missing":[100]})") << u"missing"_s;
        QTest::newRow("words") << QByteArray(R"({"size":5,"complete":false,"missing":["a"]})")
                               << u"missing"_s;
        QTest::newRow("neither yes nor no")
            << QByteArray(R"({"size":5,"complete":7,"missing":[]})") << u"complete"_s;
    }
    void badStatus()
    {
        QFETCH(QByteArray, json);
        const auto status = BlobStatus::decode(json, Format::Json);
        QVERIFY(!status);
        QTEST(status.error().field, "field");
    }
    void aPieceWithOtherBytesIsNone()
    {
        const BlobPiece sent{0, "bytes", QByteArray(32, 'x')};
        const auto piece = BlobPiece::decode(sent.encode(Format::Cbor), Format::Cbor);
        QVERIFY(!piece);
        QCOMPARE(piece.error().field, u"sha256"_s);
    }
    void pieces_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("last");
        QTest::newRow("one byte") << qint64(1) << 1 << qint64(1);
        QTest::newRow("a whole piece") << FilePiece << 1 << FilePiece;
        QTest::newRow("a byte more") << FilePiece + 1 << 2 << qint64(1);
        QTest::newRow("the largest") << LargestFile << 100 << FilePiece;
    }
    void pieces()
    {
        QFETCH(qint64, size);
        QTEST(pieceCount(size), "count");
        QTEST(pieceSize(size, pieceCount(size) - 1), "last");
    }
    void names_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("safe");
        QTest::newRow("fine") << u"电表 3号.jpg"_s << u"电表 3号.jpg"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("a path of the other kind") << u"C:\\temp\\a.txt"_s << u"a.txt"_s;
        QTest::newRow("hidden") << u"..bashrc"_s << u"bashrc"_s;
        QTest::newRow("runs backwards") << u"a\u202Egpj.exe"_s << u"a_gpj.exe"_s;
        QTest::newRow("control characters") << u"a\nb\tc"_s << u"a_b_c"_s;
        QTest::newRow("nothing left") << u"..."_s << u"file"_s;
        QTest::newRow("nothing") << QString() << u"file"_s;
        QTest::newRow("blanks at the end") << u"a.txt . "_s << u"a.txt"_s;
    }
    void names()
    {
        QFETCH(QString, given);
        QTEST(safeFileName(given), "safe");
        QCOMPARE(safeFileName(safeFileName(given)), safeFileName(given));
    }
    void longNamesKeepTheirEnding()
    {
        const QString safe = safeFileName(QString(500, u'长') + u".jpg"_s);
        QCOMPARE(safe.size(), LongestFileName);
        QVERIFY(safe.endsWith(u".jpg"_s));
        const QString blank = safeFileName(QString(LongestFileName - 1, u'x') + u" y z"_s);
        QCOMPARE(safeFileName(blank), blank);
    }
};

QTEST_APPLESS_MAIN(tst_Blob)
#include "tst_blob.moc"
