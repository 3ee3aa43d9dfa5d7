package org.vigie.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;

/** Makes a PDF of a page: tagged, with its language, title and fonts in it, so that it can be heard as well as seen. */
public final class PagePdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "Vigie";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    /** What XML has no place for, whatever was typed. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    static {
        // it would write what it cannot show into the log
        XRLog.setLoggingEnabled(false);
    }

    private PagePdf() {}

    /** The page that {@code xhtml} describes, in the font family {@code Vigie}; nothing is fetched for it. */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useUnicodeLineBreaker(new FrenchLineBreaks())
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUriResolver((_, _) -> null)
                    .withProducer("Vigie")
                    .withHtmlContent(NO_XML.matcher(xhtml).replaceAll(""), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page in memory becomes a PDF in memory", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PagePdf.class.getResourceAsStream(FONTS + name), name);
    }
}
