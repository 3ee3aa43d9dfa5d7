package org.vigie.eventlog.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.vigie.eventlog.decider.Personal;

/** Finds personal components in records, however deep. */
final class PersonalTypes {
    private final Set<Type> seen = new HashSet<>();

    private PersonalTypes() {}

    static boolean isPersonal(Class<?> shape) {
        return new PersonalTypes().contains(shape);
    }

    private boolean contains(Type type) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case ParameterizedType generic -> contains(generic.getRawType()) || anyOf(generic.getActualTypeArguments());
            case Class<?> raw when raw == Personal.class -> true;
            case Class<?> raw when raw.isRecord() -> anyComponentOf(raw);
            case Class<?> raw when raw.isSealed() -> anyOf(raw.getPermittedSubclasses());
            default -> false;
        };
    }

    private boolean anyComponentOf(Class<?> shape) {
        for (RecordComponent component : shape.getRecordComponents()) {
            if (contains(component.getGenericType())) {
                return true;
            }
        }
        return false;
    }

    private boolean anyOf(Type[] types) {
        for (Type type : types) {
            if (contains(type)) {
                return true;
            }
        }
        return false;
    }
}
