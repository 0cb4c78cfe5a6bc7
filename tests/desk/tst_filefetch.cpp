// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/filefetch.h"

#include "replica/vault.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using desk::FileFetch;
using protocol::BlobPiece;

namespace {

QByteArray sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

}  // namespace

/// Bytes on their way to a desk: there as a whole with the right checksum, or not there.
class tst_FileFetch : public QObject {
    Q_OBJECT
    using Asked = std::shared_ptr<Promise<Result<BlobPiece>>>;
    QTemporaryDir m_folder;
    std::shared_ptr<replica::Vault> m_vault;
    QList<std::pair<int, Asked>> m_asked;
    QByteArray m_bytes;
    desk::KeptFile m_file;

    std::unique_ptr<FileFetch> fetch()
    {
        return std::make_unique<FileFetch>(
            m_file, m_vault,
            [this](int piece) {
                m_asked += {piece, std::make_shared<Promise<Result<BlobPiece>>>()};
                return m_asked.last().second->future();
            },
            this);
    }
    BlobPiece pieceOf(int number) const
    {
        const QByteArray bytes = m_bytes.mid(qsizetype(number) * FilePiece, FilePiece);
        return {number, bytes, sha256Of(bytes)};
    }
    void answer(const Result<BlobPiece> &piece)
    {
        const Asked last = m_asked.last().second;
        last->deliver(piece);
    }

private slots:
    void init()
    {
        m_vault = std::make_shared<replica::Vault>(m_folder.path(), storage::Cipher::none());
        m_asked.clear();
        m_bytes = QByteArray(FilePiece, 'a') + QByteArray(FilePiece, 'b') + "the rest";
        m_file = {QUuid::createUuid(), u"a.bin"_s, {}, m_bytes.size(), sha256Of(m_bytes)};
    }
    void pieceByPiece()
    {
        const auto running = fetch();
        QSignalSpy progress(running.get(), &FileFetch::progressed);
        for (int piece = 0; piece < 3; ++piece) {
            QCOMPARE(m_asked.size(), piece + 1);
            QCOMPARE(m_asked.last().first, piece);
            QVERIFY(!m_vault->has(m_file.id));
            answer(pieceOf(piece));
        }
        QVERIFY(running->done().result());
        QCOMPARE(m_asked.size(), 3);
        QCOMPARE(progress.last().first().toInt(), 100);
        auto reader = m_vault->reader(m_file.id);
        QVERIFY(reader);
        QCOMPARE(*(*reader)->read(0, m_bytes.size()), m_bytes);
    }
    void whatIsWrongIsNotKept_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"another piece", "too short", "wrong as a whole", "offline"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatIsWrongIsNotKept()
    {
        QFETCH(QString, what);
        if (what == "wrong as a whole"_L1)
            m_file.sha256 = sha256Of("something else");
        const auto running = fetch();
        answer(pieceOf(0));
        if (what == "another piece"_L1) {
            answer(pieceOf(0));
        } else if (what == "too short"_L1) {
            answer(BlobPiece{1, "short", sha256Of("short")});
        } else if (what == "offline"_L1) {
            answer(Error{ErrorKind::Offline, u"gone"_s});
        } else {
            answer(pieceOf(1));
            answer(pieceOf(2));
        }
        QVERIFY(running->done().isFinished());
        QVERIFY(!running->done().result());
        QVERIFY(!m_vault->has(m_file.id));
    }
    void stoppedItLeavesNothing()
    {
        const auto running = fetch();
        QSignalSpy over(running.get(), &FileFetch::over);
        answer(pieceOf(0));
        running->cancel();
        QCOMPARE(over.size(), 1);
        QCOMPARE(running->done().result().error().kind, ErrorKind::Busy);
        // The piece that was under way comes too late.
        answer(pieceOf(1));
        QCOMPARE(m_asked.size(), 2);
        QVERIFY(!m_vault->has(m_file.id));
    }
    void goneItAnswers()
    {
        auto running = fetch();
        const auto done = running->done();
        running.reset();
        QCOMPARE(done.result().error().kind, ErrorKind::Busy);
        QVERIFY(!m_vault->has(m_file.id));
    }
};

QTEST_GUILESS_MAIN(tst_FileFetch)
#include "tst_filefetch.moc"
