package org.policytrack.task.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.policytrack.task.plan.document.PlanDocument.Item;
import org.policytrack.task.plan.document.PlanDocument.Section;
import org.policytrack.task.plan.document.PlanDocument.Source;

/** The official text as it would have to read if the plan were all that is left of it, line by line. */
record Retelling(PlanDocument plan) {

    private static final String DIGITS = "零一二三四五六七八九";

    List<String> lines() {
        Source source = plan.plan().source();
        List<String> lines =
                new ArrayList<>(List.of(source.title(), "", source.preamble(), "一、工作目标", source.objective(), "二、主要任务"));
        for (Section section : plan.sections()) {
            lines.add("（" + chinese(section.number()) + "）" + section.title());
            plan.tasks().stream()
                    .filter(task -> task.section().orElseThrow() == section.number())
                    .map(Retelling::line)
                    .forEach(lines::add);
        }
        lines.add("三、组织实施");
        plan.measures().stream().map(Retelling::line).forEach(lines::add);
        return lines;
    }

    private static String line(Item item) {
        return "%d.%s（责任单位：%s）".formatted(item.number(), item.text(), listed(item.responsibleUnits()));
    }

    /** The text sets a group off by a comma. */
    private static String listed(List<String> units) {
        return String.join("、", units).replace("、各", "，各");
    }

    private static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return switch (number / 10) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> throw new IllegalArgumentException("more sections than the official text has: " + number);
        };
    }
}
