// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answerinput.h"

#include "gui/answerspin.h"
#include "gui/deskcalendar.h"
#include "gui/glyphs.h"
#include "gui/plain.h"
#include "gui/times.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringListModel>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int longTextLines = 3;

QIcon calendarIcon(const Look &look)
{
    constexpr int side = 16;
    constexpr int sharp = 2;
    QPixmap picture(side * sharp, side * sharp);
    picture.setDevicePixelRatio(sharp);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintGlyph(painter, Glyph::Calendar, QRectF(0, 0, side, side), look.tokens().muted);
    return QIcon(picture);
}

}  // namespace

bool isChineseScreen() { return QLocale().language() == QLocale::Chinese; }

QString dayFrom(const QString &typed, const QDate &today)
{
    static const QRegularExpression whole(u"^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"_s);
    static const QRegularExpression digits(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
    static const QRegularExpression shortly(u"^(\\d{1,2})[-/.月](\\d{1,2})日?$"_s);
    const QString text = typed.trimmed();
    QDate day;
    auto match = whole.match(text);
    if (!match.hasMatch())
        match = digits.match(text);
    if (match.hasMatch())
        day =
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const auto few = shortly.match(text); few.hasMatch())
        day = QDate(today.year(), few.captured(1).toInt(), few.captured(2).toInt());
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString clockFrom(const QString &typed)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})(?:[:：.点](\\d{1,2})分?|(\\d{2}))$"_s);
    const auto match = pattern.match(typed.trimmed());
    const QString minutes = match.captured(2) + match.captured(3);
    const QTime time(match.captured(1).toInt(), minutes.toInt());
    return match.hasMatch() && time.isValid() ? time.toString(u"HH:mm"_s) : QString();
}

AnswerInput::AnswerInput(const FormField &field, const Context &context, QWidget *parent)
    : QObject(parent), m_field(field), m_context(context)
{
    const auto tell = [this] {
        if (!m_writing)
            emit changed();
    };
    switch (field.kind) {
    case AnswerKind::LongText: {
        auto *edit = new QPlainTextEdit(parent);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * longTextLines + 14);
        connect(edit, &QPlainTextEdit::textChanged, this, tell);
        m_widget = edit;
        break;
    }
    case AnswerKind::Number:
    case AnswerKind::Money: {
        auto *spin = new AnswerSpin(field, parent);
        connect(spin, &AnswerSpin::valueChanged, this, tell);
        m_widget = spin;
        break;
    }
    case AnswerKind::Flag: {
        auto *box = new QCheckBox(field.names.in(isChineseScreen()), parent);
        connect(box, &QCheckBox::toggled, this, tell);
        m_widget = box;
        break;
    }
    case AnswerKind::Choice: {
        auto *combo = new QComboBox(parent);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
        connect(combo, &QComboBox::currentIndexChanged, this, tell);
        m_widget = combo;
        break;
    }
    case AnswerKind::Text:
    case AnswerKind::Date:
    case AnswerKind::Time:
    case AnswerKind::Unknown: makeText(); break;
    }
    const QString name = field.names.in(isChineseScreen());
    m_widget->setObjectName(u"answer_"_s + field.key);
    m_widget->setAccessibleName(name);
    const QString hint = field.hint.in(isChineseScreen());
    setPlainToolTip(*m_widget, hint.isEmpty() ? name : hint);
}

QDate AnswerInput::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), usedZone()).date();
}

void AnswerInput::makeText()
{
    auto *edit = new QLineEdit(qobject_cast<QWidget *>(parent()));
    edit->setMaxLength(int(m_field.longest));
    connect(edit, &QLineEdit::textChanged, this, [this] {
        if (!m_writing)
            emit changed();
    });
    m_widget = edit;
    if (m_field.kind == AnswerKind::Date) {
        makeDay();
    } else if (m_field.kind == AnswerKind::Time) {
        edit->setPlaceholderText(tr("hh:mm"));
    } else {
        m_suggestions = new QStringListModel(this);
        auto *completer = new QCompleter(m_suggestions, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
    }
    // What could be read is shown as it is kept.
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        const QString kept = answer();
        if (m_field.kind != AnswerKind::Text && edit->text() != kept)
            setAnswer(kept);
    });
}

