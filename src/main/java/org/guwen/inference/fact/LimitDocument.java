package org.guwen.inference.fact;

import org.guwen.advice.Cited;
import org.guwen.advice.code.DocumentCode;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.Role;

/**
 * A document that a role needs for what it grants.
 *
 * @param documents the document
 */
public record LimitDocument(Role role, Grant grant, DocumentCode documents) implements Cited {}
