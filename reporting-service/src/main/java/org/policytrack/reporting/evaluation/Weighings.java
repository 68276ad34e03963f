package org.policytrack.reporting.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts how much in each plan: as the coordinating office decided, else as the file {@code evaluations/<plan>.json}
 * of this service assumes, else all dimensions alike with nothing in them.
 */
@ApplicationScoped
public class Weighings implements PanacheRepositoryBase<WeighingOfPlan, String> {

    private final ObjectMapper json;

    Weighings(ObjectMapper json) {
        this.json = json;
    }

    /** Of the plan, which there must be. */
    public Weighing of(String plan) {
        return findByIdOptional(plan).map(WeighingOfPlan::weighing).orElseGet(() -> assumed(plan));
    }

    /** Whether nobody has decided it. */
    public boolean isAssumed(String plan) {
        return findByIdOptional(plan).isEmpty();
    }

    WeighingView show(String plan) {
        Optional<WeighingOfPlan> decided = findByIdOptional(plan);
        return WeighingView.of(
                plan,
                of(plan),
                decided.isEmpty(),
                decided.map(WeighingOfPlan::version).orElse(0L));
    }

    private Weighing assumed(String plan) {
        try (@Nullable
                InputStream file = Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("evaluations/" + plan + ".json")) {
            return file == null ? Weighing.USUAL : json.readValue(file, Weighing.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
