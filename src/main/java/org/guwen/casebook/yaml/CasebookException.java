package org.guwen.casebook.yaml;

/** A casebook cannot be read; names the place and what is wrong there. */
public final class CasebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CasebookException(String source, Throwable cause) {
        super(source + ": " + cause.getMessage(), cause);
    }
}
