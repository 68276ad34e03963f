package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program of the system that reads files without any of our libraries. Where it is not installed, the test is skipped. */
public enum Program {
    LIBREOFFICE("soffice", "libreoffice-writer-nogui and libreoffice-calc-nogui"),
    PDFTOTEXT("pdftotext", "poppler-utils"),
    FC_LIST("fc-list", "fontconfig");

    private static final long PATIENCE_IN_SECONDS = 120;

    private final String command;
    private final String packages;

    Program(String command, String packages) {
        this.command = command;
        this.packages = packages;
    }

    /** The text of a file as LibreOffice reads it: of a Word file all, of a spreadsheet its sheets one after the other. */
    public static String textByLibreOffice(byte[] content, String ending, Path folder) {
        String filter = ending.equals("docx")
                ? "txt:Text (encoded):UTF8"
                : "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
        try {
            convert(content, ending, filter, folder);
            StringBuilder text = new StringBuilder();
            try (var converted = Files.list(folder.resolve("converted"))) {
                for (Path part : converted.sorted().toList()) {
                    text.append(Files.readString(part));
                }
            }
            return text.toString().replace("\uFEFF", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A Word file as LibreOffice sets it, where it has a Chinese font. */
    public static byte[] pdfByLibreOffice(byte[] content, Path folder) {
        try {
            FC_LIST.run(List.of(":lang=zh", "family"), folder);
            assumeTrue(Files.size(folder.resolve("said")) > 0, "no Chinese font is there: install fonts-noto-cjk");
            convert(content, "docx", "pdf", folder);
            return Files.readAllBytes(folder.resolve("converted/file.pdf"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void convert(byte[] content, String ending, String filter, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file." + ending), content);
        LIBREOFFICE.run(
                List.of(
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        filter,
                        "--outdir",
                        folder.resolve("converted").toString(),
                        file.toString()),
                folder);
    }

    /** The text of a PDF as poppler reads it, in the order in which it was written. */
    public static String textByPoppler(byte[] pdf, Path folder) {
        try {
            Path file = Files.write(folder.resolve("file.pdf"), pdf);
            Path text = folder.resolve("file.txt");
            PDFTOTEXT.run(List.of("-raw", file.toString(), text.toString()), folder);
            return Files.readString(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void run(List<String> arguments, Path folder) throws IOException {
        assumeTrue(isInstalled(), command + " is not there: install " + packages);
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean isOver = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            assertThat(isOver).as(command + " ends").isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(said, StandardCharsets.UTF_8))
                    .isZero();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isInstalled() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
