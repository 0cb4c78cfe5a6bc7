// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/entrylist.h"

#include "gui/tokenicon.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// Less than in lists of work: many are compared here.
constexpr int entryRowHeight = 30;
constexpr int entryHeadHeight = 34;
constexpr int entryColumnGap = 12;
/// An empty list is still seen to be one.
constexpr int leastGrownRows = 2;

/// The editor that fits to a column.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        const EntryColumn &column = columnOf(index);
        if (column.kind == EntryColumn::Kind::Number) {
            auto *box = new QSpinBox(parent);
            box->setRange(column.least, column.most);
            box->setAccessibleName(column.title);
            return box;
        }
        if (column.kind == EntryColumn::Kind::Choice) {
            auto *box = new QComboBox(parent);
            box->setAccessibleName(column.title);
            for (const auto &[code, words] : column.choices)
                box->addItem(words, code);
            // Chosen is meant: nobody presses Enter behind it.
            connect(box, &QComboBox::activated, this, [this, box] {
                auto *self = const_cast<EntryDelegate *>(this);
                emit self->commitData(box);
                emit self->closeEditor(box);
            });
            return box;
        }
        auto *edit = new QLineEdit(parent);
        edit->setMaxLength(200);
        edit->setAccessibleName(column.title);
        edit->setPlaceholderText(column.hint);
        return edit;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const QString text = index.data(Qt::EditRole).toString();
        if (auto *number = qobject_cast<QSpinBox *>(editor)) {
            number->setValue(text.toInt());
        } else if (auto *box = qobject_cast<QComboBox *>(editor)) {
            int at = box->findData(text);
            if (at < 0)
                at = box->findText(text);
            box->setCurrentIndex(qMax(0, at));
        } else if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
            edit->setText(text);
        }
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        if (auto *number = qobject_cast<QSpinBox *>(editor))
            model->setData(index, number->value());
        else if (auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData());
        else if (auto *edit = qobject_cast<QLineEdit *>(editor))
            model->setData(index, edit->text());
    }

private:
    static const EntryColumn &columnOf(const QModelIndex &index)
    {
        return static_cast<const EntryModel *>(index.model())->column(index.column());
    }
};

}  // namespace

EntryList::EntryList(const Look &look, const QString &name, QWidget *parent)
    : QWidget(parent), m_view(new QTableView(this)), m_buttons(new QHBoxLayout)
{
    m_model.setFaultIcon(tokenIcon(look, Glyph::Warning, &Tokens::bad));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new EntryDelegate(m_view));
    m_view->setAccessibleName(name);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(look.scaled(entryRowHeight));
    m_view->verticalHeader()->setDefaultSectionSize(look.scaled(entryRowHeight));
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setFixedHeight(look.scaled(entryHeadHeight));
    m_view->setMinimumHeight(120);
    const auto button = [this](const QString &text, const QString &hint) {
        auto *made = new QPushButton(text, this);
        made->setToolTip(hint);
        made->setAutoDefault(false);
        m_buttons->addWidget(made);
        return made;
    };
    m_remove = button(tr("Remove"), tr("Takes the chosen entry away · Delete"));
    m_up = button(tr("Up"), tr("Moves the chosen entry up · Alt+Up"));
    m_down = button(tr("Down"), tr("Moves the chosen entry down · Alt+Down"));
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_view, 1);
    column->addLayout(m_buttons);
    connect(m_remove, &QPushButton::clicked, this, &EntryList::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { shift(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { shift(1); });
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, m_view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::Delete, [this] { removeCurrent(); });
    key(Qt::ALT | Qt::Key_Up, [this] { shift(-1); });
    key(Qt::ALT | Qt::Key_Down, [this] { shift(1); });
    connect(&m_model, &EntryModel::edited, this, [this](int row, const QString &of) {
        emit edited(m_model.entries(), u"%1/%2"_s.arg(row).arg(of));
    });
    connect(&m_model, &EntryModel::refused, this, &EntryList::refused);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                arrange();
                emit currentChanged(index.row());
            });
    arrange();
}

void EntryList::setColumns(const QList<EntryColumn> &columns)
{
    m_model.setColumns(columns);
    QHeaderView *header = m_view->horizontalHeader();
    for (int i = 0; i < columns.size(); ++i) {
        header->setSectionResizeMode(i, columns[i].width > 0 ? QHeaderView::Interactive
                                                             : QHeaderView::Stretch);
        if (columns[i].width > 0)
            m_view->setColumnWidth(i, columns[i].width);
    }
    header->setVisible(columns.size() > 1);
}

