package org.atmina.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/// Another program that reads XLIFF, checks it by the schemas of OASIS and by its own rules, and writes it in its own
/// way.
final class XliffTool {
    private XliffTool() {}

    static void check(byte[] file) {
        XLIFFReader.validate(text(file), null);
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /// The units as the program reads them.
    static Map<UUID, Unit> units(byte[] file) {
        var units = new LinkedHashMap<UUID, Unit>();
        try (var reader = new XLIFFReader()) {
            reader.open(text(file));
            while (reader.hasNext()) {
                var event = reader.next();
                if (event.isUnit()) {
                    units.put(UUID.fromString(event.getUnit().getId()), event.getUnit());
                }
            }
        }
        return units;
    }

    static String source(byte[] file, UUID unit) {
        return segment(file, unit).getSource().getPlainText();
    }

    static String target(byte[] file, UUID unit) {
        return segment(file, unit).getTarget().getPlainText();
    }

    private static Segment segment(byte[] file, UUID unit) {
        return Objects.requireNonNull(units(file).get(unit)).getSegment(0);
    }

    /// The file with these targets.
    static byte[] translated(byte[] file, Map<UUID, String> targets) {
        var bySource = new LinkedHashMap<String, String>();
        targets.forEach((unit, target) -> bySource.put(source(file, unit), target));
        return translated(file, source -> bySource.getOrDefault(source, ""));
    }

    static byte[] translated(byte[] file, UnaryOperator<String> translator) {
        return translated(file, "lv", translator);
    }

    /// @param translator makes targets of sources; an empty one leaves the unit as it was
    static byte[] translated(byte[] file, String language, UnaryOperator<String> translator) {
        var out = new StringWriter();
        try (var reader = new XLIFFReader();
                var writer = new XLIFFWriter()) {
            reader.open(text(file));
            writer.create(out, "de", language);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event.isUnit()) {
                    event.getUnit().getSegments().forEach(segment -> edit(segment, translator));
                }
                writer.writeEvent(event);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void edit(Segment segment, UnaryOperator<String> translator) {
        var target = translator.apply(segment.getSource().getPlainText());
        if (!target.isEmpty()) {
            segment.setTarget(target);
        }
    }
}
