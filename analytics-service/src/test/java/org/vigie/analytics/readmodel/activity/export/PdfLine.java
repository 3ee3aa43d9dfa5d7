package org.vigie.analytics.readmodel.activity.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Words that stand together in a PDF.
 *
 * @param page from 1
 * @param size of its letters, in points
 * @param bottom how far down it stands, in points
 */
record PdfLine(int page, String words, float size, float bottom) {

    /** All of {@code pdf}, as they are read: pages one after the other, each from its top. */
    static List<PdfLine> of(byte[] pdf) throws IOException {
        List<PdfLine> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.getFirst();
                    lines.add(
                            new PdfLine(getCurrentPageNo(), text.strip(), first.getFontSizeInPt(), first.getYDirAdj()));
                }
            };
            reader.setSortByPosition(true);
            reader.getText(document);
        }
        return lines;
    }
}
