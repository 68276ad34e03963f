package org.policytrack.department.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.Profile;
import org.policytrack.kit.problem.InputFault;

/** What a new password must be. Any character of Unicode counts, and counts once. */
@ApplicationScoped
public class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int SHORTEST_NAME = 3;
    private static final int KINDS_NEEDED = 3;

    private final Profile profile;

    PasswordRules(DepartmentConfig config) {
        this.profile = config.accounts().profile();
    }

    /**
     * Every rule the password does not meet, each as a fault of its own; empty when it is good.
     *
     * @param pointer where the password stands in the request
     */
    public List<InputFault> faults(String pointer, String password, String username, String displayName) {
        List<InputFault> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            faults.add(InputFault.inBody(pointer, "password-length", SHORTEST, LONGEST));
        }
        if (length > LONGEST) {
            return faults;
        }
        if (Stream.of(username, displayName).anyMatch(name -> isWithin(name, password))) {
            faults.add(InputFault.inBody(pointer, "password-holds-name"));
        }
        if (CommonPasswords.has(password)) {
            faults.add(InputFault.inBody(pointer, "password-common"));
        }
        if (profile.demandsKindsOfCharacters() && kindsIn(password) < KINDS_NEEDED) {
            faults.add(InputFault.inBody(pointer, "password-kinds", KINDS_NEEDED));
        }
        return faults;
    }

    /** A name of one or two letters is within many a good password; one of two ideographs is a person's whole name. */
    private static boolean isWithin(String name, String password) {
        String searched = plain(name);
        int shortest = searched.codePoints().anyMatch(Character::isIdeographic) ? SHORTEST_NAME - 1 : SHORTEST_NAME;
        return searched.codePointCount(0, searched.length()) >= shortest
                && plain(password).contains(searched);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static long kindsIn(String password) {
        IntPredicate other =
                point -> !Character.isUpperCase(point) && !Character.isLowerCase(point) && !Character.isDigit(point);
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, other)
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
