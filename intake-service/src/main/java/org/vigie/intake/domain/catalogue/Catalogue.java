package org.vigie.intake.domain.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All documents, retired ones too.
 *
 * @param entries by reference, in its order
 */
public record Catalogue(SortedMap<String, Entry> entries) {
    public Catalogue {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /**
     * A document as it stands.
     *
     * @param version how often it was described, from 1
     */
    public record Entry(Document document, long version) {}

    static Catalogue empty() {
        return new Catalogue(Collections.emptySortedMap());
    }

    /** The document with this reference. */
    public Optional<Entry> find(String reference) {
        return Optional.ofNullable(entries.get(reference));
    }

    /** How often the document with this reference was described; 0 for an unknown one. */
    public long version(String reference) {
        return find(reference).map(Entry::version).orElse(0L);
    }

    Catalogue with(Document document) {
        SortedMap<String, Entry> more = new TreeMap<>(entries);
        more.put(document.reference(), new Entry(document, version(document.reference()) + 1));
        return new Catalogue(more);
    }
}
