import type { Box } from '@/core/geometry';
import type { ScreenshotMeta } from '@/core/sop/model';
import { HIGHLIGHT_COLORS, highlightOf } from '@/imaging/highlight';
import './picture-view.css';

interface PictureViewProps {
  url: string;
  meta: ScreenshotMeta;
  /** The part to show, in picture pixels. */
  view: Box;
  alt: string;
  /** Drawn beside the target, as in exports; null leaves it out. */
  stepNumber: number | null;
}

/** A picture with its target highlighted over it; nothing is drawn into the picture itself. */
export function PictureView({ url, meta, view, alt, stepNumber }: PictureViewProps) {
  const { x, y, width, height } = view;
  const words = alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has an accessible name, or is hidden beside words that say it
    <svg className="picture-view" viewBox={`${x} ${y} ${width} ${height}`} {...words}>
      <image href={url} width={meta.width} height={meta.height} />
      <HighlightOverlay meta={meta} stepNumber={stepNumber} />
    </svg>
  );
}

/** The same places and colours as in exports; lines keep their width on the screen at any zoom. */
function HighlightOverlay({ meta, stepNumber }: Pick<PictureViewProps, 'meta' | 'stepNumber'>) {
  const highlight = highlightOf(meta, stepNumber);
  if (!highlight) return null;
  const { outline, radius, badge } = highlight;
  const { line, halo, number } = HIGHLIGHT_COLORS;
  return (
    <g className="highlight">
      <rect {...outline} rx={radius} stroke={halo} strokeWidth={5.5} />
      <rect {...outline} rx={radius} stroke={line} strokeWidth={2.75} />
      {badge && (
        <>
          <rect
            {...box(badge)}
            rx={badge.height / 2}
            style={{ fill: line }}
            stroke={halo}
            strokeWidth={2}
          />
          <text
            x={badge.x + badge.width / 2}
            y={badge.y + badge.height / 2}
            fontSize={badge.fontSize}
            fill={number}
          >
            {badge.text}
          </text>
        </>
      )}
    </g>
  );
}

function box({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}
