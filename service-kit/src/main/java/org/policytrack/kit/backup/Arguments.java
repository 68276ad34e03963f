package org.policytrack.kit.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a backup or its return is asked for: {@code FOLDER [--files FOLDER] SERVICE…}.
 *
 * @param folder of the backup
 * @param files of the installation, besides its databases
 * @param services whose databases are meant
 */
record Arguments(Path folder, Optional<Path> files, List<String> services) {

    static Arguments of(String... words) {
        List<String> left = new ArrayList<>(List.of(words));
        Optional<Path> files = Optional.empty();
        int option = left.indexOf("--files");
        if (option >= 0 && option + 1 < left.size()) {
            files = Optional.of(Path.of(left.remove(option + 1)));
            left.remove(option);
        }
        if (left.size() < 2 || left.stream().anyMatch(word -> word.startsWith("-"))) {
            throw new BackupRefused("backup.usage");
        }
        return new Arguments(Path.of(left.getFirst()), files, List.copyOf(left.subList(1, left.size())));
    }
}