void AnswerInput::makeDay()
{
    auto *edit = qobject_cast<QLineEdit *>(m_widget);
    edit->setPlaceholderText(tr("yyyy-mm-dd"));
    QAction *open = edit->addAction(calendarIcon(m_context.look), QLineEdit::TrailingPosition);
    open->setToolTip(toolTipText(tr("Choose the day from a calendar (Alt+Down)")));
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, [this, edit] {
        QCalendarWidget *calendar = popupCalendar(m_context.look, edit);
        const QDate shown = QDate::fromString(answer(), Qt::ISODate);
        calendar->setSelectedDate(shown.isValid() ? shown : today());
        const auto choose = [edit, calendar](const QDate &day) {
            edit->setText(day.toString(Qt::ISODate));
            calendar->close();
        };
        connect(calendar, &QCalendarWidget::clicked, edit, choose);
        connect(calendar, &QCalendarWidget::activated, edit, choose);
        calendar->move(edit->mapToGlobal(QPoint(0, edit->height())));
        calendar->show();
        calendar->setFocus();
    });
}

QString AnswerInput::answer() const
{
    if (const auto *spin = qobject_cast<const AnswerSpin *>(m_widget))
        return spin->answer();
    if (const auto *box = qobject_cast<const QCheckBox *>(m_widget))
        return box->isChecked() ? QString(TickedAnswer) : QString();
    if (const auto *combo = qobject_cast<const QComboBox *>(m_widget))
        return combo->currentData().toString();
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(m_widget))
        return area->toPlainText().left(LongestAnswer);
    const QString text = qobject_cast<const QLineEdit *>(m_widget)->text();
    QString kept;
    if (m_field.kind == AnswerKind::Date)
        kept = dayFrom(text, today());
    if (m_field.kind == AnswerKind::Time)
        kept = clockFrom(text);
    return kept.isEmpty() ? text : kept;
}

void AnswerInput::setAnswer(const QString &answer)
{
    m_writing = true;
    if (auto *spin = qobject_cast<AnswerSpin *>(m_widget)) {
        spin->setAnswer(answer);
    } else if (auto *box = qobject_cast<QCheckBox *>(m_widget)) {
        box->setChecked(answer == TickedAnswer);
    } else if (qobject_cast<QComboBox *>(m_widget)) {
        fillChoices(m_offered, answer);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(m_widget)) {
        if (area->toPlainText() != answer)
            area->setPlainText(answer);
    } else if (auto *edit = qobject_cast<QLineEdit *>(m_widget); edit->text() != answer) {
        edit->setText(answer);
    }
    m_writing = false;
}

QString AnswerInput::wordsOf(const QString &answer) const
{
    for (const AnswerChoice &option : m_field.options) {
        if (option.value == answer)
            return option.names.in(isChineseScreen());
    }
    if (m_field.kind == AnswerKind::Money)
        return moneyWords(answer.toLongLong());
    return answer;
}

void AnswerInput::setOffered(const QStringList &values)
{
    const bool others = values != m_offered;
    m_offered = values;
    if (m_suggestions && others)
        m_suggestions->setStringList(values);
    if (qobject_cast<QComboBox *>(m_widget)) {
        m_writing = true;
        fillChoices(values, answer());
        m_writing = false;
    }
}

void AnswerInput::fillChoices(const QStringList &values, const QString &kept)
{
    auto *combo = qobject_cast<QComboBox *>(m_widget);
    QStringList shown{QString()};
    shown += values;
    // It may have been offered before, or by a newer type.
    if (!shown.contains(kept))
        shown += kept;
    QStringList has;
    for (int i = 0; i < combo->count(); ++i)
        has += combo->itemData(i).toString();
    if (has != shown) {
        combo->clear();
        for (const QString &value : std::as_const(shown))
            combo->addItem(value.isEmpty() ? tr("not answered") : wordsOf(value), value);
    }
    combo->setCurrentIndex(int(shown.indexOf(kept)));
}

}  // namespace touchline::gui
