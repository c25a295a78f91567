/// Tills that hand their journals on to real database servers, while everything between them breaks.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.share;
