package org.vigie.intake.readmodel.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Term;
import org.vigie.vocabulary.Vocabulary;

/** Gives each schema of {@code openapi.yaml} that is named as a list of the vocabulary its codes, and says what they are called. */
public class VocabularyFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (CodeList list : CodeList.values()) {
            Schema schema = schemas.get(list.type());
            if (schema != null) {
                describe(schema, Vocabulary.french().terms(list));
            }
        }
    }

    private static void describe(Schema schema, List<Term> terms) {
        schema.setEnumeration(terms.stream().<Object>map(Term::code).toList());
        schema.setDescription(terms.stream().map(VocabularyFilter::line).collect(Collectors.joining("; ")));
    }

    private static String line(Term term) {
        return term.code() + ": " + term.label()
                + (term.validUntil() == null ? "" : " (retired, for what happened until " + term.validUntil() + ")");
    }
}
