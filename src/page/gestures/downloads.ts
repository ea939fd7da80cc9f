import type { Entry } from '../journal';
import type { Scene } from '../scene';

/** After the action has been stored (ms). */
const TELL_AFTER_MS = 150;

/**
 * Notes the file that a clicked link downloads. Only a link that says so itself is known: what a server sends
 * as an attachment, or a script makes, the browser tells nobody without another permission.
 */
export function noteDownload(scene: Scene, click: Entry, link: Element): void {
  if (!(link instanceof HTMLAnchorElement) || !link.hasAttribute('download')) return;
  const text = scene.redactor.text(link.download || fileNameIn(link));
  if (text === '') return;
  scene.later(() => {
    const signal = { kind: 'download', text } as const;
    scene.outbox.post({ type: 'frame/signal', at: click.at, actionId: click.id, signal });
  }, TELL_AFTER_MS);
}

function fileNameIn({ protocol, pathname }: HTMLAnchorElement): string {
  if (!/^https?:$/.test(protocol)) return '';
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
