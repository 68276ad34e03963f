package org.policytrack.reporting.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.ProgressView;

/**
 * The fields of a report that can change from one to the next, in its order. Each has a name that does not depend on
 * its place in a list: an indicator's or milestone's id stands for the place, and for evidence its link or the id of its
 * file.
 */
final class Fields {

    private static final String VALUES = "indicatorValues";
    private static final String MILESTONES = "milestonesAchieved";
    private static final String EVIDENCE = "evidence";

    private final ProgressView report;
    private final Map<List<String>, Field> byName = new LinkedHashMap<>();

    private Fields(ProgressView report) {
        this.report = report;
    }

    static Fields of(ProgressView report) {
        Fields fields = new Fields(report);
        fields.put(List.of("percentComplete"), "/percentComplete", report.percentComplete());
        fields.put(List.of("status"), "/status", report.status());
        fields.put(List.of("achievements"), "/achievements", report.achievements());
        fields.put(List.of("problems"), "/problems", report.problems());
        fields.put(List.of("nextSteps"), "/nextSteps", report.nextSteps());
        for (int i = 0; i < report.indicatorValues().size(); i++) {
            fields.put("/" + VALUES + "/" + i, report.indicatorValues().get(i));
        }
        for (int i = 0; i < report.milestonesAchieved().size(); i++) {
            fields.put("/" + MILESTONES + "/" + i, report.milestonesAchieved().get(i));
        }
        return fields;
    }

    private void put(String pointer, ProgressView.Figure figure) {
        List<String> name = List.of(VALUES, figure.indicator());
        put(with(name, "value"), pointer + "/value", figure.value());
        put(with(name, "reason"), pointer + "/reason", figure.reason());
        put(with(name, EVIDENCE), pointer + "/" + EVIDENCE, figure.evidence());
    }

    private void put(String pointer, ProgressView.Achievement achieved) {
        List<String> name = List.of(MILESTONES, achieved.milestone());
        put(with(name, "achievedOn"), pointer + "/achievedOn", achieved.achievedOn());
        put(with(name, EVIDENCE), pointer + "/" + EVIDENCE, achieved.evidence());
    }

    private void put(List<String> name, String pointer, List<ProgressView.Proof> proofs) {
        List<String> references = references(proofs);
        for (int i = 0; i < proofs.size(); i++) {
            put(with(name, references.get(i)), pointer + "/" + i, proofs.get(i));
        }
    }

    private void put(List<String> name, String pointer, @Nullable Object value) {
        if (value != null) {
            byName.put(name, new Field(pointer, value));
        }
    }

    Map<List<String>, Field> byName() {
        return byName;
    }

    /**
     * The name of what a pointer into this report points to, which may be less or more than one field.
     *
     * @param pointer to something that is there
     */
    List<String> named(String pointer) {
        List<String> path = List.of(pointer.substring(1).split("/", -1));
        List<ProgressView.Proof> proofs = List.of();
        List<String> name = new ArrayList<>(path);
        if (path.size() > 1 && path.getFirst().equals(VALUES)) {
            ProgressView.Figure figure = report.indicatorValues().get(Integer.parseInt(path.get(1)));
            name.set(1, figure.indicator());
            proofs = figure.evidence();
        } else if (path.size() > 1 && path.getFirst().equals(MILESTONES)) {
            ProgressView.Achievement achieved = report.milestonesAchieved().get(Integer.parseInt(path.get(1)));
            name.set(1, achieved.milestone());
            proofs = achieved.evidence();
        }
        if (path.size() > 3) {
            name.set(3, references(proofs).get(Integer.parseInt(path.get(3))));
        }
        return List.copyOf(name);
    }

    /** The same reference may be given more than once: then it is numbered. */
    private static List<String> references(List<ProgressView.Proof> proofs) {
        Map<String, Integer> times = new HashMap<>();
        List<String> references = new ArrayList<>();
        for (ProgressView.Proof proof : proofs) {
            String reference = proof.link() == null ? "file " + proof.evidence() : "link " + proof.link();
            int before = times.merge(reference, 1, Integer::sum) - 1;
            references.add(before == 0 ? reference : reference + " " + before);
        }
        return references;
    }

    private static List<String> with(List<String> name, String part) {
        List<String> longer = new ArrayList<>(name);
        longer.add(part);
        return List.copyOf(longer);
    }

    /** A field that is there. */
    record Field(String pointer, Object value) {}
}
