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
    private final String charts = VersionedFile.address("/_static/echarts/6.0.0/dist/echarts.simple.min.js");
    private final String bilan = VersionedFile.address("/theme/bilan.js");

    /** ECharts with bars, lines and pies alone: half of the whole. */
    public String charts() {
        return charts;
    }

    /** The page's own. */
    public String bilan() {
        return bilan;
    }
}
