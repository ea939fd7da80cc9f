import { useEffect, useState } from 'react';

/** CSS px that two columns need. */
const WIDE = 640;
/** ms without a change of size after which the browser has made its popup as large as it will be. */
const SETTLED_MS = 300;

export interface PopupRoom {
  /** Room for two columns. */
  isWide: boolean;
  /** CSS px there are from top to bottom; null until it is known. */
  height: number | null;
}

/**
 * The room the popup has. A popup begins tiny and grows to what its content asks for, so it asks for two columns
 * at full height until it has stopped growing and shows how much there is (zoomed text and small screens: less).
 */
export function usePopupRoom(): PopupRoom {
  const [room, setRoom] = useState<PopupRoom>({ isWide: true, height: null });
  useEffect(() => {
    let timer = 0;
    const measure = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        setRoom({ isWide: window.innerWidth >= WIDE, height: window.innerHeight });
      }, SETTLED_MS);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return room;
}
