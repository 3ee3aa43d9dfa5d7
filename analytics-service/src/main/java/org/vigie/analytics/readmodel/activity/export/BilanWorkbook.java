package org.vigie.analytics.readmodel.activity.export;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.document.DocumentWriter;
import org.vigie.analytics.readmodel.activity.export.WrittenBilan.Line;
import org.vigie.analytics.readmodel.activity.export.WrittenBilan.Section;
import org.vigie.analytics.readmodel.activity.report.FigureBody;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.theme.FrenchFormats;

/** The bilan as a workbook: figures as numbers to go on working with, their definitions, and how they were made. No cell is a formula. */
@Provider
@Produces(ReportTypes.XLSX)
public final class BilanWorkbook extends DocumentWriter<ReportBody> {
    private static final List<String> COLUMNS = List.of(
            "Rubrique",
            "Chiffre",
            "Valeur",
            "Unité",
            "Numérateur",
            "Dénominateur",
            "Unité de compte",
            "Publication",
            "Code");
    private static final List<String> DEFINITION_COLUMNS =
            List.of("Code", "Chiffre", "Unité de compte", "Définition", "Numérateur", "Dénominateur", "Source");
    private static final int NARROW = 16;
    private static final int WIDE = 60;

    /** For the container. */
    public BilanWorkbook() {
        super(ReportBody.class, ReportTypes.XLSX, "xlsx");
    }

    @Override
    protected String name(ReportBody report) {
        return report.fileName();
    }

    @Override
    protected byte[] document(ReportBody report) throws IOException {
        WrittenBilan bilan = BilanSections.of(report);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            workbook.properties().setTitle("Bilan d’activité " + bilan.period());
            figures(workbook.newWorksheet("Bilan"), bilan);
            definitions(workbook.newWorksheet("Définitions"), bilan.definitions());
            method(workbook.newWorksheet("Méthode"), bilan);
        }
        return bytes.toByteArray();
    }

    private static void figures(Worksheet sheet, WrittenBilan bilan) {
        heading(sheet, 0, COLUMNS);
        sheet.width(0, 40);
        sheet.width(1, 50);
        int row = 1;
        for (Section section : bilan.sections()) {
            for (Line line : section.lines()) {
                figure(sheet, row, section.title(), line);
                row++;
            }
        }
    }

    private static void figure(Worksheet sheet, int row, String section, Line line) {
        FigureBody figure = line.figure();
        sheet.value(row, 0, section);
        sheet.value(row, 1, line.definition().label());
        if (figure.value() != null) {
            sheet.value(row, 2, figure.value());
        }
        sheet.value(row, 3, unit(figure));
        number(sheet, row, 4, figure.numerator());
        number(sheet, row, 5, figure.denominator());
        sheet.value(row, 6, line.definition().countingUnit());
        sheet.value(row, 7, FigureWords.isWithheld(figure) ? "non publié" : "publié");
        sheet.value(row, 8, line.definition().code());
    }

    private static String unit(FigureBody figure) {
        return switch (figure.unit()) {
            case "%" -> "%";
            case "years" -> "ans";
            case null, default -> "";
        };
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Long number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    private static void definitions(Worksheet sheet, List<FigureDefinition> definitions) {
        heading(sheet, 0, DEFINITION_COLUMNS);
        for (int column : new int[] {3, 4, 5, 6}) {
            sheet.width(column, WIDE);
        }
        int row = 1;
        for (FigureDefinition definition : definitions) {
            sheet.value(row, 0, definition.code());
            sheet.value(row, 1, definition.label());
            sheet.value(row, 2, definition.countingUnit());
            sheet.value(row, 3, definition.definition());
            sheet.value(row, 4, definition.numerator());
            sheet.value(row, 5, definition.denominator());
            sheet.value(row, 6, definition.source());
            sheet.range(row, 3, row, 6)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
    }

    private static void method(Worksheet sheet, WrittenBilan bilan) {
        sheet.width(0, 30);
        sheet.width(1, WIDE * 2);
        pair(sheet, 0, "Période", bilan.period());
        pair(sheet, 1, "Établi le", FrenchFormats.frenchTime(bilan.generatedAt()));
        pair(
                sheet,
                2,
                "Positions des journaux",
                "intake %d, referral %d, mapping %d"
                        .formatted(
                                bilan.positions().intake(),
                                bilan.positions().referral(),
                                bilan.positions().mapping()));
        pair(sheet, 3, "Règles", bilan.rules());
        pair(sheet, 4, "Publication", bilan.publication());
    }

    private static void pair(Worksheet sheet, int row, String name, String text) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, text);
        sheet.style(row, 0).bold().verticalAlignment("top").set();
        sheet.style(row, 1).wrapText(true).set();
    }

    private static void heading(Worksheet sheet, int row, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column, columns.get(column));
            sheet.width(column, NARROW);
        }
        sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }
}
