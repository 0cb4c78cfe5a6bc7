// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ClockGradingDialog that says how a setting stands, and the frame around its page.

#include "gui/clockgradingdialog.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/settingpage.h"
#include "gui/settingwords.h"
#include "gui/times.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtGui/QFontDatabase>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int placesWidth = 120;
constexpr int mostPlaces = 5;
constexpr int mostChanges = 25;
constexpr int mostRevisions = 40;
constexpr QSize usualSize{1'320, 680};
/// Of the screen, around the window.
constexpr QSize aroundSize{24, 60};

/// "Policy “Fault” · Limit 1 · Amount: 45 → 60".
QString treeChangeWords(const desk::TreeChange &change, const QJsonObject &tree)
{
    const QString place = settingPlaceWords(change.path, tree);
    if (change.before.isUndefined() && change.after.isObject())
        return ClockGradingDialog::tr("added: %1").arg(place);
    if (change.after.isUndefined() && change.before.isObject())
        return ClockGradingDialog::tr("removed: %1").arg(place);
    const QString before = settingValueWords(change.path, change.before);
    const QString after = settingValueWords(change.path, change.after);
    if (before == after)
        return ClockGradingDialog::tr("changed: %1").arg(place);
    return u"%1: %2 → %3"_s.arg(place, before, after);
}

}  // namespace

void ClockGradingDialog::makeWindow()
{
    setWindowTitle(tr("Clocks and grading"));
    resize(usualSize.boundedTo(screen()->availableSize() - aroundSize));
    setMinimumSize(960, 560);
    m_places = new QListWidget(this);
    m_places->setFixedWidth(placesWidth);
    m_places->setAccessibleName(tr("Settings"));
    m_places->setToolTip(tr("What is edited · Alt+1 to Alt+5"));
    m_title = new QLabel(this);
    m_title->setProperty("role", u"section"_s);
    m_revision = new QLabel(this);
    m_revision->setProperty("role", u"muted"_s);
    m_fault = new QLabel(this);
    m_fault->setProperty("role", u"error"_s);
    m_fault->setWordWrap(true);
    m_said = new QLabel(this);
    m_said->setProperty("role", u"muted"_s);
    m_stack = new QStackedWidget(this);
    m_json = new QPlainTextEdit(m_stack);
    m_json->setAccessibleName(tr("The setting as JSON"));
    m_json->setReadOnly(!m_mayEdit);
    m_json->setTabChangesFocus(true);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_stack->addWidget(m_json);
    for (int i = 0; i < mostPlaces; ++i) {
        auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(int(Qt::Key_1) + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] { m_places->setCurrentRow(i); });
    }
}

void ClockGradingDialog::makeButtons()
{
    const auto button = [this](const QString &text, const QString &hint) {
        auto *made = new QPushButton(text, this);
        made->setToolTip(hint);
        made->setAutoDefault(false);
        return made;
    };
    m_changes = button({}, tr("What is different from what is in force"));
    m_changes->setMenu(new QMenu(m_changes));
    connect(m_changes->menu(), &QMenu::aboutToShow, this, &ClockGradingDialog::showChanges);
    m_over = button(tr("Lay mine over theirs"),
                    tr("Somebody saved meanwhile: your changes on top of that, to be looked at"));
    connect(m_over, &QPushButton::clicked, this, &ClockGradingDialog::layOver);
    m_history = button(tr("Revisions"), tr("Who saved what when; take one of them again"));
    m_history->setMenu(new QMenu(m_history));
    m_undo = button(tr("Undo"), tr("Takes the last step back · Alt+Z"));
    connect(m_undo, &QPushButton::clicked, this, &ClockGradingDialog::undo);
    m_redo = button(tr("Redo"), tr("Does it again · Alt+Shift+Z"));
    connect(m_redo, &QPushButton::clicked, this, &ClockGradingDialog::redo);
    m_discard =
        button(tr("Discard"), tr("Back to what is in force; Undo brings your changes back"));
    connect(m_discard, &QPushButton::clicked, this, &ClockGradingDialog::discard);
    m_jsonButton = button(tr("JSON"), tr("The same as text, in step with the form · Ctrl+J"));
    m_jsonButton->setCheckable(true);
    connect(m_jsonButton, &QPushButton::clicked, this, &ClockGradingDialog::showJson);
    m_save = button(tr("Save"), tr("Comes into force as the next revision · Ctrl+S"));
    m_save->setProperty("role", u"primary"_s);
    connect(m_save, &QPushButton::clicked, this, &ClockGradingDialog::save);
    auto *close = button(tr("Close"), tr("What was not saved is kept for you · Esc"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    namedKey(this, "saveSettingKey", tr("Save the setting"), QKeySequence::Save,
             [this] { save(); });
    namedKey(this, "undoSettingKey", tr("Settings: take the last step back"), Qt::ALT | Qt::Key_Z,
             [this] { undo(); });
    namedKey(this, "redoSettingKey", tr("Settings: do it again"), Qt::ALT | Qt::SHIFT | Qt::Key_Z,
             [this] { redo(); });
    namedKey(this, "jsonSettingKey", tr("Settings: form or JSON"), Qt::CTRL | Qt::Key_J,
             [this] { showJson(!m_jsonButton->isChecked()); });

    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_revision, 1);
    head->addWidget(m_over);
    head->addWidget(m_changes);
    head->addWidget(m_history);
    head->addWidget(m_jsonButton);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_undo);
    foot->addWidget(m_redo);
    foot->addWidget(m_discard);
    foot->addWidget(m_said, 1);
    // Where every dialog has it: at the right end.
    foot->addWidget(close);
    foot->addWidget(m_save);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addLayout(head);
    right->addWidget(m_stack, 1);
    right->addWidget(m_fault);
    right->addLayout(foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_places);
    row->addLayout(right, 1);
}

