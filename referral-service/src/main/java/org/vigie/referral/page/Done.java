package org.vigie.referral.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page says was just done, by the word that its address has for it. */
final class Done {
    static final String ACKNOWLEDGED = "recue";
    static final String REFUSED = "refusee";
    static final String REDIRECTED = "orientee";
    static final String TOLD = "retour";
    static final String REROUTED = "reorientee";
    static final String RESENT = "renvoyee";
    static final String WITHDRAWN = "retiree";
    static final String CLOSED = "close";

    private static final Map<String, String> WORDS = Map.of(
            ACKNOWLEDGED, "La réception est accusée.",
            REFUSED, "Le refus est enregistré ; la coordination de Vigie le voit.",
            REDIRECTED, "Le refus est enregistré et la transmission part vers l’autorité que vous avez indiquée.",
            TOLD, "Votre retour est enregistré.",
            REROUTED, "La transmission part vers sa nouvelle autorité, avec son historique.",
            RESENT, "Un nouvel envoi est demandé ; il part tout de suite.",
            WITHDRAWN, "La transmission est retirée.",
            CLOSED, "La transmission est close.");

    private Done() {}

    /** Empty for a word that says nothing. */
    static String words(@Nullable String word) {
        return word == null ? "" : WORDS.getOrDefault(word, "");
    }
}
