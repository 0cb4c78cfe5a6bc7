// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/files.h"
#include "desk/timelinesource.h"
#include "gui/composer.h"
#include "gui/composeredit.h"
#include "gui/fileopener.h"
#include "gui/filetray.h"
#include "gui/ordereditor.h"
#include "gui/orderfiles.h"
#include "gui/wordsfiles.h"
#include "lonedesk.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

QImage sampleImage()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    return image;
}

}  // namespace

/// Files in the composer: how they come in, what is kept, what is attached, and what is said about those
/// that cannot be.
class tst_ComposerFiles final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void offers_data();
    void offers();
    void droppedFilesBecomeChips();
    void aPastedPictureBecomesAPng();
    void textBesideAPictureIsText();
    void whatCannotBeAttachedIsSaid_data();
    void whatCannotBeAttachedIsSaid();
    void notMoreThanFit();
    void anSmsTakesNone();
    void takenAwayIsGone();
    void aRestartBringsThemBack();
    void sentWithTheNote();
    void withoutWordsTheNamesAreTheNote();
    void takenBackWithTheNote();
    void theEntryShowsThem();
    void kinds_data();
    void kinds();
    void onlyHarmlessFilesOpenUnasked();
    void anOrdersNoteTakesThemToo();
    void anOrdersDraftKeepsThem();
    void anOrdersNoteStaysWithItsOrder();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder->filePath(name));
        (void)made.open(QIODevice::WriteOnly);
        made.write(bytes);
        return made.fileName();
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        // Qt delivers a drop only to where something was dragged in.
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_composer.get(), &enter);
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_composer.get(), &event);
        QTRY_VERIFY(!m_composer->tray().isBusy());
    }
    void paste(QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        m_composer->findChild<ComposerEdit *>()->paste();
        QTRY_VERIFY(!m_composer->tray().isBusy());
    }
    void show()
    {
        m_composer = std::make_unique<Composer>(m_lone->context());
        m_composer->setCustomer(m_customer);
        m_composer->resize(500, 200);
        m_composer->show();
        QTRY_VERIFY(m_composer->isReady());
    }
    /// Hidden first, as a part of a window is: what has the focus loses it while it is whole.
    void closeComposer()
    {
        m_composer->hide();
        m_composer.reset();
    }
    [[nodiscard]] QString trouble() const
    {
        return m_composer->findChild<QLabel *>(u"errorLabel"_s)->text();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const desk::KeptFile &kept : m_composer->tray().files())
            names += kept.name;
        return names;
    }
    [[nodiscard]] QList<desk::AttachedFile> attached() const
    {
        return *tests::LoneDesk::wait(m_lone->desk->filesOf(m_customer));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::LoneDesk> m_lone;
    std::unique_ptr<Composer> m_composer;
    QUuid m_customer;
};

void tst_ComposerFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_lone = std::make_unique<tests::LoneDesk>();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
    show();
}

void tst_ComposerFiles::cleanup()
{
    closeComposer();
    m_lone.reset();
}

void tst_ComposerFiles::offers_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("files");
    QTest::newRow("a file") << u"file"_s << true;
    QTest::newRow("a picture") << u"image"_s << true;
    QTest::newRow("a copied link is text") << u"link"_s << false;
    QTest::newRow("text") << u"text"_s << false;
    QTest::newRow("cells of a table bring a picture of them") << u"cells"_s << false;
}

void tst_ComposerFiles::offers()
{
    QFETCH(QString, what);
    QMimeData data;
    if (what == "file"_L1)
        data.setUrls({QUrl::fromLocalFile(u"/somewhere/a.pdf"_s)});
    if (what == "link"_L1)
        data.setUrls({QUrl(u"https://example.com/a.pdf"_s)});
    if (what == "image"_L1 || what == "cells"_L1)
        data.setImageData(sampleImage());
    if (what == "text"_L1 || what == "cells"_L1)
        data.setText(u"1\t2"_s);
    QTEST(offersFiles(data), "files");
    QCOMPARE(offeredFiles(data).isEmpty(), !offersFiles(data));
}

