package io.saoma.simulator.phone;

/// What the phone shows after a tap.
public sealed interface PhoneAnswer {

    record Done(PhoneCode code) implements PhoneAnswer {}

    /// WeChat's words for the customer, in Chinese.
    record Refused(String text) implements PhoneAnswer {}
}
