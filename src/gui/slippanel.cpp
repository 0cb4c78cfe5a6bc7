// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/slippanel.h"

#include "async/elsewhere.h"
#include "gui/countercatalogue.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_slippanel.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qreal previewPixelsPerMm = 3.6;
constexpr qreal previewSmaller = 3;  // A5

}  // namespace

SlipPanel::SlipPanel(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_ui(std::make_unique<Ui::SlipPanel>())
{
    m_ui->setupUi(this);
    m_ui->paperBox->addItem(tr("Roll, 80 mm"));
    m_ui->paperBox->addItem(tr("A5"));
    m_ui->languageBox->addItem(u"中文"_s, true);
    m_ui->languageBox->addItem(u"English"_s, false);
    m_ui->languageBox->setCurrentIndex(look.chinese ? 0 : 1);
    m_ui->noteLabel->setText(tr("The name is masked on paper; the service number stands in full, "
                                "so that it can be checked."));
    showText(*m_ui->errorLabel, {});
    connect(m_ui->paperBox, &QComboBox::currentIndexChanged, this, &SlipPanel::draw);
    connect(m_ui->languageBox, &QComboBox::currentIndexChanged, this, &SlipPanel::draw);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &SlipPanel::askFile);
    connect(m_ui->printButton, &QPushButton::clicked, this, &SlipPanel::askPrinter);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &SlipPanel::closeWanted);
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_Escape), [this] { emit closeWanted(); });
    namedKey(
        this, "printKey", tr("Print the slip"), Qt::CTRL | Qt::Key_P, [this] { askPrinter(); },
        Qt::WidgetWithChildrenShortcut);
}

SlipPanel::~SlipPanel() = default;

void SlipPanel::show(const SlipFacts &facts)
{
    m_facts = facts;
    showText(*m_ui->errorLabel, {});
    draw();
    m_ui->printButton->setFocus();
}

SlipPaper SlipPanel::paper() const
{
    return m_ui->paperBox->currentIndex() == 0 ? SlipPaper::Roll80 : SlipPaper::A5;
}

void SlipPanel::setPaper(SlipPaper paper)
{
    m_ui->paperBox->setCurrentIndex(paper == SlipPaper::Roll80 ? 0 : 1);
}

void SlipPanel::setChinese(bool chinese) { m_ui->languageBox->setCurrentIndex(chinese ? 0 : 1); }

QList<SlipLine> SlipPanel::lines() const
{
    return slipLines(m_facts, m_ui->languageBox->currentData().toBool());
}

void SlipPanel::draw()
{
    const qreal scale = paper() == SlipPaper::Roll80 ? previewPixelsPerMm : previewSmaller;
    QPixmap picture = QPixmap::fromImage(slipImage(lines(), paper(), scale));
    // White on white has no edge.
    QPainter painter(&picture);
    painter.setPen(m_look.tokens().border);
    painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1);
    painter.end();
    m_ui->pictureLabel->setPixmap(picture);
    constexpr int besides = 48;  // margins and a scroll bar
    m_ui->scroll->setMinimumWidth(picture.width() + besides);
}

void SlipPanel::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the slip"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_facts.ticket + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SlipPanel::save);
    dialog->open();
}

void SlipPanel::save(const QString &file)
{
    elsewhereAndBack([file, lines = lines(), paper = paper()] {
        return saveSlip(file, lines, paper);
    }).then(this, [this, file](const Done &saved) {
        showText(*m_ui->errorLabel,
                 saved ? QString() : tr("The file cannot be written. Choose another folder."));
        if (saved)
            emit said(tr("The slip is in %1.").arg(file));
    });
}

void SlipPanel::askPrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setPageSize(slipPage(lines(), paper()));
    printer->setDocName(m_facts.ticket);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        paintSlip(*printer, lines(), paper());
        emit said(tr("The slip was sent to the printer."));
    });
    // Lives as long as the dialog that points to it.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

}  // namespace touchline::gui