void tst_ComposerFiles::droppedFilesBecomeChips()
{
    const QString meter = file(u"电表.txt"_s, QByteArray(1'500, 'm'));
    drop({meter, file(u"b.pdf"_s, "%PDF-1.4 and so on")});
    QStringList found = names();
    found.sort();
    QCOMPARE(found, (QStringList{u"b.pdf"_s, u"电表.txt"_s}));
    QCOMPARE(trouble(), QString());
    const auto chips = m_composer->findChildren<QToolButton *>(u"removeFileButton"_s);
    QCOMPARE(chips.size(), 2);
    for (const QToolButton *chip : chips)
        QVERIFY(!chip->accessibleName().isEmpty());
    QVERIFY(m_composer->findChild<QPushButton *>(u"sendButton"_s)->isEnabled());
    // What happens to the original afterwards does not matter.
    QVERIFY(QFile::remove(meter));
    QCOMPARE(m_composer->tray().files().size(), 2);
}

void tst_ComposerFiles::aPastedPictureBecomesAPng()
{
    auto *data = new QMimeData;
    data->setImageData(sampleImage());
    paste(data);
    QTRY_COMPARE(m_composer->tray().files().size(), 1);
    const desk::KeptFile kept = m_composer->tray().files().first();
    QCOMPARE(kept.mediaType, u"image/png"_s);
    QVERIFY(kept.name.endsWith(u".png"_s));
    QCOMPARE(m_composer->text(), QString());
}

void tst_ComposerFiles::textBesideAPictureIsText()
{
    auto *data = new QMimeData;
    data->setImageData(sampleImage());
    data->setText(u"1 2"_s);
    paste(data);
    QCOMPARE(m_composer->text(), u"1 2"_s);
    QVERIFY(m_composer->tray().files().isEmpty());
}

void tst_ComposerFiles::whatCannotBeAttachedIsSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing in it") << u"empty"_s << u"is empty"_s;
    QTest::newRow("a folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("gone") << u"gone"_s << u"cannot be read"_s;
    QTest::newRow("too large") << u"large"_s << u"is larger than 100.0 MB"_s;
    QTest::newRow("a device") << u"device"_s << u"cannot be read"_s;
}

void tst_ComposerFiles::whatCannotBeAttachedIsSaid()
{
    QFETCH(QString, kind);
    QString path = m_folder->filePath(u"gone"_s);
    if (kind == "empty"_L1)
        path = file(u"empty"_s, {});
    else if (kind == "folder"_L1)
        path = m_folder->path();
    else if (kind == "device"_L1)
        path = u"/dev/zero"_s;
    else if (kind == "large"_L1) {
        QFile large(path = m_folder->filePath(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(LargestFile + 1));
    }
    m_composer->setText(u"half a sentence"_s);
    drop({path, file(u"fine.txt"_s, "fine")});
    QFETCH(QString, word);
    QVERIFY2(trouble().contains(word), qPrintable(trouble()));
    QCOMPARE(names(), QStringList{u"fine.txt"_s});
    QCOMPARE(m_composer->text(), u"half a sentence"_s);
}

void tst_ComposerFiles::notMoreThanFit()
{
    QStringList paths;
    for (int i = 0; i < desk::MostDraftFiles + 2; ++i)
        paths += file(u"f%1.txt"_s.arg(i), "x");
    QSignalSpy said(&m_composer->tray(), &FileTray::failed);
    drop(paths);
    QCOMPARE(m_composer->tray().files().size(), desk::MostDraftFiles);
    QCOMPARE(said.size(), 2);
}

void tst_ComposerFiles::anSmsTakesNone()
{
    m_composer->setMode(Composer::Mode::Sms);
    drop({file(u"a.txt"_s, "a")});
    QVERIFY(m_composer->tray().files().isEmpty());
    QVERIFY(!trouble().isEmpty());
}

void tst_ComposerFiles::takenAwayIsGone()
{
    drop({file(u"a.txt"_s, "a")});
    m_composer->findChild<QToolButton *>(u"removeFileButton"_s)->click();
    QVERIFY(m_composer->tray().files().isEmpty());
    QVERIFY(!m_composer->findChild<QPushButton *>(u"sendButton"_s)->isEnabled());
    const auto kept = tests::LoneDesk::wait(
        m_lone->desk->draftFiles(Composer::draftKey(Composer::Mode::Note, m_customer)));
    QVERIFY(kept && kept->isEmpty());
}

/// The program ends without a word to the composer.
void tst_ComposerFiles::aRestartBringsThemBack()
{
    drop({file(u"电表.txt"_s, "figures"), file(u"b.txt"_s, "more")});
    const QList<desk::KeptFile> before = m_composer->tray().files();
    QCOMPARE(before.size(), 2);
    closeComposer();
    m_lone->reopen();
    show();
    QTRY_COMPARE(m_composer->tray().files(), before);
    m_composer->send();
    QTRY_COMPARE(attached().size(), 2);
}

void tst_ComposerFiles::sentWithTheNote()
{
    drop({file(u"a.txt"_s, "figures")});
    m_composer->setText(u"see the figures"_s);
    QSignalSpy said(m_composer.get(), &Composer::said);
    m_composer->send();
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_composer->text(), QString());
    QVERIFY(m_composer->tray().files().isEmpty());
    const auto files = attached();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().state, desk::FileState::Waiting);
    QVERIFY(files.first().here);
    QCOMPARE(files.first().root, m_customer);
    const auto note = *tests::LoneDesk::wait(m_lone->desk->record(u"note"_s, files.first().parent));
    QCOMPARE(note.row.text(u"text"), u"see the figures"_s);
    const QString copy = m_folder->filePath(u"copy"_s);
    QVERIFY(tests::LoneDesk::wait(m_lone->desk->saveFileAs(files.first().file.id, copy)));
    QFile saved(copy);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), "figures");
}

