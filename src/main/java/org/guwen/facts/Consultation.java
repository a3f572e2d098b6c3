package org.guwen.facts;

import org.guwen.facts.code.Topic;

/**
 * That advice is asked on a topic.
 *
 * @param topic the topic
 */
public record Consultation(Topic topic) {}
