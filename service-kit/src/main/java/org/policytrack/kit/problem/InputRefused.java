package org.policytrack.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input that is at fault in one or more named places. */
public final class InputRefused extends Refusal {

    private final transient List<InputFault> faults;

    private InputRefused(int status, String code, List<InputFault> faults) {
        super(status, code, faults.size());
        this.faults = List.copyOf(faults);
    }

    /** 400: it cannot be read as what the operation takes. */
    public static InputRefused unreadable(InputFault... faults) {
        return new InputRefused(400, "input-unreadable", List.of(faults));
    }

    /** 422: it can be read, but says something that cannot be. */
    public static InputRefused invalid(InputFault... faults) {
        return invalid(List.of(faults));
    }

    /** 422: it can be read, but says something that cannot be. */
    public static InputRefused invalid(List<InputFault> faults) {
        return new InputRefused(422, "input-invalid", faults);
    }

    /**
     * The value of a query parameter that must be given.
     *
     * @throws InputRefused 400 where it is missing or blank
     */
    public static String unlessGiven(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw unreadable(InputFault.inQuery(parameter, "NotBlank"));
        }
        return value;
    }

    @Override
    public List<InputFault> faults() {
        return faults;
    }
}