void tst_ComposerFiles::withoutWordsTheNamesAreTheNote()
{
    drop({file(u"电表.txt"_s, "figures")});
    m_composer->send();
    QTRY_COMPARE(attached().size(), 1);
    const auto note =
        *tests::LoneDesk::wait(m_lone->desk->record(u"note"_s, attached().first().parent));
    QCOMPARE(note.row.text(u"text"), u"电表.txt"_s);
}

void tst_ComposerFiles::takenBackWithTheNote()
{
    drop({file(u"a.txt"_s, "figures")});
    m_composer->setText(u"too early"_s);
    QSignalSpy said(m_composer.get(), &Composer::said);
    m_composer->send();
    QTRY_COMPARE(said.size(), 1);
    auto *undo = m_composer->findChild<QPushButton *>(u"undoButton"_s);
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(said.size(), 2);
    QCOMPARE(m_composer->text(), u"too early"_s);
    QCOMPARE(names(), QStringList{u"a.txt"_s});
    QVERIFY(attached().isEmpty());
    // And once more, as if nothing had been.
    m_composer->send();
    QTRY_COMPARE(attached().size(), 1);
    QVERIFY(attached().first().here);
}

void tst_ComposerFiles::theEntryShowsThem()
{
    drop({file(u"a.txt"_s, "figures")});
    m_composer->setText(u"see"_s);
    m_composer->send();
    QTRY_COMPARE(attached().size(), 1);
    const auto page = *tests::LoneDesk::wait(m_lone->desk->timeline(m_customer, {}, 10));
    QCOMPARE(page.entries.size(), 1);
    const auto source = m_lone->desk->timelineSource();
    const auto entries = *tests::LoneDesk::wait(
        source->entries({{page.entries.first().row.type, page.entries.first().id}}));
    QCOMPARE(entries.first().files, attached());
    QCOMPARE(fileWords(entries.first().files.first()), u"a.txt · 7 bytes · waiting to upload"_s);
}

