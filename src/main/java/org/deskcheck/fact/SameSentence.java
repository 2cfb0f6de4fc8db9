package org.deskcheck.fact;

import java.util.List;

/**
 * A sentence that stands word for word in documents of several publishers.
 *
 * @param claim the last published that has it, the story's before others
 * @param others the claims of other publishers with the same sentence, one a publisher, that neither lean on the claim's
 *     document nor share an agency with it
 * @param words how many words it has
 */
public record SameSentence(Claim claim, List<Claim> others, int words) {}
