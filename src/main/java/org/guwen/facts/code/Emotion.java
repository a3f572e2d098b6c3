package org.guwen.facts.code;

/** How the customer feels at the moment. */
public enum Emotion {
    CALM,
    UPSET,
    AGITATED
}
