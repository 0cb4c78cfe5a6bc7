// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/appointmentsbox.h"

#include "domain/lifecycle.h"
#include "gui/extrawords.h"
#include "gui/fieldfault.h"
#include "gui/foldbox.h"
#include "gui/plain.h"
#include "gui/timeedit.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_appointmentsbox.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int appointmentRowsShown = 5;
constexpr qint64 appointmentHourMs = 3'600'000;
constexpr int clashPauseMs = 300;

}  // namespace

AppointmentsBox::AppointmentsBox(const Context &context, desk::OrderExtras &extras, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::AppointmentsBox>()),
      m_extras(extras),
      m_fold(new FoldBox(u"appointmentsFold"_s, this)),
      m_draft(
          context.desk, u"appointment"_s, [this] { return begun(); },
          [this](const QJsonObject &kept) { goOn(kept); })
{
    auto *content = new QWidget(m_fold);
    m_ui->setupUi(content);
    m_undo = new UndoBar(content);
    m_undo->follow(context.preferences);
    m_ui->rows->addWidget(m_undo);
    m_fold->setContent(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fold);
    m_ui->reasonHost->hide();
    m_ui->appointmentsList->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_clash.setObjectName(u"appointments at the same time"_s);
    m_clash.setSingleShot(true);
    m_clash.setInterval(clashPauseMs);
    connect(&m_clash, &QTimer::timeout, this, &AppointmentsBox::lookForClashes);
    const auto look = [this] {
        m_clash.start();
        m_draft.touch();
    };
    connect(m_ui->agreedEdit, &QLineEdit::textChanged, &m_draft, &FormDraft::touch);
    // The length stays when the beginning moves.
    connect(m_ui->fromEdit, &QDateTimeEdit::dateTimeChanged, this, [this, look] {
        const qint64 from = shownTime(*m_ui->fromEdit);
        if (shownTime(*m_ui->untilEdit) <= from)
            showTime(*m_ui->untilEdit, from + appointmentHourMs);
        look();
    });
    connect(m_ui->untilEdit, &QDateTimeEdit::dateTimeChanged, this, look);
    connect(m_ui->personBox, &QComboBox::currentIndexChanged, this, look);
    connect(m_ui->agreeButton, &QPushButton::clicked, this, &AppointmentsBox::save);
    connect(m_ui->agreedEdit, &QLineEdit::returnPressed, this, &AppointmentsBox::save);
    connect(m_ui->keepTimesButton, &QPushButton::clicked, this, [this] { begin(nullptr); });
    connect(m_ui->keptButton, &QPushButton::clicked, this,
            [this] { settle(AppointmentState::Kept); });
    connect(m_ui->missedButton, &QPushButton::clicked, this,
            [this] { settle(AppointmentState::Missed); });
    connect(m_ui->offButton, &QPushButton::clicked, this,
            [this] { settle(AppointmentState::CalledOff); });
    connect(m_ui->changeTimesButton, &QPushButton::clicked, this, [this] {
        begin(chosen());
        if (chosen())
            m_ui->fromEdit->setFocus();
    });
    connect(m_ui->reasonOkButton, &QPushButton::clicked, this, &AppointmentsBox::giveReason);
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &AppointmentsBox::giveReason);
    connect(m_ui->reasonCancelButton, &QPushButton::clicked, this, &AppointmentsBox::stopAsking);
    connect(m_ui->appointmentsList, &QListWidget::currentRowChanged, this,
            &AppointmentsBox::showChosen);
    connect(&context.desk, &desk::Desk::actorChanged, this, &AppointmentsBox::loadPeople);
    loadPeople();
    begin(nullptr);
}

// What is held is done while there is something to do it with.
AppointmentsBox::~AppointmentsBox()
{
    m_draft.keep();
    m_undo->flush();
}

