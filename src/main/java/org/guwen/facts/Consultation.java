package org.guwen.facts;

/**
 * That advice is asked on a topic.
 *
 * @param topic the topic
 */
public record Consultation(Topic topic) {}
