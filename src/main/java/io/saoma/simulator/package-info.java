/// WeChat Pay on this machine, for practice and for tests; knows the JDK and httpcore5 and no other room.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator;
