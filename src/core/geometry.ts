/** An axis-aligned rectangle. The unit (CSS px or device px) is said where it is used. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
