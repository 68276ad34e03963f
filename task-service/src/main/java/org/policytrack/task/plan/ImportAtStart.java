package org.policytrack.task.plan;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.task.TaskConfig;

/**
 * Imports the plans the installation comes with, once. department-service may start later: it is asked again until it
 * answers, and this service is not ready before, unless the plans are there from an earlier start.
 */
@ApplicationScoped
@Readiness
class ImportAtStart implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ImportAtStart.class);

    private final TaskConfig config;
    private final ImportPlan importPlan;
    private volatile boolean isDone;

    ImportAtStart(TaskConfig config, ImportPlan importPlan) {
        this.config = config;
        this.importPlan = importPlan;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void importMissing() {
        if (isDone) {
            return;
        }
        try {
            config.plans().forEach(resource -> importPlan.importAtStart(read(resource)));
            isDone = true;
        } catch (PlanDiffers amendedSince) {
            LOG.warnf("%s; the plan in the database stays", amendedSince.getMessage());
            isDone = true;
        } catch (Refusal notYet) {
            LOG.infof("The import of the plans waits: %s", notYet.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("plans imported").status(isDone).build();
    }

    private static String read(String resource) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (InputStream content =
                Objects.requireNonNull(classes.getResourceAsStream(resource), "no plan " + resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The plan " + resource + " cannot be read", unreadable);
        }
    }
}
