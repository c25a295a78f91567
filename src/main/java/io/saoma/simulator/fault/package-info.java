/// What can go wrong between the till and WeChat, switched on by tests.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.fault;
