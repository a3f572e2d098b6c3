package org.guwen.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The long texts of a record in the form in which they are kept: cut before each opening brace, pieces that many records hold
 * replaced by their numbers, the rest compressed.
 */
record RecordContent(String facts, byte[] advice, String rowsFired, String rulesFired) {

    /** Stands for what cannot be read any more; no record was ever written like that. */
    static final RecordContent UNREADABLE = new RecordContent("{}", bytes("{}"), "", "");

    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int BUFFER = 4_096;
    private static final int LITERAL = 0;

    static RecordContent of(ConsultationRecord entry) {
        ConsultationRecord.Answer answer = entry.answer();
        return new RecordContent(entry.request().facts(), answer.advice(), answer.rowsFired(), answer.rulesFired());
    }

    /**
     * What is kept.
     *
     * @param seq place of the record
     */
    byte[] packed(RecordPieces pieces, long seq) {
        ByteArrayOutputStream tokens = new ByteArrayOutputStream(BUFFER);
        write(bytes(facts), tokens, pieces, seq);
        write(advice, tokens, pieces, seq);
        write(bytes(rowsFired), tokens, pieces, seq);
        write(bytes(rulesFired), tokens, pieces, seq);
        return compressed(tokens.toByteArray());
    }

    /** What was packed, or {@link #UNREADABLE} if somebody changed it since. */
    static RecordContent unpacked(byte @Nullable [] packed, RecordPieces pieces) {
        if (packed == null) {
            return UNREADABLE;
        }
        try (DataInputStream tokens = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            return new RecordContent(
                    text(read(tokens, pieces)),
                    read(tokens, pieces),
                    text(read(tokens, pieces)),
                    text(read(tokens, pieces)));
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** The facts alone of what was packed, without the cost of the rest. */
    static String facts(byte @Nullable [] packed, RecordPieces pieces) {
        if (packed == null) {
            return UNREADABLE.facts();
        }
        try (DataInputStream tokens = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            return text(read(tokens, pieces));
        } catch (IOException e) {
            return UNREADABLE.facts();
        }
    }

    private static void write(byte[] part, ByteArrayOutputStream tokens, RecordPieces pieces, long seq) {
        writeNumber(part.length, tokens);
        int start = 0;
        while (start < part.length) {
            int end = start + 1;
            while (end < part.length && part[end] != '{') {
                end++;
            }
            int number = pieces.number(new String(part, start, end - start, StandardCharsets.ISO_8859_1), seq);
            if (number == 0) {
                writeNumber(LITERAL, tokens);
                writeNumber(end - start, tokens);
                tokens.write(part, start, end - start);
            } else {
                writeNumber(number, tokens);
            }
            start = end;
        }
    }

    private static byte[] read(DataInputStream tokens, RecordPieces pieces) throws IOException {
        byte[] part = new byte[readNumber(tokens)];
        int length = 0;
        while (length < part.length) {
            int number = readNumber(tokens);
            byte[] piece = number == LITERAL ? tokens.readNBytes(readNumber(tokens)) : pieces.piece(number);
            if (piece == null || piece.length == 0 || piece.length > part.length - length) {
                throw new IOException("the content is not as it was written");
            }
            System.arraycopy(piece, 0, part, length, piece.length);
            length += piece.length;
        }
        return part;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static void writeNumber(int number, ByteArrayOutputStream tokens) {
        int rest = number;
        while (rest > 0x7f) {
            tokens.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        tokens.write(rest);
    }

    private static int readNumber(DataInputStream tokens) throws IOException {
        int number = 0;
        int next = 0x80;
        for (int shift = 0; (next & 0x80) != 0; shift += 7) {
            next = tokens.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (number < 0 || number > LONGEST || shift > 28) {
                throw new IOException("the content is not as it was written");
            }
        }
        return number;
    }

    private static byte[] compressed(byte[] tokens) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(tokens);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(tokens.length / 2 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
