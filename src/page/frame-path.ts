/**
 * Index path of this frame from the top frame (`parent.frames[i]`), outermost first.
 * Works across origins. Null for a frame in a shadow tree, which no index leads to.
 */
export function framePath(frame: Window = window): number[] | null {
  const path: number[] = [];
  for (let current = frame; current !== current.parent; current = current.parent) {
    const index = indexIn(current.parent, current);
    if (index < 0) return null;
    path.unshift(index);
  }
  return path;
}

function indexIn(parent: Window, child: Window): number {
  for (let i = 0; i < parent.length; i += 1) {
    if (parent[i] === child) return i;
  }
  return -1;
}