/// No wider than what stands in them, so that many fit side by side; no narrower than their heads.
void EntryList::fitColumns()
{
    QHeaderView &header = *m_view->horizontalHeader();
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const int usual = m_model.column(i).width;
        if (usual <= 0)
            continue;
        const auto *view = static_cast<const QAbstractItemView *>(m_view);
        const int head = header.sectionSizeHint(i);
        const int words = view->sizeHintForColumn(i) + entryColumnGap;
        header.resizeSection(i, qMax(head, qMin(usual, words)));
    }
}

QPushButton *EntryList::addButton(const QString &text, const QString &hint,
                                  std::function<QJsonObject()> fresh)
{
    auto *made = new QPushButton(text, this);
    made->setToolTip(hint);
    made->setAutoDefault(false);
    m_buttons->insertWidget(int(m_adds.size()), made);
    m_adds += made;
    connect(made, &QPushButton::clicked, this, [this, fresh] { add(fresh()); });
    setTabOrder(m_view, m_adds.first());
    return made;
}

void EntryList::setOrdered(bool ordered)
{
    m_ordered = ordered;
    m_up->setVisible(ordered);
    m_down->setVisible(ordered);
}

void EntryList::setGrowing()
{
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto fit = [this] { fitHeight(); };
    connect(&m_model, &EntryModel::modelReset, this, fit);
    // Columns that are wider than the list scroll sideways, and their bar takes room.
    connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, fit);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EntryList::bringIntoSight);
    fitHeight();
}

void EntryList::fitHeight()
{
    const QHeaderView &head = *m_view->horizontalHeader();
    const QScrollBar &sideways = *m_view->horizontalScrollBar();
    const int rows = qMax(leastGrownRows, m_model.rowCount());
    m_view->setFixedHeight((head.isHidden() ? 0 : head.height()) +
                           rows * m_view->verticalHeader()->defaultSectionSize() +
                           (sideways.maximum() > 0 ? sideways.sizeHint().height() : 0) +
                           2 * m_view->frameWidth());
}

void EntryList::bringIntoSight(const QModelIndex &index)
{
    if (!index.isValid() || !m_view->hasFocus())
        return;
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(around);
        if (!area)
            continue;
        const QRect row = m_view->visualRect(index);
        const QPoint at = m_view->viewport()->mapTo(area->widget(), row.center());
        area->ensureVisible(at.x(), at.y(), 0, row.height());
        return;
    }
}

void EntryList::setEntries(const QJsonArray &entries)
{
    const int before = current();
    m_model.setEntries(entries);
    fitColumns();
    choose(qBound(entries.isEmpty() ? -1 : 0, before, int(entries.size()) - 1));
    arrange();
}

int EntryList::current() const { return m_view->currentIndex().row(); }

void EntryList::choose(int row)
{
    if (row >= 0 && row < m_model.rowCount() && row != current())
        m_view->setCurrentIndex(m_model.index(row, 0));
}

void EntryList::setWritable(bool writable)
{
    m_model.setWritable(writable);
    arrange();
}

void EntryList::arrange()
{
    const bool writable = m_model.isWritable();
    const int row = current();
    for (QPushButton *one : std::as_const(m_adds))
        one->setEnabled(writable);
    m_remove->setEnabled(writable && row >= 0);
    m_up->setEnabled(writable && row > 0);
    m_down->setEnabled(writable && row >= 0 && row + 1 < m_model.rowCount());
}

void EntryList::add(const QJsonObject &entry)
{
    QJsonArray list = m_model.entries();
    const int at = m_ordered && current() >= 0 ? current() + 1 : int(list.size());
    list.insert(at, entry);
    m_model.setEntries(list);
    choose(at);
    emit edited(list, {});
    m_view->setFocus();
}

void EntryList::removeCurrent()
{
    const int row = current();
    if (row < 0 || !m_model.isWritable())
        return;
    QJsonArray list = m_model.entries();
    list.removeAt(row);
    m_model.setEntries(list);
    choose(qMin(row, int(list.size()) - 1));
    emit edited(list, {});
    emit currentChanged(current());
}

void EntryList::shift(int by)
{
    const int from = current();
    const int to = from + by;
    if (!m_ordered || from < 0 || to < 0 || to >= m_model.rowCount() || !m_model.isWritable())
        return;
    QJsonArray list = m_model.entries();
    const QJsonValue entry = list.takeAt(from);
    list.insert(to, entry);
    m_model.setEntries(list);
    choose(to);
    emit edited(list, {});
}

}  // namespace touchline::gui
