/** Texts of the planner's workshop: changes, undoing, scenarios. */
export const editing = {
  addedName: "{name} (site proposé)",
  offRoadAnnounced:
    "{count, plural, one {{names} n’est pas compté} other {{names} ne sont pas comptés}} : aucune route n’est assez proche.",
} as const;
