// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingsdialog.h"

#include "gui/plain.h"
#include "gui/preferences.h"
#include "ui_settingsdialog.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

// In the order of the form's lists.
const std::array languageCodes{u""_s, u"zh_CN"_s, u"en"_s};
const std::array themeCodes{u""_s, u"light"_s, u"dark"_s};
constexpr std::array textPercents{100, 110, 125};
constexpr std::array undoTimes{10, 30};
constexpr std::array repeatTimes{0, 2, 5, 15};

template <typename Values, typename T> int placeOf(const Values &values, const T &value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    return found == values.end() ? 0 : int(found - values.begin());
}

}  // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    show(preferences);
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] {
        store();
        accept();
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->keysButton, &QPushButton::clicked, this, &SettingsDialog::keysWanted);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::show(const Preferences &preferences)
{
    m_ui->languageBox->setCurrentIndex(placeOf(languageCodes, preferences.language()));
    m_ui->themeBox->setCurrentIndex(placeOf(themeCodes, preferences.theme()));
    m_ui->textBox->setCurrentIndex(placeOf(textPercents, preferences.textPercent()));
    m_ui->undoBox->setCurrentIndex(placeOf(undoTimes, preferences.undoSeconds()));
    m_ui->repeatBox->setCurrentIndex(placeOf(repeatTimes, preferences.repeatMinutes()));
    m_ui->soundsCheck->setChecked(preferences.sounds());
    m_ui->desktopCheck->setChecked(preferences.desktopNotes());
    m_ui->fuzzyCheck->setChecked(preferences.fuzzySounds());
}

void SettingsDialog::store()
{
    const QString language = languageCodes[size_t(m_ui->languageBox->currentIndex())];
    const int percent = textPercents[size_t(m_ui->textBox->currentIndex())];
    const bool anew =
        language != m_preferences.language() || percent != m_preferences.textPercent();
    m_preferences.setTheme(themeCodes[size_t(m_ui->themeBox->currentIndex())]);
    m_preferences.setUndoSeconds(undoTimes[size_t(m_ui->undoBox->currentIndex())]);
    m_preferences.setRepeatMinutes(repeatTimes[size_t(m_ui->repeatBox->currentIndex())]);
    m_preferences.setSounds(m_ui->soundsCheck->isChecked());
    m_preferences.setDesktopNotes(m_ui->desktopCheck->isChecked());
    m_preferences.setFuzzySounds(m_ui->fuzzyCheck->isChecked());
    m_preferences.setLanguage(language);
    m_preferences.setTextPercent(percent);
    if (anew)
        emit anewWanted();
}

}  // namespace touchline::gui
