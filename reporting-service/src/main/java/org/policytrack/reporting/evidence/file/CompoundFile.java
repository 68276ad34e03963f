package org.policytrack.reporting.evidence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The container of old Office documents ([MS-CFB]): a small file system, whose directory tells what it holds. Read by
 * hand, because a library holds the directory in memory, and that of a hostile file is as large as the file.
 */
final class CompoundFile {

    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT = 30;
    private static final int FIRST_DIRECTORY_SECTOR = 48;
    private static final int FIRST_SECTOR_OF_FURTHER = 68;
    private static final int FIRST_TABLE_SECTORS = 76;
    private static final int TABLE_SECTORS_IN_HEADER = 109;
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH = 64;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_DIRECTORY_SECTORS = 4096;
    private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project", "_vba_project_cur");

    private final FileChannel file;
    private final ByteBuffer header;
    private final int sectorSize;

    private CompoundFile(FileChannel file) throws IOException, FileTypeRefused {
        this.file = file;
        this.header = read(0, HEADER);
        int shift = header.getShort(SECTOR_SHIFT);
        if (shift != 9 && shift != 12) {
            throw FileTypeRefused.unknown();
        }
        this.sectorSize = 1 << shift;
    }

    static FileType typeOf(Path path) throws IOException, FileTypeRefused {
        try (FileChannel file = FileChannel.open(path)) {
            Set<String> names = new CompoundFile(file).names();
            if (names.stream().anyMatch(MACROS::contains)) {
                throw FileTypeRefused.withMacros();
            }
            if (names.contains("worddocument")) {
                return FileType.DOC;
            }
            if (names.contains("workbook") || names.contains("book")) {
                return FileType.XLS;
            }
            if (names.contains("powerpoint document")) {
                return FileType.PPT;
            }
            throw FileTypeRefused.unknown();
        }
    }

    /** Of every stream and storage, in lower case. */
    private Set<String> names() throws IOException, FileTypeRefused {
        Set<String> names = new TreeSet<>();
        int sector = header.getInt(FIRST_DIRECTORY_SECTOR);
        for (int read = 0; sector >= 0; read++) {
            if (read == MOST_DIRECTORY_SECTORS) {
                throw FileTypeRefused.unknown();
            }
            ByteBuffer entries = read(positionOf(sector), sectorSize);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                names.add(nameAt(entries, at));
            }
            sector = after(sector);
        }
        return names;
    }

    private static String nameAt(ByteBuffer entries, int at) {
        int length = Math.clamp(entries.getShort(at + NAME_LENGTH) - 2L, 0, LONGEST_NAME - 2);
        byte[] name = new byte[length];
        entries.get(at, name);
        return new String(name, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT);
    }

    /** What the allocation table says follows; negative at the end. */
    private int after(int sector) throws IOException, FileTypeRefused {
        int perTableSector = sectorSize / Integer.BYTES;
        return number(tableSector(sector / perTableSector), sector % perTableSector);
    }

    /** The header names the first sectors of the table, a chain of further sectors the others. */
    private int tableSector(int index) throws IOException, FileTypeRefused {
        if (index < TABLE_SECTORS_IN_HEADER) {
            return header.getInt(FIRST_TABLE_SECTORS + index * Integer.BYTES);
        }
        int perSector = sectorSize / Integer.BYTES - 1;
        int further = index - TABLE_SECTORS_IN_HEADER;
        int sector = header.getInt(FIRST_SECTOR_OF_FURTHER);
        for (; further >= perSector; further -= perSector) {
            sector = number(sector, perSector);
        }
        return number(sector, further);
    }

    private int number(int sector, int index) throws IOException, FileTypeRefused {
        if (sector < 0) {
            throw FileTypeRefused.unknown();
        }
        return read(positionOf(sector) + (long) index * Integer.BYTES, Integer.BYTES)
                .getInt(0);
    }

    private long positionOf(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long position, int length) throws IOException, FileTypeRefused {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw FileTypeRefused.unknown();
            }
        }
        return bytes;
    }
}
