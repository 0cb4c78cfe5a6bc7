// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/servicelist.h"

#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_servicelist.h"

#include <QtCore/QDateTime>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int serviceRowHeight = 46;
constexpr int serviceRowsShown = 3;
constexpr int serviceDigits = 9;

bool fits(const Service &service, const QString &text)
{
    const auto has = [&](const QString &field) {
        return field.contains(text, Qt::CaseInsensitive);
    };
    return has(service.number) || has(service.plan) || has(service.address) ||
           has(service.meterNumber);
}

QString serviceTone(ServiceState state)
{
    switch (state) {
    case ServiceState::Normal: return u"good"_s;
    case ServiceState::ArrearsWarning:
    case ServiceState::NumberKept:
    case ServiceState::PreClosed:
    case ServiceState::Suspended: return u"warn"_s;
    case ServiceState::OneWayBarred:
    case ServiceState::Barred:
    case ServiceState::Lost:
    case ServiceState::ArrearsBarred:
    case ServiceState::FraudHold:
    case ServiceState::ViolationBarred:
    case ServiceState::Disconnected: return u"bad"_s;
    case ServiceState::Closed:
    case ServiceState::Unknown: return {};
    }
    Q_UNREACHABLE();
}

QString contractDay(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, usedZone()).date().toString(Qt::ISODate);
}

QString serviceDetail(const Service &service, qint64 nowMs)
{
    QStringList parts{service.plan.isEmpty() ? words(service.kind) : service.plan};
    if (service.important)
        parts += Words::tr("important customer");
    if (service.contractEnd.ms > 0)
        parts += service.contractEnd.ms < nowMs
                     ? Words::tr("contract ended %1").arg(contractDay(service.contractEnd.ms))
                     : Words::tr("contract to %1").arg(contractDay(service.contractEnd.ms));
    return parts.join(u" · "_s);
}

}  // namespace

class ServiceList::Model final : public QAbstractListModel {
public:
    explicit Model(const ServiceList &list, QObject *parent)
        : QAbstractListModel(parent), m_list(list)
    {}
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        const Service &service = m_shown[index.row()];
        QStringList said{service.number, m_list.stateWords(service),
                         service.plan.isEmpty() ? words(service.kind) : service.plan};
        if (service.id.value == m_list.m_chosen)
            said += Words::tr("chosen for this contact");
        return said.join(u", "_s);
    }
    void show(const QList<Service> &services)
    {
        beginResetModel();
        m_shown = services;
        endResetModel();
    }
    [[nodiscard]] const QList<Service> &shown() const { return m_shown; }

private:
    const ServiceList &m_list;
    QList<Service> m_shown;
};

class ServiceList::Delegate final : public QStyledItemDelegate {
public:
    Delegate(const Context &context, const ServiceList &list, QObject *parent)
        : QStyledItemDelegate(parent), m_context(context), m_list(list)
    {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        return {option.rect.width(), serviceRowHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Context m_context;
    const ServiceList &m_list;
};

void ServiceList::Delegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Service &service = m_list.m_model->shown()[index.row()];
    const Look &look = m_context.look;
    const Tokens &t = look.tokens();
    const bool chosen = service.id.value == m_list.m_chosen;
    const bool focused =
        option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5);
    painter->setPen(focused ? QPen(t.accent, 2) : chosen ? QPen(t.accent, 1) : QPen(t.border, 1));
    painter->setBrush(chosen ? t.accentSoft : t.surface);
    painter->drawRoundedRect(box, measures::Radius, measures::Radius);
    QRect inner = option.rect.adjusted(9, 4, -9, -4);
    const QFontMetrics small(look.small());
    painter->setFont(look.small());
    QRect top(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QString state = m_list.stateWords(service);
    const QString tone = m_list.isShownOut(service) ? u"bad"_s : serviceTone(service.state);
    painter->setPen(tone == "good"_L1   ? t.good
                    : tone == "warn"_L1 ? t.warn
                    : tone == "bad"_L1  ? t.bad
                                        : t.muted);
    painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, state);
    top.setRight(top.right() - small.horizontalAdvance(state) - 8);
    if (index.row() < serviceDigits) {
        painter->setPen(t.muted);
        painter->drawText(QRect(inner.left(), top.top(), 12, top.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, QString::number(index.row() + 1));
    }
    top.setLeft(inner.left() + 16);
    const QFont bold = look.body(look.strong);
    painter->setFont(bold);
    painter->setPen(t.text);
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(bold).elidedText(service.number, Qt::ElideMiddle, top.width()));
    painter->setFont(look.small());
    painter->setPen(t.muted);
    const QRect bottom(inner.left() + 16, inner.center().y() + 1, inner.width() - 16,
                       inner.height() / 2);
    painter->drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(serviceDetail(service, m_context.clock.nowMs()),
                                       Qt::ElideRight, bottom.width()));
    painter->restore();
}

