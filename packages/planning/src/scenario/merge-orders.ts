/**
 * One order for all the ids of two lists that come from a third. The order of `mine`, unless only `theirs` reordered what
 * all three have; the ids that only the other list has each come right after what precedes them there.
 */
export function mergeOrders(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const shared = new Set(base).intersection(new Set(mine)).intersection(new Set(theirs));
  const sharedOrder = (ids: readonly string[]) => ids.filter((id) => shared.has(id)).join("\n");
  const isMineReordered = sharedOrder(mine) !== sharedOrder(base);
  const isTheirsReordered = sharedOrder(theirs) !== sharedOrder(base);
  const [first, second] = isTheirsReordered && !isMineReordered ? [theirs, mine] : [mine, theirs];

  const order = [...first];
  let previous = -1;
  for (const id of second) {
    const found = order.indexOf(id);
    if (found === -1) order.splice(++previous, 0, id);
    else previous = found;
  }
  return order;
}
