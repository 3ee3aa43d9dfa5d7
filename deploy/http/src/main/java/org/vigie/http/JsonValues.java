package org.vigie.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Single values of JSON, each of one type and no other. */
final class JsonValues {
    private static final int LONGEST_INSTANT = 48;
    private static final int DATE_LENGTH = 10;
    private static final ClassValue<Map<String, Enum<?>>> CODES = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
        }
    };

    private JsonValues() {}

    static String text(JsonNode value, int min, int max) {
        var text = string(value, "must be a text");
        int length = text.length() <= max && text.length() >= 2 * min
                ? text.length()
                : text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw WrongValue.because("must have " + min + " to " + max + " characters");
        }
        if (min > 0 && BlankTexts.isBlank(text)) {
            throw WrongValue.because("must not be blank");
        }
        return text;
    }

    static UUID uuid(JsonNode value) {
        var id = Uuids.parse(string(value, "must be a UUID"));
        if (id == null) {
            throw WrongValue.because("must be a UUID");
        }
        return id;
    }

    static Instant instant(JsonNode value) {
        var wrong = "must be an ISO-8601 instant with offset, such as 2024-04-02T09:30:00+02:00";
        var text = string(value, wrong);
        if (text.length() <= LONGEST_INSTANT) {
            try {
                return Instants.parse(text);
            } catch (DateTimeException _) {
                throw WrongValue.because(wrong);
            }
        }
        throw WrongValue.because(wrong);
    }

    static LocalDate date(JsonNode value) {
        var text = string(value, "must be a day, such as 2024-04-02");
        if (text.length() == DATE_LENGTH) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException _) {
                throw WrongValue.because("must be a day, such as 2024-04-02");
            }
        }
        throw WrongValue.because("must be a day, such as 2024-04-02");
    }

    static int integer(JsonNode value, int min, int max) {
        // an integer too long for a long was read as a double, and is out of range as well
        if (!value.isIntegralNumber() || value.longValue() < min || value.longValue() > max) {
            throw WrongValue.because("must be an integer from " + min + " to " + max);
        }
        return value.intValue();
    }

    static double number(JsonNode value, double min, double max) {
        if (!value.isNumber() || !(value.doubleValue() >= min && value.doubleValue() <= max)) {
            throw WrongValue.because("must be a number from " + min + " to " + max);
        }
        return value.doubleValue();
    }

    static boolean bool(JsonNode value) {
        if (!value.isBoolean()) {
            throw WrongValue.because("must be true or false");
        }
        return value.booleanValue();
    }

    static <E extends Enum<E>> E code(JsonNode value, Class<E> type) {
        var codes = CODES.get(type);
        var code = value.isTextual() ? codes.get(value.textValue()) : null;
        if (code == null) {
            throw WrongValue.because("must be one of "
                    + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return type.cast(code);
    }

    static JsonNode anything(JsonNode value) {
        if (value.isTextual()) {
            string(value, "");
            return value;
        }
        value.properties().forEach(property -> refuseNul(property.getKey()));
        value.forEach(JsonValues::anything);
        return value;
    }

    private static String string(JsonNode value, String wrong) {
        if (!value.isTextual()) {
            throw WrongValue.because(wrong);
        }
        return refuseNul(value.textValue());
    }

    private static String refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw WrongValue.because("must not hold the character NUL");
        }
        return text;
    }

    /** What is wrong with a value; cheap, since it never leaves this package and has no stack trace. */
    static final class WrongValue extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String detail;

        private WrongValue(String detail) {
            super(detail, null, false, false);
            this.detail = detail;
        }

        static WrongValue because(String detail) {
            return new WrongValue(detail);
        }

        String detail() {
            return detail;
        }
    }
}
