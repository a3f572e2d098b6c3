package org.guwen.consultation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;

/** Values and names at the edge of JSON and beyond it. */
final class Tokens {

    private static final List<String> VALUES = Stream.of(
                    "null, true, false, 0, -0, -1, 0.5, 0.001, 1e2, 19, 20, 100, 101, 3650, 2147483647, 2147483648"
                            .split(", "),
                    "1e308 1e309 -1e309 1e-400 1e99999 1e100000 1e100001 1e999999999 1e99999999999 -1e2147483648"
                            .split(" "),
                    "NaN Infinity -Infinity undefined 0x10 01 .5 5. +1 1_000 --1 'x' // /**/1 , } ] { [ :".split(" "),
                    "\"\" \" \" [] {} [null] [{}] [[]] {\"\":0} [1,2] \"null\" \"true\" \"0\" \"NaN\" \"[]\""
                            .split(" "),
                    "\"2026-02-29\" \"2026-13-45\" \"0000-00-00\" \"1899-12-31\" \"2999-12-31\" \"9999-12-31\""
                            .split(" "),
                    "\"+999999999-12-31\" \"-999999999-01-01\" \"2026-11-23T10:00:00\" \"2026-11-23T10:00:00+18:00\""
                            .split(" "),
                    "\"2026-11-23T24:00:00Z\" \"2999-12-31T23:59:59-18:00\" \"+1000000000-01-01T00:00:00Z\"".split(" "),
                    "\"\\ud800\" \"\\udc00\\ud800\" \"\\ud83d\\ude00\" \"\\u0000\" \"\\ufeff\" \"\\u202e\" \"\\uzzzz\" \"\\x\""
                            .split(" "),
                    "\"OUR_FAULT\" \"our_fault\" \"COMPLAINT\" \"PRINCIPLE\" \"投诉\" \"GRANTED\" \"REFUSED\" \"ON_SITE\""
                            .split(" "),
                    new String[] {
                        "\"\u0001\"",
                        "\"\n\"",
                        "\"\u0000\"",
                        "\"\u007f\u2028\"",
                        "\"${jndi:x}\"",
                        "\"=1+1\"",
                        "\"';--\""
                    })
            .flatMap(Arrays::stream)
            .toList();

    private Tokens() {}

    static String any(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "\"" + "长".repeat(sizeOf(random)) + "\"";
            case 1 ->
                "9".repeat(1 + random.nextInt(1_200))
                        + (random.nextBoolean() ? "" : "." + "3".repeat(1 + random.nextInt(1_200)));
            case 2 -> nested(random);
            case 3 -> "[" + "{},".repeat(sizeOf(random)) + "{}]";
            case 4 -> "\"" + ActionCode.values()[random.nextInt(ActionCode.values().length)] + "\"";
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private static String nested(Random random) {
        int depth = List.of(5, 15, 19, 20, 21, 400, 1_001, 60_000).get(random.nextInt(8));
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(random.nextInt(20) == 0 ? depth - 1 : depth)
                : "{\"complaint\":".repeat(Math.min(depth, 10_000)) + "1" + "}".repeat(Math.min(depth, 10_000));
    }

    private static int sizeOf(Random random) {
        return List.of(1, 16, 20, 21, 49, 50, 51, 200, 201, 2_001, 20_000, 90_000)
                .get(random.nextInt(random.nextInt(10) == 0 ? 12 : 10));
    }

    static String nameLike(String name, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name + " ";
            case 2 -> name.substring(0, name.length() / 2);
            case 3 -> "__proto__";
            case 4 -> "/~0" + name + "~";
            case 5 -> "投诉\u202e\uD83D\uDE00";
            case 6 -> name.repeat(1 + random.nextInt(4_000));
            default -> name + "s";
        };
    }
}
