// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/typepage.h"

#include "desk/settingtree.h"
#include "gui/fieldfault.h"
#include "gui/typecolumns.h"
#include "gui/words.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

TypePage::TypePage(const Context &context, QWidget *parent)
    : SettingPage(parent),
      m_chinese(context.look.chinese),
      m_list(
          new EntryList(context.look, tr("Types, in the order in which they are offered"), this)),
      m_form(new QWidget),
      m_code(new QLineEdit(m_form)),
      m_family(new QComboBox(m_form)),
      m_zh(new QLineEdit(m_form)),
      m_en(new QLineEdit(m_form)),
      m_categories(new QLineEdit(m_form)),
      m_fields(new EntryList(context.look, tr("Fields"), m_form)),
      m_checks(new EntryList(context.look, tr("Checklist"), m_form))
{
    m_list->setColumns({{.key = u"form.names"_s,
                         .title = tr("Type"),
                         .shown = [chinese = m_chinese](const QJsonObject &type) {
                             const QJsonValue names = desk::valueAt(type, u"form.names"_s);
                             const QString name = names[chinese ? "zh"_L1 : "en"_L1].toString();
                             return name.isEmpty() ? type.value("id"_L1).toString() : name;
                         }}});
    m_list->model().setTick(u"active"_s);
    m_list->setFixedWidth(290);
    m_list->view().setToolTip(tr("Tick: it is offered for new orders"));
    m_list->addButton(tr("New"), tr("Adds a type of orders"), [this] { return freshType(); });
    for (size_t i = 0; i < Codes<Family>::list.size(); ++i)
        m_family->addItem(words(Family(i)), QString(Codes<Family>::list[i]));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    addField(*form, tr("Code"), *m_code, tr("As orders carry it; it stays once the type is saved"));
    addField(*form, tr("Kind of order"), *m_family, tr("It stays once the type is saved"));
    addField(*form, tr("Name in Chinese"), *m_zh, tr("As Chinese desks show it"));
    addField(*form, tr("Name in English"), *m_en, tr("As English desks show it"));
    addField(*form, tr("Categories"), *m_categories,
             tr("In which such orders usually are; several with commas between"));
    m_fields->setColumns(fieldColumns());
    m_fields->addButton(tr("Add a field"), tr("What such orders are asked for besides"),
                        [this] { return freshField(m_fields->entries()); });
    m_checks->setColumns(checkColumns());
    m_checks->addButton(tr("Add a check"), tr("To be ticked before the order goes on"),
                        [this] { return freshCheck(m_checks->entries()); });
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addLayout(form);
    column->addWidget(groupTitle(tr("Fields"), m_form));
    column->addWidget(m_fields);
    column->addWidget(groupTitle(tr("Checklist"), m_form));
    column->addWidget(m_checks);
    column->addStretch();
    m_fields->setGrowing();
    m_checks->setGrowing();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addWidget(scroll, 1);

    connect(m_list, &EntryList::currentChanged, this, &TypePage::showChosen);
    connect(m_list, &EntryList::edited, this, [this](const QJsonArray &list, const QString &step) {
        m_tree["types"_L1] = list;
        emit edited(m_tree, step);
        showChosen();
    });
    for (const auto &[edit, key] :
         {std::pair{m_code, u"id"_s}, {m_zh, u"form.names.zh"_s}, {m_en, u"form.names.en"_s}})
        connect(edit, &QLineEdit::textEdited, this,
                [this, key = key](const QString &text) { put(key, text, key); });
    connect(m_family, &QComboBox::activated, this,
            [this] { put(u"family"_s, m_family->currentData().toString(), {}); });
    connect(m_categories, &QLineEdit::textEdited, this, [this](const QString &text) {
        static const QRegularExpression between(u"[,，;；]"_s);
        QJsonArray list;
        for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                list += part.trimmed();
        }
        put(u"form.categories"_s,
            list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list), u"categories"_s);
    });
    for (const auto &[list, key] :
         {std::pair{m_fields, u"form.fields"_s}, {m_checks, u"form.checklist"_s}}) {
        connect(list, &EntryList::edited, this,
                [this, key = key](const QJsonArray &entries, const QString &step) {
                    put(key, entries, step.isEmpty() ? step : key + u'/' + step);
                });
        connect(list, &EntryList::refused, this, &SettingPage::reverted);
    }
}

