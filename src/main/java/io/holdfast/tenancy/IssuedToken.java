package io.holdfast.tenancy;

/** A new token, and the only time that it can be seen. */
public record IssuedToken(TokenView view, Token token) {
}
