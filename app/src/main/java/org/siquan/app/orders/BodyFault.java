package org.siquan.app.orders;

/**
 * Something wrong with a draft.
 *
 * @param field of the form, for example {@code places} or {@code class.0.majors}
 * @param code of the message {@code orders.fault.<code>}
 * @param value what was given, or the bound that is offended
 */
public record BodyFault(String field, String code, String value) {}
