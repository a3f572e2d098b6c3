package org.guwen.impact;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that answers what drafts would have said; another node takes it over if the one that works on it dies. */
@Configuration(proxyBeanMethods = false)
class ImpactJob {

    private static final String NAME = "impact";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    CustomTask<Void> impactTask(Impacts impacts, Clock clock) {
        return Tasks.custom(NAME, Void.class).onDeadExecutionRevive().execute((task, context) -> {
            long draft = Long.parseLong(task.getId());
            boolean isOver =
                    impacts.work(draft, () -> context.getSchedulerState().isShuttingDown());
            return isOver
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (completed, operations) ->
                            operations.reschedule(completed, clock.instant().plus(PAUSE));
        });
    }

    /** Has somebody work on a draft, soon. */
    static void schedule(SchedulerClient scheduler, long draft, Clock clock) {
        scheduler.scheduleIfNotExists(
                TaskDescriptor.of(NAME, Void.class)
                        .instance(Long.toString(draft))
                        .build(),
                clock.instant());
    }
}
