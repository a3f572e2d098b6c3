package org.guwen.table.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.guwen.table.reading.ShippedWorkbooksTests;

/**
 * Damages the shipped workbooks, each number in its own way: some bytes, the archive, or the text of the parts. The same
 * number gives the same workbook on every machine.
 */
public final class Mutants {

    private static final List<String> WORKBOOKS = ShippedWorkbooksTests.workbooks();

    private final Random random;
    private final byte[] sound;

    private Mutants(int number) {
        this.random = new Random(number * 7919L);
        this.sound = ShippedWorkbooksTests.shipped(WORKBOOKS.get(random.nextInt(WORKBOOKS.size())));
    }

    /** The mutant of that number. */
    public static byte[] mutant(int number) {
        Mutants mutants = new Mutants(number);
        return switch (number % 5) {
            case 0 -> mutants.inBytes();
            case 1 -> mutants.inArchive();
            default -> mutants.inText();
        };
    }

    private byte[] inBytes() {
        byte[] bytes = sound.clone();
        int from = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            case 1 -> random.ints(20, 0, bytes.length).forEach(place -> bytes[place] = (byte) random.nextInt());
            case 2 -> Arrays.fill(bytes, from, Math.min(bytes.length, from + 300), (byte) 0);
            case 3 -> inDirectory(bytes);
            default -> {
                return Arrays.copyOf(bytes, from);
            }
        }
        return bytes;
    }

    /** Most of a workbook is packed content; what lies about it stands at the end. */
    private void inDirectory(byte[] bytes) {
        for (int i = 0; i < 4; i++) {
            int place = bytes.length - 1 - random.nextInt(Math.min(900, bytes.length));
            bytes[place] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
        }
    }

    private byte[] inArchive() {
        WorkbookPackage book = WorkbookPackage.of(sound);
        List<String> names = new ArrayList<>(book.parts().keySet());
        Collections.shuffle(names, random);
        String first = names.get(0);
        String second = names.get(1);
        switch (random.nextInt(6)) {
            case 0 -> book.without(first);
            case 1 -> book.with(first, book.bytes(second));
            case 2 -> book.with(first, new byte[0]);
            case 3 -> book.with(first, Arrays.copyOf(book.bytes(first), random.nextInt(book.bytes(first).length)));
            case 4 -> book.with(first.toUpperCase(Locale.ROOT), book.bytes(first));
            default -> {
                return lying(book, first);
            }
        }
        return book.zip();
    }

    private byte[] lying(WorkbookPackage book, String name) {
        byte[] content = book.bytes(name);
        RawZip zip = new RawZip().all(book.without(name));
        RawZip.Entry honest = zip.pack(name, content);
        RawZip.Entry lie = switch (random.nextInt(4)) {
            case 0 -> honest.sized(random.nextInt(), honest.size());
            case 1 -> honest.sized(honest.packedSize(), random.nextInt());
            case 2 -> honest.at(random.nextInt());
            default -> honest.packedBy(random.nextInt(100));
        };
        return zip.list(lie).zip();
    }

    private byte[] inText() {
        WorkbookPackage book = WorkbookPackage.of(sound);
        List<String> names = book.parts().keySet().stream()
                .filter(name -> !name.startsWith("docProps"))
                .toList();
        String sheet = names.stream()
                .filter(name -> name.contains("sheet1"))
                .findFirst()
                .orElseThrow();
        int damages = 1 + random.nextInt(2);
        for (int i = 0; i < damages; i++) {
            String name = random.nextBoolean() ? sheet : names.get(random.nextInt(names.size()));
            String damaged = new XmlDamage(random).damage(book.text(name));
            book.with(name, damaged.getBytes(StandardCharsets.UTF_8));
        }
        return book.zip();
    }
}
