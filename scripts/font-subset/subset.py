"""Makes the part of a font that official texts need, with one character for each glyph.

usage: subset.py FONT CHARACTERS RESULT

Where two characters share a glyph, as U+2F2F (a radical) and U+5DE5 do, a PDF says only one of them when it is searched or
copied, and the library takes the last. Here the one of GB 2312 stays, and the other is not in the font.
"""

import sys

from fontTools import subset, ttLib

DROPPED_TABLES = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "MVAR", "HVAR", "avar", "fvar", "gvar"]


def gb2312():
    characters = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                characters.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return characters


def wanted_first(usual, rare):
    """All that is wanted; of two with one glyph the earlier stays."""
    punctuation = [*range(0x2010, 0x2028), *range(0x2030, 0x203C)]
    others = [*range(0xA1, 0x180), *punctuation, 0x20AC, 0x25A1, 0x2610, 0x2611, 0x2713, 0x2717, 0xFFFD]
    return [*range(0x20, 0x7F), *sorted(usual), *sorted(rare), *others]


def main(font_file, characters_file, result_file):
    font = ttLib.TTFont(font_file, recalcTimestamp=False)
    glyphs = font.getBestCmap()
    with open(characters_file, encoding="utf-8") as lines:
        rare = {ord(sign) for line in lines if not line.rstrip().endswith(":") for sign in line.strip()}
    rare |= {ord(sign) for sign in "，。、；："}
    character_of = {}
    for character in wanted_first(gb2312(), rare):
        if character in glyphs:
            character_of.setdefault(glyphs[character], character)
    missing = [chr(character) for character in sorted(rare) if character not in glyphs]
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.name_legacy = True
    options.notdef_outline = True
    options.drop_tables += DROPPED_TABLES
    part = subset.Subsetter(options)
    part.populate(unicodes=character_of.values())
    part.subset(font)
    # Variation sequences, which the library does not read and warns of with each document.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    font.save(result_file)
    print(f"{len(character_of)} characters; the font has none for: {''.join(missing)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
