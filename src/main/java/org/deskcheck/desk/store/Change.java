package org.deskcheck.desk.store;

import java.util.Optional;

/**
 * Something that happened, as the feed, events and hooks tell it.
 *
 * @param seq goes up, in the order of commits; within one team there may be gaps
 * @param at RFC 3339 in UTC
 * @param data a JSON object
 */
public record Change(long seq, String team, String at, String type, Optional<String> dossier, String data) {}