QJsonObject TypePage::freshType() const
{
    QStringList codes;
    for (const QJsonValue &type : m_list->entries())
        codes += type["id"_L1].toString();
    int number = 1;
    while (codes.contains(tr("New type %1").arg(number)))
        ++number;
    const QString code = tr("New type %1").arg(number);
    return {{u"id"_s, code},
            {u"family"_s, u"serviceRequest"_s},
            {u"active"_s, true},
            {u"form"_s, QJsonObject{{u"names"_s, QJsonObject{{u"zh"_s, code}, {u"en"_s, code}}}}}};
}

void TypePage::showTree(const QJsonObject &tree)
{
    m_tree = tree;
    m_list->setEntries(tree.value("types"_L1).toArray());
    if (m_list->current() < 0)
        m_list->choose(0);
    showChosen();
}

void TypePage::setWritable(bool writable)
{
    m_writable = writable;
    for (EntryList *list : {m_list, m_fields, m_checks})
        list->setWritable(writable);
    for (QLineEdit *edit : {m_zh, m_en, m_categories})
        edit->setReadOnly(!writable);
    showChosen();
}

void TypePage::showFault(const QString &path, const QString &why)
{
    const int at = indexIn(path, u"types"_s);
    m_list->model().setFault(at, {});
    const QString below = at == m_list->current() ? path.section(u'.', 2) : QString();
    m_fields->model().setFault(indexIn(below, u"fields"_s), below.section(u'.', 1, 1));
    m_checks->model().setFault(indexIn(below, u"checklist"_s), below.section(u'.', 1, 1));
    const QString own = at == m_list->current() ? path.section(u'.', 1) : QString();
    const std::array inputs{std::pair{"id"_L1, static_cast<QWidget *>(m_code)},
                            std::pair{"family"_L1, static_cast<QWidget *>(m_family)},
                            std::pair{"form.names.zh"_L1, static_cast<QWidget *>(m_zh)},
                            std::pair{"form.names.en"_L1, static_cast<QWidget *>(m_en)},
                            std::pair{"form.categories"_L1, static_cast<QWidget *>(m_categories)}};
    for (const auto &[key, input] : inputs)
        markWrong(*input, own.startsWith(key) ? why : QString());
}

void TypePage::showChosen()
{
    const int row = m_list->current();
    m_form->setEnabled(row >= 0);
    const QJsonObject type = row >= 0 ? m_list->model().entry(row) : QJsonObject();
    const bool isNew = type.value("record"_L1).toString().isEmpty();
    m_code->setReadOnly(!isNew || !m_writable);
    m_family->setEnabled(isNew && m_writable);
    const auto fill = [](QLineEdit &edit, const QString &text) {
        if (edit.text() != text)
            edit.setText(text);
    };
    fill(*m_code, type.value("id"_L1).toString());
    m_family->setCurrentIndex(qMax(0, m_family->findData(type.value("family"_L1).toString())));
    fill(*m_zh, desk::valueAt(type, u"form.names.zh"_s).toString());
    fill(*m_en, desk::valueAt(type, u"form.names.en"_s).toString());
    QStringList categories;
    for (const QJsonValue &one : desk::valueAt(type, u"form.categories"_s).toArray())
        categories += one.toString();
    // What is being typed stays as it is typed.
    if (!m_categories->hasFocus())
        fill(*m_categories, categories.join(u", "_s));
    m_fields->setEntries(desk::valueAt(type, u"form.fields"_s).toArray());
    m_checks->setEntries(desk::valueAt(type, u"form.checklist"_s).toArray());
}

void TypePage::put(const QString &key, const QJsonValue &value, const QString &step)
{
    const int row = m_list->current();
    if (row < 0 || !m_writable)
        return;
    const QString path = u"types[%1]."_s.arg(row);
    m_tree = desk::withValueAt(m_tree, path + key, value).toObject();
    m_list->model().setEntries(m_tree.value("types"_L1).toArray());
    emit edited(m_tree, step.isEmpty() ? QString() : path + step);
}

}  // namespace touchline::gui
