// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/draftwatch.h"
#include "desk/files.h"
#include "desk/sessions.h"
#include "desk/takeback.h"
#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QMimeData;

namespace Ui {
class Composer;
}

namespace touchline::gui {

class FileTray;
class QuickTextPopup;

/// Writes notes on one customer and messages to her. What was typed goes to the journal at every pause,
/// so that neither a crash nor a closed tab loses it; text that is still being composed does not.
class Composer final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Note, Sms };

    explicit Composer(const Context &context, QWidget *parent = nullptr);
    ~Composer() override;

    /// Brings back the drafts of this customer, and where the cursors were.
    void setCustomer(const QUuid &customer, const desk::SessionTab &place = {});
    /// The number or supply point concerned; null: not chosen.
    void setService(const QUuid &service);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] int cursor() const;
    void send();
    /// The note that was written is kept elsewhere now; what was typed behind it stays.
    void takeAway(const QString &text) { empty(Mode::Note, text); }
    /// It is not, after all: it comes before what was begun meanwhile.
    void putBack(const QString &text);
    /// Writes the draft down now.
    void keep();
    /// What the journal holds for both modes is known.
    [[nodiscard]] bool isReady() const { return m_stored.size() == 2; }
    void focusText();
    [[nodiscard]] QuickTextPopup &quickTexts() { return *m_quick; }
    [[nodiscard]] FileTray &tray() { return *m_tray; }
    /// Asked first when the key of attaching is pressed; true: the file belongs elsewhere.
    std::function<bool()> attachElsewhere;
    [[nodiscard]] static QString draftKey(Mode mode, const QUuid &customer);
    [[nodiscard]] static QString modeCode(Mode mode);

signals:
    void said(const QString &sentence);
    void draftStored();
    void closeEnquiryWanted();
    /// These entries can be taken back for a while; empty: nothing any more.
    void recallableChanged(const QSet<QUuid> &entries);
    /// Where the agent writes, at every pause.
    void placed(const QString &mode, int cursor);

protected:
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void wireFiles();
    void offer(const QMimeData &mime);
    void attachAll(const QString &written, const QList<desk::Saved> &edits);
    void store(Mode mode, const QString &kept);
    void connectParts();
    void edited();
    void restore(Mode mode, const QString &text);
    void fill(const QString &text, int cursor);
    void empty(Mode mode, const QString &sent);
    void showMode();
    void showCount();
    void fitHeight();
    void markOpen();
    void look(std::function<void(bool fresh)> then);
    void showNews(const QList<desk::TimelineEntry> &news);
    void post();
    void posted(Mode mode, const QString &text, const QList<desk::Saved> &edits);
    void giveBack();
    void editQuickTexts();

    Context m_context;
    std::unique_ptr<Ui::Composer> m_ui;
    QuickTextPopup *m_quick;
    FileTray *m_tray;
    desk::TakeBack m_takeBack;
    QSet<QUuid> m_sentEntries;
    desk::DraftWatch m_watch;
    QUuid m_customer;
    Mode m_mode = Mode::Note;
    QMap<Mode, QString> m_texts;   ///< of the modes that are not shown
    QMap<Mode, QString> m_stored;  ///< as the journal has it; missing: it has not been read yet
    QMap<Mode, int> m_cursors;
    Mode m_sentMode = Mode::Note;
    QString m_sentText;
    QList<desk::KeptFile> m_going;  ///< files of the note that is being saved
    QList<desk::KeptFile> m_sentFiles;
    QTimer m_pause;
    QTimer m_lookPause;
    bool m_sending = false;
    bool m_restoring = false;
};

}  // namespace touchline::gui
