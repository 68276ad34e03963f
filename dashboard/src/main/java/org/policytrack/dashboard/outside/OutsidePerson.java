package org.policytrack.dashboard.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrack.dashboard.outside.IdentitySettings.ProviderSettings;
import org.policytrack.dashboard.session.Person;

/** Reads a person off a provider's token as the services do, so that the page shows who the services see. */
final class OutsidePerson {

    private final String provider;
    private final ProviderSettings settings;
    private final ClaimPath displayName;

    OutsidePerson(String provider, ProviderSettings settings, String displayNameClaim) {
        this.provider = provider;
        this.settings = settings;
        this.displayName = ClaimPath.of(displayNameClaim);
    }

    /** Empty when the token names nobody. */
    Optional<Person> of(JsonNode claims) {
        List<String> names = textsAt(settings.usernameClaim(), claims);
        if (names.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                provider + ":" + names.getFirst().toLowerCase(Locale.ROOT),
                displayName.textsIn(claims).stream().findFirst().orElse(null),
                departmentIn(claims).orElse(null),
                null,
                textsAt(settings.rolesClaim(), claims).stream()
                        .flatMap(word -> meanings(settings.roles(), word))
                        .distinct()
                        .sorted()
                        .toList(),
                List.of()));
    }

    private Optional<String> departmentIn(JsonNode claims) {
        List<String> codes = textsAt(settings.departmentClaim(), claims).stream()
                .flatMap(word -> meanings(settings.departments(), word))
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static List<String> textsAt(String path, JsonNode claims) {
        return ClaimPath.of(path).textsIn(claims);
    }

    /** An entry is divided at its last equals sign; where there is none at all a word means itself. */
    private static Stream<String> meanings(Optional<List<String>> entries, String theirs) {
        return entries.map(known -> known.stream()
                        .filter(entry -> entry.lastIndexOf('=') > 0)
                        .filter(entry -> entry.substring(0, entry.lastIndexOf('='))
                                .strip()
                                .equals(theirs))
                        .map(entry ->
                                entry.substring(entry.lastIndexOf('=') + 1).strip()))
                .orElseGet(() -> Stream.of(theirs));
    }
}
