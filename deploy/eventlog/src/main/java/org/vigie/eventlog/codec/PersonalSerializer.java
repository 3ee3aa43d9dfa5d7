package org.vigie.eventlog.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.SubjectKey;

/** Writes a personal value as the ciphertext of its JSON, and one that is withheld as null. */
final class PersonalSerializer extends StdSerializer<Personal<?>> {
    private static final long serialVersionUID = 1L;

    private final transient ObjectMapper contents;

    PersonalSerializer(ObjectMapper contents) {
        super(Personal.class, false);
        this.contents = contents;
    }

    @Override
    public void serialize(Personal<?> value, JsonGenerator json, SerializerProvider context) throws IOException {
        json.writeStartObject();
        switch (value) {
            case Personal.Known<?>(Object content) -> {
                PersonalScope scope = (PersonalScope) context.getAttribute(PersonalScope.class);
                SubjectKey key = scope.key();
                if (key == null) {
                    throw new ErasedSubjectException(scope.eventId());
                }
                byte[] plain = contents.writeValueAsBytes(content);
                json.writeBinaryField(PersonalScope.FIELD, key.encrypt(plain, scope.eventId()));
            }
            case Personal.Withheld<?> _ -> json.writeNullField(PersonalScope.FIELD);
        }
        json.writeEndObject();
    }
}
