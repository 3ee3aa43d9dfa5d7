package org.vigie.referral.page;

import java.util.List;
import java.util.Map;
import org.vigie.http.Problems;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/**
 * A channel in the form of an entry of the directory.
 *
 * @param index its place, from 0
 * @param kept whether it stood in the entry that the form showed first, so that its secret is known
 * @param lost whether a secret was typed that the page does not show again
 */
public record ChannelRow(int index, ChannelKind kind, boolean kept, boolean lost) {
    static final String CHANNELS = "channels";
    static final String SECRET = "secret";
    static final String NOTIFY = "notify";
    static final List<String> FIELDS = List.of("kind", "url", SECRET, "address", NOTIFY, "kept");

    static ChannelRow of(int index, Map<String, String> row) {
        return new ChannelRow(
                index,
                kind(row.getOrDefault("kind", "")),
                !row.getOrDefault("kept", "").isEmpty(),
                !row.getOrDefault(SECRET, "").isEmpty());
    }

    /** What the form holds of a channel of an entry. */
    static Map<String, String> shown(Channel channel) {
        return Map.of(
                "kind",
                channel.kind().name(),
                "url",
                channel.url().orElse(""),
                channel.kind() == ChannelKind.PORTAL ? NOTIFY : "address",
                channel.address().orElse(""),
                "kept",
                "yes");
    }

    /** A new one, of the kind with this name. */
    static Map<String, String> blank(String kind) {
        return Map.of("kind", kind(kind).name());
    }

    private static ChannelKind kind(String name) {
        for (ChannelKind kind : ChannelKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw Problems.badRequest("The form has a channel of no kind.");
    }

    /** The name of one of its fields. */
    public String name(String field) {
        return CHANNELS + '.' + index + '.' + field;
    }

    /** What is said of its secret. */
    public String secretHint() {
        if (lost) {
            return "Le secret saisi n’est pas affiché : saisissez-le de nouveau.";
        }
        return kept
                ? "Connu, et jamais affiché. Laissez vide pour le garder ; l’ancien vaut encore un jour après un changement."
                : "Convenu avec l’autorité : whsec_ et 24 à 64 octets en base64. Il ne sera plus affiché.";
    }
}