void AppointmentsBox::loadPeople()
{
    const Actor actor = m_context.desk.actor();
    if (actor.role == Role::Unknown)
        return;
    m_context.desk.users().then(this, [this, actor](const Result<QList<User>> &users) {
        if (!users)
            return;
        const QUuid before = m_ui->personBox->currentData().toUuid();
        m_ui->personBox->clear();
        m_ui->personBox->addItem(tr("Nobody in person"), QUuid());
        m_ui->personBox->addItem(tr("Myself"), actor.user);
        QList<User> people = *users;
        std::sort(people.begin(), people.end(),
                  [](const User &a, const User &b) { return a.name < b.name; });
        for (const User &user : std::as_const(people)) {
            if (user.active && user.id.value != actor.user)
                m_ui->personBox->addItem(user.name, user.id.value);
        }
        m_ui->personBox->setCurrentIndex(qMax(0, m_ui->personBox->findData(before)));
    });
}

void AppointmentsBox::showAppointments(const WorkOrder &order, const desk::OrderExtrasView &view)
{
    const bool another = m_order.id != order.id;
    if (another)
        m_draft.showOrder(order.id.value);
    m_order = order;
    m_view = view;
    if (another) {
        m_undo->flush();
        begin(nullptr);
        sayFault(*m_ui->appointmentError, {});
        stopAsking();
        const bool open =
            std::any_of(view.appointments.begin(), view.appointments.end(), [](const auto &one) {
                return one.first.state == AppointmentState::Agreed;
            });
        m_fold->setOpen(open && !isFinal(order.state));
    }
    fill();
}

void AppointmentsBox::fill()
{
    const QListWidgetItem *current = m_ui->appointmentsList->currentItem();
    const QUuid kept = current ? current->data(Qt::UserRole).toUuid() : QUuid();
    int before = -1;
    const qint64 now = m_context.desk.nowMs();
    m_ui->appointmentsList->clear();
    int next = -1;
    for (const auto &[appointment, pending] : std::as_const(m_view.appointments)) {
        QStringList parts{appointmentTimes(appointment, now),
                          words(appointment.state),
                          m_view.names.value(appointment.person.value),
                          appointment.text,
                          appointment.reason,
                          pending ? tr("to be sent") : QString()};
        parts.removeAll(QString());
        const QString text = parts.join(u" · "_s);
        auto *item = new QListWidgetItem(text, m_ui->appointmentsList);
        item->setToolTip(toolTipText(text));
        item->setData(Qt::UserRole, appointment.id.value);
        if (!kept.isNull() && appointment.id.value == kept)
            before = m_ui->appointmentsList->count() - 1;
        if (next < 0 && appointment.state == AppointmentState::Agreed)
            next = m_ui->appointmentsList->count() - 1;
    }
    const int rows = m_ui->appointmentsList->count();
    m_ui->appointmentsList->setCurrentRow(before >= 0 ? before : next >= 0 ? next : rows - 1);
    m_ui->appointmentsList->setVisible(rows > 0);
    m_ui->appointmentsList->setFixedHeight(
        qMin(rows, appointmentRowsShown) * qMax(1, m_ui->appointmentsList->sizeHintForRow(0)) + 6);
    const bool over = isFinal(m_order.state);
    m_ui->agreeForm->setVisible(!over);
    m_fold->setTitle(
        next >= 0
            ? tr("Appointments: %1").arg(appointmentTimes(m_view.appointments[next].first, now))
        : rows > 0 ? tr("Appointments: %n", nullptr, rows)
                   : tr("Appointments"),
        tr("Times agreed with the customer"));
    showChosen();
}

const Appointment *AppointmentsBox::chosen() const
{
    const int row = m_ui->appointmentsList->currentRow();
    return row >= 0 && row < m_view.appointments.size() ? &m_view.appointments[row].first : nullptr;
}

void AppointmentsBox::showChosen()
{
    const Appointment *appointment = chosen();
    m_ui->resultHost->setVisible(appointment && appointment->state == AppointmentState::Agreed &&
                                 !isFinal(m_order.state));
    m_ui->missedButton->setEnabled(appointment && appointment->from.ms <= m_context.desk.nowMs());
}

