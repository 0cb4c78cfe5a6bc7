// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"
#include "gui/slippainter.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class SlipPanel;
}

namespace touchline::gui {

/// The slip as it will be printed; prints it or saves it.
class SlipPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SlipPanel(const Look &look, QWidget *parent = nullptr);
    ~SlipPanel() override;

    void show(const SlipFacts &facts);
    void save(const QString &file);
    void setPaper(SlipPaper paper);
    void setChinese(bool chinese);

signals:
    void closeWanted();
    void said(const QString &sentence);

private:
    void draw();
    void askFile();
    void askPrinter();
    [[nodiscard]] SlipPaper paper() const;
    [[nodiscard]] QList<SlipLine> lines() const;

    const Look &m_look;
    std::unique_ptr<Ui::SlipPanel> m_ui;
    SlipFacts m_facts;
};

}  // namespace touchline::gui
