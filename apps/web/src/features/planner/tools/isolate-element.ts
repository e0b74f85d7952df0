/**
 * Makes everything but an element out of reach of the pointer, the keyboard and readers, until the function returned is called.
 * The element stays where it is in the page.
 */
export function isolateElement(element: HTMLElement): () => void {
  const silenced: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at !== null && at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling === at || !(sibling instanceof HTMLElement) || sibling.inert) continue;
      sibling.inert = true;
      silenced.push(sibling);
    }
  }
  return () => {
    for (const each of silenced) each.inert = false;
  };
}
