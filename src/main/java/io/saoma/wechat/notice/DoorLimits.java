package io.saoma.wechat.notice;

import java.time.Duration;

/// What one visitor, and all of them together, may take of the door.
///
/// @param answer from the beginning of a visit until it has an answer; WeChat counts to five seconds
/// @param visit until the connection is cut, however busily bytes trickle in
/// @param visitors how many are served at a time; the others wait outside
public record DoorLimits(Duration answer, Duration visit, int visitors) {

    public static final DoorLimits STANDARD = new DoorLimits(Duration.ofMillis(4000), Duration.ofMillis(4800), 16);
}
