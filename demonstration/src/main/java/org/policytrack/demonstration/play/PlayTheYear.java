package org.policytrack.demonstration.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.policytrack.demonstration.play.Api.Services;
import org.policytrack.demonstration.year.Deed;
import org.policytrack.demonstration.year.DemonstrationYear;
import org.policytrack.demonstration.year.Outline;
import org.policytrack.demonstration.year.Phrases;

/**
 * Plays the year of every plan there is at first up to a day, or goes on with it: {@code --departments}, {@code --tasks} and
 * {@code --reporting} are the addresses of the services, {@code --accounts} the file of the demonstration accounts,
 * {@code --played} the file that tells what is done, {@code --until} the last day, and {@code --seed} a number. It leaves
 * 0 when all is played, 1 when it could not go on, 2 when it was called wrongly.
 */
public final class PlayTheYear {

    private static final List<String> OPTIONS =
            List.of("--departments", "--tasks", "--reporting", "--accounts", "--played", "--until", "--seed");
    private static final double SECOND = 1e9;

    private final Map<String, String> options;
    private final PrintStream out;

    private PlayTheYear(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** As the class says. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** Without ending the process; what is said goes to {@code out}. */
    public static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !options.keySet().equals(Set.copyOf(OPTIONS))) {
            out.println("usage: " + String.join(" … ", OPTIONS) + " …");
            return 2;
        }
        try {
            new PlayTheYear(options, out).play();
            return 0;
        } catch (IOException | Refused | IllegalStateException stopped) {
            out.println("演示中断，再次运行即可继续 / the demonstration stopped; start it again to go on: " + stopped.getMessage());
            return 1;
        }
    }

    private void play() throws IOException, Refused {
        long begun = System.nanoTime();
        long seed = Long.parseLong(option("--seed"));
        LocalDate until = LocalDate.parse(option("--until"));
        Services services = new Services(api("--departments"), api("--tasks"), api("--reporting"));
        People people = People.of(Path.of(option("--accounts")));
        Api api = new Api(services);
        ReadOutline read = new ReadOutline(api, services, people.withRole("coordinator"));
        Path file = Path.of(option("--played"));
        if (Played.isNew(file)) {
            nothingIsFiledYet(api, services, people);
        }
        try (Played played = Played.in(file, seed, read.plans())) {
            Actors actors = new Actors(api, services, people, played, seed);
            Stage stage = new Stage(actors, played, out::println);
            for (Outline plan : read.of(played.plans(), until)) {
                List<Deed> year = DemonstrationYear.of(plan, seed, Phrases.read());
                Tally tally = stage.play(DemonstrationYear.upTo(until, year));
                out.println(plan.plan() + ": " + (tally.toString().isEmpty() ? "无新增 nothing new" : tally));
                out.println("  " + lights(api, services, people, plan));
            }
        }
        out.println("%.0f s".formatted((System.nanoTime() - begun) / SECOND));
    }

    /** The year belongs into a folder of its own, never among what people have filed. */
    private static void nothingIsFiledYet(Api api, Services services, People people) throws IOException, Refused {
        JsonNode reports = api.get(people.withRole("reviewer"), services.reporting() + "/progress-reports?limit=1")
                .body();
        if (!reports.path("items").isEmpty()) {
            throw new IllegalStateException("有非演示产生的填报 / there are reports that the demonstration has not filed");
        }
    }

    private static String lights(Api api, Services services, People people, Outline plan) throws IOException, Refused {
        Map<String, Integer> lights = new TreeMap<>();
        for (JsonNode standing :
                api.list(people.withRole("coordinator"), services.reporting() + "/standings?plan=" + plan.plan())) {
            lights.merge(standing.path("light").asText(), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        lights.forEach((light, count) -> words.add(light + " " + count));
        return "亮灯 lights: " + String.join(", ", words);
    }

    private String api(String option) {
        return option(option) + "/api/v1";
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }
}
