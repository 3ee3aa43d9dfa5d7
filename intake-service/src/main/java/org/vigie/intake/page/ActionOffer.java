package org.vigie.intake.page;

import java.util.List;
import org.vigie.theme.Choice;

/**
 * What an action's form offers to choose from.
 *
 * @param more whether there are others, which more words would find
 */
public record ActionOffer(List<Choice> choices, boolean more) {}