void AppointmentsBox::begin(const Appointment *appointment)
{
    m_changing = appointment ? *appointment : Appointment();
    m_ui->agreedEdit->setEnabled(true);
    m_ui->keepTimesButton->setVisible(appointment != nullptr);
    m_ui->agreeButton->setText(appointment ? tr("Change") : tr("Agree"));
    Appointment shown;
    // The next full hour but one.
    const qint64 now = m_context.desk.nowMs();
    shown.from.ms = (now / appointmentHourMs + 2) * appointmentHourMs;
    shown.until.ms = shown.from.ms + appointmentHourMs;
    type(appointment ? *appointment : shown);
    m_offered = typed();
}

void AppointmentsBox::type(const Appointment &appointment)
{
    showTime(*m_ui->fromEdit, appointment.from.ms);
    showTime(*m_ui->untilEdit, appointment.until.ms);
    const QUuid person = appointment.person.value;
    // Before all of them are known.
    if (!person.isNull() && m_ui->personBox->findData(person) < 0)
        m_ui->personBox->addItem(m_view.names.value(person), person);
    m_ui->personBox->setCurrentIndex(qMax(0, m_ui->personBox->findData(person)));
    m_ui->agreedEdit->setText(appointment.text);
    lookForClashes();
}

Appointment AppointmentsBox::typed() const
{
    Appointment appointment = m_changing;
    appointment.from.ms = shownTime(*m_ui->fromEdit);
    appointment.until.ms = shownTime(*m_ui->untilEdit);
    appointment.person.value = m_ui->personBox->currentData().toUuid();
    appointment.text = m_ui->agreedEdit->text().trimmed();
    appointment.state = AppointmentState::Agreed;
    if (appointment.team.isNull() && appointment.person.isNull())
        appointment.team = m_order.ownerTeam;
    return appointment;
}

QJsonObject AppointmentsBox::begun() const
{
    const Appointment is = typed();
    if (m_changing.id.isNull() && is.from == m_offered.from && is.until == m_offered.until &&
        is.person == m_offered.person && is.text.isEmpty())
        return {};
    return {{u"appointment"_s, is.id.value.toString(QUuid::WithoutBraces)},
            {u"from"_s, is.from.ms},
            {u"until"_s, is.until.ms},
            {u"person"_s, is.person.value.toString(QUuid::WithoutBraces)},
            {u"text"_s, is.text}};
}

void AppointmentsBox::goOn(const QJsonObject &begun)
{
    const QUuid id = QUuid::fromString(begun.value("appointment"_L1).toString());
    if (!id.isNull()) {
        const auto found = std::find_if(m_view.appointments.cbegin(), m_view.appointments.cend(),
                                        [&](const auto &one) { return one.first.id.value == id; });
        // What came of it is known meanwhile.
        if (found == m_view.appointments.cend() || found->first.state != AppointmentState::Agreed)
            return;
        begin(&found->first);
    }
    Appointment shown;
    shown.from.ms = begun.value("from"_L1).toInteger();
    shown.until.ms = begun.value("until"_L1).toInteger();
    shown.person.value = QUuid::fromString(begun.value("person"_L1).toString());
    shown.text = begun.value("text"_L1).toString();
    m_fold->setOpen(true);
    type(shown);
}

void AppointmentsBox::lookForClashes()
{
    m_clash.stop();
    m_extras.clashes(typed()).then(this, [this, asked = ++m_generation](
                                             const Result<QList<desk::AppointmentClash>> &found) {
        if (asked != m_generation)
            return;
        QStringList lines;
        for (const desk::AppointmentClash &clash : found ? *found : QList<desk::AppointmentClash>())
            lines += tr("At that time there is already: %1, %2")
                         .arg(appointmentTimes(clash.appointment, m_context.desk.nowMs()),
                              clash.orderTitle);
        showText(*m_ui->clashLabel, lines.join(u'\n'));
    });
}

