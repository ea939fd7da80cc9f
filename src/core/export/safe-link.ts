import type { Phrasing } from '@/core/sop/model';
import { LINK_PATTERN } from '@/core/sop/schema/package-schema';

/** The address in a form that every writer can write as it is, or null where it must stay text. */
export function safeHref(url: string): string | null {
  if (!LINK_PATTERN.test(url)) return null;
  try {
    return new URL(url).href.replace(/[()<>\\^{}~$`|'"*[\]\s]/g, encodeCharacter);
  } catch {
    return null;
  }
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Links to anything but the web or a mail address become their text. */
export function unwrapUnsafeLinks(nodes: Phrasing[]): Phrasing[] {
  return nodes.flatMap((node): Phrasing[] => {
    if (!('children' in node)) return [node];
    const children = unwrapUnsafeLinks(node.children);
    return node.type === 'link' && !LINK_PATTERN.test(node.url)
      ? children
      : [{ ...node, children }];
  });
}
