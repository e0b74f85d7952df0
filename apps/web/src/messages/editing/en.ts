/** Texts of the planner's workshop: changes, undoing, scenarios. */
export const editing = {
  addedName: "{name} (proposed site)",
  offRoadAnnounced:
    "{count, plural, one {{names} is not counted} other {{names} are not counted}}: no road is near enough.",
} as const;
