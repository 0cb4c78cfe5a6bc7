// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldfault.h"
#include "gui/look.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::gui;

namespace {

const QString why = u"An amount looks like 86.20."_s;

struct Form {
    QWidget window;
    QLabel label{&window};
    QWidget *field = nullptr;
    std::function<void()> correct;
};

void makeField(Form &form, const QString &kind)
{
    if (kind == "line"_L1) {
        auto *line = new QLineEdit(&form.window);
        form.field = line;
        form.correct = [line] { line->setText(u"86.20"_s); };
    } else if (kind == "area"_L1) {
        auto *area = new QPlainTextEdit(&form.window);
        form.field = area;
        form.correct = [area] { area->setPlainText(u"written"_s); };
    } else if (kind == "choice"_L1 || kind == "editable choice"_L1) {
        auto *box = new QComboBox(&form.window);
        box->addItems({u"one"_s, u"two"_s});
        box->setEditable(kind == "editable choice"_L1);
        form.field = box;
        form.correct = [box] { box->setCurrentIndex(1); };
    } else if (kind == "time"_L1) {
        auto *time = new QDateTimeEdit(QDateTime(QDate(2026, 11, 23), QTime(8, 0)), &form.window);
        form.field = time;
        form.correct = [time] { time->setDateTime(time->dateTime().addDays(1)); };
    } else {
        auto *number = new QSpinBox(&form.window);
        form.field = number;
        form.correct = [number] { number->setValue(7); };
    }
    form.field->setAccessibleDescription(u"in yuan"_s);
    form.field->resize(200, form.field->sizeHint().height());
}

/// How many pixels of the field's upper edge have this colour.
int inTheEdge(QWidget &field, const QColor &colour)
{
    const QImage image = field.grab().toImage();
    int found = 0;
    for (int x = 20; x < image.width() - 40; ++x)
        found += image.pixelColor(x, 0).rgb() == colour.rgb();
    return found;
}

}  // namespace

/// A wrong value is seen and heard at its field until it is changed.
class tst_FieldFault final : public QObject {
    Q_OBJECT
private slots:
    void isMarkedUntilItIsChanged_data() { kinds(); }
    void isMarkedUntilItIsChanged();
    void isOutlinedInTheColourOfWhatIsWrong_data();
    void isOutlinedInTheColourOfWhatIsWrong();
    void anotherFaultTakesTheMarkAlong();
    void whatIsFineIsNotDescribedAnew();

private:
    static void kinds();
};

void tst_FieldFault::kinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"line", "area", "choice", "editable choice", "time", "number"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void tst_FieldFault::isMarkedUntilItIsChanged()
{
    QFETCH(const QString, kind);
    Form form;
    makeField(form, kind);
    sayFault(form.label, why, form.field);
    QVERIFY(isMarkedWrong(*form.field));
    QCOMPARE(form.field->accessibleDescription(), why);
    QCOMPARE(form.label.text(), why);
    form.correct();
    QVERIFY(!isMarkedWrong(*form.field));
    QCOMPARE(form.field->accessibleDescription(), u"in yuan"_s);
    QVERIFY(form.label.text().isEmpty());
    QVERIFY(form.label.isHidden());
}

void tst_FieldFault::isOutlinedInTheColourOfWhatIsWrong_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Theme>("theme");
    for (const char *kind : {"line", "area", "choice", "editable choice", "time", "number"}) {
        QTest::addRow("%s, light", kind) << QString::fromLatin1(kind) << Theme::Light;
        QTest::addRow("%s, dark", kind) << QString::fromLatin1(kind) << Theme::Dark;
    }
}

void tst_FieldFault::isOutlinedInTheColourOfWhatIsWrong()
{
    QFETCH(const QString, kind);
    QFETCH(const Theme, theme);
    static Look look;  // the style keeps it
    look.theme = theme;
    applyLook(look);
    Form form;
    makeField(form, kind);
    const QColor bad = look.tokens().bad;
    QCOMPARE(inTheEdge(*form.field, bad), 0);
    sayFault(form.label, why, form.field);
    QVERIFY2(inTheEdge(*form.field, bad) > 100,
             qPrintable(QString::number(inTheEdge(*form.field, bad))));
    form.correct();
    QCOMPARE(inTheEdge(*form.field, bad), 0);
}

void tst_FieldFault::anotherFaultTakesTheMarkAlong()
{
    Form form;
    makeField(form, u"line"_s);
    QLineEdit other(&form.window);
    sayFault(form.label, why, form.field);
    sayFault(form.label, u"Say when."_s, &other);
    QVERIFY(!isMarkedWrong(*form.field));
    QVERIFY(isMarkedWrong(other));
    // What is changed elsewhere does not take the words away.
    form.correct();
    QCOMPARE(form.label.text(), u"Say when."_s);
    sayFault(form.label, {});
    QVERIFY(!isMarkedWrong(other));
    QVERIFY(form.label.isHidden());
}

void tst_FieldFault::whatIsFineIsNotDescribedAnew()
{
    Form form;
    makeField(form, u"line"_s);
    markWrong(*form.field, {});
    QCOMPARE(form.field->accessibleDescription(), u"in yuan"_s);
    markWrong(*form.field, why);
    markWrong(*form.field, u"It is too much."_s);
    QCOMPARE(form.field->accessibleDescription(), u"It is too much."_s);
    markWrong(*form.field, {});
    QCOMPARE(form.field->accessibleDescription(), u"in yuan"_s);
}

QTEST_MAIN(tst_FieldFault)
#include "tst_fieldfault.moc"
