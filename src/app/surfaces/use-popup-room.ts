import { useEffect, useState } from 'react';

/** CSS px that two columns need. */
const WIDE = 640;
/** ms without a change of size after which the browser has made its popup as large as it will be. */
const SETTLED_MS = 300;

/**
 * Whether the popup has room for two columns. A popup begins tiny and grows to what its content asks for, so it
 * asks for two columns until it has stopped growing and shows that it can't (zoomed text, a small screen).
 */
export function usePopupRoom(): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  useEffect(() => {
    let timer = 0;
    const measure = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setHasRoom(window.innerWidth >= WIDE), SETTLED_MS);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return hasRoom;
}
