/** A longer stay is more often a misread or mistyped date, so a person confirms it. */
export const longestStayNights = 60

/** Nobody sends a rooming list earlier, so a person confirms a stay that begins later. */
export const farthestDays = 550
