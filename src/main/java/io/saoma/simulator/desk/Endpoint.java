package io.saoma.simulator.desk;

/// One of WeChat's calls.
@FunctionalInterface
interface Endpoint {

    Answer answer(Question question) throws RefusalException;
}
