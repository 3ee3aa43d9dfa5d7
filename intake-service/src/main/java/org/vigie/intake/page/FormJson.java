package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.vigie.http.FormFields;

/** Puts fields of a form into a request of the API; what is empty is absent, what is wrong stays so, to be refused there. */
final class FormJson {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private final FormFields fields;
    private final String prefix;
    private final ObjectNode json;

    /** Puts the fields whose names begin with {@code prefix} into {@code json}. */
    FormJson(FormFields fields, String prefix, ObjectNode json) {
        this.fields = fields;
        this.prefix = prefix;
        this.json = json;
    }

    /** The request that a form makes under its own reference, with these texts. */
    static ObjectNode post(FormFields fields, String... texts) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("externalReference", fields.text("reference"));
        new FormJson(fields, "", request).texts(texts);
        return request;
    }

    void texts(String... names) {
        for (String name : names) {
            String text = fields.text(prefix + name);
            if (!text.isEmpty()) {
                json.put(name, text);
            }
        }
    }

    void time(String name) {
        String text = fields.text(prefix + name);
        if (!text.isEmpty()) {
            json.put(name, FormTimes.withOffset(text));
        }
    }

    void integer(String name) {
        String text = fields.text(prefix + name);
        if (INTEGER.matcher(text).matches()) {
            json.put(name, Integer.valueOf(text));
        } else {
            texts(name);
        }
    }

    /** A box that is ticked; one that is not says nothing. */
    void ticked(String name) {
        if (fields.has(prefix + name)) {
            json.put(name, true);
        }
    }

    void list(String name) {
        ArrayNode values = json.putArray(name);
        fields.all(prefix + name).forEach(values::add);
    }

    /** The object {@code name}, whose fields are those that begin with its name and a dot. */
    FormJson object(String name) {
        return new FormJson(fields, prefix + name + '.', json.putObject(name));
    }
}
