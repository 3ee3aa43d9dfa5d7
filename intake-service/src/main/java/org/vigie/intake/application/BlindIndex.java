package org.vigie.intake.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.likeness.Mark;

/**
 * Makes of each mark a number that says nothing without the key: HMAC-SHA-256, of which 64 bits are kept. The key is one for all cases, lies
 * among the keys of the log under an id of its own, and so is wrapped by the master key, renewed with it and in the backups. Blocks the
 * first time.
 */
@ApplicationScoped
public class BlindIndex {
    private static final String HMAC = "HmacSHA256";
    private static final UUID KEY = EventIds.ofSecret("intake", "blind index");

    private final SubjectKeys keys;
    private final LoneKeys loneKeys;
    private @Nullable SecretKeySpec secret;

    BlindIndex(SubjectKeys keys, LoneKeys loneKeys) {
        this.keys = keys;
        this.loneKeys = loneKeys;
    }

    /** The numbers of {@code marks}, in their order. */
    public List<Long> of(Collection<Mark> marks) {
        Mac mac = mac();
        return marks.stream().map(mark -> number(mac, mark)).toList();
    }

    /** What {@code signs} says, by the numbers of its marks. */
    public <T> Map<Long, T> blind(Map<Mark, T> signs) {
        Mac mac = mac();
        Map<Long, T> blinded = new HashMap<>();
        signs.forEach((mark, sign) -> blinded.put(number(mac, mark), sign));
        return blinded;
    }

    private static long number(Mac mac, Mark mark) {
        mac.update(mark.kind().name().getBytes(UTF_8));
        mac.update((byte) 0);
        return ByteBuffer.wrap(mac.doFinal(mark.text().getBytes(UTF_8))).getLong();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret());
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private synchronized SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            // whatever the subject's key is used for besides, this one is used for nothing else
            known = new SecretKeySpec(key().mac("vigie.intake blind index".getBytes(UTF_8)), HMAC);
            secret = known;
        }
        return known;
    }

    private SubjectKey key() {
        return keys.find(KEY).orElseGet(() -> {
            SubjectKey fresh = keys.create(KEY);
            loneKeys.keep(KEY, fresh.wrapped()); // unless another instance was first
            return keys.find(KEY).orElseThrow();
        });
    }
}
