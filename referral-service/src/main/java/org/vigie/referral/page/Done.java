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
    static final String EDITED = "modifiee";
    static final String PLANNED = "prevue";
    static final String PROSECUTORS = "parquets";
    static final String PROSECUTOR_TOLD = "parquet";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(ACKNOWLEDGED, "La réception est accusée."),
            Map.entry(REFUSED, "Le refus est enregistré ; la coordination de Vigie le voit."),
            Map.entry(
                    REDIRECTED,
                    "Le refus est enregistré et la transmission part vers l’autorité que vous avez indiquée."),
            Map.entry(TOLD, "Votre retour est enregistré."),
            Map.entry(REROUTED, "La transmission part vers sa nouvelle autorité, avec son historique."),
            Map.entry(RESENT, "Un nouvel envoi est demandé ; il part tout de suite."),
            Map.entry(WITHDRAWN, "La transmission est retirée."),
            Map.entry(CLOSED, "La transmission est close."),
            Map.entry(EDITED, "La modification est enregistrée ; elle vaut dès maintenant."),
            Map.entry(PLANNED, "La modification est enregistrée ; elle vaut à partir du jour indiqué."),
            Map.entry(PROSECUTORS, "Les parquets sont enregistrés."),
            Map.entry(PROSECUTOR_TOLD, "Le signalement au parquet est enregistré."));

    private Done() {}

    /** Empty for a word that says nothing. */
    static String words(@Nullable String word) {
        return word == null ? "" : WORDS.getOrDefault(word, "");
    }
}
