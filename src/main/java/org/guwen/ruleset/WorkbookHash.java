package org.guwen.ruleset;

/**
 * Name and hash of a workbook of a release, without its bytes.
 *
 * @param releaseNumber the release
 * @param name file name
 * @param sha256 hash that was written with it
 */
public record WorkbookHash(long releaseNumber, String name, String sha256) {}
