package org.vigie.mapping.domain.partner;

import java.util.regex.Pattern;

/** How the numbers of France's registers are made, so that a slip of the pen is seen. */
public final class RegisterNumbers {
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern FINESS = Pattern.compile("[0-9]{9}");
    private static final Pattern CORSICAN_FINESS = Pattern.compile("2[AB][0-9]{7}");
    private static final Pattern RNA = Pattern.compile("W[0-9][0-9A-Z][0-9]{7}");

    /** La Poste has more establishments than Luhn's key allows for; their digits add up to a multiple of five. */
    private static final String LA_POSTE = "356000000";

    private RegisterNumbers() {}

    /** Whether this is a SIRET: 14 digits whose last one is Luhn's key, or one of La Poste's. */
    public static boolean isSiret(String number) {
        return SIRET.matcher(number).matches()
                && (hasLuhnKey(number) || (number.startsWith(LA_POSTE) && sumOfDigits(number) % 5 == 0));
    }

    /**
     * Whether this is a FINESS number: 9 digits whose last one is Luhn's key. Of a Corsican one, which has a letter, only the form is
     * judged: no register says what the letter counts.
     */
    public static boolean isFiness(String number) {
        return CORSICAN_FINESS.matcher(number).matches()
                || (FINESS.matcher(number).matches() && hasLuhnKey(number));
    }

    /** Whether this has the form of a number of the Répertoire national des associations, which has no key. */
    public static boolean isRna(String number) {
        return RNA.matcher(number).matches();
    }

    private static boolean hasLuhnKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static int sumOfDigits(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
