// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/lifecyclebar.h"
#include "gui/noteedit.h"
#include "gui/searchedit.h"
#include "gui/timelineview.h"

#include <QtCore/QDir>
#include <QtTest/QtTest>
#include <QtUiTools/QUiLoader>
#include <QtWidgets/QtWidgets>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::gui;

namespace {

class Loader final : public QUiLoader {
public:
    QWidget *createWidget(const QString &name, QWidget *parent, const QString &object) override
    {
        QWidget *made = nullptr;
        if (name == "touchline::gui::TimelineView"_L1)
            made = new TimelineView(parent);
        else if (name == "touchline::gui::LifecycleBar"_L1)
            made = new LifecycleBar(parent);
        else if (name == "touchline::gui::SearchEdit"_L1)
            made = new SearchEdit(parent);
        else if (name == "touchline::gui::NoteEdit"_L1)
            made = new NoteEdit(parent);
        else
            return QUiLoader::createWidget(name, parent, object);
        made->setObjectName(object);
        return made;
    }
};

}  // namespace

/// Every form as a screen reader, a keyboard and a hostile text see it.
class tst_Forms final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void labelsAreNeverMarkup_data() { rows(); }
    void labelsAreNeverMarkup();
    void everyControlHasANameAndATip_data() { rows(); }
    void everyControlHasANameAndATip();
    void boundFieldsExist();

private:
    void rows();
    std::unique_ptr<QWidget> load(const QString &name);
    QStringList m_forms;
};

void tst_Forms::initTestCase()
{
    m_forms = QDir(QStringLiteral(FORMS)).entryList({u"*.ui"_s});
    QVERIFY(m_forms.size() >= 14);
}

void tst_Forms::rows()
{
    QTest::addColumn<QString>("form");
    for (const QString &form : std::as_const(m_forms))
        QTest::newRow(qPrintable(form)) << form;
}

std::unique_ptr<QWidget> tst_Forms::load(const QString &name)
{
    QFile file(QStringLiteral(FORMS "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    Loader loader;
    return std::unique_ptr<QWidget>(loader.load(&file));
}

void tst_Forms::labelsAreNeverMarkup()
{
    QFETCH(QString, form);
    const auto widget = load(form);
    QVERIFY(widget);
    const auto labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
}

void tst_Forms::everyControlHasANameAndATip()
{
    QFETCH(QString, form);
    const auto widget = load(form);
    QVERIFY(widget);
    const auto controls = widget->findChildren<QWidget *>();
    for (const QWidget *control : controls) {
        const bool input = qobject_cast<const QLineEdit *>(control) || qobject_cast<const QComboBox *>(control)
                           || qobject_cast<const QPlainTextEdit *>(control) || qobject_cast<const QAbstractSpinBox *>(control);
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        const bool list = qobject_cast<const QAbstractItemView *>(control);
        // Parts that Qt makes inside its own widgets are named by them.
        if ((!input && !button && !list) || control->objectName().startsWith("qt_"_L1))
            continue;
        const bool named = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(control->objectName()));
        if (!list)
            QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
    }
}

void tst_Forms::boundFieldsExist()
{
    const auto form = load(u"orderform.ui"_s);
    QVERIFY(form);
    int bound = 0;
    const auto controls = form->findChildren<QWidget *>();
    for (const QWidget *control : controls) {
        const QString field = control->property("field").toString();
        if (field.isEmpty())
            continue;
        ++bound;
        QVERIFY2(touchline::findType(u"work_order")->indexOf(field) >= 0, qPrintable(field));
    }
    QVERIFY(bound >= 18);
}

QTEST_MAIN(tst_Forms)
#include "tst_forms.moc"
