package org.vigie.eventlog.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.SubjectKey;

/** Reads a personal value back with the subject's key, and as withheld without. */
final class PersonalDeserializer extends StdDeserializer<Personal<?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient ObjectMapper contents;
    private final JavaType content;

    PersonalDeserializer(ObjectMapper contents) {
        this(contents, TypeFactory.unknownType());
    }

    private PersonalDeserializer(ObjectMapper contents, JavaType content) {
        super(Personal.class);
        this.contents = contents;
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new PersonalDeserializer(contents, context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT, context);
        expect(PersonalScope.FIELD.equals(json.nextFieldName()), context);
        byte[] cipher = json.nextToken() == JsonToken.VALUE_NULL ? null : json.getBinaryValue();
        expect(json.nextToken() == JsonToken.END_OBJECT, context);
        PersonalScope scope = (PersonalScope) context.getAttribute(PersonalScope.class);
        SubjectKey key = scope.key();
        if (cipher == null || key == null) {
            return Personal.withheld();
        }
        return Personal.of(contents.readValue(key.decrypt(cipher, scope.eventId()), content));
    }

    private void expect(boolean condition, DeserializationContext context) throws IOException {
        if (!condition) {
            context.reportInputMismatch(this, "not a personal value");
        }
    }
}
