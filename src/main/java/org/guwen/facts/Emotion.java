package org.guwen.facts;

/** How the customer feels at the moment. */
public enum Emotion {
    CALM,
    UPSET,
    AGITATED
}
