// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tieform.h"

#include "domain/ordermerge.h"
#include "gui/tiewords.h"
#include "ui_tieform.h"

#include <QtGui/QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

TieForm::TieForm(desk::Desk &desk, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::TieForm>()), m_pick(desk)
{
    m_ui->setupUi(this);
    m_ui->tieFound->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (int i = 0; i < int(LinkKind::Unknown); ++i)
        m_ui->tieCombo->addItem(words(LinkKind(i)));
    m_ui->tieCombo->addItem(tr("Part of"));
    m_ui->tieCombo->setCurrentIndex(int(LinkKind::Related));
    connect(m_ui->tieEdit, &QLineEdit::textEdited, &m_pick, &desk::OrderPick::ask);
    connect(m_ui->tieEdit, &QLineEdit::returnPressed, this, &TieForm::take);
    connect(m_ui->tieFound, &QListWidget::itemActivated, this, &TieForm::take);
    connect(m_ui->tieFound, &QListWidget::itemClicked, this, &TieForm::take);
    connect(&m_pick, &desk::OrderPick::answered, this, &TieForm::showFound);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &TieForm::left);
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_ui->tieEdit);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        if (m_ui->tieFound->isVisible())
            m_ui->tieFound->setFocus();
    });
}

TieForm::~TieForm() = default;

void TieForm::begin(What what, const WorkOrder &order)
{
    m_what = what;
    m_order = order;
    m_warnedOf = {};
    m_ui->askLabel->setText(what == What::Merge ? tr("Merge this order into:")
                                                : tr("Link this order with:"));
    m_ui->tieCombo->setVisible(what == What::Link);
    m_ui->tieEdit->clear();
    m_ui->tieFound->clear();
    m_ui->tieFound->hide();
    m_ui->tieHint->clear();
    m_pick.setOrder(order);
    m_pick.ask({});
    show();
    m_ui->tieEdit->setFocus();
}

void TieForm::showProblem(const QString &sentence) { m_ui->tieHint->setText(sentence); }

void TieForm::showFound()
{
    m_ui->tieFound->clear();
    for (const WorkOrder &one : m_pick.found())
        m_ui->tieFound->addItem(orderWords(one));
    const bool none = m_pick.found().isEmpty();
    m_ui->tieFound->setVisible(!none);
    // Nothing that is only of the same customer is a key press away from being merged.
    const bool offered = !none && (m_what == What::Link || !m_pick.text().isEmpty() ||
                                   m_pick.isNear(m_pick.found().first()));
    m_ui->tieFound->setCurrentRow(offered ? 0 : -1);
    m_warnedOf = {};
    m_ui->tieHint->setText(offered ? tr("Enter takes the chosen one, Esc leaves")
                           : !none ? tr("Choose one, or type the number or words of another order.")
                           : m_pick.text().isEmpty()
                               ? tr("Type the number or words of the other order.")
                               : tr("No other order is found by these words."));
}

void TieForm::take()
{
    const int row = m_ui->tieFound->currentRow();
    // What is listed may be of an earlier word.
    if (row < 0 || row >= m_pick.found().size() || m_pick.isAsking())
        return;
    const WorkOrder other = m_pick.found().at(row);
    if (m_what == What::Link) {
        emit linkWanted(LinkKind(m_ui->tieCombo->currentIndex()), other);
        return;
    }
    if (looksUnrelated(m_order, other) && m_warnedOf != other.id.value) {
        m_warnedOf = other.id.value;
        m_ui->tieHint->setText(
            tr("The two have neither customer nor place in common. Enter again merges them."));
        return;
    }
    emit mergeWanted(other);
}

}  // namespace touchline::gui