void AppointmentsBox::save()
{
    // A second Enter before the first is answered means the same appointment.
    if (m_saving || m_order.id.isNull() || isFinal(m_order.state))
        return;
    setSaving(true);
    const Appointment is = typed();
    const QString when = appointmentTimes(is, m_context.desk.nowMs());
    if (!m_changing.id.isNull())
        return change(m_changing, is, tr("Appointment changed: %1").arg(when));
    m_extras.agree(m_order, is)
        .then(this, [this, is, when, order = m_order.id.value](const Result<desk::Saved> &saved) {
            Appointment made = is;
            made.id.value = saved ? saved->id : QUuid();
            Appointment off = made;
            off.state = AppointmentState::CalledOff;
            off.reason = tr("agreed by mistake");
            finish(order, saved, tr("Appointment agreed: %1").arg(when),
                   [this, made, off] { return m_extras.changeAppointment(made, off); });
        });
}

void AppointmentsBox::setSaving(bool saving)
{
    m_saving = saving;
    m_ui->agreeButton->setEnabled(!saving);
}

void AppointmentsBox::change(const Appointment &was, const Appointment &is, const QString &text)
{
    m_extras.changeAppointment(was, is).then(
        this, [this, was, is, text](const Result<desk::Saved> &saved) {
            // What came of it is final for the ledger; another time is not.
            std::function<desk::Reply<desk::Saved>()> reverse;
            if (is.state == AppointmentState::Agreed)
                reverse = [this, was, is] { return m_extras.changeAppointment(is, was); };
            finish(was.order.value, saved, text, std::move(reverse));
        });
}

void AppointmentsBox::settle(AppointmentState state)
{
    const Appointment *was = chosen();
    if (!was || was->state != AppointmentState::Agreed)
        return;
    m_asking = state;
    m_asked = was->id.value;
    if (state == AppointmentState::Kept)
        return giveReason();
    m_ui->reasonEdit->clear();
    m_ui->reasonHost->show();
    m_ui->reasonEdit->setFocus();
}

void AppointmentsBox::stopAsking()
{
    m_asking = AppointmentState::Unknown;
    m_asked = {};
    m_ui->reasonHost->hide();
}

void AppointmentsBox::giveReason()
{
    // Another line may be the chosen one by now.
    const auto was =
        std::find_if(m_view.appointments.cbegin(), m_view.appointments.cend(),
                     [this](const auto &one) { return one.first.id.value == m_asked; });
    const AppointmentState state = m_asking;
    if (state == AppointmentState::Unknown || was == m_view.appointments.cend())
        return;
    const QString reason = m_ui->reasonEdit->text().trimmed();
    const bool needed = state != AppointmentState::Kept;
    if (needed && reason.isEmpty())
        return;
    stopAsking();
    Appointment is = was->first;
    is.state = state;
    is.reason = needed ? reason : QString();
    const QString text = words(state) + u": "_s + appointmentTimes(is, m_context.desk.nowMs());
    // It is final once the server has it, so it is held back for as long as it can be taken back.
    m_undo->hold(text, [this, was = was->first, is, text] { change(was, is, text); });
}

void AppointmentsBox::finish(const QUuid &order, const Result<desk::Saved> &saved,
                             const QString &text, std::function<desk::Reply<desk::Saved>()> reverse)
{
    // What came of one leaves the form as it is.
    if (reverse)
        setSaving(false);
    if (!saved) {
        auto *wrong = findChild<QDateTimeEdit *>(saved.error().field + u"Edit"_s);
        sayFault(*m_ui->appointmentError, sentence(saved.error()), wrong);
        return wrong ? wrong->setFocus() : void();
    }
    sayFault(*m_ui->appointmentError, {});
    if (reverse) {
        m_draft.forget(order);
        // Another order's form is its own.
        if (order == m_order.id.value)
            begin(nullptr);
    }
    if (saved->n == 0)
        return;
    if (reverse)
        m_undo->offer(text, [this, reverse = std::move(reverse)] {
            reverse().then(this, [this](const Result<desk::Saved> &back) {
                sayFault(*m_ui->appointmentError, back ? QString() : sentence(back.error()));
            });
        });
    emit said(text);
}

}  // namespace touchline::gui
