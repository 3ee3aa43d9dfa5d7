package org.vigie.mapping.domain.practice;

import java.time.LocalDate;

/**
 * What came of a practice where it was begun.
 *
 * @param evaluatedOn the day in France on which it was looked at
 * @param findings what was found; free text, which never leaves the service's own log and answers
 */
public record Evaluation(LocalDate evaluatedOn, String findings) {}
