// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sounds.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLibrary>
#include <QtCore/QtEndian>
#include <QtWidgets/QApplication>

#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int rate = 22'050;
constexpr int noteSamples = rate * 12 / 100;
constexpr double loudness = 0.25;

/// Falling for what went wrong, rising for what came in: told apart without looking.
std::vector<double> notesOf(desk::NewsKind kind)
{
    switch (kind) {
    case desk::NewsKind::Refusal: return {587.33, 440.00};
    case desk::NewsKind::Conflict: return {523.25, 523.25, 440.00};
    case desk::NewsKind::MustRead: return {659.25, 659.25};
    case desk::NewsKind::Nudged: return {587.33, 739.99, 587.33};
    case desk::NewsKind::Limit: return {493.88, 493.88, 659.25};
    case desk::NewsKind::Answered: return {659.25, 587.33};
    case desk::NewsKind::Assigned: return {523.25, 659.25};
    }
    Q_UNREACHABLE();
}

template <typename T> void appendLittle(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

}  // namespace

QByteArray tuneOf(desk::NewsKind kind)
{
    QByteArray samples;
    const std::vector<double> notes = notesOf(kind);
    for (const double pitch : notes) {
        for (int i = 0; i < noteSamples; ++i) {
            // Swells and dies away within the note, so that nothing clicks.
            const double part = double(i) / noteSamples;
            const double shape = std::sin(std::numbers::pi * part) * (1 - part);
            const double wave = std::sin(2 * std::numbers::pi * pitch * i / rate);
            appendLittle(samples, qint16(32'767 * loudness * shape * wave));
        }
    }
    QByteArray file("RIFF");
    appendLittle(file, quint32(36 + samples.size()));
    file += "WAVEfmt ";
    appendLittle(file, quint32(16));
    appendLittle(file, quint16(1));  // PCM
    appendLittle(file, quint16(1));  // mono
    appendLittle(file, quint32(rate));
    appendLittle(file, quint32(rate * 2));
    appendLittle(file, quint16(2));
    appendLittle(file, quint16(16));
    file += "data";
    appendLittle(file, quint32(samples.size()));
    return file + samples;
}

/// The three functions of libcanberra that are needed, by their C signatures.
struct Sounds::Canberra {
    using Create = int (*)(void **);
    using Play = int (*)(void *, quint32, ...);
    using Destroy = int (*)(void *);

    Canberra() : library(u"canberra"_s, 0)
    {
        const auto create = Create(library.resolve("ca_context_create"));
        play = Play(library.resolve("ca_context_play"));
        destroy = Destroy(library.resolve("ca_context_destroy"));
        if (!create || !play || !destroy || create(&context) != 0)
            context = nullptr;
    }
    ~Canberra()
    {
        if (context)
            destroy(context);
    }
    Canberra(const Canberra &) = delete;
    Canberra &operator=(const Canberra &) = delete;

    QLibrary library;
    Play play = nullptr;
    Destroy destroy = nullptr;
    void *context = nullptr;
};

Sounds::Sounds(const QString &folder) : m_folder(folder) {}

Sounds::~Sounds() = default;

void Sounds::play(desk::NewsKind kind)
{
    if (!m_canberra)
        m_canberra = std::make_unique<Canberra>();
    const QString path = u"%1/tune-%2.wav"_s.arg(m_folder).arg(int(kind));
    if (!m_canberra->context || m_folder.isEmpty()) {
        QApplication::beep();
        return;
    }
    if (!QFile::exists(path)) {
        QFile file(path);
        if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly))
            return;
        file.write(tuneOf(kind));
    }
    const QByteArray name = QFile::encodeName(path);
    m_canberra->play(m_canberra->context, 0, "media.filename", name.constData(),
                     "event.description", "Touchline", nullptr);
}

}  // namespace touchline::gui
