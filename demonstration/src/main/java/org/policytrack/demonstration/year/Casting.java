package org.policytrack.demonstration.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrack.demonstration.year.Outline.Due;
import org.policytrack.demonstration.year.Outline.Figure;
import org.policytrack.demonstration.year.Outline.Kind;
import org.policytrack.demonstration.year.Outline.Work;

/**
 * Which task plays which part. Where a plan has too few indicators or milestones for every part, the later parts are left
 * out.
 *
 * @param disputed id of the indicator of which a verified figure is taken back
 * @param corrected id of the indicator of which a figure falls
 * @param retargeted id of the indicator whose target is changed
 * @param late id of the milestone that is achieved a month late
 * @param moved id of the milestone whose date is moved
 * @param never id of the milestone that is not achieved
 */
record Casting(
        Map<String, Pace> paces,
        Optional<String> disputed,
        Optional<String> corrected,
        Optional<String> retargeted,
        Optional<String> late,
        Optional<String> moved,
        Optional<String> never) {

    static Casting of(Outline outline, Chance chance) {
        List<Work> worked = outline.works().stream()
                .filter(work -> work.kind() != Kind.GOAL)
                .toList();
        List<Figure> figures = largestOfEachWork(worked);
        List<Due> dues = worked.stream()
                .flatMap(work -> work.milestones().stream())
                .sorted(Comparator.comparing(Due::dueDate).thenComparing(Due::id))
                .toList();
        Optional<Due> never = dues.size() < 3 ? Optional.empty() : Optional.of(dues.getLast());
        Set<String> kept = new LinkedHashSet<>();
        figures.stream().limit(3).forEach(figure -> kept.add(figure.id()));
        return new Casting(
                paces(worked, kept, chance.to("paces")),
                idOf(figures, 0),
                idOf(figures, 1),
                idOf(figures, 2),
                dues.size() < 2 ? Optional.empty() : Optional.of(dues.get(1).id()),
                dues.size() < 4 ? Optional.empty() : Optional.of(dues.get(2).id()),
                never.map(Due::id));
    }

    /** The largest targets show a change best. */
    private static List<Figure> largestOfEachWork(List<Work> works) {
        return works.stream()
                .flatMap(work -> work.figures().stream().max(Comparator.comparing(Figure::target)).stream())
                .sorted(Comparator.comparing(Figure::target).reversed().thenComparing(Figure::id))
                .toList();
    }

    private static Optional<String> idOf(List<Figure> figures, int place) {
        return place < figures.size() ? Optional.of(figures.get(place).id()) : Optional.empty();
    }

    /** What has a part by its figures or milestones goes steadily, so that the part is seen. */
    private static Map<String, Pace> paces(List<Work> works, Set<String> kept, Chance chance) {
        List<Work> free = chance.shuffled(works.stream()
                .filter(work -> work.milestones().isEmpty()
                        && work.figures().stream().noneMatch(figure -> kept.contains(figure.id())))
                .toList());
        List<Pace> parts = new ArrayList<>(List.of(Pace.HALTED, Pace.RECOVERING, Pace.EARLY, Pace.SLOW));
        for (int more = 0; more < works.size() / 12; more++) {
            parts.addAll(List.of(Pace.SLOW, Pace.HALTED, Pace.EARLY));
        }
        Map<String, Pace> paces = new HashMap<>();
        works.forEach(work -> paces.put(work.id(), Pace.STEADY));
        for (int i = 0; i < Math.min(free.size(), parts.size()); i++) {
            paces.put(free.get(i).id(), parts.get(i));
        }
        return paces;
    }

    Pace paceOf(Work work) {
        return paces.getOrDefault(work.id(), Pace.STEADY);
    }

    /** Its lead's reports are all in time and accepted at once: something else about it is to be seen. */
    boolean hasAPartOfItsOwn(Work work) {
        return !work.milestones().isEmpty()
                || work.kind() == Kind.GOAL
                || work.figures().stream()
                        .anyMatch(figure -> isIn(disputed, figure.id())
                                || isIn(corrected, figure.id())
                                || isIn(retargeted, figure.id()));
    }

    boolean hasAMilestoneThatIsNeverAchieved(Work work) {
        return work.milestones().stream().anyMatch(due -> isIn(never, due.id()));
    }

    static boolean isIn(Optional<String> part, String id) {
        return part.filter(id::equals).isPresent();
    }
}
