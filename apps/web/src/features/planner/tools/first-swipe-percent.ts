/** Where the line between before and after is first: the middle of the map. */
export const FIRST_SWIPE_PERCENT = 50;
