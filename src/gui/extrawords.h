// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/orderextras.h"
#include "domain/records/orderevent.h"

#include <QtCore/QString>

namespace touchline::gui {

[[nodiscard]] QString words(CostBearer value);
[[nodiscard]] QString words(AppointmentState value);

/// "Fuse · 2.5 pcs × ¥12.50 = ¥31.25 · the customer pays · DZ47-63"
[[nodiscard]] QString partWords(const OrderPart &part);
/// "Mon 14:00 to 15:30"; the end names its day when it is another one.
[[nodiscard]] QString appointmentTimes(const Appointment &appointment, qint64 nowMs);
/// What happened to parts and appointments, in place of the event's kind; "" for every other event.
[[nodiscard]] QString extraEventWords(const OrderEvent &event);

}  // namespace touchline::gui
