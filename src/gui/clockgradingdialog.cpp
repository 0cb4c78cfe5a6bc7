// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/clockgradingdialog.h"

#include "gui/calendarpage.h"
#include "gui/dayspage.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/policypage.h"
#include "gui/settingwords.h"
#include "gui/times.h"
#include "gui/triagepage.h"
#include "gui/typepage.h"
#include "gui/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// The list of days that is edited: the one that is shipped, or the only one that there is.
QString daysKey(const desk::SettingsFacts &facts)
{
    const QString shipped = u"china"_s;
    return facts.days.isEmpty() || facts.days.contains(shipped) ? shipped : facts.days.firstKey();
}

}  // namespace

ClockGradingDialog::ClockGradingDialog(const Context &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_book(context.desk),
      m_calendars(new CalendarPage(context)),
      m_days(new DaysPage(context)),
      m_policies(new PolicyPage(context)),
      m_triage(new TriagePage(context)),
      m_types(new TypePage(context)),
      m_mayEdit(m_book.mayEdit())
{
    makeWindow();
    makeButtons();
    addPart(SettingKind::Calendars, m_calendars);
    addPart(SettingKind::Days, m_days);
    addPart(SettingKind::Policies, m_policies);
    addPart(SettingKind::Triage, m_triage);
    addPart(SettingKind::Unknown, m_types);
    makePlain(*this);
    m_pause.setObjectName(u"draft of a setting"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(draftPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ClockGradingDialog::keepDraft);
    connect(m_places, &QListWidget::currentRowChanged, this, &ClockGradingDialog::showPart);
    connect(m_json, &QPlainTextEdit::textChanged, this, &ClockGradingDialog::takeJson);
    connect(m_days, &DaysPage::said, m_said, &QLabel::setText);
    // A page of changes after another while the desk catches up: once in a while, not when it is over.
    m_again.setObjectName(u"settings are read again"_s);
    m_again.setSingleShot(true);
    m_again.setInterval(draftPauseMs);
    connect(&m_again, &QTimer::timeout, this, &ClockGradingDialog::load);
    const auto readAgain = [this] {
        if (!m_again.isActive())
            m_again.start();
    };
    connect(&m_book, &desk::SettingsBook::changed, this, readAgain);
    connect(qApp, &QApplication::focusChanged, this, [this, readAgain] {
        if (std::exchange(m_factsWait, false))
            readAgain();
    });
    m_places->setCurrentRow(0);
    load();
}

ClockGradingDialog::~ClockGradingDialog()
{
    // The focus leaves while it is taken apart.
    disconnect(qApp, nullptr, this, nullptr);
    // What was typed within the last moment is kept, too.
    if (m_pause.isActive())
        keepDraft();
}

ClockGradingDialog *ClockGradingDialog::openFor(const Context &context, QWidget *parent)
{
    auto *dialog = parent->findChild<ClockGradingDialog *>();
    if (!dialog) {
        dialog = new ClockGradingDialog(context, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->open();
    return dialog;
}

void ClockGradingDialog::addPart(SettingKind kind, SettingPage *page)
{
    m_places->addItem(settingName(kind));
    m_stack->addWidget(page);
    page->setWritable(m_mayEdit);
    const size_t at = m_parts.size();
    m_parts.push_back({.kind = kind, .page = page});
    connect(page, &SettingPage::edited, this,
            [this, at](const QJsonObject &tree, const QString &step) {
                edited(m_parts[at], tree, step);
            });
    connect(page, &SettingPage::refused, this, [this](const QString &why) {
        m_notTaken = why;
        showState();
    });
    connect(page, &SettingPage::reverted, this,
            [this](const QString &why) { showText(*m_fault, why); });
}

ClockGradingDialog::Part &ClockGradingDialog::part()
{
    return m_parts[size_t(qMax(0, m_places->currentRow()))];
}

const ClockGradingDialog::Part &ClockGradingDialog::part() const
{
    return m_parts[size_t(qMax(0, m_places->currentRow()))];
}

const desk::SettingDraft &ClockGradingDialog::draft() const { return part().draft; }

void ClockGradingDialog::choose(SettingKind kind)
{
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].kind == kind)
            m_places->setCurrentRow(int(i));
    }
}

void ClockGradingDialog::load()
{
    m_book.facts().then(this, [this, asked = ++m_asked](const Result<desk::SettingsFacts> &facts) {
        // They are put together on many threads: an earlier answer may come later.
        if (asked != m_asked)
            return;
        if (!facts)
            return showText(*m_fault, sentence(facts.error()));
        m_facts = *facts;
        m_loaded = true;
        for (Part &one : m_parts)
            take(one, *facts);
        showState();
        fillHistory();
    });
}

void ClockGradingDialog::take(Part &part, const desk::SettingsFacts &facts)
{
    const QString key = part.kind == SettingKind::Days ? daysKey(facts) : QString();
    const QList<desk::SettingRevision> history = facts.of(part.kind, key);
    const QUuid newest = history.isEmpty() ? QUuid() : history.first().id;
    const bool first = !part.loaded;
    part.newer.clear();
    if (!first && part.draft.isChanged() && part.draft.basedOn() != newest) {
        part.newer = history;
        return;
    }
    const bool same = !first && part.draft.basedOn() == newest;
    if (same)
        part.draft.renewHistory(history);
    else
        part.draft = desk::SettingDraft(part.kind, key, history);
    part.loaded = true;
    m_showing = true;
    // They would take away what is being typed; they come when it is done.
    if (same && isTypedIn(*part.page))
        m_factsWait = true;
    else
        part.page->showFacts(facts);
    if (first || !same)
        part.page->showTree(part.draft.tree());
    m_showing = false;
    if (first)
        restoreDraft(part);
}

bool ClockGradingDialog::isTypedIn(const QWidget &page)
{
    const QWidget *popup = QApplication::activePopupWidget();
    if (popup && popup->parentWidget() && page.isAncestorOf(popup->parentWidget()))
        return true;
    const QWidget *focus = QApplication::focusWidget();
    return focus && page.isAncestorOf(focus) &&
           (qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QComboBox *>(focus) ||
            qobject_cast<const QAbstractSpinBox *>(focus) ||
            qobject_cast<const QPlainTextEdit *>(focus));
}

QString ClockGradingDialog::draftKey(const Part &part) const
{
    return u"setting/"_s + codeOf(part.kind);
}

void ClockGradingDialog::keepDraft()
{
    for (const Part &one : m_parts) {
        if (!one.loaded)
            continue;
        QByteArray kept;
        if (one.draft.isChanged())
            kept = QJsonDocument(
                       QJsonObject{{u"base"_s, one.draft.base()}, {u"tree"_s, one.draft.tree()}})
                       .toJson(QJsonDocument::Compact);
        m_context.desk.remember(draftKey(one), kept);
    }
}

void ClockGradingDialog::restoreDraft(Part &part)
{
    if (!m_mayEdit)
        return;
    const SettingKind kind = part.kind;
    m_context.desk.remembered(draftKey(part))
        .then(this, [this, kind](const Result<QByteArray> &kept) {
            const QJsonObject stored =
                kept ? QJsonDocument::fromJson(*kept).object() : QJsonObject();
            const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                            [kind](const Part &one) { return one.kind == kind; });
            if (stored.isEmpty() || found->draft.isChanged())
                return;
            // On top of what came into force since.
            const QJsonObject tree = desk::mergedTrees(stored.value("base"_L1),
                                                       stored.value("tree"_L1), found->draft.base())
                                         .toObject();
            if (!found->draft.change(tree))
                return;
            m_showing = true;
            found->page->showTree(found->draft.tree());
            m_showing = false;
            m_said->setText(tr("What you had begun is here again."));
            showState();
        });
}

