package org.vigie.analytics.readmodel.activity.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes an answer as a document that is saved under a name of its own.
 *
 * @param <T> what the answer is made of
 */
public abstract class DocumentWriter<T> implements MessageBodyWriter<T> {
    private final Class<T> told;
    private final String contentType;
    private final String extension;

    /**
     * A writer of such documents.
     *
     * @param told what they tell
     * @param contentType in full
     * @param extension of a file's name
     */
    protected DocumentWriter(Class<T> told, String contentType, String extension) {
        this.told = told;
        this.contentType = contentType;
        this.extension = extension;
    }

    /** Under which name it is saved, without the extension. */
    protected abstract String name(T answer);

    /** The document, made in memory: its size is that of the figures, whatever they count. */
    protected abstract byte[] document(T answer) throws IOException;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == told;
    }

    @Override
    public void writeTo(
            T answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        byte[] document = document(answer);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, contentType);
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"vigie-%s.%s\"".formatted(name(answer), extension));
        out.write(document);
    }
}
