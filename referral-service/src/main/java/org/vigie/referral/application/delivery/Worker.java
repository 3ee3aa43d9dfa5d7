package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.Referral.Unrouted;

/** Does one task. The todo list may be a moment behind: whether there is still something to do is read from the log. */
@ApplicationScoped
public class Worker {
    private final Referrals referrals;
    private final Router router;
    private final Deliverer deliverer;
    private final Recaller recaller;
    private final TodoList todo;
    private final Delays delays;

    Worker(Referrals referrals, Router router, Deliverer deliverer, Recaller recaller, TodoList todo, Delays delays) {
        this.referrals = referrals;
        this.router = router;
        this.deliverer = deliverer;
        this.recaller = recaller;
        this.todo = todo;
        this.delays = delays;
    }

    /** Does {@code task}, or puts it off. Whatever fails on our side spends no attempt. */
    void work(Task task) {
        try {
            referrals.find(task.referralId()).ifPresent(file -> work(task, file));
        } catch (RuntimeException e) {
            todo.putOff(task, delays.afterWaits(task.waits()));
            throw e;
        }
    }

    private void work(Task task, ReferralFile file) {
        if (task.isRecall()) {
            recaller.tell(task, file);
        } else if (task.isRouting() && file.state() instanceof Unrouted) {
            router.route(task, file);
        } else if (file.state() instanceof Undelivered undelivered
                && undelivered.routing().number() == task.routing()) {
            deliverer.deliver(task, file, undelivered);
        }
    }
}
