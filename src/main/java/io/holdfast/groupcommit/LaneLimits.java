package io.holdfast.groupcommit;

import java.time.Duration;

/**
 * What a lane takes on.
 *
 * @param largestBatch the weight that it runs at once; one submission may be heavier
 * @param longestLine how many of one group may wait
 * @param patience how long they wait, from the beginning of their request
 */
public record LaneLimits(int largestBatch, int longestLine, Duration patience) {
}
