package org.vigie.mapping.readmodel.directory.hsds;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vigie.mapping.readmodel.directory.Listed;
import org.vigie.mapping.readmodel.directory.Selection;

/** Lists as they are asked for: a page of JSON, or all of them, an object a line. */
@ApplicationScoped
class HsdsAnswers {
    static final String LINES = "application/x-ndjson";

    private static final byte[] LINE_END = "\n".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper json;

    HsdsAnswers(ObjectMapper json) {
        this.json = json;
    }

    <T> Response of(Listed<T> list, Selection selection, HsdsQuery.Part part, Function<? super T, ?> body) {
        if (part.lines()) {
            return lines(out -> list.each(selection, one -> {
                out.write(json.writeValueAsBytes(body.apply(one)));
                out.write(LINE_END);
            }));
        }
        List<?> contents = list.page(selection, part.offset(), part.limit()).stream()
                .map(body)
                .toList();
        return json(HsdsPage.of(contents, list.count(selection), part));
    }

    /** All of them on one page, for what is little of each. */
    <T> Response whole(Listed<T> list, Selection selection, Function<? super T, ?> body) {
        List<Object> contents = new ArrayList<>();
        list.each(selection, one -> contents.add(body.apply(one)));
        return json(HsdsPage.of(contents));
    }

    /** Of a list that lies in memory. */
    <T> Response of(List<T> all, HsdsQuery.Part part, Function<? super T, ?> body) {
        if (part.lines()) {
            return lines(out -> {
                for (T one : all) {
                    out.write(json.writeValueAsBytes(body.apply(one)));
                    out.write(LINE_END);
                }
            });
        }
        List<?> contents =
                all.stream().skip(part.offset()).limit(part.limit()).map(body).toList();
        return json(HsdsPage.of(contents, all.size(), part));
    }

    static Response json(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }

    private static Response lines(StreamingOutput lines) {
        return Response.ok(lines, LINES).build();
    }
}
