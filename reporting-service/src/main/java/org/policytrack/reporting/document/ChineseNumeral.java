package org.policytrack.reporting.document;

/** Numbers as they count headings: 一, 十, 十一, 二十, 一百零三. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private ChineseNumeral() {}

    /** From 1 to 999; digits beyond. */
    static String of(int number) {
        if (number < 1 || number >= THOUSAND) {
            return String.valueOf(number);
        }
        if (number < 2 * TEN && number >= TEN) {
            return "十" + units(number);
        }
        return hundreds(number) + tens(number) + units(number);
    }

    private static String hundreds(int number) {
        return number < HUNDRED ? "" : digit(number / HUNDRED) + "百";
    }

    private static String tens(int number) {
        int tens = number / TEN % TEN;
        if (tens > 0) {
            return digit(tens) + "十";
        }
        return number > HUNDRED && number % TEN > 0 ? "零" : "";
    }

    private static String units(int number) {
        return number % TEN == 0 ? "" : digit(number % TEN);
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}