ServiceList::ServiceList(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ServiceList>()), m_model(new Model(*this, this))
{
    m_ui->setupUi(this);
    m_ui->servicesView->setModel(m_model);
    m_ui->servicesView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->servicesView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->servicesView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->servicesView->setFrameShape(QFrame::NoFrame);
    m_ui->servicesView->installEventFilter(this);
    const auto pick = [this](const QModelIndex &index) {
        if (index.isValid())
            emit chosen(m_model->shown()[index.row()].id.value);
    };
    connect(m_ui->servicesView, &QListView::clicked, this, pick);
    connect(m_ui->servicesView, &QListView::activated, this, pick);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &ServiceList::filter);
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this, [this] { chooseNumber(1); });
}

ServiceList::~ServiceList() = default;

void ServiceList::setUp(const Context &context)
{
    m_ui->servicesView->setItemDelegate(new Delegate(context, *this, this));
}

void ServiceList::setServices(const QList<Service> &services, const QUuid &chosen)
{
    const bool same = services == m_services;
    m_services = services;
    m_chosen = chosen;
    m_ui->titleLabel->setText(services.size() > 1
                                  ? tr("Service concerned · %n", nullptr, int(services.size()))
                                  : tr("Service concerned"));
    m_ui->findEdit->setVisible(services.size() > serviceDigits);
    setVisible(!services.isEmpty());
    if (!same)
        filter();
    m_ui->servicesView->viewport()->update();
}

void ServiceList::filter()
{
    const QString text = m_ui->findEdit->text().trimmed();
    QList<Service> shown;
    for (const Service &service : std::as_const(m_services)) {
        if (text.isEmpty() || fits(service, text))
            shown += service;
    }
    // The one that it is about stays in sight.
    std::stable_sort(shown.begin(), shown.end(), [this](const Service &a, const Service &b) {
        return (a.id.value == m_chosen) > (b.id.value == m_chosen);
    });
    m_model->show(shown);
    fit();
}

void ServiceList::fit()
{
    const int rows = qBound(1, m_model->rowCount(), serviceRowsShown);
    m_ui->servicesView->setFixedHeight(rows * serviceRowHeight + 2);
}

void ServiceList::setOut(const QSet<QUuid> &services)
{
    if (std::exchange(m_out, services) != services)
        m_ui->servicesView->viewport()->update();
}

QString ServiceList::stateWords(const Service &service) const
{
    // A state of the contract that ends supply says more; arrears have an alert of their own.
    return isShownOut(service) ? tr("power is out") : words(service.state);
}

bool ServiceList::isShownOut(const Service &service) const
{
    return m_out.contains(service.id.value) &&
           (service.state == ServiceState::Normal || service.state == ServiceState::ArrearsWarning);
}

void ServiceList::chooseNumber(int number)
{
    if (number >= 1 && number <= m_model->rowCount())
        emit chosen(m_model->shown()[number - 1].id.value);
}

void ServiceList::focusList()
{
    if (m_ui->findEdit->isVisible())
        m_ui->findEdit->setFocus();
    else
        m_ui->servicesView->setFocus();
    if (!m_ui->servicesView->currentIndex().isValid())
        m_ui->servicesView->setCurrentIndex(m_model->index(0));
}

bool ServiceList::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_9) {
            chooseNumber(key->key() - Qt::Key_0);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

}  // namespace touchline::gui
