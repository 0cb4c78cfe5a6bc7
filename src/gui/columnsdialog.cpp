// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/columnsdialog.h"

#include "gui/namedkey.h"
#include "gui/orderscells.h"
#include "gui/plain.h"
#include "ui_columnsdialog.h"

namespace touchline::gui {

ColumnsDialog::ColumnsDialog(const QStringList &columns, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ColumnsDialog>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->okButton->setDefault(true);
    fill(columns);
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { shift(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { shift(1); });
    namedKey(this, "columnUpKey", tr("Columns: further to the left"), Qt::ALT | Qt::Key_Up,
             [this] { shift(-1); });
    namedKey(this, "columnDownKey", tr("Columns: further to the right"), Qt::ALT | Qt::Key_Down,
             [this] { shift(1); });
    connect(m_ui->standardButton, &QPushButton::clicked, this,
            [this] { fill(standardOrderColumns()); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->okButton, &QPushButton::clicked, this, [this] {
        emit chosen(this->columns());
        accept();
    });
    connect(m_ui->columnsList, &QListWidget::itemChanged, this,
            [this] { m_ui->okButton->setEnabled(!this->columns().isEmpty()); });
}

ColumnsDialog::~ColumnsDialog() = default;

void ColumnsDialog::fill(const QStringList &columns)
{
    m_ui->columnsList->clear();
    const auto add = [this](const OrderColumnInfo &column, bool shown) {
        auto *item = new QListWidgetItem(column.title, m_ui->columnsList);
        item->setData(Qt::UserRole, column.field);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    };
    for (const QString &field : columns) {
        if (const auto column = orderColumn(field))
            add(*column, true);
    }
    for (const OrderColumnInfo &column : orderColumns()) {
        if (!columns.contains(column.field))
            add(column, false);
    }
    m_ui->columnsList->setCurrentRow(0);
}

void ColumnsDialog::shift(int by)
{
    QListWidget &list = *m_ui->columnsList;
    const int from = list.currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= list.count())
        return;
    list.insertItem(to, list.takeItem(from));
    list.setCurrentRow(to);
}

QStringList ColumnsDialog::columns() const
{
    QStringList fields;
    for (int row = 0; row < m_ui->columnsList->count(); ++row) {
        const QListWidgetItem *item = m_ui->columnsList->item(row);
        if (item->checkState() == Qt::Checked)
            fields += item->data(Qt::UserRole).toString();
    }
    return fields;
}

}  // namespace touchline::gui
