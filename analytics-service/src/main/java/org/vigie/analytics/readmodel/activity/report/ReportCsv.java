package org.vigie.analytics.readmodel.activity.report;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as RFC 4180 text, one line a figure. Codes, numbers and units need no quotes. */
@Provider
@Produces(ReportCsv.TEXT_CSV)
public final class ReportCsv implements MessageBodyWriter<ReportBody> {
    static final String TEXT_CSV = "text/csv";

    private static final String HEADER = "code,value,unit,numerator,denominator,suppressed";
    private static final String LINE_END = "\r\n";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ReportBody.class;
    }

    @Override
    public void writeTo(
            ReportBody report,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", TEXT_CSV + ";charset=UTF-8");
        out.write(text(report).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ReportBody report) {
        Stream<String> lines = report.figures().entrySet().stream().map(ReportCsv::line);
        return Stream.concat(Stream.of(HEADER), lines).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(Map.Entry<String, FigureBody> entry) {
        FigureBody figure = entry.getValue();
        return Stream.of(
                        entry.getKey(),
                        figure.value(),
                        figure.unit(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.suppressed() != null)
                .map(cell -> Objects.toString(cell, ""))
                .collect(Collectors.joining(","));
    }
}
