package io.saoma.book;

/// The book cannot do what it was asked to: the disk fails, is full, or belongs to somebody else.
public class BookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BookException(String message) {
        super(message);
    }

    public BookException(String message, Throwable cause) {
        super(message, cause);
    }
}
