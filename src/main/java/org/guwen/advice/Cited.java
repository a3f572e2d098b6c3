package org.guwen.advice;

/** A fact whose own reasons, the row or rule it comes from, are told beside the rule that rests on it. */
public interface Cited {}
