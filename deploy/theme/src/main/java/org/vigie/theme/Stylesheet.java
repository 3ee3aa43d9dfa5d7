package org.vigie.theme;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Where the style is. */
@ApplicationScoped
@Unremovable
@Named("stylesheet")
public class Stylesheet {
    private final String address = VersionedFile.address("/theme/vigie.css");

    /** For a page's {@code link}. */
    public String address() {
        return address;
    }
}
