package org.guwen.table.xlsx;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of an XML part on its way to the parser. Stops document types, endless tokens and bottomless nesting before
 * a parser would collect them in memory.
 */
final class GuardedXmlReader extends FilterReader {

    private static final int LONGEST_TOKEN = 256 * 1024;
    private static final int DEEPEST = 64;

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        COMMENT_OPENED,
        COMMENT,
        CDATA,
        INSTRUCTION,
        START_TAG,
        END_TAG
    }

    private final XmlBudget budget;
    private State state = State.TEXT;
    private char quote;
    private char last;
    private char lastButOne;
    private int token;
    private int depth;
    private int tags;

    private GuardedXmlReader(InputStreamReader text, XmlBudget budget) {
        super(text);
        this.budget = budget;
    }

    /** Text in UTF-8, or in UTF-16 if it begins so; malformed bytes are an error. */
    static GuardedXmlReader of(InputStream stream, XmlBudget budget) throws IOException {
        BufferedInputStream marked = new BufferedInputStream(stream);
        marked.mark(3);
        byte[] start = marked.readNBytes(3);
        marked.reset();
        boolean marksUtf8 = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB;
        if (marksUtf8) {
            marked.skipNBytes(3);
        }
        return new GuardedXmlReader(new InputStreamReader(marked, charset(start).newDecoder()), budget);
    }

    private static Charset charset(byte[] start) {
        boolean marked = start.length > 1 && (start[0] & 0xFF) >= 0xFE && (start[1] & 0xFF) >= 0xFE;
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        tags = 0;
        for (int i = offset; i < offset + read; i++) {
            follow(buffer[i]);
        }
        budget.spend(Math.max(0, read), tags);
        return read;
    }

    private void follow(char letter) throws RefusedPartException {
        token++;
        if (token > LONGEST_TOKEN || depth > DEEPEST) {
            throw new RefusedPartException(RefusedWorkbookException.damaged());
        }
        State before = state;
        switch (before) {
            case TEXT -> {
                if (letter == '<') {
                    enter(State.OPENED);
                    tags++;
                }
            }
            case START_TAG, END_TAG -> inTag(letter);
            case OPENED -> opened(letter);
            case DECLARATION -> declared(letter);
            case COMMENT_OPENED -> enter(State.COMMENT);
            case COMMENT -> endAt(letter, '-', '-');
            case CDATA -> endAt(letter, ']', ']');
            case INSTRUCTION -> endAt(letter, lastButOne, '?');
        }
        if (state == before) {
            lastButOne = last;
            last = letter;
        }
    }

    private void opened(char letter) {
        switch (letter) {
            case '!' -> enter(State.DECLARATION);
            case '?' -> enter(State.INSTRUCTION);
            case '/' -> {
                enter(State.END_TAG);
                depth--;
            }
            default -> {
                enter(State.START_TAG);
                depth++;
            }
        }
    }

    /** A workbook has no document type; one that has is an attack. */
    private void declared(char letter) throws RefusedPartException {
        switch (letter) {
            case '-' -> enter(State.COMMENT_OPENED);
            case '[' -> enter(State.CDATA);
            default -> throw new RefusedPartException(RefusedWorkbookException.damaged());
        }
    }

    private void inTag(char letter) {
        if (quote != 0) {
            quote = letter == quote ? 0 : quote;
        } else if (letter == '"' || letter == '\'') {
            quote = letter;
        } else if (letter == '>') {
            depth -= state == State.START_TAG && last == '/' ? 1 : 0;
            enter(State.TEXT);
        }
    }

    private void endAt(char letter, char first, char second) {
        if (letter == '>' && last == second && lastButOne == first) {
            enter(State.TEXT);
        }
    }

    private void enter(State next) {
        state = next;
        token = 0;
        last = 0;
        lastButOne = 0;
    }
}
