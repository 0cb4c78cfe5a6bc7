// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/belongsbox.h"

#include "desk/cardstate.h"
#include "domain/mask.h"
#include "gui/belongsform.h"
#include "gui/plain.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_belongsbox.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

BelongsBox::BelongsBox(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::BelongsBox>())
{
    m_ui->setupUi(this);
    connect(m_ui->parentButton, &QPushButton::clicked, this, &BelongsBox::ask);
    connect(m_ui->clearParentButton, &QPushButton::clicked, this, [this] { save({}, {}); });
}

BelongsBox::~BelongsBox() = default;

void BelongsBox::setUp(const Context &context, desk::CardState &state, UndoBar &undo)
{
    m_context = std::make_unique<Context>(context);
    m_state = &state;
    m_undo = &undo;
    connect(&state, &desk::CardState::changed, this, &BelongsBox::follow);
}

void BelongsBox::follow()
{
    const QUuid parent = m_state->card().customer.parent.value;
    if (std::exchange(m_parent, parent) != parent)
        m_name.clear();
    m_ui->clearParentButton->setVisible(!parent.isNull());
    m_ui->parentButton->setText(parent.isNull() ? tr("Set") : tr("Change"));
    const auto show = [this](const QString &text) {
        showText(*m_ui->parentLabel, m_parent.isNull() ? QString() : text);
    };
    show(m_name.isEmpty() ? tr("A customer who is not on this computer") : m_name);
    if (parent.isNull())
        return;
    m_context->desk.record(u"customer"_s, parent)
        .then(this, [this, parent, show](const Result<desk::RecordView> &record) {
            if (!record || !record->row.type || parent != m_parent)
                return;
            m_name = masked(Privacy::Name, record->row.text(u"name"));
            show(m_name);
        });
}

void BelongsBox::ask()
{
    if (!m_form) {
        m_form = new BelongsForm(m_context->desk, m_state->card().customer.id.value, this);
        m_ui->rows->addWidget(m_form);
        connect(m_form, &BelongsForm::left, this, &BelongsBox::stopAsking);
        connect(m_form, &BelongsForm::chosen, this, [this](const desk::Candidate &chosen) {
            // Brought here, so that she has a name on the card and her line can be judged.
            m_context->desk.openRoot(u"customer"_s, chosen.customer)
                .then(this, [this, chosen](const Result<QUuid> &) {
                    save(chosen.customer, chosen.name);
                });
        });
    }
    m_form->begin();
}

void BelongsBox::stopAsking()
{
    m_ui->parentButton->setFocus();
    if (m_form)
        m_form->hide();
}

void BelongsBox::save(const QUuid &parent, const QString &name)
{
    const QUuid customer = m_state->card().customer.id.value;
    const QUuid before = m_parent;
    m_context->desk.editRecord(u"customer"_s, customer, {{u"parent"_s, parent}})
        .then(this, [=, this](const Result<desk::Saved> &saved) {
            if (!saved) {
                if (m_form)
                    m_form->showProblem(sentence(saved.error()));
                return emit said(sentence(saved.error()));
            }
            stopAsking();
            m_state->reload();
            if (saved->n == 0)
                return emit said(tr("Nothing to save."));
            m_undo->offer(
                parent.isNull() ? tr("Belongs to nobody now.") : tr("Belongs to %1 now.").arg(name),
                [this, customer, before] {
                    m_context->desk.editRecord(u"customer"_s, customer, {{u"parent"_s, before}})
                        .then(this, [this](const Result<desk::Saved> &) { m_state->reload(); });
                });
        });
}

}  // namespace touchline::gui
