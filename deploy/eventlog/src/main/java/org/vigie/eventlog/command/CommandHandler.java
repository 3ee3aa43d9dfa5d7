package org.vigie.eventlog.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.RecentStreams.Recent;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.eventlog.personal.SubjectKeys;

/**
 * Carries out the commands of one stream type: loads, decides, appends, and does it again when another writer was first.
 *
 * <p>A repeat is answered before anything else: an event with the instruction's id is the answer, whatever the stream or its
 * version says by now. A race with another writer is retried inside and never shown, unless the sender named a version.
 *
 * <p>A decision for an {@link org.vigie.eventlog.decider.Erasure} destroys the key of the stream's subject with the same commit.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 * @param <R> rejections
 */
public final class CommandHandler<C, S, E, R> {
    private static final Executor VIRTUAL_THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("command-", 0).factory());

    private final EventLog log;
    private final Decider<C, S, E, R> decider;
    private final StreamKeys keys;
    private final RecentStreams<S, E> recent;
    private final Drafts<E> drafts;
    private final Repeats<E> repeats;
    private final LoadDecideAppend<C, S, E, R> longWay;

    /** A handler for streams of {@code streamType}, such as {@code case}. */
    public CommandHandler(
            String streamType, EventLog log, EventCodec<E> codec, Decider<C, S, E, R> decider, SubjectKeys keys) {
        this.log = log;
        this.decider = decider;
        this.keys = new StreamKeys(keys, codec);
        this.recent = new RecentStreams<>(decider);
        this.drafts = new Drafts<>(streamType, codec);
        this.repeats = new Repeats<>(codec, keys);
        this.longWay = new LoadDecideAppend<>(log, codec, decider, this.keys, recent, drafts, repeats);
    }

    /**
     * Carries out {@code instruction}. Never blocks the caller's thread, so it may be called on an event loop: a stream that was written
     * to a moment ago, or is assumed to be new, is decided on at once, all else happens on a virtual thread. Completes exceptionally, with the exception
     * itself, where there is no answer: {@link org.vigie.eventlog.LogUnavailableException} when the log cannot take or give events
     * now, {@link org.vigie.eventlog.AppendRefusedException} when the database never will,
     * {@link org.vigie.eventlog.ErasedSubjectException} when the decision says something personal about a subject that was
     * erased.
     */
    public CompletionStage<CommandResult<E, R>> handle(Instruction<C> instruction) {
        CompletableFuture<CommandResult<E, R>> answer = new CompletableFuture<>();
        Recent<S> before = assumed(instruction);
        if (before == null) {
            goLongWay(instruction, answer);
            return answer;
        }
        try {
            decideAtOnce(instruction, before, answer);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    /** The stream as it is without reading it, if that may be assumed. */
    private @Nullable Recent<S> assumed(Instruction<C> instruction) {
        if (instruction.expectedVersion() != null) {
            return null;
        }
        Recent<S> before = recent.find(instruction.streamId());
        if (before == null) {
            return instruction.load() == Load.ASSUME_NEW ? recent.beginning() : null;
        }
        return before.key() == null && keys.isNeeded(instruction) ? null : before;
    }

    private void decideAtOnce(
            Instruction<C> instruction, Recent<S> before, CompletableFuture<CommandResult<E, R>> answer) {
        switch (decider.decide(instruction.command(), before.state())) {
            case Decision.Accepted<E, R>(List<E> events)
            when !events.isEmpty() -> {
                StreamKey key = before.version() == 0 ? keys.forNew(instruction) : new StreamKey(before.key(), false);
                Append append = drafts.append(instruction, events, before.version(), key);
                log.append(append).whenComplete((result, failure) -> {
                    remembering(before, events, append, key, result);
                    finish(instruction, events, append, result, failure, answer);
                });
            }
            // A refusal or nothing to do may only be so because the stream is another by now.
            case Decision.Accepted<E, R> _, Decision.Rejected<E, R> _ -> goLongWay(instruction, answer);
        }
    }

    /** What is stored is answered, whatever becomes of what this instance would remember of it. */
    private void remembering(
            Recent<S> before, List<E> events, Append append, StreamKey key, @Nullable AppendResult result) {
        try {
            remember(before, events, append, key, result);
        } catch (RuntimeException _) {
            recent.forget(append.streamId());
        }
    }

    private void remember(
            Recent<S> before, List<E> events, Append append, StreamKey key, @Nullable AppendResult result) {
        if (result instanceof AppendResult.Appended appended) {
            recent.appended(
                    append.streamId(),
                    before.state(),
                    events,
                    appended.version(),
                    before.bytes() + append.bytes(),
                    key.key());
        } else if (result instanceof AppendResult.Conflict) {
            recent.forget(append.streamId());
        }
    }

    private void finish(
            Instruction<C> instruction,
            List<E> events,
            Append append,
            @Nullable AppendResult result,
            @Nullable Throwable failure,
            CompletableFuture<CommandResult<E, R>> answer) {
        switch (result) {
            case null -> answer.completeExceptionally(failure == null ? new IllegalStateException() : failure);
            case AppendResult.Appended appended -> {
                keys.appended(append);
                answer.complete(new Recorded<>(events, appended.version()));
            }
            case AppendResult.Repeated repeated ->
                onVirtualThread(answer, () -> repeats.answer(instruction, repeated.first()));
            case AppendResult.Conflict _ -> goLongWay(instruction, answer);
        }
    }

    private void goLongWay(Instruction<C> instruction, CompletableFuture<CommandResult<E, R>> answer) {
        onVirtualThread(answer, () -> longWay.handle(instruction));
    }

    static <T> void onVirtualThread(CompletableFuture<T> answer, Supplier<T> work) {
        VIRTUAL_THREADS.execute(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
    }
}
