// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/quicktextpopup.h"

#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/quicktextdelegate.h"
#include "gui/variablewords.h"
#include "gui/words.h"
#include "ui_quicktextpopup.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int popupWidth = 520;
constexpr int mostRows = 7;

/// What callers are told in major outages, as texts to be written.
QList<QuickText> answersOf(const QList<desk::OutageLine> &lines)
{
    QList<QuickText> answers;
    for (const desk::OutageLine &line : lines) {
        const Outage &outage = line.outage;
        if (!outage.major || outage.answer.isEmpty())
            continue;
        QuickText text;
        text.id.value = outage.id.value;
        text.title = QuickTextPopup::tr("Major outage: %1").arg(outage.area);
        text.body = outage.answer;
        text.active = true;
        answers += text;
    }
    return answers;
}

}  // namespace

void QuickTextModel::setTexts(const QList<QuickText> &texts, const QMap<QString, QString> &values)
{
    beginResetModel();
    m_texts = texts;
    m_values = values;
    endResetModel();
}

int QuickTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size());
}

QVariant QuickTextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuickText &text = m_texts[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text.title;
    case Qt::AccessibleTextRole:
        return QString(text.title + u", "_s + text.shortcut + u", "_s +
                       askedInWords(desk::expandQuickText(text.body, m_values)));
    case ShortcutRole: return text.shortcut;
    // As it would be written, not with its variables.
    case BodyRole: return askedInWords(desk::expandQuickText(text.body, m_values));
    default: return {};
    }
}

QuickTextPopup::QuickTextPopup(const Context &context, ComposerEdit &edit, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_edit(edit),
      m_ui(std::make_unique<Ui::QuickTextPopup>()),
      m_book(context.desk)
{
    m_ui->setupUi(this);
    setProperty("role", u"popup"_s);
    m_ui->listView->setModel(&m_list);
    m_ui->listView->setItemDelegate(new QuickTextDelegate(context.look, this));
    m_ui->listView->setUniformItemSizes(true);
    m_ui->editButton->setFocusPolicy(Qt::NoFocus);
    hide();
    connect(&edit, &QPlainTextEdit::textChanged, this, &QuickTextPopup::look);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &QuickTextPopup::look);
    connect(&edit, &ComposerEdit::focusChanged, this, [this](bool focused) {
        if (!focused)
            hide();
    });
    connect(&edit, &ComposerEdit::listKey, this, [this](ComposerKey key) {
        if (key == ComposerKey::ListTake)
            take(m_ui->listView->currentIndex());
        else if (key == ComposerKey::ListLeave) {
            m_left = m_trigger ? m_trigger->at : -1;
            hide();
        } else
            step(key == ComposerKey::ListUp ? -1 : 1);
    });
    connect(m_ui->listView, &QListView::clicked, this, &QuickTextPopup::take);
    const auto edits = [this] {
        hide();
        emit editWanted();
    };
    connect(m_ui->editButton, &QPushButton::clicked, this, edits);
    // The popup never takes the focus from the text.
    m_editKey = namedKey(&edit, "editQuickTextsKey", tr("While quick texts are listed: edit them"),
                         Qt::Key_F2, edits, Qt::WidgetShortcut);
    m_editKey->setEnabled(false);
}

QuickTextPopup::~QuickTextPopup() = default;

void QuickTextPopup::setChannel(const QString &channel)
{
    m_channel = channel;
    hide();
}

void QuickTextPopup::ask()
{
    m_edit.setFocus();
    m_left = -1;
    QTextCursor cursor = m_edit.textCursor();
    const int at = cursor.position();
    const QString text = m_edit.toPlainText();
    const bool free = at == 0 || text.at(at - 1).isSpace();
    cursor.insertText(free ? u"/"_s : u" /"_s);
    m_edit.setTextCursor(cursor);
}

