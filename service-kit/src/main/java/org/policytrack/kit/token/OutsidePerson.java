package org.policytrack.kit.token;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.token.TokenRefused.Reason;

/**
 * Reads the person off a provider's token. The name is the provider's own behind the provider's name here and a colon,
 * which the names of embedded accounts cannot have: two issuers never name the same person. It is in lower case, because
 * the databases do not tell cases apart.
 */
final class OutsidePerson {

    private static final String PROVIDER_NAME = "[a-z][a-z0-9]{0,19}";
    private static final int LONGEST_USERNAME = 120;
    private static final Predicate<String> IS_USERNAME =
            Pattern.compile("[^\\p{C}\\p{Z}]+( [^\\p{C}\\p{Z}]+)*").asMatchPredicate();
    private static final Predicate<String> IS_DEPARTMENT =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}").asMatchPredicate();
    private static final Set<Role> DUTIES = EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private final String prefix;
    private final ClaimPath username;
    private final ClaimPath department;
    private final ClaimPath roles;
    private final Translation departmentWords;
    private final Translation roleWords;
    private final boolean separateDuties;

    private OutsidePerson(String provider, IdentityConfig.Provider config, boolean separateDuties) {
        this.prefix = provider + ":";
        this.username = ClaimPath.of(config.usernameClaim());
        this.department = ClaimPath.of(config.departmentClaim());
        this.roles = ClaimPath.of(config.rolesClaim());
        this.departmentWords = Translation.of(config.departments());
        this.roleWords = Translation.of(config.roles());
        this.separateDuties = separateDuties;
    }

    /** @throws IllegalArgumentException when something is configured that cannot be */
    static OutsidePerson readBy(String provider, IdentityConfig.Provider config, boolean separateDuties) {
        if (!provider.matches(PROVIDER_NAME)) {
            throw new IllegalArgumentException(
                    "a provider's name has letters a to z and digits only, 20 at most, as it can be in a variable");
        }
        OutsidePerson reading = new OutsidePerson(provider, config, separateDuties);
        reading.onlyRolesOfPeople();
        reading.onlyCodesOfDepartments();
        return reading;
    }

    private void onlyRolesOfPeople() {
        for (String target : roleWords.targets()) {
            if (Role.find(target).filter(role -> role != Role.SERVICE).isEmpty()) {
                throw new IllegalArgumentException("roles: " + target + " is no role of people");
            }
        }
    }

    private void onlyCodesOfDepartments() {
        for (String target : departmentWords.targets()) {
            if (!IS_DEPARTMENT.test(target)) {
                throw new IllegalArgumentException("departments: " + target + " is no code of a department");
            }
        }
    }

    /** The claims of this system; the provider's own are left behind. */
    JwtClaims of(JwtClaims said) {
        JwtClaims person = new JwtClaims();
        person.setClaim("iss", said.getClaimValue("iss"));
        person.setClaim("sub", said.getClaimValue("sub"));
        person.setClaim("exp", said.getClaimValue("exp"));
        person.setStringClaim("upn", usernameIn(said));
        person.setStringListClaim(
                "groups", rolesIn(said).stream().map(Role::wireName).toList());
        departmentIn(said).ifPresent(code -> person.setStringClaim("department", code));
        return person;
    }

    private String usernameIn(JwtClaims said) {
        List<String> names = username.textsIn(said);
        if (names.size() != 1 || !IS_USERNAME.test(names.getFirst())) {
            throw new TokenRefused(Reason.NO_USERNAME);
        }
        String name = prefix + names.getFirst().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_USERNAME) {
            throw new TokenRefused(Reason.NO_USERNAME);
        }
        return name;
    }

    private Set<Role> rolesIn(JwtClaims said) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (String word : roles.textsIn(said)) {
            roleWords.of(word).stream()
                    .map(Role::find)
                    .flatMap(Optional::stream)
                    .forEach(found::add);
        }
        found.remove(Role.SERVICE);
        if (separateDuties && found.stream().filter(DUTIES::contains).count() > 1) {
            throw new TokenRefused(Reason.DUTIES_COMBINED);
        }
        return found;
    }

    /** None when there is none, or more than one, or one that is unknown here. */
    private Optional<String> departmentIn(JwtClaims said) {
        List<String> codes = department.textsIn(said).stream()
                .flatMap(word -> departmentWords.of(word).stream())
                .filter(IS_DEPARTMENT)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }
}
