package org.vigie.mapping.readmodel.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object whose form is another standard's; what is not known is left out. */
public final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** One member more, unless there is nothing to say. */
    public Members with(String name, @Nullable Object value) {
        if (value != null && !"".equals(value) && !(value instanceof Collection<?> some && some.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    /** As a mapper writes them. */
    @JsonValue
    public Map<String, Object> asMap() {
        return members;
    }
}
