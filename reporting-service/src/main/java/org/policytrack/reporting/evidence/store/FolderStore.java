package org.policytrack.reporting.evidence.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A folder of this machine, or one mounted here; its owner alone can read it. */
public final class FolderStore implements EvidenceStore {

    private static final String UNFINISHED = "unfinished";

    private final Path folder;
    private final Path unfinished;
    private final FileAttribute<?>[] forTheOwner;

    public FolderStore(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
        this.forTheOwner = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Written aside and moved into place when it is on the disk. */
    @Override
    public void keep(String sha256, Path content) throws IOException {
        Files.createDirectories(unfinished, forTheOwner);
        Path aside = Files.createTempFile(unfinished, sha256.substring(0, 8), "");
        try {
            copy(content, aside);
            Path place = place(sha256);
            Path parent = folderOf(place);
            Files.createDirectories(parent, forTheOwner);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            syncFolders(parent);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void copy(Path content, Path aside) throws IOException {
        try (FileChannel from = FileChannel.open(content);
                FileChannel to = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            for (long done = 0; done < from.size(); ) {
                done += from.transferTo(done, from.size() - done, to);
            }
            to.force(true);
        }
    }

    @Override
    public OptionalLong size(String sha256) throws IOException {
        try {
            return OptionalLong.of(Files.size(place(sha256)));
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream read(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public List<StoredFile> after(String name, int limit) throws IOException {
        List<StoredFile> found = new ArrayList<>();
        if (Files.exists(folder)) {
            collect(folder, "", name, limit, found);
        }
        return found;
    }

    @Override
    public void removeUnfinished(Instant before) throws IOException {
        if (!Files.exists(unfinished)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void collect(Path parent, String prefix, String after, int limit, List<StoredFile> found)
            throws IOException {
        for (String child : sortedChildren(parent)) {
            String name = prefix + child;
            if (found.size() == limit) {
                return;
            }
            if (name.equals(UNFINISHED)) {
                continue;
            }
            Path path = parent.resolve(child);
            boolean mayHoldLaterOnes = after.startsWith(name + "/") || isLater(name, after);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (mayHoldLaterOnes) {
                    collect(path, name + "/", after, limit, found);
                }
            } else if (isLater(name, after)) {
                found.add(new StoredFile(name, Files.size(path)));
            }
        }
    }

    private static List<String> sortedChildren(Path parent) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
            children.forEach(child -> names.add(String.valueOf(child.getFileName())));
        }
        names.sort(null);
        return names;
    }

    /** A folder comes where its name does, whatever characters names hold that sort before the slash. */
    private static boolean isLater(String name, String other) {
        return name.replace('/', '\0').compareTo(other.replace('/', '\0')) > 0;
    }

    private Path place(String sha256) {
        return folder.resolve(StoredFile.nameOf(sha256));
    }

    private static Path folderOf(Path place) {
        Path parent = place.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(place + " lies in no folder");
        }
        return parent;
    }

    /** A name is on the disk when its folder is; the folders above may be new too. */
    private void syncFolders(Path innermost) throws IOException {
        for (Path one = innermost; one != null && one.startsWith(folder); one = one.getParent()) {
            try (FileChannel names = FileChannel.open(one)) {
                names.force(true);
            }
        }
    }
}
