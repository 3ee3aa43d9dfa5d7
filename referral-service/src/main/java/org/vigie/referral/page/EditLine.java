package org.vigie.referral.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.domain.authority.Authority;

/**
 * What a coordinator made of an entry of the directory.
 *
 * @param changed in French, what reads otherwise than in what was said before
 */
public record EditLine(Authorities.Edit edit, String changed) {

    /** All that was said of an entry, the latest first; the first is compared with the official list. */
    static List<EditLine> of(String code, List<Authorities.Edit> edits) {
        List<EditLine> lines = new ArrayList<>();
        Optional<Authority> before = OfficialAuthorities.authority(code);
        for (Authorities.Edit edit : edits) {
            Authority said = edit.edition().authority();
            lines.addFirst(
                    new EditLine(edit, before.map(was -> changed(was, said)).orElse("entrée ajoutée")));
            before = Optional.of(said);
        }
        return List.copyOf(lines);
    }

    private static String changed(Authority was, Authority is) {
        List<String> changed = new ArrayList<>();
        note(changed, "nom", was, is, Authority::name);
        note(changed, "départements", was, is, Authority::departments);
        note(changed, "communes", was, is, Authority::communes);
        note(changed, "canaux", was, is, EditLine::addresses);
        note(changed, "clé publique", was, is, Authority::publicKey);
        note(changed, "jours fériés", was, is, Authority::calendar);
        return changed.isEmpty() ? "secret d’un système, ou rien" : String.join(", ", changed);
    }

    private static void note(
            List<String> changed, String what, Authority was, Authority is, Function<Authority, Object> part) {
        if (!part.apply(was).equals(part.apply(is))) {
            changed.add(what);
        }
    }

    /** Channels without their secrets, which cannot be compared here. */
    private static Object addresses(Authority authority) {
        return authority.channels().stream()
                .map(channel -> List.of(channel.kind(), channel.url(), channel.address()))
                .toList();
    }
}
