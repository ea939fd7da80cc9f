/**
 * Keeps `resize` events that changed no size from everybody else on this page. Firefox sends a popup one at each
 * change of its content, and whoever takes it for a new size lets go of what is being dragged.
 * Call it once, before anything else listens.
 */
export function ignoreEmptyResizes(): void {
  let size = `${innerWidth} ${innerHeight}`;
  const check = (event: Event) => {
    const now = `${innerWidth} ${innerHeight}`;
    if (now === size) event.stopImmediatePropagation();
    size = now;
  };
  addEventListener('resize', check, { capture: true });
}
