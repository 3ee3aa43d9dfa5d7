package org.vigie.mapping.page;

import org.vigie.mapping.readmodel.followups.OpenFollowUpView;

/**
 * Something that is to be done.
 *
 * @param agreedIn the gathering in which it was agreed on
 */
public record FollowUpLine(OpenFollowUpView followUp, GatheringSheet agreedIn, boolean overdue) {}
