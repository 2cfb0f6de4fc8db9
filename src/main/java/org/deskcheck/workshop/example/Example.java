package org.deskcheck.workshop.example;

import java.util.Optional;

/**
 * A dossier and what must be found on it. Lines count from 1, in the page.
 *
 * @param line of the fence that it begins with
 * @param told the line of prose that stands nearest above it; empty where there is none
 * @param claimFile the dossier's text, where it stands in the page
 * @param folder the name of the folder that it stands in, beside the page; empty where it stands in the page
 */
public record Example(
        int line, String told, Optional<String> claimFile, Optional<String> folder, Expectation expected) {}
