package org.deskcheck.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each name: full at first, a token a request, filled again at an even pace. The names that were not
 * seen for longest are forgotten, so that memory has its bound. Safe to share between threads.
 */
final class Buckets {

    private static final class Bucket {
        private double tokens;
        private Instant at;

        Bucket(double tokens, Instant at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    private final int burst;
    private final double perSecond;
    private final Clock clock;
    private final Map<String, Bucket> buckets;

    Buckets(int burst, double perSecond, int names, Clock clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > names;
            }
        };
    }

    /** Takes a token, where there is one. */
    synchronized Allowance take(String name) {
        Bucket bucket = filled(name);
        boolean granted = bucket.tokens >= 1;
        if (granted) {
            bucket.tokens -= 1;
        }
        return allowance(granted, bucket.tokens);
    }

    /** What a name has left, without taking any of it. */
    synchronized Allowance see(String name) {
        double tokens = filled(name).tokens;
        return allowance(tokens >= 1, tokens);
    }

    private Bucket filled(String name) {
        Instant now = clock.instant();
        Bucket bucket = buckets.computeIfAbsent(name, unseen -> new Bucket(burst, now));
        // a clock that was set back gives nothing and takes nothing
        double seconds = Math.max(0, Duration.between(bucket.at, now).toNanos() / 1e9);
        bucket.tokens = Math.min(burst, bucket.tokens + seconds * perSecond);
        bucket.at = now;
        return bucket;
    }

    private Allowance allowance(boolean granted, double tokens) {
        return new Allowance(
                granted, burst, perSecond, (int) tokens, until(burst - tokens), until(Math.max(0, 1 - tokens)));
    }

    private Duration until(double tokens) {
        return Duration.ofMillis((long) Math.ceil(tokens / perSecond * 1000));
    }
}