void QuickTextPopup::look()
{
    m_trigger = m_edit.hasFocus()
                    ? desk::quickTrigger(m_edit.toPlainText(), m_edit.textCursor().position())
                    : std::nullopt;
    if (!m_trigger)
        m_left = -1;
    if (!m_trigger || m_trigger->at == m_left) {
        ++m_generation;
        hide();
        return;
    }
    m_book.all().then(this, [this](const Result<QList<desk::OutageLine>> &lines) {
        if (lines)
            m_answers = answersOf(*lines);
    });
    const auto values = m_context.desk.quickValues(m_customer, m_service, shownOrder());
    m_context.desk.quickTexts().then(
        this, [this, values, asked = ++m_generation](const Result<QList<QuickText>> &texts) {
            if (asked != m_generation || !m_trigger)
                return;
            if (!texts) {
                emit failed(sentence(texts.error()));
                return;
            }
            values.then(this,
                        [this, asked, texts = *texts](const Result<QMap<QString, QString>> &known) {
                            if (asked == m_generation && m_trigger)
                                showTexts(texts, known ? *known : QMap<QString, QString>());
                        });
        });
}

void QuickTextPopup::showTexts(const QList<QuickText> &texts, const QMap<QString, QString> &values)
{
    QList<QuickText> fitting = desk::matchingQuickTexts(texts, m_trigger->query, m_channel);
    // In a major outage its answer stands first, whatever is looked for.
    for (qsizetype i = m_answers.size(); i-- > 0;)
        fitting.prepend(m_answers[i]);
    // A slash that leads to nothing is a slash.
    if (fitting.isEmpty() && !m_trigger->query.isEmpty()) {
        hide();
        return;
    }
    m_list.setTexts(fitting, values);
    m_ui->listView->setVisible(!fitting.isEmpty());
    m_ui->emptyLabel->setVisible(fitting.isEmpty());
    const bool edits =
        authorized(m_context.desk.actor().role, Action::EditNotice, Nearness::Region);
    m_ui->editButton->setVisible(edits);
    m_ui->editKeyLabel->setVisible(edits);
    m_editKey->setEnabled(edits);
    m_ui->listView->setCurrentIndex(m_list.index(0));
    place();
    show();
    raise();
    m_edit.setListOpen(true);
}

void QuickTextPopup::place()
{
    QWidget *window = m_edit.window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = qBound(1, m_list.rowCount(), mostRows);
    m_ui->listView->setFixedHeight(rows * m_ui->listView->sizeHintForRow(0));
    resize(qMin(popupWidth, window->width() - 16), sizeHint().height());
    const QPoint caret = m_edit.viewport()->mapTo(window, m_edit.cursorRect().topLeft());
    const int left = qBound(8, caret.x() - 16, qMax(8, window->width() - width() - 8));
    // Above the whole box that is written in, so that nothing of what is written lies under it.
    const int top = m_edit.parentWidget()->mapTo(window, QPoint()).y();
    const bool fitsAbove = top - 6 - height() >= 8;
    move(left, fitsAbove ? top - 6 - height() : caret.y() + m_edit.cursorRect().height() + 6);
}

void QuickTextPopup::hideEvent(QHideEvent *event)
{
    m_edit.setListOpen(false);
    m_editKey->setEnabled(false);
    QFrame::hideEvent(event);
}

void QuickTextPopup::step(int by)
{
    const int rows = m_list.rowCount();
    if (rows > 0)
        m_ui->listView->setCurrentIndex(
            m_list.index((m_ui->listView->currentIndex().row() + by + rows) % rows));
}

void QuickTextPopup::take(const QModelIndex &index)
{
    if (!index.isValid() || !m_trigger)
        return;
    const QString body = m_list.textAt(index.row()).body;
    m_context.desk.quickValues(m_customer, m_service, shownOrder())
        .then(this,
              [this, body, trigger = m_trigger](const Result<QMap<QString, QString>> &values) {
                  if (!values)
                      emit failed(sentence(values.error()));
                  else if (m_trigger == trigger)  // nothing was typed meanwhile
                      insert(askedInWords(desk::expandQuickText(body, *values)));
              });
}

void QuickTextPopup::insert(const QString &text)
{
    const int at = m_trigger->at;
    QTextCursor cursor = m_edit.textCursor();
    const int end = cursor.position();
    cursor.setPosition(at);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    // What nobody could fill in is what has to be written next.
    if (const auto open = desk::openVariables(text); !open.isEmpty()) {
        cursor.setPosition(at + open.first().start);
        cursor.setPosition(at + open.first().start + open.first().length, QTextCursor::KeepAnchor);
    }
    m_edit.setTextCursor(cursor);
    hide();
}

}  // namespace touchline::gui
