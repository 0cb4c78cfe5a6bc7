// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/workorder.h"
#include "gui/roles.h"

#include <QtCore/QDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One widget of a form with its properties as text.
struct Part {
    QString kind;
    QString name;
    QHash<QString, QString> properties;
};

QList<Part> partsOf(const QString &form)
{
    QFile file(QStringLiteral(FORMS "/") + form);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Part> done;
    QList<Part> open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "widget"_L1) {
            open.append({xml.attributes().value("class"_L1).toString(),
                         xml.attributes().value("name"_L1).toString(),
                         {}});
        } else if (xml.isStartElement() && xml.name() == "property"_L1 && !open.isEmpty()) {
            const QString name = xml.attributes().value("name"_L1).toString();
            open.last().properties[name] =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        } else if (xml.isEndElement() && xml.name() == "widget"_L1) {
            done.append(open.takeLast());
        }
    }
    return xml.hasError() ? QList<Part>() : done;
}

}  // namespace

/// Every form as a screen reader, a keyboard and a hostile text see it.
class tst_Forms final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void labelsAreNeverMarkup_data() { rows(); }
    void labelsAreNeverMarkup();
    void everyRoleIsKnown_data() { rows(); }
    void everyRoleIsKnown();
    void everyControlHasANameAndATip_data() { rows(); }
    void everyControlHasANameAndATip();
    void everyBoundInputNamesAFieldOfTheOrder();

private:
    void rows();
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

void tst_Forms::labelsAreNeverMarkup()
{
    QFETCH(QString, form);
    const QList<Part> parts = partsOf(form);
    QVERIFY(!parts.isEmpty());
    for (const Part &part : parts) {
        if (part.kind == "QLabel"_L1)
            QVERIFY2(part.properties["textFormat"_L1] == "Qt::PlainText"_L1, qPrintable(part.name));
    }
}

// A misspelt role would be plain text and nobody would be told.
void tst_Forms::everyRoleIsKnown()
{
    QFETCH(QString, form);
    const auto known = touchline::gui::roleLooks();
    const QList<Part> parts = partsOf(form);
    QVERIFY(!parts.isEmpty());
    for (const Part &part : parts) {
        const QString role = part.properties.value(u"role"_s);
        if (role.isEmpty() || (part.kind != "QLabel"_L1 && part.kind != "QFrame"_L1))
            continue;
        QVERIFY2(std::any_of(known.begin(), known.end(),
                             [&role](const auto &one) { return role == one.name; }),
                 qPrintable(part.name + u": "_s + role));
    }
}

void tst_Forms::everyControlHasANameAndATip()
{
    static const QStringList inputs{u"QLineEdit"_s,
                                    u"QComboBox"_s,
                                    u"QPlainTextEdit"_s,
                                    u"QSpinBox"_s,
                                    u"QDateTimeEdit"_s,
                                    u"touchline::gui::ComposerEdit"_s,
                                    u"touchline::gui::SearchEdit"_s};
    static const QStringList buttons{u"QPushButton"_s, u"QToolButton"_s, u"QCheckBox"_s};
    static const QStringList lists{u"QListView"_s, u"QTableView"_s,
                                   u"touchline::gui::TimelineView"_s};
    QFETCH(QString, form);
    const QList<Part> parts = partsOf(form);
    for (const Part &part : parts) {
        const bool button = buttons.contains(part.kind);
        const bool input = inputs.contains(part.kind);
        if (!button && !input && !lists.contains(part.kind))
            continue;
        const bool named = !part.properties["accessibleName"_L1].isEmpty() ||
                           (button && !part.properties["text"_L1].isEmpty());
        QVERIFY2(named, qPrintable(part.name));
        if (button || input)
            QVERIFY2(!part.properties["toolTip"_L1].isEmpty(), qPrintable(part.name));
    }
}

void tst_Forms::everyBoundInputNamesAFieldOfTheOrder()
{
    int bound = 0;
    const QList<Part> parts = partsOf(u"orderform.ui"_s);
    for (const Part &part : parts) {
        const QString field = part.properties["field"_L1];
        if (field.isEmpty())
            continue;
        ++bound;
        QVERIFY2(touchline::typeOf<touchline::WorkOrder>().indexOf(field) >= 0, qPrintable(field));
    }
    QVERIFY(bound >= 18);
}

QTEST_GUILESS_MAIN(tst_Forms)
#include "tst_forms.moc"