void ClockGradingDialog::showRevision()
{
    const Part &one = part();
    if (!one.loaded)
        return m_revision->setText(tr("is being fetched…"));
    if (one.kind == SettingKind::Unknown) {
        const auto count = one.draft.base().value("types"_L1).toArray().size();
        const QString text = tr("%n type(s) of orders", nullptr, int(count));
        return m_revision->setText(
            m_mayEdit ? text : text + u" · "_s + tr("Your role may look at it; leads change it."));
    }
    if (one.draft.history().isEmpty())
        return m_revision->setText(tr("There is none yet."));
    const desk::SettingRevision &is = one.draft.history().first();
    QString text = is.revision == 0 ? tr("yours, waiting to be sent")
                                    : tr("revision %1 is in force").arg(is.revision);
    if (is.revision > 0 && is.sinceMs > 0)
        text += u" · "_s + whenWords(is.sinceMs, m_context.clock.nowMs());
    text += u" · "_s + (!is.by.isEmpty() ? is.by : is.revision == 0 ? tr("you") : tr("as it came"));
    if (!m_mayEdit)
        text += u" · "_s + tr("Your role may look at it; leads change it.");
    m_revision->setText(text);
}

void ClockGradingDialog::showState()
{
    const Part &one = part();
    showRevision();
    const auto count = int(one.draft.changes().size());
    const bool wrong = !m_notTaken.isEmpty();
    m_changes->setText(wrong        ? tr("Not taken yet")
                       : count == 0 ? tr("No changes")
                                    : tr("%n change(s)", nullptr, count));
    m_changes->setEnabled(count > 0);
    m_over->setVisible(!one.newer.isEmpty());
    m_undo->setEnabled(wrong || one.draft.canUndo());
    m_redo->setEnabled(one.draft.canRedo());
    m_discard->setEnabled(wrong || one.draft.isChanged());
    m_save->setEnabled(m_mayEdit && one.draft.isChanged() && one.newer.isEmpty() && !wrong);
    if (wrong)
        return showText(*m_fault, m_notTaken);
    if (!one.newer.isEmpty() && one.kind == SettingKind::Unknown)
        return showText(*m_fault,
                        tr("The types were changed meanwhile. Lay yours over it, or discard it."));
    if (!one.newer.isEmpty()) {
        const desk::SettingRevision &theirs = one.newer.first();
        showText(*m_fault,
                 tr("%1 has saved revision %2 meanwhile. Lay yours over it, or discard it.")
                     .arg(theirs.by.isEmpty() ? tr("Somebody") : theirs.by)
                     .arg(theirs.revision));
        return;
    }
    if (!one.loaded || !m_facts.shelf || !one.draft.isChanged())
        return showFault(nullptr);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), Qt::UTC).date();
    const Done fine = one.draft.check(*m_facts.shelf, today);
    showFault(fine ? nullptr : &fine.error());
}

void ClockGradingDialog::showFault(const Error *error)
{
    const QString why = error ? settingFaultWords(*error, part().draft.tree()) : QString();
    part().page->showFault(error ? error->field : QString(), why);
    showText(*m_fault, why);
    if (error)
        m_save->setEnabled(false);
}

void ClockGradingDialog::showChanges()
{
    QMenu &menu = *m_changes->menu();
    menu.clear();
    const QList<desk::TreeChange> changes = part().draft.changes();
    for (const desk::TreeChange &change :
         changes.first(qMin<qsizetype>(changes.size(), mostChanges))) {
        QString text = treeChangeWords(change, part().draft.tree());
        menu.addAction(text.replace(u'&', u"&&"_s).left(160))->setEnabled(false);
    }
    if (changes.size() > mostChanges)
        menu.addAction(tr("and %n more", nullptr, int(changes.size()) - mostChanges))
            ->setEnabled(false);
}

void ClockGradingDialog::fillHistory()
{
    QMenu &menu = *m_history->menu();
    menu.clear();
    m_history->setVisible(part().kind != SettingKind::Unknown);
    const qint64 now = m_context.clock.nowMs();
    int place = 0;
    const auto offer = [&](const QString &text, bool takes) {
        QString label = text;
        QAction *action = menu.addAction(label.replace(u'&', u"&&"_s));
        action->setEnabled(takes && m_mayEdit);
        connect(action, &QAction::triggered, this, [this, place] { takeAgain(place); });
        ++place;
    };
    for (const desk::SettingRevision &refused : m_facts.refused.values(part().kind))
        offer(tr("Refused, yours of %1: take it up again").arg(whenWords(refused.sinceMs, now)),
              true);
    for (const desk::SettingRevision &one : part().draft.history()) {
        if (place >= mostRevisions)
            break;
        const QString who =
            one.by.isEmpty() ? (one.revision == 0 ? tr("you") : tr("as it came")) : one.by;
        const QString when = one.sinceMs > 0 ? whenWords(one.sinceMs, now) : QString();
        const bool first = one.id == part().draft.basedOn();
        const QString name =
            one.revision == 0 ? tr("Waiting to be sent") : tr("Revision %1").arg(one.revision);
        QStringList parts{name, who};
        if (!when.isEmpty())
            parts.insert(1, when);
        offer(parts.join(u" · "_s) +
                  (first ? u" · "_s + tr("this one") : u" · "_s + tr("take this one again")),
              !first);
    }
    m_history->setEnabled(place > 0);
}

}  // namespace touchline::gui
