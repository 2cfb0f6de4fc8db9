package org.deskcheck.fact;

/** How the scopes of two questions lie to each other. */
public enum ScopeRelation {
    /** One scope. */
    SAME,
    /** The first lies in the second. */
    INSIDE,
    /** The second lies in the first. */
    AROUND,
    /** They have nothing in common. */
    APART,
    /** They have something in common, and neither lies in the other. */
    OVERLAPPING,
    /** One of them is not given. */
    UNSTATED
}
