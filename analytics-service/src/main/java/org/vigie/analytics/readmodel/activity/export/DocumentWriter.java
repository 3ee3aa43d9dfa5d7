package org.vigie.analytics.readmodel.activity.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.vigie.analytics.readmodel.activity.report.ReportBody;

/** Writes a report as a document that is saved under a name of its own. */
abstract class DocumentWriter implements MessageBodyWriter<ReportBody> {
    private final String extension;

    DocumentWriter(String extension) {
        this.extension = extension;
    }

    /** The document, made in memory: its size is that of the report's figures, whatever they count. */
    abstract byte[] document(Bilan bilan) throws IOException;

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
        byte[] document = document(Bilan.of(report));
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"vigie-bilan-%s-%s.%s\"".formatted(report.from(), report.to(), extension));
        out.write(document);
    }
}
