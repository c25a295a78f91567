package io.saoma.ui.cashier.beside;

/// One panel beside the basket.
public sealed interface Panel
        permits RecallViewModel, DiscountViewModel, NoteViewModel, ReturnViewModel, FindViewModel {}
