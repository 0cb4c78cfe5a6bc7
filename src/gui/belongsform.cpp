// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/belongsform.h"

#include "gui/candidatewords.h"
#include "ui_belongsform.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

BelongsForm::BelongsForm(desk::Desk &desk, const QUuid &customer, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::BelongsForm>()), m_pick(desk), m_customer(customer)
{
    m_ui->setupUi(this);
    m_ui->parentList->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(m_ui->parentEdit, &QLineEdit::textEdited, &m_pick, &desk::CustomerPick::ask);
    connect(&m_pick, &desk::CustomerPick::answered, this, &BelongsForm::showHits);
    connect(m_ui->parentEdit, &QLineEdit::returnPressed, this, &BelongsForm::take);
    connect(m_ui->parentList, &QListWidget::itemActivated, this, &BelongsForm::take);
    connect(m_ui->parentList, &QListWidget::itemClicked, this, &BelongsForm::take);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &BelongsForm::left);
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_ui->parentEdit);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        if (m_ui->parentList->isVisible())
            m_ui->parentList->setFocus();
    });
}

BelongsForm::~BelongsForm() = default;

void BelongsForm::begin()
{
    m_ui->parentEdit->clear();
    m_pick.ask({});
    show();
    m_ui->parentEdit->setFocus();
}

void BelongsForm::showProblem(const QString &sentence) { m_ui->foundLabel->setText(sentence); }

void BelongsForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // When everything around it has its place, too.
    QMetaObject::invokeMethod(this, &BelongsForm::comeIntoView, Qt::QueuedConnection);
}

/// The card follows the keyboard to the line of text only.
void BelongsForm::comeIntoView()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            return area->ensureWidgetVisible(this, 0, 8);
    }
}

void BelongsForm::showHits()
{
    m_offered = m_pick.candidates();
    m_offered.removeIf([this](const desk::Candidate &one) { return one.customer == m_customer; });
    m_ui->parentList->clear();
    for (const desk::Candidate &one : std::as_const(m_offered))
        m_ui->parentList->addItem(candidateWords(one));
    m_ui->parentList->setVisible(!m_offered.isEmpty());
    m_ui->parentList->setCurrentRow(m_offered.isEmpty() ? -1 : 0);
    m_ui->foundLabel->setText(m_pick.text().isEmpty() ? tr("Enter takes the chosen one, Esc leaves")
                              : m_offered.isEmpty()
                                  ? tr("Nobody else is found by this name or number.")
                                  : tr("%n found", nullptr, int(m_offered.size())));
}

void BelongsForm::take()
{
    const int row = m_ui->parentList->currentRow();
    // What is listed may be of an earlier word.
    if (row >= 0 && row < m_offered.size() && !m_pick.isAsking())
        emit chosen(m_offered[row]);
}

}  // namespace touchline::gui
