package org.vigie.intake.domain.likeness;

import org.jspecify.annotations.Nullable;

/** A telephone number in the one form of E.164; a number without a country is French. */
final class PhoneNumber {
    private static final int LONGEST_TEXT = 100;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;
    private static final String FRANCE = "33";

    private PhoneNumber() {}

    /** The digits from the country's code on; null when {@code text} is no number. */
    static @Nullable String of(@Nullable String text) {
        if (text == null || text.length() > LONGEST_TEXT) {
            return null;
        }
        String written = text.strip().replace("(0)", "");
        StringBuilder all = new StringBuilder();
        written.codePoints().filter(Character::isDigit).forEach(digit -> all.append(Character.digit(digit, 10)));
        String digits = all.toString();
        String number;
        if (written.startsWith("+")) {
            number = digits;
        } else if (digits.startsWith("00")) {
            number = digits.substring(2);
        } else if (digits.startsWith("0")) {
            number = FRANCE + digits.substring(1);
        } else {
            number = digits.startsWith(FRANCE) && digits.length() == 11 ? digits : FRANCE + digits;
        }
        // a 0 that belongs to the national form was often kept: +33 06…
        String bare = number.startsWith(FRANCE + "0") ? FRANCE + number.substring(3) : number;
        return bare.length() < SHORTEST || bare.length() > LONGEST ? null : bare;
    }
}
