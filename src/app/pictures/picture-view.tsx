import type { Box } from '@/core/geometry';
import type { ScreenshotMeta } from '@/core/sop/model';
import './picture-view.css';

interface PictureViewProps {
  url: string;
  meta: ScreenshotMeta;
  /** The part to show, in picture pixels. */
  view: Box;
  alt: string;
}

/** A picture with its target highlighted over it; nothing is drawn into the picture itself. */
export function PictureView({ url, meta, view, alt }: PictureViewProps) {
  const { x, y, width, height } = view;
  return (
    <svg
      className="picture-view"
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={alt}
    >
      <image href={url} width={meta.width} height={meta.height} />
      {meta.target && <Highlight box={meta.target} scale={meta.scale} />}
    </svg>
  );
}

function Highlight({ box, scale }: { box: Box; scale: number }) {
  const room = 4 * scale;
  const frame = {
    x: box.x - room,
    y: box.y - room,
    width: box.width + 2 * room,
    height: box.height + 2 * room,
    rx: 6 * scale,
  };
  return (
    <g className="highlight">
      <rect className="highlight-halo" {...frame} />
      <rect className="highlight-line" {...frame} />
    </g>
  );
}
