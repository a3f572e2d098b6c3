package org.guwen.table.xlsx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a zip archive by hand, so that it can lie. */
final class RawZip {

    /** What an archive says of an entry. */
    record Entry(String name, int flags, int method, long sum, long packedSize, long size, int offset) {

        Entry named(String other) {
            return new Entry(other, flags, method, sum, packedSize, size, offset);
        }

        Entry flagged(int otherFlags) {
            return new Entry(name, otherFlags, method, sum, packedSize, size, offset);
        }

        Entry packedBy(int otherMethod) {
            return new Entry(name, flags, otherMethod, sum, packedSize, size, offset);
        }

        Entry sized(long otherPackedSize, long otherSize) {
            return new Entry(name, flags, method, sum, otherPackedSize, otherSize, offset);
        }

        Entry at(int otherOffset) {
            return new Entry(name, flags, method, sum, packedSize, size, otherOffset);
        }
    }

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    /** Adds every part of a workbook. */
    RawZip all(WorkbookPackage parts) {
        parts.parts().keySet().forEach(name -> list(pack(name, parts.bytes(name))));
        return this;
    }

    /** Adds packed content and says truly what it is, without listing it. */
    Entry pack(String name, byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        CRC32 sum = new CRC32();
        sum.update(bytes);
        Entry entry = new Entry(name, 0x800, 8, sum.getValue(), packed.size(), bytes.length, content.size());
        content.writeBytes(header(0x04034b50, entry, 30));
        content.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        content.writeBytes(packed.toByteArray());
        return entry;
    }

    /** Lists an entry, be it true or not. */
    RawZip list(Entry entry) {
        byte[] header = header(0x02014b50, entry, 46);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(42, entry.offset());
        directory.writeBytes(header);
        directory.writeBytes(entry.name().getBytes(StandardCharsets.UTF_8));
        entries++;
        return this;
    }

    byte[] zip() {
        byte[] bytes = new byte[22];
        ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0);
        end.putShort((short) entries).putShort((short) entries);
        end.putInt(directory.size()).putInt(content.size());
        byte[] listed = DisguisedFiles.joined(content.toByteArray(), directory.toByteArray());
        return DisguisedFiles.joined(listed, bytes);
    }

    /** The header in the content and the one in the directory differ by two bytes before the flags. */
    private static byte[] header(int signature, Entry entry, int length) {
        byte[] bytes = new byte[length];
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(signature).putShort((short) 20);
        if (length == 46) {
            header.putShort((short) 20);
        }
        header.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0);
        header.putInt((int) entry.sum()).putInt((int) entry.packedSize()).putInt((int) entry.size());
        header.putShort((short) entry.name().getBytes(StandardCharsets.UTF_8).length);
        return bytes;
    }
}
