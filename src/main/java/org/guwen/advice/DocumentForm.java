package org.guwen.advice;

/** Form a document must have. */
public enum DocumentForm {
    WRITTEN,
    ORAL_OK
}
