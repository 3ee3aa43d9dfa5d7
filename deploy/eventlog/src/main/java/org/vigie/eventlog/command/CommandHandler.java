package org.vigie.eventlog.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.personal.SubjectKeys;

/**
 * Carries out the commands of one stream type: loads, decides, appends, and does it again when another writer was first.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 * @param <R> rejections
 */
public final class CommandHandler<C, S, E, R> {
    private final String streamType;
    private final EventLog log;
    private final EventCodec<E> codec;
    private final Decider<C, S, E, R> decider;
    private final SubjectKeys keys;

    /** A handler for streams of {@code streamType}, such as {@code case}. */
    public CommandHandler(
            String streamType, EventLog log, EventCodec<E> codec, Decider<C, S, E, R> decider, SubjectKeys keys) {
        this.streamType = streamType;
        this.log = log;
        this.codec = codec;
        this.decider = decider;
        this.keys = keys;
    }

    /**
     * Carries out {@code instruction}. Never blocks the caller's thread, so it may be called on an event loop. Completes
     * exceptionally with {@link org.vigie.eventlog.LogUnavailableException} when the log cannot take or give events now.
     */
    public CompletionStage<CommandResult<E, R>> handle(Instruction<C> instruction) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException(streamType + log + codec + decider + keys + instruction));
    }
}
