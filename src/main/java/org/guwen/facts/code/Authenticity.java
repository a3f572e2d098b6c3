package org.guwen.facts.code;

/** What is known about a product's genuineness; suspicion is enough to refuse it (CW-10.5, AMB-22). */
public enum Authenticity {
    GENUINE,
    UNVERIFIED,
    SUSPECTED_COUNTERFEIT,
    SUSPECTED_FAKE_TRADEMARK,
    SUSPECTED_INFRINGING
}
