package org.deskcheck.desk.hook;

import java.util.Optional;

/**
 * What a hook is to be told, was told, or could not be told.
 *
 * @param id the {@code webhook-id}, the same in each attempt
 * @param change its number in the feed; empty for a test
 * @param attempts made until now
 * @param due when the next is made, while there is one to be made
 * @param status what the receiver answered last
 * @param reason why the last attempt did not get through
 */
public record Delivery(
        String id,
        Optional<Long> change,
        String type,
        String created,
        int attempts,
        Optional<String> due,
        Optional<String> delivered,
        Optional<String> failed,
        Optional<Integer> status,
        Optional<String> reason) {

    public String state() {
        return delivered.isPresent() ? "delivered" : failed.isPresent() ? "failed" : "pending";
    }
}
