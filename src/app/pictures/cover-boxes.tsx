import { type PointerEvent, useRef, useState } from 'react';
import type { Box } from '@/core/geometry';

/** Smaller drags are slips of the hand (picture pixels). */
const SMALLEST = 4;
const NUDGE = 8;

interface CoverBoxesProps {
  url: string;
  /** Picture pixels. */
  boxes: Box[];
  onChange: (boxes: Box[]) => void;
  onUnreadable: () => void;
}

/** A picture over which boxes are drawn by pointer, or moved and sized by arrow keys. */
export function CoverBoxes({ url, boxes, onChange, onUnreadable }: CoverBoxesProps) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const svg = useRef<SVGSVGElement>(null);

  const at = (event: PointerEvent) => {
    const frame = svg.current?.getBoundingClientRect();
    if (!frame || !size) return { x: 0, y: 0 };
    return {
      x: clamp(((event.clientX - frame.left) / frame.width) * size.width, size.width),
      y: clamp(((event.clientY - frame.top) / frame.height) * size.height, size.height),
    };
  };

  return (
    <div className="cover">
      <img
        src={url}
        alt="The chosen file"
        onLoad={(event) => {
          const { naturalWidth: width, naturalHeight: height } = event.currentTarget;
          setSize({ width, height });
        }}
        onError={onUnreadable}
      />
      {size && (
        // biome-ignore lint/a11y/useSemanticElements: an SVG drawing area cannot be a fieldset
        <svg
          ref={svg}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="group"
          aria-label="Boxes over the picture"
          onPointerDown={(event) => {
            if (event.target !== event.currentTarget) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            from.current = at(event);
          }}
          onPointerMove={(event) => from.current && setDrawn(between(from.current, at(event)))}
          onPointerUp={() => {
            if (drawn && drawn.width > SMALLEST && drawn.height > SMALLEST) {
              onChange([...boxes, drawn]);
            }
            from.current = null;
            setDrawn(null);
          }}
        >
          {boxes.map((box, index) => (
            <CoverBox
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no identity but their place in the list
              key={index}
              number={index + 1}
              box={box}
              limit={size}
              onChange={(next) => onChange(boxes.map((b, i) => (i === index ? next : b)))}
              onRemove={() => onChange(boxes.filter((_, i) => i !== index))}
            />
          ))}
          {drawn && <rect className="cover-box" {...drawn} />}
        </svg>
      )}
    </div>
  );
}

interface CoverBoxProps {
  number: number;
  box: Box;
  limit: { width: number; height: number };
  onChange: (box: Box) => void;
  onRemove: () => void;
}

function CoverBox({ number, box, limit, onChange, onRemove }: CoverBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG shape cannot be a button element
    <rect
      className="cover-box"
      {...box}
      tabIndex={0}
      role="button"
      aria-label={`Box ${number}: arrow keys move it, Shift and arrow keys size it, Delete removes it`}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') {
          event.preventDefault();
          onRemove();
          return;
        }
        const next = nudge(box, event.key, event.shiftKey, limit);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    />
  );
}

function nudge(
  box: Box,
  key: string,
  resize: boolean,
  limit: { width: number; height: number },
): Box | null {
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [-NUDGE, 0],
    ArrowRight: [NUDGE, 0],
    ArrowUp: [0, -NUDGE],
    ArrowDown: [0, NUDGE],
  };
  const step = steps[key];
  if (!step) return null;
  const [x, y] = step;
  if (resize) {
    return {
      ...box,
      width: Math.max(NUDGE, Math.min(box.width + x, limit.width - box.x)),
      height: Math.max(NUDGE, Math.min(box.height + y, limit.height - box.y)),
    };
  }
  return {
    ...box,
    x: clamp(box.x + x, limit.width - box.width),
    y: clamp(box.y + y, limit.height - box.height),
  };
}

function between(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function clamp(value: number, limit: number): number {
  return Math.max(0, Math.min(value, limit));
}
