package org.guwen.advice.code;

/** Form a document must have. */
public enum DocumentForm {
    WRITTEN,
    ORAL_OK
}
