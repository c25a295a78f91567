/// The simulator's notices: WeChat tells the merchant's server of a payment, again and again until it is heard.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.notice;
