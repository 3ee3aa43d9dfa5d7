package org.vigie.mapping.readmodel.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which public rows are asked for; null is everything.
 *
 * @param search words, as web searches understand them
 * @param anyOf ids of terms, one of which a service has
 * @param partnerId the one that offers it
 * @param modifiedSince instant from which on something was told of it
 * @param department code of one where a service is offered
 * @param within where a place lies
 */
public record Selection(
        @Nullable String search,
        @Nullable Collection<UUID> anyOf,
        @Nullable UUID partnerId,
        @Nullable Instant modifiedSince,
        @Nullable String department,
        @Nullable Circle within) {

    /** Everything. */
    public static final Selection ALL = new Selection(null, null, null, null, null, null);

    /** What is found by words. */
    public static Selection of(@Nullable String search) {
        return new Selection(search, null, null, null, null, null);
    }

    Query conditions(Query query) {
        query.add("WHERE true");
        if (search != null) {
            query.add("AND words @@ websearch_to_tsquery('public.vigie_french', ?)", search);
        }
        if (anyOf != null) {
            query.add("AND terms && ?", (Object) anyOf.toArray(UUID[]::new));
        }
        if (partnerId != null) {
            query.add("AND partner_id = ?", partnerId);
        }
        if (modifiedSince != null) {
            query.add("AND modified_at >= ?", modifiedSince);
        }
        if (department != null) {
            query.add("AND (everywhere OR departments @> ?)", (Object) new String[] {department});
        }
        if (within != null) {
            within.holds(query.add("AND"));
        }
        return query;
    }
}
