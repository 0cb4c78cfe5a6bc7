// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keysheet.h"

#include "gui/keysmodel.h"
#include "gui/plain.h"
#include "ui_keysheet.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

// What the field of the library says while it is empty, in words that fit this sheet.
[[maybe_unused]] constexpr const char *emptyField =
    QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut");

}  // namespace

KeySheet::KeySheet(Keymap &keymap, QWidget *parent)
    : QDialog(parent),
      m_keymap(keymap),
      m_ui(std::make_unique<Ui::KeySheet>()),
      m_model(new KeysModel(keymap, this))
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->table->setModel(m_model);
    m_ui->table->horizontalHeader()->setSectionResizeMode(KeysModel::TitleColumn,
                                                          QHeaderView::Stretch);
    m_ui->table->horizontalHeader()->setSectionResizeMode(KeysModel::KeysColumn,
                                                          QHeaderView::ResizeToContents);
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->table->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(m_ui->findEdit, &QLineEdit::textChanged, m_model, &KeysModel::setFilter);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeySheet::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeySheet::showChosen);
    connect(m_ui->table, &QTableView::activated, this, [this] {
        if (m_ui->keysEdit->isEnabled())
            m_ui->keysEdit->setFocus();
    });
    connect(m_ui->keysEdit, &QKeySequenceEdit::editingFinished, this, &KeySheet::take);
    connect(m_ui->standardButton, &QPushButton::clicked, this, [this] {
        m_keymap.reset(m_chosen);
        showText(*m_ui->answerLabel, {});
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    showChosen();
    m_ui->findEdit->setFocus();
}

KeySheet::~KeySheet() = default;

void KeySheet::showChosen()
{
    const QModelIndex index = m_ui->table->currentIndex();
    const KeyEntry entry = index.isValid() && index.row() < m_model->rowCount()
                               ? m_model->entryAt(index.row())
                               : KeyEntry{};
    const bool changeable = !entry.id.isEmpty();
    if (entry.id != m_chosen)
        showText(*m_ui->answerLabel, {});
    m_chosen = entry.id;
    const QSignalBlocker quiet(m_ui->keysEdit);
    m_ui->keysEdit->setKeySequence(entry.keys);
    m_ui->keysEdit->setEnabled(changeable);
    m_ui->standardButton->setEnabled(changeable && entry.keys != entry.standard);
    m_ui->chosenLabel->setText(
        index.isValid() ? entry.title
                        : tr("Choose a line, then press the keys that you want for it."));
}

void KeySheet::take()
{
    // Only the first stroke counts: chains of keys are for no one who talks on the telephone.
    const QKeySequence typed = m_ui->keysEdit->keySequence();
    const QKeySequence keys = typed.isEmpty() ? typed : QKeySequence(typed[0]);
    if (m_chosen.isEmpty() || keys.isEmpty())
        return;
    const QString id = m_chosen;
    const QString owner = m_keymap.ownerOf(keys, id);
    QString answer;
    switch (keyFault(keys)) {
    case KeyFault::None:
        answer = owner.isEmpty() ? QString() : tr("These keys belong to \"%1\".").arg(owner);
        break;
    case KeyFault::Empty: return;
    case KeyFault::InputMethod:
        answer = tr("Input methods take these keys, so they would not work here.");
        break;
    case KeyFault::Character:
        answer = tr("Ctrl, Alt and a character write signs on some keyboards.");
        break;
    case KeyFault::Plain:
        answer =
            tr("A key of its own belongs to the text. Add Ctrl or Alt, or take a function key.");
        break;
    }
    if (answer.isEmpty() && !m_keymap.set(id, keys))
        answer = tr("That did not work");
    showChosen();
    showText(*m_ui->answerLabel, answer);
}

}  // namespace touchline::gui