void ClockGradingDialog::showPart()
{
    m_notTaken.clear();
    m_said->clear();
    m_title->setText(settingName(part().kind));
    if (!m_jsonButton->isChecked())
        m_stack->setCurrentWidget(part().page);
    showTree();
    fillHistory();
}

void ClockGradingDialog::showTree()
{
    m_showing = true;
    part().page->showTree(part().draft.tree());
    m_json->setPlainText(
        QString::fromUtf8(QJsonDocument(part().draft.tree()).toJson(QJsonDocument::Indented)));
    m_showing = false;
    showState();
}

void ClockGradingDialog::edited(Part &part, const QJsonObject &tree, const QString &step)
{
    if (m_showing || !m_mayEdit)
        return;
    m_notTaken.clear();
    m_said->clear();
    if (part.draft.change(tree, step))
        m_pause.start();
    showState();
}

void ClockGradingDialog::takeJson()
{
    if (m_showing || !m_jsonButton->isChecked() || !m_mayEdit)
        return;
    const QByteArray typed = m_json->toPlainText().toUtf8();
    QJsonParseError error{};
    const QJsonDocument read = QJsonDocument::fromJson(typed, &error);
    if (!read.isObject()) {
        const qsizetype line = typed.first(qMin<qsizetype>(error.offset, typed.size())).count('\n');
        m_notTaken = tr("Line %1 is no JSON.").arg(line + 1);
        return showState();
    }
    m_notTaken.clear();
    if (part().draft.change(read.object(), u"json"_s))
        m_pause.start();
    m_showing = true;
    part().page->showTree(part().draft.tree());
    m_showing = false;
    showState();
}

