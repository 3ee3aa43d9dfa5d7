package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.eventlog.codec.ClearFields;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.http.CanonicalJson;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.IfMatch;
import org.vigie.http.JsonBody;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.body.UnreadQuery;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.ReferralCommand;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralRejection;
import org.vigie.referral.domain.Sender;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.readmodel.referrals.ReferralAnswer;

/** Commands over HTTP: whose referral, which version, what came of it. */
@ApplicationScoped
public class ReferralCommands {
    private final Referrals referrals;
    private final Authorities authorities;
    private final Caller caller;
    private final ReferralAnswer answer;
    private final Clock clock;
    private final ReferenceIds ids;
    private final RoutingContext routing;

    ReferralCommands(
            Referrals referrals,
            Authorities authorities,
            Caller caller,
            ReferralAnswer answer,
            Clock clock,
            ReferenceIds ids,
            RoutingContext routing) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.caller = caller;
        this.answer = answer;
        this.clock = clock;
        this.ids = ids;
        this.routing = routing;
    }

    /** What to ask of a referral, once it is known to be there for this client. */
    interface Command {
        ReferralCommand of(ReferralFile file, Sender sender, Instant at);
    }

    /** How a referral is told. */
    interface Form {
        Response of(Response.Status status, ReferralFile file);
    }

    /** The referral of a path; 404 when it is not the client's. */
    On on(String referralId, @Nullable String ifMatch) {
        UUID id = PathIds.uuid(referralId, "referral");
        return on(caller.own(referrals.find(id)), ifMatch, UUID.randomUUID());
    }

    /**
     * The same for what a key of the client's makes safe to send again. Whose it is goes by who had it when it was sent first: a refusal may
     * have sent it elsewhere.
     */
    On onRepeatable(String kind, String referralId, @Nullable String ifMatch, @Nullable String key) {
        UUID id = PathIds.uuid(referralId, "referral");
        UUID eventId = eventId(kind, key);
        return on(caller.own(referrals.before(id, eventId).or(() -> referrals.find(id))), ifMatch, eventId);
    }

    /** The same of a referral of anybody: for what is no authority's business. */
    On onAnyRepeatable(String kind, String referralId, @Nullable String ifMatch, @Nullable String key) {
        UUID id = PathIds.uuid(referralId, "referral");
        ReferralFile file = referrals.find(id).orElseThrow(() -> Problems.notFound("referral"));
        UnreadQuery.refuse(routing);
        return on(file, ifMatch, eventId(kind, key));
    }

    private On on(ReferralFile file, @Nullable String ifMatch, UUID eventId) {
        return new On(file, IfMatch.of(ifMatch), eventId, RequestContent.NONE, Response.Status.OK);
    }

    /** The same request again is the same event. A key that can be none is refused later, and nothing was taken under it. */
    private UUID eventId(String kind, @Nullable String key) {
        return key == null ? UUID.randomUUID() : ids.of("referral", caller.id(), kind, IdempotencyKey.text(key));
    }

    /**
     * The same for what takes no body: 415 and 400 where there is something that is no JSON go before 404, and 422 where it says anything
     * after.
     */
    On onWithoutBody(String referralId, @Nullable String ifMatch, byte[] body) {
        NoBody nothing = NoBody.parse(body, routing.request().getHeader(HttpHeaders.CONTENT_TYPE));
        On referral = on(referralId, ifMatch);
        nothing.require();
        return referral;
    }

    /** The channel by which the referral's authority is reached now. */
    ChannelKind channelOf(ReferralFile file) {
        return file.state()
                .held()
                .flatMap(held -> authorities.find(held.authority()))
                .map(Authorities.Entry::authority)
                .map(Authority::channels)
                .map(channels -> channels.getFirst().kind())
                .orElse(ChannelKind.PORTAL);
    }

    /** The code of an authority of the directory; a violation when it is none. */
    Optional<String> authority(JsonBody body, String field, boolean required) {
        String code = required ? body.text(field, 1, 5) : body.optionalText(field, 1, 5);
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        if (authorities.find(code).isEmpty()) {
            body.reject(field, "must be the code of an authority");
        }
        return Optional.of(code);
    }

    /** A command on its way to one referral. */
    final class On {
        private final ReferralFile file;
        private final IfMatch ifMatch;
        private final UUID eventId;
        private final RequestContent content;
        private final Response.Status done;

        private On(ReferralFile file, IfMatch ifMatch, UUID eventId, RequestContent content, Response.Status done) {
            this.file = file;
            this.ifMatch = ifMatch;
            this.eventId = eventId;
            this.content = content;
            this.done = done;
        }

        /**
         * What a request under the client's key has to say again to get the first answer.
         *
         * @param clear what of it may be known once the people are forgotten
         */
        On saying(ObjectNode body, ClearFields clear, @Nullable String key) {
            if (IdempotencyKey.of(key).isEmpty()) {
                return this;
            }
            byte[] plain = CanonicalJson.bytes(clear.in(body), Set.of());
            byte[] personal = CanonicalJson.bytes(body, clear.names());
            return new On(file, ifMatch, eventId, new RequestContent(plain, personal), done);
        }

        /** What is said by the same words again is the same. */
        On named(String kind, String... words) {
            Stream<String> name = Stream.concat(
                    Stream.of(
                            "referral", kind, file.state().facts().referralId().toString()),
                    Stream.of(words));
            return new On(file, ifMatch, ids.of(name.toArray(String[]::new)), content, done);
        }

        /** What is done is a new thing: 201. */
        On creating() {
            return new On(file, ifMatch, eventId, content, Response.Status.CREATED);
        }

        /** Gives the command and tells what came of it. */
        Response give(Command command) {
            return give(command.of(file, caller.sender(), clock.instant()), answer::of);
        }

        /** Gives a command that speaks for no authority, and tells what came of it in another form. */
        Response give(Function<Instant, ReferralCommand> command, Form form) {
            return give(command.apply(clock.instant()), form);
        }

        private Response give(ReferralCommand asked, Form form) {
            UUID id = file.state().facts().referralId();
            Request request = Request.of(eventId, caller.id(), content, ifMatch.expectedVersion());
            try {
                return answer(id, referrals.handle(id, asked, request), form);
            } catch (ErasedSubjectException _) {
                throw Rejections.erased(file.state());
            }
        }

        private Response answer(UUID id, CommandResult<ReferralEvent, ReferralRejection> result, Form form) {
            return switch (result) {
                case Recorded<ReferralEvent, ReferralRejection> recorded ->
                    form.of(recorded.events().isEmpty() ? Response.Status.OK : done, now(id));
                case Repeated<ReferralEvent, ReferralRejection> repeated -> {
                    if (!repeated.sameContent()) {
                        throw Problems.idempotencyMismatch();
                    }
                    UUID first = repeated.stored().eventId();
                    yield form.of(Response.Status.OK, referrals.after(id, first).orElseGet(() -> now(id)));
                }
                case Refused<ReferralEvent, ReferralRejection> refused -> throw Rejections.problem(refused.rejection());
                case Stale<ReferralEvent, ReferralRejection> stale ->
                    throw Problems.preconditionFailed(stale.actualVersion());
            };
        }

        private ReferralFile now(UUID id) {
            return referrals.find(id).orElseThrow(() -> Problems.notFound("referral"));
        }
    }
}
