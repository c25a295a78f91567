package io.saoma.proof.shop;

import java.util.concurrent.Semaphore;

/// A thread of the till, which runs when it is its turn, as long as its life lasts.
final class Task {

    final int life;
    final Semaphore turn = new Semaphore(0);
    long token;
    boolean over;

    Task(int life) {
        this.life = life;
    }
}