void ClockGradingDialog::undo()
{
    // What was not taken is the last step: without it the rest stands as it was.
    if (std::exchange(m_notTaken, {}).isEmpty())
        part().draft.undo();
    m_pause.start();
    showTree();
}

void ClockGradingDialog::redo()
{
    part().draft.redo();
    m_notTaken.clear();
    m_pause.start();
    showTree();
}

void ClockGradingDialog::discard()
{
    part().draft.discard();
    m_notTaken.clear();
    m_pause.start();
    showTree();
    m_said->setText(tr("As it is in force. Undo brings your changes back."));
}

void ClockGradingDialog::takeAgain(int place)
{
    const QList<desk::SettingRevision> offered =
        m_facts.refused.values(part().kind) + part().draft.history();
    if (place < 0 || place >= offered.size() || !m_mayEdit)
        return;
    part().draft.takeAgain(offered[place]);
    m_pause.start();
    showTree();
}

void ClockGradingDialog::layOver()
{
    part().draft = part().draft.laidOver(part().newer);
    part().newer.clear();
    m_pause.start();
    showTree();
    fillHistory();
    m_said->setText(tr("Yours is on top of theirs now. Look at the changes, then save."));
}

void ClockGradingDialog::showJson(bool json)
{
    m_jsonButton->setChecked(json);
    m_notTaken.clear();
    m_stack->setCurrentWidget(json ? static_cast<QWidget *>(m_json) : part().page);
    showTree();
    if (json)
        m_json->setFocus();
}

void ClockGradingDialog::save()
{
    if (!m_mayEdit || !m_save->isEnabled())
        return;
    // What is still being typed in a cell belongs to it.
    m_save->setFocus();
    Part &one = part();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), Qt::UTC).date();
    if (const Done fine = one.draft.check(*m_facts.shelf, today); !fine)
        return showFault(&fine.error());
    m_book.save(one.draft).then(this, [this, kind = one.kind](const Result<desk::Saved> &saved) {
        if (!saved)
            return showText(*m_fault, sentence(saved.error()));
        for (Part &part : m_parts) {
            if (part.kind != kind)
                continue;
            part.loaded = false;
            m_context.desk.remember(draftKey(part), {});
        }
        // The other parts' may still be pending.
        keepDraft();
        m_said->setText(tr("Saved as the next revision. The server puts it in force."));
        load();
    });
}

}  // namespace touchline::gui
