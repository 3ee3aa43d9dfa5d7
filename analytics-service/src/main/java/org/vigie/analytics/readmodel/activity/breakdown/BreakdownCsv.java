package org.vigie.analytics.readmodel.activity.breakdown;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.vigie.analytics.readmodel.activity.document.DocumentWriter;
import org.vigie.http.csv.Csv;

/** A breakdown as CSV, one line a cell; territories that are told together have one line, with their codes in its key. */
@Provider
@Produces(Csv.TYPE)
public final class BreakdownCsv extends DocumentWriter<BreakdownBody> {

    /** For the container. */
    public BreakdownCsv() {
        super(BreakdownBody.class, Csv.CONTENT_TYPE, "csv");
    }

    @Override
    protected String name(BreakdownBody breakdown) {
        return "%s-%s-%s".formatted(breakdown.dimension(), breakdown.from(), breakdown.to());
    }

    @Override
    protected byte[] document(BreakdownBody breakdown) {
        Csv csv = new Csv("key,label,value,denominator,share,perHundredThousand,suppressed");
        for (CellBody cell : breakdown.cells()) {
            csv.add(
                    cell.key(),
                    cell.label(),
                    cell.value(),
                    cell.denominator(),
                    cell.share(),
                    cell.perHundredThousand(),
                    cell.suppressed() != null);
        }
        List<TogetherBody> together = breakdown.together();
        if (together != null) {
            for (TogetherBody told : together) {
                csv.add(
                        String.join("+", told.keys()),
                        told.label(),
                        told.value(),
                        told.denominator(),
                        told.share(),
                        told.perHundredThousand(),
                        false);
            }
        }
        return csv.bytes();
    }
}
