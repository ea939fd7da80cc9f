import { type RefObject, useEffect, useState } from 'react';
import { usePorts } from '../ports-context';

export type PictureUrl = { state: 'loading' | 'gone' } | { state: 'ready'; url: string };

/** A blob URL of a stored picture while `wanted`; revoked as soon as it is not. */
export function usePictureUrl(screenshotId: string, wanted: boolean): PictureUrl {
  const ports = usePorts();
  const [picture, setPicture] = useState<PictureUrl>({ state: 'loading' });
  useEffect(() => {
    if (!wanted) return;
    let url: string | null = null;
    let gone = false;
    ports.screenshotBytes(screenshotId).then(
      (stored) => {
        if (gone) return;
        if (!stored) return setPicture({ state: 'gone' });
        url = URL.createObjectURL(new Blob([stored.bytes], { type: stored.mime }));
        setPicture({ state: 'ready', url });
      },
      () => !gone && setPicture({ state: 'gone' }),
    );
    return () => {
      gone = true;
      setPicture({ state: 'loading' });
      if (url) URL.revokeObjectURL(url);
    };
  }, [ports, screenshotId, wanted]);
  return picture;
}

/** True while the element is on the screen or about to be: pictures far away are not kept in memory. */
export function useIsNear(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '900px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return near;
}
