package io.saoma;

import io.saoma.ui.UiTasks;
import io.saoma.ui.claim.ClaimController;
import io.saoma.ui.claim.ClaimViewModel;
import io.saoma.ui.window.TillWindow;

/// A customer says that he has paid: the screen that asks WeChat, wherever one comes from.
final class ClaimCounter {

    private final Till till;
    private final UiTasks tasks;
    private final TillWindow window;

    ClaimCounter(Till till, UiTasks tasks, TillWindow window) {
        this.till = till;
        this.tasks = tasks;
        this.window = window;
    }

    /// @param back brings the screen from where one came
    void open(Runnable back) {
        show(viewModel(back));
    }

    /// Asks about this number at once.
    void ask(String number) {
        var viewModel = viewModel(window::goHome);
        show(viewModel);
        viewModel.ask(number);
    }

    private ClaimViewModel viewModel(Runnable back) {
        return new ClaimViewModel(till.desk::find, tasks, back);
    }

    private void show(ClaimViewModel viewModel) {
        window.show(messages -> new ClaimController(viewModel, messages));
    }
}
