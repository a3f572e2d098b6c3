package org.guwen.table.xlsx;

import static org.guwen.table.FindingCode.ENCRYPTED;
import static org.guwen.table.FindingCode.LIMIT_EXCEEDED;
import static org.guwen.table.FindingCode.NOT_A_WORKBOOK;
import static org.guwen.table.xlsx.HostileFile.inert;
import static org.guwen.table.xlsx.HostileFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Workbooks whose archive is the weapon: bombs, lies about sizes and places, names that lead elsewhere. */
final class HostileArchives {

    private static final int MEGABYTE = 1_000_000;

    private final byte[] sound;

    HostileArchives(byte[] sound) {
        this.sound = sound;
    }

    Stream<HostileFile> all() {
        return Stream.of(bombs(), lies(), names()).flatMap(files -> files);
    }

    private Stream<HostileFile> bombs() {
        return Stream.of(
                refused("bomb in a sheet", LIMIT_EXCEEDED, () -> bomb(WorkbookPackage.SHEET, 215)),
                refused("bomb in the texts", LIMIT_EXCEEDED, () -> bomb(WorkbookPackage.TEXTS, 60)),
                refused("bomb in the styles", LIMIT_EXCEEDED, () -> bomb(WorkbookPackage.STYLES, 60)),
                refused("bomb in a picture", LIMIT_EXCEEDED, () -> bomb("xl/media/image1.png", 60)),
                refused("bomb in the relationships", LIMIT_EXCEEDED, () -> bomb(WorkbookPackage.RELATIONS, 60)),
                refused("bomb under the limit", NOT_A_WORKBOOK, () -> bomb(WorkbookPackage.TYPES, 45)),
                refused("sheet of blanks", NOT_A_WORKBOOK, () -> bomb(WorkbookPackage.SHEET, 150)),
                refused("three thousand parts", LIMIT_EXCEEDED, () -> parts(3_000)),
                refused("two hundred thousand parts", LIMIT_EXCEEDED, () -> listedAgain(180_000)),
                refused("one part listed a thousand times", LIMIT_EXCEEDED, this::overlapping),
                inert(
                        "an archive in a picture",
                        () -> book().with("xl/media/a.zip", sound).zip()));
    }

    private Stream<HostileFile> lies() {
        return Stream.of(
                refused("size too small", NOT_A_WORKBOOK, () -> lie(entry -> entry.sized(entry.packedSize(), 10))),
                refused("no size", NOT_A_WORKBOOK, () -> lie(entry -> entry.sized(0, 0))),
                refused(
                        "packed size of four gigabytes",
                        NOT_A_WORKBOOK,
                        () -> lie(e -> e.sized(0xFFFFFFF0L, e.size()))),
                refused("content beyond the end", NOT_A_WORKBOOK, () -> lie(entry -> entry.at(50 * MEGABYTE))),
                refused("content before the start", NOT_A_WORKBOOK, () -> lie(entry -> entry.at(-20))),
                refused("content is the next header", NOT_A_WORKBOOK, () -> lie(entry -> entry.at(1))),
                refused("encrypted part", ENCRYPTED, () -> lie(entry -> entry.flagged(0x801))),
                refused("packed by bzip2", NOT_A_WORKBOOK, () -> lie(entry -> entry.packedBy(12))),
                refused("packed by an unknown method", NOT_A_WORKBOOK, () -> lie(entry -> entry.packedBy(77))),
                refused("said to be unpacked", NOT_A_WORKBOOK, () -> lie(entry -> entry.packedBy(0))),
                refused("other content than summed up", NOT_A_WORKBOOK, this::flipped));
    }

    private Stream<HostileFile> names() {
        return Stream.of(
                refused(
                        "name that climbs",
                        NOT_A_WORKBOOK,
                        () -> book().with("../../evil.sh", "x").zip()),
                refused(
                        "name that climbs, in Windows",
                        NOT_A_WORKBOOK,
                        () -> book().with("..\\evil", "x").zip()),
                inert(
                        "absolute name",
                        () -> book().with("/etc/cron.d/evil", "x").zip()),
                inert(
                        "absolute names of all parts",
                        () -> book().renamed(name -> "/" + name).zip()),
                inert(
                        "names with backslashes",
                        () -> book().renamed(name -> name.replace('/', '\\')).zip()),
                inert(
                        "names in capitals",
                        () -> book().renamed(name -> name.toUpperCase(Locale.ROOT))
                                .zip()),
                inert(
                        "name without end",
                        () -> book().with("x".repeat(60_000), "x").zip()),
                inert(
                        "name with control characters",
                        () -> book().with("xl/\u0000\u202egnp.exe", "x").zip()),
                refused("part twice", NOT_A_WORKBOOK, () -> twice(WorkbookPackage.SHEET)),
                refused("part twice, in other case", NOT_A_WORKBOOK, () -> twice("XL/worksheets/Sheet1.xml")),
                refused("part twice, with a backslash", NOT_A_WORKBOOK, () -> twice("xl\\worksheets\\sheet1.xml")));
    }

    private WorkbookPackage book() {
        return WorkbookPackage.of(sound);
    }

    private byte[] bomb(String part, int megabytes) {
        byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        return book().with(part, out -> {
                    for (int i = 0; i < megabytes; i++) {
                        out.write(blanks);
                    }
                })
                .zip();
    }

    private byte[] parts(int number) {
        WorkbookPackage book = book();
        for (int i = 0; i < number; i++) {
            book.with("xl/media/image" + i + ".png", "x");
        }
        return book.zip();
    }

    private byte[] listedAgain(int times) {
        RawZip zip = new RawZip().all(book());
        RawZip.Entry entry = zip.pack("a", new byte[10]);
        for (int i = 0; i < times; i++) {
            zip.list(entry.named(Integer.toString(i, 36)));
        }
        return zip.zip();
    }

    private byte[] overlapping() {
        RawZip zip = new RawZip().all(book());
        RawZip.Entry entry = zip.pack("a", new byte[10 * MEGABYTE]);
        for (int i = 0; i < 1_000; i++) {
            zip.list(entry.named("xl/media/" + i));
        }
        return zip.zip();
    }

    private byte[] lie(UnaryOperator<RawZip.Entry> lie) {
        RawZip zip = new RawZip();
        WorkbookPackage book = book();
        byte[] sheet = book.bytes(WorkbookPackage.SHEET);
        zip.all(book.without(WorkbookPackage.SHEET));
        return zip.list(lie.apply(zip.pack(WorkbookPackage.SHEET, sheet))).zip();
    }

    private byte[] flipped() {
        RawZip zip = new RawZip();
        WorkbookPackage book = book();
        byte[] sheet = book.bytes(WorkbookPackage.SHEET);
        byte[] other = new String(sheet, StandardCharsets.UTF_8)
                .replace("<v>24</v>", "<v>25</v>")
                .getBytes(StandardCharsets.UTF_8);
        zip.all(book.without(WorkbookPackage.SHEET));
        RawZip.Entry honest = zip.pack("honest", sheet);
        RawZip.Entry changed = zip.pack(WorkbookPackage.SHEET, other);
        return zip.list(new RawZip.Entry(
                        changed.name(), 0x800, 8, honest.sum(), changed.packedSize(), sheet.length, changed.offset()))
                .zip();
    }

    private byte[] twice(String name) {
        RawZip zip = new RawZip().all(book());
        byte[] other = book().bytes("xl/worksheets/sheet2.xml");
        return zip.list(zip.pack(name, other)).zip();
    }
}
