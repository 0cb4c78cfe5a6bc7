// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outagebook.h"
#include "desk/quicktexts.h"
#include "gui/composeredit.h"
#include "gui/context.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QFrame>

#include <functional>
#include <memory>

namespace Ui {
class QuickTextPopup;
}

class QShortcut;

namespace touchline::gui {

/// Quick texts as a list; title, shortcut and text are shown by QuickTextDelegate.
class QuickTextModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { ShortcutRole = Qt::UserRole + 1, BodyRole };
    using QAbstractListModel::QAbstractListModel;
    /// `values`: of the variables, where the texts are meant for somebody.
    void setTexts(const QList<QuickText> &texts, const QMap<QString, QString> &values = {});
    [[nodiscard]] const QuickText &textAt(int row) const { return m_texts[row]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<QuickText> m_texts;
    QMap<QString, QString> m_values;
};

/// The list of quick texts above the composer. It opens by a slash at the start of a line or after a
/// blank, and is no window of its own: focus and input method stay in the text field.
class QuickTextPopup final : public QFrame {
    Q_OBJECT
public:
    QuickTextPopup(const Context &context, ComposerEdit &edit, QWidget *parent);
    ~QuickTextPopup() override;

    /// For whom, and through what, the text is meant; "" = internal note.
    void setCustomer(const QUuid &customer) { m_customer = customer; }
    void setService(const QUuid &service) { m_service = service; }
    /// Tells which order is looked at when a text is chosen; null: none.
    std::function<QUuid()> order;
    void setChannel(const QString &channel);
    /// Types a slash where the cursor is.
    void ask();
    [[nodiscard]] QuickTextModel &list() { return m_list; }

signals:
    void editWanted();
    void failed(const QString &sentence);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void look();
    void showTexts(const QList<QuickText> &texts, const QMap<QString, QString> &values);
    void place();
    void step(int by);
    void take(const QModelIndex &index);
    void insert(const QString &text);

    Context m_context;
    ComposerEdit &m_edit;
    std::unique_ptr<Ui::QuickTextPopup> m_ui;
    QuickTextModel m_list;
    QShortcut *m_editKey;
    QUuid m_customer;
    QUuid m_service;
    [[nodiscard]] QUuid shownOrder() const { return order ? order() : QUuid(); }
    QString m_channel;
    desk::OutageBook m_book;
    QList<QuickText> m_answers;  ///< to major outages
    std::optional<desk::QuickTrigger> m_trigger;
    int m_left = -1;  ///< place of a slash that was meant as a slash
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
