package org.policytrack.reporting.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of every PDF: a part of Noto Sans SC, with each glyph under one character only, so that what is copied or searched
 * is what was written. A character it has not is written by its code, 〔U+1F600〕: it may be half of a name.
 */
final class PdfFont {

    /** As the style sheet names it. */
    static final String FAMILY = "Document Sans";

    private static final String FILE = "/document/pdf/NotoSansSC-Subset.ttf";
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private static final PdfFont OF_THIS_SERVICE = read();

    private final byte[] file;
    private final BitSet characters;

    private PdfFont(byte[] file, BitSet characters) {
        this.file = file;
        this.characters = characters;
    }

    static PdfFont get() {
        return OF_THIS_SERVICE;
    }

    private static PdfFont read() {
        try (InputStream resource = Objects.requireNonNull(PdfFont.class.getResourceAsStream(FILE), FILE)) {
            byte[] file = resource.readAllBytes();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                return new PdfFont(file, charactersOf(font));
            }
        } catch (IOException brokenResource) {
            throw new UncheckedIOException(brokenResource);
        }
    }

    private static BitSet charactersOf(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        BitSet characters = new BitSet();
        for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
            if (glyphs.getGlyphId(character) != 0) {
                characters.set(character);
            }
        }
        // The layout drops these two, whether the font has them or not.
        characters.clear(SOFT_HYPHEN);
        characters.clear(OBJECT_REPLACEMENT);
        return characters;
    }

    InputStream file() {
        return new ByteArrayInputStream(file);
    }

    /** The text in characters that the font has; lines stay, a tab is a space. */
    String written(String text) {
        String plain = text.replace('\t', ' ');
        if (plain.codePoints().allMatch(this::has)) {
            return plain;
        }
        StringBuilder written = new StringBuilder();
        plain.codePoints().forEach(sign -> {
            if (has(sign)) {
                written.appendCodePoint(sign);
            } else {
                written.append(instead(sign));
            }
        });
        return written.toString();
    }

    private boolean has(int character) {
        return character == '\n' || characters.get(character);
    }

    /** The same character under another code, such as ⼯ for 工, or else its code. */
    private String instead(int sign) {
        String same = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
        return same.codePoints().allMatch(characters::get) ? same : String.format(Locale.ROOT, "〔U+%04X〕", sign);
    }
}
