// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedblob.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using storage::Cipher;
using storage::SealedReader;
using storage::SealedWriter;

namespace {

const QByteArray blobKey(32, 'k');

QByteArray patterned(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char('a' + (i / 7) % 26);
    return bytes;
}

bool write(const QString &path, const QByteArray &bytes, const Cipher &cipher)
{
    auto writer = SealedWriter::create(path, cipher);
    if (!writer)
        return false;
    // In uneven portions, as they come from a network.
    for (qsizetype at = 0; at < bytes.size(); at += 5'000) {
        if (!(*writer)->append(
                QByteArrayView(bytes).sliced(at, qMin<qsizetype>(5'000, bytes.size() - at))))
            return false;
    }
    return bool((*writer)->commit());
}

QByteArray readAll(const QString &path, const Cipher &cipher)
{
    auto reader = SealedReader::open(path, cipher);
    if (!reader)
        return "cannot be opened";
    const auto bytes = (*reader)->read(0, (*reader)->size());
    return bytes ? *bytes : QByteArray("damaged");
}

}  // namespace

/// Bytes of attached files on a desk's disk: whole or not there, and nothing that a stranger could read.
class tst_SealedBlob : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 4'067, 4'068, 4'069, 8'136, 5'000, 1 << 20, 3'333'333})
            QTest::addRow("%lld bytes", qint64(size)) << size;
    }
    void comesBackAsItWas()
    {
        QFETCH(qsizetype, size);
        const QByteArray bytes = patterned(size);
        for (const Cipher &cipher : {Cipher::none(), Cipher::aes256(blobKey)}) {
            QVERIFY(write(path(u"whole"_s), bytes, cipher));
            QCOMPARE(readAll(path(u"whole"_s), cipher), bytes);
            auto reader = SealedReader::open(path(u"whole"_s), cipher);
            QVERIFY(reader);
            for (const qint64 at : {qint64(0), qint64(1), qint64(4'060), qint64(size) - 1})
                QCOMPARE(*(*reader)->read(qMax(qint64(0), at), 4'100),
                         bytes.mid(qMax(qint64(0), at), 4'100));
            QCOMPARE(*(*reader)->read(size + 10, 5), QByteArray());
        }
    }
    void nothingCanBeReadWithoutTheKey()
    {
        const QByteArray secret = QByteArray("telephone 13800138000 ").repeated(1'000);
        QVERIFY(write(path(u"secret"_s), secret, Cipher::aes256(blobKey)));
        QFile raw(path(u"secret"_s));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(!raw.readAll().contains("13800138000"));
        QCOMPARE(raw.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto other =
            SealedReader::open(path(u"secret"_s), Cipher::aes256(QByteArray(32, 'x')));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, ErrorKind::Storage);
    }
    void damageIsNoticed_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how :
             {"a bit", "cut", "longer", "pages changed places", "first page of another"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void damageIsNoticed()
    {
        QFETCH(QString, how);
        const Cipher cipher = Cipher::aes256(blobKey);
        QVERIFY(write(path(u"one"_s), patterned(20'000), cipher));
        QVERIFY(write(path(u"two"_s), patterned(9'000), cipher));
        QFile raw(path(u"one"_s));
        QVERIFY(raw.open(QIODevice::ReadWrite));
        QByteArray bytes = raw.readAll();
        if (how == "a bit"_L1)
            bytes[5'000] = char(bytes[5'000] ^ 1);
        else if (how == "cut"_L1)
            bytes.chop(4'096);
        else if (how == "longer"_L1)
            bytes += bytes.right(4'096);
        else if (how == "pages changed places"_L1)
            bytes = bytes.first(4'096) + bytes.mid(8'192, 4'096) + bytes.mid(4'096, 4'096) +
                    bytes.mid(12'288);
        else {
            QFile other(path(u"two"_s));
            QVERIFY(other.open(QIODevice::ReadOnly));
            bytes = other.read(4'096) + bytes.mid(4'096);
        }
        QVERIFY(raw.resize(0) && raw.seek(0) && raw.write(bytes) == bytes.size());
        raw.close();
        const QByteArray found = readAll(path(u"one"_s), cipher);
        QVERIFY2(found == "damaged" || found == "cannot be opened", found.left(40).constData());
    }
    void whatWasNotFinishedIsNotThere()
    {
        {
            auto writer = SealedWriter::create(path(u"half"_s), Cipher::none());
            QVERIFY(writer && (*writer)->append("half"));
        }
        QVERIFY(!QFile::exists(path(u"half"_s)));
        QCOMPARE(SealedReader::open(path(u"half"_s), Cipher::none()).error().kind,
                 ErrorKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(tst_SealedBlob)
#include "tst_sealedblob.moc"