void tst_ComposerFiles::kinds_data()
{
    using desk::FileKind;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileKind>("kind");
    const QByteArray png = pngOf(sampleImage());
    QTest::newRow("a picture") << u"a.png"_s << png << FileKind::Image;
    QTest::newRow("a PDF") << u"a.pdf"_s << QByteArray("%PDF-1.4\n") << FileKind::Document;
    QTest::newRow("text") << u"说明.txt"_s << QByteArray("plain words\n") << FileKind::Text;
    QTest::newRow("a picture that says it is a PDF") << u"a.pdf"_s << png << FileKind::Other;
    QTest::newRow("a program that says it is a picture")
        << u"a.png"_s << QByteArray("#!/bin/sh\necho\n") << FileKind::Other;
    QTest::newRow("a script") << u"a.sh"_s << QByteArray("#!/bin/sh\n") << FileKind::Other;
    QTest::newRow("a starter") << u"a.desktop"_s << QByteArray("[Desktop Entry]\nExec=x\n")
                               << FileKind::Other;
    QTest::newRow("a drawing with programs in it")
        << u"a.svg"_s << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << FileKind::Other;
    QTest::newRow("a page") << u"a.html"_s << QByteArray("<html>") << FileKind::Other;
    QTest::newRow("no ending") << u"a"_s << png << FileKind::Other;
}

void tst_ComposerFiles::kinds()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTEST(desk::fileKind(name, bytes), "kind");
}

