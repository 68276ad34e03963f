package org.policytrack.task.plan.document;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns YAML 1.2 or JSON from outside into nodes. The events are looked at one by one before any node is built, so
 * that aliases (the means of YAML bombs), depth and further documents cost nothing.
 */
final class GuardedYaml {

    static final int MOST_CHARACTERS = 1_000_000;
    static final int DEEPEST = 16;

    /** A value is one event; a list or an object is two. */
    static final int MOST_EVENTS = 50_000;

    private static final String ROOT = "";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** The scanner copies what it has of a token at every refill, so that small buffers cost seconds. */
    private static final int BUFFER = 65_536;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MOST_CHARACTERS)
            .setBufferSize(BUFFER)
            .build();

    private final Faults faults;
    private int depth;
    private int documents;
    private int events;

    GuardedYaml(Faults faults) {
        this.faults = faults;
    }

    /** The one document in the text. Throws {@link PlanDocumentRefused}: nothing can be said beyond broken syntax. */
    Node compose(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw refusal(FaultCode.TOO_LARGE, MOST_CHARACTERS);
        }
        String yaml = asYaml(text);
        try {
            new Parse(SETTINGS).parseString(yaml).forEach(this::guard);
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            return root.orElseThrow(() -> refusal(FaultCode.EMPTY));
        } catch (MarkedYamlEngineException e) {
            e.getProblemMark().ifPresent(mark -> faults.places().put(ROOT, mark));
            throw refusal(FaultCode.SYNTAX, Optional.ofNullable(e.getProblem()).orElse(""));
        } catch (ReaderException e) {
            throw refusal(FaultCode.BAD_CHARACTER, "U+%04X".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw refusal(FaultCode.SYNTAX, String.valueOf(e.getMessage()));
        }
    }

    /** JSON may be indented by tabs and has none in its strings; YAML may not. */
    private static String asYaml(String text) {
        String yaml = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return yaml.stripLeading().startsWith("{") ? yaml.replace('\t', ' ') : yaml;
    }

    private void guard(Event event) {
        switch (event) {
            case AliasEvent alias -> throw refusalAt(event, FaultCode.ALIAS, alias.getAlias());
            case DocumentStartEvent _ -> documents++;
            case CollectionStartEvent _ -> depth++;
            case CollectionEndEvent _ -> depth--;
            default -> {
                // scalars, and the frame of the document
            }
        }
        if (++events > MOST_EVENTS) {
            throw refusalAt(event, FaultCode.TOO_MANY_VALUES, MOST_EVENTS);
        }
        if (documents > 1) {
            throw refusalAt(event, FaultCode.SECOND_DOCUMENT);
        }
        if (depth > DEEPEST) {
            throw refusalAt(event, FaultCode.TOO_DEEP, DEEPEST);
        }
    }

    private PlanDocumentRefused refusalAt(Event event, FaultCode code, Object... args) {
        event.getStartMark().ifPresent(mark -> faults.places().put(ROOT, mark));
        return refusal(code, args);
    }

    private PlanDocumentRefused refusal(FaultCode code, Object... args) {
        faults.add(ROOT, code, args);
        return faults.refusal();
    }
}
