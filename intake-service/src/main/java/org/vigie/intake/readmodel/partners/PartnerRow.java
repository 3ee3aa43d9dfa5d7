package org.vigie.intake.readmodel.partners;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.intake.application.FrenchWords;
import org.vigie.territories.Territories;

/** What an event tells of who a partner is. */
record PartnerRow(UUID partnerId, String name, boolean national, List<String> departments) {
    /** Whether it was closed is another event's to say. */
    static final String WRITE = """
            INSERT INTO partner (partner_id, name, national, departments, found_by, name_stems)
            VALUES (?, ?, ?, ?, ?, tsvector_to_array(to_tsvector('public.vigie_french', ?)))
            ON CONFLICT (partner_id) DO UPDATE SET name = excluded.name, national = excluded.national,
                departments = excluded.departments, found_by = excluded.found_by, name_stems = excluded.name_stems
            """;

    static PartnerRow of(ReceivedEvent event) {
        JsonNode data = event.data();
        List<String> departments = new ArrayList<>();
        data.required("departments").forEach(code -> departments.add(code.textValue()));
        return new PartnerRow(
                PartnersProjection.partnerId(event),
                data.required("name").textValue(),
                data.required("scope").textValue().equals("NATIONAL"),
                departments);
    }

    void write(PreparedStatement insert) throws SQLException {
        insert.setObject(1, partnerId);
        insert.setString(2, name);
        insert.setBoolean(3, national);
        insert.setArray(4, insert.getConnection().createArrayOf("text", departments.toArray()));
        insert.setString(5, foundBy());
        insert.setString(6, FrenchWords.in(name));
        insert.executeUpdate();
    }

    private String foundBy() {
        StringBuilder words = new StringBuilder(name);
        for (String code : departments) {
            words.append(' ').append(code);
            Territories.department(code)
                    .ifPresent(department -> words.append(' ').append(department.name()));
        }
        return String.join(" ", PlainWords.of(national ? words + " national" : words.toString()));
    }
}
