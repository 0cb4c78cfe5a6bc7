// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forms/formstate.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace touchline;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace

// Whatever somebody writes as the form of a type: it is read or refused with place and reason, what may be
// stored is also in force, and what it makes of an order fits to it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<TypeForm> written = readTypeForm(bytes, FormReading::Written);
    const Result<TypeForm> form = readTypeForm(bytes, FormReading::InForce);
    if (!form) {
        require(!written && !form.error().field.isEmpty() && !form.error().detail.isEmpty());
        return 0;
    }
    require(!written || written->fields.size() == form->fields.size());
    WorkOrder order;
    order.state = OrderState::Accepted;
    for (const FormField &field : form->fields) {
        require(isAnswerKey(field.key) && field.kind != AnswerKind::Unknown);
        for (const AnswerChoice &option : field.options)
            require(whyNotAnswer(field, option.value).isEmpty());
        // Half of the choices are answered, some twice.
        if (!field.options.empty())
            order.answers += answerEntry(field.key, field.options.front().value);
        if (field.options.size() > 2)
            order.answers += answerEntry(field.key, field.options.back().value);
    }
    const FormState state = formState(*form, order);
    require(state.fields.size() == form->fields.size() &&
            state.checks.size() == form->checks.size());
    require(state.checksDone <= state.checksShown);
    require(!wrongAnswer(&*form, {}, order.answers));
    for (const FormFault &fault : missingFor(*form, order, OrderState::Archived))
        require(fault.field.startsWith(QLatin1StringView("answers.")) && !fault.code.isEmpty());
    return 0;
}
