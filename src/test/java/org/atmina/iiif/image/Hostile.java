package org.atmina.iiif.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Makes addresses up: valid ones, valid ones with something changed, and ones that nobody in good
/// faith would send. The same seed makes the same addresses.
final class Hostile {
    private static final List<String> REGIONS = List.of(
            "full",
            "square",
            "0,0,100,100",
            "37,41,99,1",
            "0,0,1,200",
            "pct:0,0,50,50",
            "pct:33.3,33.3,0.01,0.01",
            "299,199,9999,9999",
            "0,0,0,0",
            "-1,-1,5,5",
            "99999999999999999999,0,1,1",
            "pct:1e9,0,1,1",
            "pct:NaN,0,1,1",
            "pct:100,100,1,1",
            "..",
            "%2e%2e%2f%2e%2e",
            "%00",
            "%",
            "%zz",
            "0,0,100",
            "🦊",
            "%F0%9F%A6%8A",
            "full/..",
            "0,0,2147483648,2147483648",
            "0,0,-0,1",
            "1,1,9223372036854775808,1",
            "full;x=1",
            "'or'1'='1",
            "<script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "*",
            "",
            "+",
            "%2C%2C%2C",
            "0%2C0%2C10%2C10");
    private static final List<String> SIZES = List.of(
            "max",
            "^max",
            "50,",
            ",50",
            "50,50",
            "!60,60",
            "^400,",
            "pct:10",
            "^pct:150",
            "1,1",
            "300,1",
            "1,200",
            "full",
            "0,",
            ",",
            "^",
            "!",
            "^!9999999,9999999",
            "^16383,1",
            "^99999,99999",
            "pct:0",
            "pct:0.0001",
            "pct:99999999999",
            "-5,",
            "1e3,",
            "NaN,NaN",
            "Infinity,",
            "^max/../max",
            "%5Emax",
            "%5e50,",
            "!!50,50",
            "50,50,50",
            "0x20,",
            "٥٠,",
            "%",
            "%0a");
    private static final List<String> ROTATIONS = List.of(
            "0",
            "90",
            "180",
            "270",
            "!0",
            "!90",
            "360",
            "22.5",
            "!359.999",
            "0.00000001",
            "-90",
            "361",
            "1e2",
            "NaN",
            "!",
            "999999999999999999999999999999",
            "0,0",
            "",
            "%21",
            "+90",
            "90deg",
            "..",
            "%2F",
            "0000000000000000000000000000000000");
    private static final List<String> FILES = List.of(
            "default.jpg",
            "default.png",
            "gray.jpg",
            "bitonal.png",
            "color.webp",
            "default.gif",
            "gray.tif",
            "default.jp2",
            "default.pdf",
            "default",
            ".jpg",
            "default.",
            "native.jpg",
            "default.jpg.jpg",
            "default.jpg%00.png",
            "DEFAULT.JPG",
            "..",
            "default.jpg/",
            "default.jpg/../../info.json",
            "default.%6Apg");
    private static final List<String> OTHERS = List.of(
            "",
            "/",
            "//",
            "/info.json",
            "/info.json/",
            "/INFO.JSON",
            "/info.json%00",
            "/../../../etc/passwd",
            "/%2e%2e/%2e%2e/q/metrics",
            "/..%2f..%2f",
            "/info.json?x=%00",
            "/full",
            "/full/max",
            "/full/max/0",
            "/.",
            "/~",
            "/%",
            "/info%2Ejson");

    private final Random random;
    private final List<String> names;

    Hostile(long seed, String id, String version) {
        this.random = new Random(seed);
        this.names = List.of(
                id,
                id + "~" + version,
                id + "~" + version,
                id + "~0000000000000000",
                id + "~" + version + "~preview",
                id + "~" + version + "~",
                id.replace("-", ""),
                id.toUpperCase(java.util.Locale.ROOT),
                id + "%2F",
                "%2F" + id,
                "00000000-0000-0000-0000-000000000000",
                "x",
                "..",
                "%00",
                "%2e%2e",
                id + "%7E" + version,
                "a".repeat(3000));
    }

    String next() {
        var path = (random.nextBoolean() ? "/iiif/3/" : "/iiif/2/") + name();
        int kind = random.nextInt(10);
        if (kind == 0) {
            return path + pick(OTHERS);
        }
        var request = path + "/" + pick(REGIONS) + "/" + pick(SIZES) + "/" + pick(ROTATIONS) + "/" + pick(FILES);
        return kind < 5 ? mutated(request) : request;
    }

    /// Mostly the right one, else nothing behind it would ever be reached.
    private String name() {
        return random.nextInt(4) > 0 ? names.get(random.nextInt(3)) : pick(names);
    }

    private String mutated(String address) {
        var ways = new ArrayList<UnaryOperator<String>>();
        int at = 8 + random.nextInt(address.length() - 8);
        ways.add(text -> text.substring(0, at));
        ways.add(text -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(4))));
        ways.add(text -> text.substring(0, at) + (char) ('!' + random.nextInt(94)) + text.substring(at));
        ways.add(text -> text.substring(0, at) + "%"
                + Integer.toHexString(256 + random.nextInt(256)).substring(1) + text.substring(at));
        ways.add(text -> text.substring(0, at) + random.nextLong() + text.substring(at));
        ways.add(text -> text.substring(0, at) + text.substring(8, at) + text.substring(at));
        ways.add(text -> text.substring(0, at) + "9".repeat(1 + random.nextInt(400)) + text.substring(at));
        ways.add(text -> text.substring(0, at) + "/".repeat(1 + random.nextInt(5)) + text.substring(at));
        return ways.get(random.nextInt(ways.size())).apply(address);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