void tst_ComposerFiles::onlyHarmlessFilesOpenUnasked()
{
    drop({file(u"a.txt"_s, "plain words"), file(u"run.sh"_s, "#!/bin/sh\n")});
    m_composer->send();
    QTRY_COMPARE(attached().size(), 2);
    FileOpener opener(m_lone->context(), *m_composer);
    QStringList opened;
    opener.handOver = [&opened](const QString &path) { opened += path; };
    for (const desk::AttachedFile &one : attached()) {
        if (one.file.name == "a.txt"_L1)
            opener.open(one);
    }
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(opened.first().endsWith(u"/a.txt"_s));
    QVERIFY(!QFileInfo(opened.first()).isWritable() ||
            QFileInfo(opened.first()).permission(QFileDevice::ReadOwner));
    QVERIFY(!QFileInfo(opened.first()).isExecutable());
    for (const desk::AttachedFile &one : attached()) {
        if (one.file.name == "run.sh"_L1)
            opener.open(one);
    }
    QTRY_VERIFY(m_composer->findChild<QMessageBox *>());
    auto *ask = m_composer->findChild<QMessageBox *>();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(ask->defaultButton(), ask->button(QMessageBox::Cancel));
    for (QAbstractButton *button : ask->buttons()) {
        if (ask->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(opened.size(), 2);
}

namespace {

QUuid madeOrder(tests::LoneDesk &lone, const QUuid &customer)
{
    const auto order = tests::LoneDesk::wait(
        lone.desk->createOrder(customer, {{u"family"_s, u"fault"_s}, {u"title"_s, u"停电"_s}}));
    return order ? order->id : QUuid();
}

void dropOn(QWidget &target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

}  // namespace

void tst_ComposerFiles::anOrdersNoteTakesThemToo()
{
    const QUuid id = madeOrder(*m_lone, m_customer);
    OrderEditor editor(m_lone->context());
    editor.resize(420, 900);
    editor.show();
    editor.open(id);
    QTRY_COMPARE(editor.actions().view().order.id.value, id);
    dropOn(editor, file(u"电表.txt"_s, "12.5"));
    QTRY_COMPARE(editor.files().files().size(), 1);
    // A picture that is pasted into the line of the note comes along.
    auto *note = editor.findChild<QLineEdit *>(u"noteEdit"_s);
    QApplication::clipboard()->setImage(sampleImage());
    QTest::keySequence(note, QKeySequence::Paste);
    QTRY_COMPARE(editor.files().files().size(), 2);
    QCOMPARE(note->text(), QString());
    note->setText(u"现场照片"_s);
    QTest::keyClick(note, Qt::Key_Return);
    const auto attached = [&] { return *tests::LoneDesk::wait(m_lone->desk->filesOf(id)); };
    QTRY_COMPARE(attached().size(), 2);
    QTRY_VERIFY(editor.files().files().isEmpty());
    for (const desk::AttachedFile &one : attached()) {
        const auto parent = *tests::LoneDesk::wait(m_lone->desk->record(u"note"_s, one.parent));
        QCOMPARE(parent.row.text(u"text"), u"现场照片"_s);
    }
    // They are shown with the order, and can be opened from there.
    QTRY_COMPARE(editor.findChildren<QPushButton *>(u"attachedFileButton"_s).size(), 2);
}

void tst_ComposerFiles::anOrdersNoteStaysWithItsOrder()
{
    const QUuid first = madeOrder(*m_lone, m_customer);
    const QUuid second = madeOrder(*m_lone, m_customer);
    const auto opened = [&](OrderEditor &editor, const QUuid &id) {
        editor.open(id);
        return QTest::qWaitFor([&] { return editor.actions().view().order.id.value == id; });
    };
    const auto lineOf = [](OrderEditor &editor) {
        return editor.findChild<QLineEdit *>(u"noteEdit"_s);
    };
    {
        OrderEditor editor(m_lone->context());
        editor.show();
        QVERIFY(opened(editor, first));
        lineOf(editor)->setText(u"已联系抢修，半小时到"_s);
        QVERIFY(opened(editor, second));
        QCOMPARE(lineOf(editor)->text(), QString());
        QVERIFY(opened(editor, first));
        QTRY_COMPARE(lineOf(editor)->text(), u"已联系抢修，半小时到"_s);
        lineOf(editor)->setText(u"已联系抢修，一小时到"_s);
    }
    // As after the end of the program.
    m_lone->reopen();
    OrderEditor editor(m_lone->context());
    editor.show();
    QVERIFY(opened(editor, first));
    QTRY_COMPARE(lineOf(editor)->text(), u"已联系抢修，一小时到"_s);
    QTest::keyClick(lineOf(editor), Qt::Key_Return);
    QTRY_COMPARE(lineOf(editor)->text(), QString());
    QTRY_COMPARE(m_lone->draft(u"order-note:"_s + first.toString(QUuid::WithoutBraces)), QString());
}

void tst_ComposerFiles::anOrdersDraftKeepsThem()
{
    const QUuid id = madeOrder(*m_lone, m_customer);
    const QUuid other = madeOrder(*m_lone, m_customer);
    {
        OrderEditor editor(m_lone->context());
        editor.show();
        editor.open(id);
        QTRY_COMPARE(editor.actions().view().order.id.value, id);
        dropOn(editor, file(u"合同.txt"_s, "1"));
        QTRY_COMPARE(editor.files().files().size(), 1);
        editor.open(other);
        QTRY_COMPARE(editor.actions().view().order.id.value, other);
        QVERIFY(editor.files().files().isEmpty());
    }
    closeComposer();
    m_lone->reopen();
    show();
    OrderEditor editor(m_lone->context());
    editor.show();
    editor.open(id);
    QTRY_COMPARE(editor.files().files().size(), 1);
    // Without words its name is the note.
    QTest::keyClick(editor.findChild<QLineEdit *>(u"noteEdit"_s), Qt::Key_Return);
    QTRY_COMPARE((*tests::LoneDesk::wait(m_lone->desk->filesOf(id))).size(), 1);
}

QTEST_MAIN(tst_ComposerFiles)
#include "tst_composerfiles.moc"
