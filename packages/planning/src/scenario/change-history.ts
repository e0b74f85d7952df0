/** A list before or after the one shown: a chain, so that adding to a long history copies nothing. */
interface Step<Item> {
  readonly items: readonly Item[];
  readonly next: Step<Item> | null;
}

/**
 * A list that is edited, with all that it was: as many steps back as there were edits, and forward again until something
 * else is done. Nothing in it changes: each method gives another history, so it can be a state of React, and the lists
 * themselves are those that were given, not copies.
 */
export class ChangeHistory<Item> {
  /** The list as it is now. */
  readonly items: readonly Item[];
  readonly #undone: Step<Item> | null;
  readonly #done: Step<Item> | null;

  private constructor(items: readonly Item[], done: Step<Item> | null, undone: Step<Item> | null) {
    this.items = items;
    this.#done = done;
    this.#undone = undone;
  }

  static start<Item>(items: readonly Item[]): ChangeHistory<Item> {
    return new ChangeHistory(items, null, null);
  }

  get canUndo(): boolean {
    return this.#done !== null;
  }

  get canRedo(): boolean {
    return this.#undone !== null;
  }

  /** The list becomes this one; what was undone can no longer be redone. The very same list is no edit. */
  edit(items: readonly Item[]): ChangeHistory<Item> {
    if (items === this.items) return this;
    return new ChangeHistory(items, { items: this.items, next: this.#done }, null);
  }

  /**
   * The list becomes this one without a step of its own: undoing goes to before the last edit. For a site under the hand,
   * whose every position is a list and whose journey is one edit.
   */
  amend(items: readonly Item[]): ChangeHistory<Item> {
    return new ChangeHistory(items, this.#done, null);
  }

  /** One step back; the same history at its beginning. */
  undo(): ChangeHistory<Item> {
    if (this.#done === null) return this;
    return new ChangeHistory(this.#done.items, this.#done.next, { items: this.items, next: this.#undone });
  }

  /** One step forward; the same history at its end. */
  redo(): ChangeHistory<Item> {
    if (this.#undone === null) return this;
    return new ChangeHistory(this.#undone.items, { items: this.items, next: this.#done }, this.#undone.next);
  }

  /**
   * Every list becomes what `revise` makes of it: what somebody else did is then done to the lists of before as well, and
   * undoing goes back over one's own edits only. Steps that have become the same list are one.
   */
  map(revise: (items: readonly Item[]) => readonly Item[]): ChangeHistory<Item> {
    const items = revise(this.items);
    const follow = (step: Step<Item> | null, nearer: readonly Item[]): Step<Item> | null => {
      // Nearest first, then linked from the farthest: a history may be longer than a stack is deep.
      const lists: (readonly Item[])[] = [];
      for (let each = step; each !== null; each = each.next) {
        const revised = revise(each.items);
        if (revised !== (lists.at(-1) ?? nearer)) lists.push(revised);
      }
      return lists.reduceRight<Step<Item> | null>((next, list) => ({ items: list, next }), null);
    };
    return new ChangeHistory(items, follow(this.#done, items), follow(this.#undone, items));
  }
}
