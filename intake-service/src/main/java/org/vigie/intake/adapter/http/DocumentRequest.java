package org.vigie.intake.adapter.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.BlankTexts;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.intake.domain.catalogue.Document;

/** A document as it is put. */
final class DocumentRequest {
    /** It stands in addresses, in the log and on topics, in the clear. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST = 2000;

    private DocumentRequest() {}

    /**
     * Reads the document that the path names.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what can be no reference, 422 with all that is wrong
     */
    static Document read(String reference, JsonBody body) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw Problems.notFound("document");
        }
        String repeated = body.optionalText("reference", 1, LONGEST);
        if (repeated != null && !repeated.equals(reference)) {
            body.reject("reference", "must equal the reference in the path");
        }
        Document document = new Document(
                reference,
                body.text("title", 1, LONGEST_TITLE),
                blankIsNothing(body.optionalText("description", 0, LONGEST)),
                url(body),
                body.optionalDate("validUntil"));
        body.finish();
        return document;
    }

    private static @Nullable String url(JsonBody body) {
        String url = body.optionalText("url", 1, LONGEST);
        if (url != null && !isWebAddress(url)) {
            body.reject("url", "must be an address that begins with http:// or https://");
        }
        return url;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static @Nullable String blankIsNothing(@Nullable String text) {
        return text == null || BlankTexts.isBlank(text) ? null : text;
    }
}
