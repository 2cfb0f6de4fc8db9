package org.deskcheck.fact;

/** How the scopes of two questions lie to each other. */
public enum ScopeRelation {
    SAME,
    /** The first lies in the second. */
    INSIDE,
    /** The second lies in the first. */
    AROUND,
    APART,
    OVERLAPPING,
    /** One of them is not given. */
    UNSTATED
}
