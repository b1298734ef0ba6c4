/** How often a link may be opened: Seam sets no bound; more than a family's phones is a slip of the finger. */
export const mostUses = 20
