package org.policytrack.demonstration.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.policytrack.demonstration.play.Api.Answer;
import org.policytrack.demonstration.play.Api.Services;
import org.policytrack.demonstration.play.People.Person;
import org.policytrack.demonstration.play.Played.Done;
import org.policytrack.demonstration.year.Deed;

/** Does a deed as the person whose it is. */
final class Actors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORTS = "/progress-reports";

    private final Api api;
    private final Services services;
    private final People people;
    private final Played played;
    private final long seed;

    Actors(Api api, Services services, People people, Played played, long seed) {
        this.api = api;
        this.services = services;
        this.people = people;
        this.played = played;
        this.seed = seed;
    }

    Done act(Deed deed) throws IOException, Refused {
        return switch (deed) {
            case Deed.File file -> file(file);
            case Deed.Accept accept -> decide(accept, accept.report(), "acceptance", null);
            case Deed.Return back -> decide(back, back.report(), "return", reason(back.reason()));
            case Deed.Reverse reverse -> reverse(reverse);
            case Deed.MoveDueDate move ->
                change(
                        move,
                        "/milestones/" + move.milestone(),
                        "/due-date-changes",
                        reason(move.reason()).put("dueDate", move.to().toString()));
            case Deed.ChangeTarget change ->
                change(
                        change,
                        "/indicators/" + change.indicator(),
                        "/target-changes",
                        reason(change.reason()).put("target", change.to()));
            case Deed.Scan scan ->
                done(api.post(coordinator(), scan.day(), services.tasks() + "/deadline-scans", key(scan), null, null));
        };
    }

    private Done file(Deed.File file) throws IOException, Refused {
        Person reporter = people.reporterOf(file.department());
        ObjectNode body = JSON.createObjectNode()
                .put("task", file.about())
                .put("department", file.department())
                .put("period", file.period().toString())
                .put("percentComplete", file.percent())
                .put(
                        "status",
                        file.percent() == 100 ? "COMPLETED" : file.percent() == 0 ? "NOT_STARTED" : "IN_PROGRESS")
                .put("achievements", file.achievements());
        if (file.problems() != null) {
            body.put("problems", file.problems());
        }
        if (file.nextSteps() != null) {
            body.put("nextSteps", file.nextSteps());
        }
        ArrayNode values = body.putArray("indicatorValues");
        for (Deed.Value value : file.values()) {
            ObjectNode said =
                    values.addObject().put("indicator", value.indicator()).put("value", value.value());
            if (value.reason() != null) {
                said.put("reason", value.reason());
            }
            prove(said, value.proof(), file, reporter);
        }
        ArrayNode achieved = body.putArray("milestonesAchieved");
        for (Deed.Achieved done : file.achieved()) {
            ObjectNode said = achieved.addObject()
                    .put("milestone", done.milestone())
                    .put("achievedOn", done.on().toString());
            prove(said, done.proof(), file, reporter);
        }
        return done(api.post(reporter, file.day(), services.reporting() + REPORTS, key(file), null, body));
    }

    private void prove(ObjectNode said, Deed.@Nullable Proof proof, Deed.File file, Person reporter)
            throws IOException, Refused {
        ArrayNode evidence = said.putArray("evidence");
        if (proof == null) {
            return;
        }
        ObjectNode item = evidence.addObject().put("title", proof.title());
        if (proof.link() != null) {
            item.put("link", proof.link());
            return;
        }
        byte[] content = Pdf.saying(file.about() + " " + file.period());
        Answer uploaded = api.upload(reporter, file.day(), key("upload " + file.id()), proof.title() + ".pdf", content);
        item.put("evidence", uploaded.body().path("id").asText());
    }

    /** Where somebody has decided meanwhile, be it this play before it was killed, it stays decided. */
    private Done decide(Deed deed, String report, String decision, @Nullable JsonNode body)
            throws IOException, Refused {
        Done filed = played.find(report).filter(made -> !made.id().isEmpty()).orElse(null);
        if (filed == null) {
            return new Done("", "");
        }
        String address = services.reporting() + REPORTS + "/" + filed.id();
        Person reviewer = people.withRole("reviewer");
        try {
            return done(api.post(reviewer, deed.day(), address + "/" + decision, null, filed.version(), body));
        } catch (Refused refused) {
            Answer now = api.get(reviewer, address);
            if (refused.isOfItsState() && !now.body().path("state").asText().equals("SUBMITTED")) {
                return done(now);
            }
            throw refused;
        }
    }

    private Done reverse(Deed.Reverse deed) throws IOException, Refused {
        Done filed = played.find(deed.report()).orElse(new Done("", ""));
        String ledger = services.reporting() + "/ledger";
        for (JsonNode entry : api.list(coordinator(), ledger + "?kind=VERIFIED&indicator=" + deed.indicator())) {
            if (entry.path("report").asText().equals(filed.id())) {
                String address = ledger + "/" + entry.path("id").asText();
                if (entry.hasNonNull("reversedBy")) {
                    return new Done(entry.path("reversedBy").asText(), "");
                }
                String version = api.get(coordinator(), address).version();
                return done(api.post(
                        coordinator(), deed.day(), address + "/reversal", key(deed), version, reason(deed.reason())));
            }
        }
        return new Done("", "");
    }

    private Done change(Deed deed, String thing, String change, JsonNode body) throws IOException, Refused {
        String version = api.get(coordinator(), services.tasks() + thing).version();
        return done(api.post(coordinator(), deed.day(), services.tasks() + thing + change, key(deed), version, body));
    }

    private Person coordinator() {
        return people.withRole("coordinator");
    }

    private static ObjectNode reason(String text) {
        return JSON.createObjectNode().put("reason", text);
    }

    private static Done done(Answer answer) {
        return new Done(answer.body().path("id").asText(), answer.version());
    }

    private String key(Deed deed) {
        return key(deed.id());
    }

    private String key(String deed) {
        return UUID.nameUUIDFromBytes((seed + " " + deed).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
