package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.EmailAddress;
import org.vigie.http.JsonBody;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.application.security.DossierEncryption;
import org.vigie.referral.application.security.WebhookSecret;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.territories.Territories;

/** Reads an entry of the directory from the body of a PUT. */
final class AuthorityRequest {
    private static final int MAX_NAME = 200;
    private static final int MAX_URL = 2_000;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_SECRET = 200;
    private static final int MAX_YEARS_AHEAD = 5;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String PATTERN_OF_CODES = "[0-9][0-9A-Z]{1,4}";

    private final JsonBody body;
    private final boolean local;

    /** @param local whether plain HTTP is fine, as on a developer's machine */
    AuthorityRequest(JsonBody body, boolean local) {
        this.body = body;
        this.local = local;
    }

    /** Whether an authority could have this code. */
    static boolean isCode(String code) {
        return code.matches(PATTERN_OF_CODES);
    }

    /** What a coordinator asks for at {@code now}; 422 with all that is wrong. */
    ConfigureAuthority read(String code, Instant now) {
        String inBody = body.optionalText("code", 1, MAX_NAME);
        if (inBody != null && !inBody.equals(code)) {
            body.reject("code", "must equal the code of the path");
        }
        Authority authority = new Authority(
                code,
                body.text("name", 1, MAX_NAME),
                departments(),
                communes(code),
                channels(),
                publicKey(),
                Optional.ofNullable(body.optionalCode("calendar", Calendar.class)));
        Optional<Instant> effectiveFrom = effectiveFrom(now);
        body.finish();
        return new ConfigureAuthority(authority, effectiveFrom, now);
    }

    /** A day begins in Paris; today is at once, and what held in the past stays as it was. */
    private Optional<Instant> effectiveFrom(Instant now) {
        LocalDate day = body.optionalDate("effectiveFrom");
        if (day == null) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(PARIS).toLocalDate();
        if (day.isBefore(today) || day.isAfter(today.plusYears(MAX_YEARS_AHEAD))) {
            body.reject("effectiveFrom", "must be a day from today to " + MAX_YEARS_AHEAD + " years ahead");
        }
        return Optional.of(day.atStartOfDay(PARIS).toInstant()).filter(now::isBefore);
    }

    private List<String> departments() {
        List<String> departments = body.texts("departments", 1, 3);
        if (!departments.stream().allMatch(Territories::isDepartment)) {
            body.reject("departments", "must all be codes of departments");
        }
        return departments.stream().distinct().toList();
    }

    /** Without communes in the body, those of the official list: 58 codes are not to be typed to change a channel. */
    private Set<String> communes(String code) {
        if (!body.has("communes")) {
            var unsaid = body.optionalTexts("communes", 1, 5);
            return OfficialAuthorities.authority(code).map(Authority::communes).orElseGet(() -> Set.copyOf(unsaid));
        }
        List<String> communes = body.optionalTexts("communes", 5, 5);
        if (!communes.stream().allMatch(Territories::isCommune)) {
            body.reject("communes", "must all be INSEE codes of communes");
        }
        return Set.copyOf(communes.stream()
                .flatMap(commune -> Territories.commune(commune).stream())
                .toList());
    }

    private List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        for (JsonBody channel : body.objects("channels")) {
            channels.add(
                    switch (channel.code("kind", ChannelKind.class)) {
                        case WEBHOOK -> webhook(channel);
                        case EMAIL -> Channel.email(address(channel));
                        case PORTAL -> Channel.portal(notified(channel));
                    });
        }
        if (body.has("channels") && channels.isEmpty() && !body.hasViolations()) {
            body.reject("channels", "must have at least one channel");
        }
        return channels;
    }

    private Channel webhook(JsonBody channel) {
        String url = channel.text("url", 1, MAX_URL);
        String objection = url.isEmpty() ? null : objection(url);
        if (objection != null) {
            channel.reject("url", objection);
        }
        String secret = channel.optionalText("secret", 1, MAX_SECRET);
        if (secret != null && WebhookSecret.of(secret).isEmpty()) {
            channel.reject("secret", "must be whsec_ and the base64 of 24 to 64 bytes");
        }
        return Channel.webhook(url, secret == null ? Personal.withheld() : Personal.of(secret));
    }

    private @Nullable String objection(String url) {
        try {
            URI uri = URI.create(url);
            String scheme = uri.getScheme();
            if (!"https".equals(scheme) && !(local && "http".equals(scheme))) {
                return "must be an https address";
            }
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (!plain) {
                return "must name a host, and neither a user nor a fragment";
            }
            return uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= MAX_PORT)
                    ? null
                    : "must have a port from 1 to 65535";
        } catch (IllegalArgumentException _) {
            return "must be an https address";
        }
    }

    private static String address(JsonBody channel) {
        String address = channel.text("address", 3, EmailAddress.MAX_LENGTH);
        var _ = EmailAddress.check(channel, "address", address);
        return address;
    }

    private static Optional<String> notified(JsonBody channel) {
        String mailbox = channel.optionalText("notify", 3, EmailAddress.MAX_LENGTH);
        if (mailbox != null) {
            var _ = EmailAddress.check(channel, "notify", mailbox);
        }
        return Optional.ofNullable(mailbox);
    }

    private Optional<String> publicKey() {
        JsonNode key = body.optionalJson("publicKey");
        if (key == null) {
            return Optional.empty();
        }
        DossierEncryption.objection(key.toString()).ifPresent(objection -> body.reject("publicKey", objection));
        return Optional.of(key.toString());
    }
}
