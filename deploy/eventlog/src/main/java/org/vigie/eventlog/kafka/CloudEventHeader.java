package org.vigie.eventlog.kafka;

/** Names of the headers of a CloudEvent 1.0 in Kafka's binary mode, with the extensions of this project's topics. */
public final class CloudEventHeader {
    public static final String CONTENT_TYPE = "content-type";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String POSITION = "ce_position";
    public static final String STREAM_VERSION = "ce_streamversion";
    public static final String HASH = "ce_hash";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    private CloudEventHeader() {}
}
