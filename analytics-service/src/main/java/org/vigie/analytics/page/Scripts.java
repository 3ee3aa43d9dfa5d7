package org.vigie.analytics.page;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.vigie.theme.VersionedFile;

/** Where the scripts of the page are. */
@ApplicationScoped
@Unremovable
@Named("scripts")
public class Scripts {
    private final String library = VersionedFile.address("/_static/echarts/6.0.0/dist/echarts.simple.min.js");
    private final String charts = VersionedFile.address("/theme/charts.js");
    private final String bilan = VersionedFile.address("/theme/bilan.js");

    /** ECharts with bars, lines and pies alone: half of the whole. */
    public String library() {
        return library;
    }

    /** What draws tables as charts. */
    public String charts() {
        return charts;
    }

    /** What keeps the page alive. */
    public String bilan() {
        return bilan;
    }
}
