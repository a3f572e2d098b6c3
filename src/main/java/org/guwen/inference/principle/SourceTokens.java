package org.guwen.inference.principle;

import java.util.ArrayList;
import java.util.List;

/** The right-hand side of a rule cut into the tokens of Java, without comments. */
final class SourceTokens {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN
    }

    /**
     * One token.
     *
     * @param start offset of its first character
     * @param end offset behind its last character
     * @param line line from 0
     */
    record Token(Kind kind, String text, int start, int end, int line) {

        boolean is(String expected) {
            return kind != Kind.TEXT && text.equals(expected);
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line;

    private SourceTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        var reader = new SourceTokens(source);
        reader.readAll();
        return List.copyOf(reader.tokens);
    }

    private void readAll() {
        while (position < source.length()) {
            char next = source.charAt(position);
            if (next == '\n') {
                line++;
                position++;
            } else if (Character.isWhitespace(next)) {
                position++;
            } else if (source.startsWith("//", position)) {
                skipTo(indexOrEnd("\n", position));
            } else if (source.startsWith("/*", position)) {
                skipTo(Math.min(source.length(), indexOrEnd("*/", position + 2) + 2));
            } else {
                readToken(next);
            }
        }
    }

    private void readToken(char first) {
        int end = position + 1;
        if (first == '"' || first == '\'') {
            add(Kind.TEXT, endOfText(first));
        } else if (Character.isJavaIdentifierStart(first)) {
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            add(Kind.NAME, end);
        } else if (Character.isDigit(first)) {
            while (end < source.length()
                    && (Character.isJavaIdentifierPart(source.charAt(end)) || source.charAt(end) == '.')) {
                end++;
            }
            add(Kind.NUMBER, end);
        } else {
            add(Kind.SIGN, end);
        }
    }

    private int endOfText(char quote) {
        int end = position + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + 1);
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, source.substring(position, end), position, end, line));
        position = end;
    }

    private int indexOrEnd(String text, int from) {
        int index = source.indexOf(text, from);
        return index < 0 ? source.length() : index;
    }

    private void skipTo(int end) {
        line += (int)
                source.substring(position, end).chars().filter(c -> c == '\n').count();
        position = end;
    }
}
